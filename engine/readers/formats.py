"""The formats of files, read or not."""

from enum import Enum

from gouji.engine.text import Text


class Format(Enum):
    """What a file may be."""

    TEXT = Text("纯文本", "plain text")
    HTML = Text("网页", "a web page")
    CSV = Text("CSV 表格", "a CSV table")
    JSON = Text("JSON", "JSON")
    DOCX = Text("Word 文档（.docx）", "a Word document (.docx)")
    XLSX = Text("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)")
    PDF = Text("PDF", "PDF")
    OLD_WORD = Text("旧版 Word 或 WPS 文字文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)")
    OLD_EXCEL = Text("旧版 Excel 或 WPS 表格（.xls、.et）", "an old Excel or WPS workbook (.xls, .et)")
    OLD_OFFICE = Text("旧版 Office 文档", "an old Office document")
    ENCRYPTED = Text("加密的 Office 文档", "an encrypted Office document")
    RTF = Text("RTF 文档", "an RTF document")
    OFD = Text("OFD 版式文件", "an OFD document")
    OPEN_DOCUMENT = Text("OpenDocument 文档（.odt、.ods）", "an OpenDocument file (.odt, .ods)")
    WORD_XML = Text("Word XML 文档", "a Word XML document")
    SLIDES = Text("演示文稿", "a presentation")
    WEB_ARCHIVE = Text("单个文件的网页存档（.mht）", "a web archive (.mht)")
    IMAGE = Text("图片", "an image")
    ARCHIVE = Text("压缩包", "an archive")

    @property
    def is_read(self) -> bool:
        """Whether gouji has a reader for it."""
        return self in _READ

    @property
    def words(self) -> Text:
        """What people call it."""
        return self.value


_READ = frozenset(
    {Format.TEXT, Format.HTML, Format.CSV, Format.JSON, Format.DOCX, Format.XLSX, Format.PDF, Format.WEB_ARCHIVE}
)
_SUFFIXES = {
    Format.TEXT: ".txt .md .markdown .text",
    Format.HTML: ".html .htm .shtml .xhtml",
    Format.CSV: ".csv .tsv .tab",
    Format.JSON: ".json",
    Format.DOCX: ".docx .docm .dotx",
    Format.XLSX: ".xlsx .xlsm .xltx",
    Format.PDF: ".pdf",
    Format.OLD_WORD: ".doc .wps .dot .wpt",
    Format.OLD_EXCEL: ".xls .et .xlt .ett",
    Format.RTF: ".rtf",
    Format.OFD: ".ofd",
    Format.OPEN_DOCUMENT: ".odt .ods .fodt .fods",
    Format.SLIDES: ".ppt .pptx .dps",
    Format.WEB_ARCHIVE: ".mht .mhtml",
    Format.IMAGE: ".png .jpg .jpeg .gif .bmp .tif .tiff .webp",
    Format.ARCHIVE: ".zip .rar .7z .gz",
}
_BY_SUFFIX = {suffix: each for each, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}


def hinted(suffix: str) -> Format | None:
    """Return the format that a suffix promises; None for an unknown one."""
    return _BY_SUFFIX.get(suffix.lower())
