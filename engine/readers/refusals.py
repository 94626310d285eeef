"""What to do with a file in a format that is not read."""

from gouji.engine.readers.formats import Format
from gouji.engine.text import Text

_SAVE = Text(
    "这是{format}；请打开后另存为 {suffix} 再检查", "this is {format}; open it, save it as {suffix} and check that"
)
_IMAGE = Text(
    "这是图片，里面没有可读的文字；请使用原来的 Word、PDF 文档或网页，或先做文字识别",
    "this is an image and holds no text; take the Word or PDF document or the web page it was made from",
)
_ARCHIVE = Text("这是压缩包；请解压后检查其中的文件", "this is an archive; unpack it and check the files in it")
_ENCRYPTED = Text(
    "文件设有密码，无法读取；请取消密码后另存", "the file is protected by a password; save it without one"
)
_OFD = Text(
    "这是 OFD 版式文件；请使用原来的 Word 文档（.docx），或在阅读器中导出为 PDF 再检查",
    "this is an OFD document; take the Word document it was made from, or export it as PDF and check that",
)
_SLIDES = Text("这是演示文稿，不是年度报告", "this is a presentation, which is no annual report")
_SUFFIX = {
    Format.OLD_WORD: ".docx",
    Format.OLD_EXCEL: ".xlsx",
    Format.OLD_OFFICE: ".docx / .xlsx",
    Format.RTF: ".docx",
    Format.OPEN_DOCUMENT: ".docx / .xlsx",
    Format.WORD_XML: ".docx / .xlsx",
}
_OTHERS = {
    Format.IMAGE: _IMAGE,
    Format.ARCHIVE: _ARCHIVE,
    Format.ENCRYPTED: _ENCRYPTED,
    Format.OFD: _OFD,
    Format.SLIDES: _SLIDES,
}


def refusal(found: Format) -> Text:
    """Return what to say of a file in a format that no reader takes."""
    return _OTHERS.get(found) or _SAVE.format(format=found.words, suffix=_SUFFIX[found])
