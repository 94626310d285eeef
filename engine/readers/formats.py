"""Which format bytes are in: the content decides, the suffix of the name is a hint."""

import re
from enum import Enum

from gouji.engine.readers.limits import LIMITS, Limits
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
    def words(self) -> Text:
        """What people call it."""
        return self.value


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
    Format.OPEN_DOCUMENT: ".odt .ods",
    Format.SLIDES: ".ppt .pptx .dps",
    Format.WEB_ARCHIVE: ".mht .mhtml",
    Format.IMAGE: ".png .jpg .jpeg .gif .bmp .tif .tiff .webp",
    Format.ARCHIVE: ".zip .rar .7z .gz",
}
_BY_SUFFIX = {suffix: each for each, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}
_MAGIC = (
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n", Format.IMAGE),
    (b"\xff\xd8\xff", Format.IMAGE),
    (b"GIF8", Format.IMAGE),
    (b"RIFF", Format.IMAGE),
    (b"II*\0", Format.IMAGE),
    (b"MM\0*", Format.IMAGE),
    (b"Rar!\x1a", Format.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.ARCHIVE),
    (b"\x1f\x8b\x08", Format.ARCHIVE),
)
_MEMBERS = (
    ("word/", Format.DOCX),
    ("xl/", Format.XLSX),
    ("ppt/", Format.SLIDES),
    ("OFD.xml", Format.OFD),
    ("content.xml", Format.OPEN_DOCUMENT),
)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", Format.ENCRYPTED),
    ("WordDocument", Format.OLD_WORD),
    ("Workbook", Format.OLD_EXCEL),
    ("PowerPoint Document", Format.SLIDES),
)
_BEGINNING = 4096
_PAGE = re.compile(
    r"(?:\s|<!--.*?-->|<\?xml[^>]*>)*+<(?:!doctype\s+html|html|head|body|meta)[\s>]", re.IGNORECASE | re.DOTALL
)
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|meta|title|table|tr|td|div|p|h[1-6]|span|br)[\s/>]", re.IGNORECASE)
_WORD_XML = re.compile(r"\s*<\?xml.*?(?:<\?mso-application|schemas\.microsoft\.com/office/(?:word|excel))", re.DOTALL)
_WEB_ARCHIVE = re.compile(r"\s*(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?MIME-Version:.*\n", re.IGNORECASE)
_EXTRACT = re.compile(r'\s*\{\s*"schema"\s*:\s*"gouji\.extract')
_TEXTS = (None, Format.TEXT, Format.CSV, Format.JSON)


def hinted(suffix: str) -> Format | None:
    """Return the format that a suffix promises; None for an unknown one."""
    return _BY_SUFFIX.get(suffix.lower())


def detect(data: bytes, name: str, hint: Format | None, limits: Limits = LIMITS) -> Format:
    """Return the format that the content has; `hint` decides where the content leaves it open."""
    if data.startswith(b"PK\3\4"):
        return _zipped(data, name, limits)
    if data.startswith(_COMPOUND):
        return next((found for stream, found in _STREAMS if stream.encode("utf-16-le") in data), Format.OLD_OFFICE)
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    found = next((found for magic, found in _MAGIC if data.startswith(magic)), None)
    return found or _textual(_beginning(data), hint)


def _zipped(data: bytes, name: str, limits: Limits) -> Format:
    from gouji.engine.readers.archive import open_archive  # noqa: PLC0415  # loads zipfile, which few formats need

    names = open_archive(data, name, limits).names
    return next((found for start, found in _MEMBERS if any(each.startswith(start) for each in names)), Format.ARCHIVE)


def _beginning(data: bytes) -> str:
    """Return the first characters, those that are ASCII for sure."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return data[:_BEGINNING].decode(encoding, "replace").lstrip("\ufeff")


def _textual(beginning: str, hint: Format | None) -> Format:
    if _WEB_ARCHIVE.match(beginning):
        return Format.WEB_ARCHIVE
    if _WORD_XML.match(beginning):
        return Format.WORD_XML
    if _is_page(beginning, hint):
        return Format.HTML
    if _EXTRACT.match(beginning) or (hint is Format.JSON and beginning.lstrip()[:1] in ("{", "[")):
        return Format.JSON
    return Format.CSV if hint is Format.CSV else Format.TEXT


def _is_page(beginning: str, hint: Format | None) -> bool:
    """Whether a text is a web page: it begins like one, or has markup where the name does not speak for a text."""
    if _PAGE.match(beginning):
        return True
    return hint not in _TEXTS and _MARKUP.search(beginning) is not None
