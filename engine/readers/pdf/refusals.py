"""Why a PDF could not be read, in words that say what to do."""

from gouji.engine.text import Text

ENCRYPTED = Text(
    "PDF 已加密，需要密码才能打开；请去掉密码后再检查", "the PDF is encrypted; remove its password and check it again"
)
DAMAGED = Text("PDF 已损坏或不完整，无法打开；请重新导出", "the PDF is damaged or cut off; export it again")
NO_PAGES = Text("PDF 中没有页面", "the PDF has no pages")
DAMAGED_PAGE = Text("PDF 的这一页已损坏，无法读取；请重新导出", "this page of the PDF is damaged; export it again")
SCANNED = Text(
    "PDF 是扫描件，只有图片，没有文字；请先作文字识别（OCR）并校对，或改用原始的 Word、网页文件",
    "the PDF is a scan: pictures without text; recognise and proofread its text first, or use the original document",
)
OUTLINES = Text(
    "PDF 中的文字已转为图形，没有可读取的文字；请从原始文件重新导出",
    "the words of the PDF were turned into drawings; export it again from the original document",
)
EMPTY = Text("PDF 中没有文字", "the PDF holds no text")
ENCODING_DESTROYED = Text(
    "PDF 内嵌字体缺少文字编码，读出的不是原来的文字；请从原始文件重新导出",
    "the fonts of the PDF do not tell which characters they show (encoding destroyed); export it again",
)
TOO_MANY_PAGES = Text("PDF 超过 {limit} 页，不像一份年度报告，未读取", "more than {limit} pages: not read")
TOO_MUCH_TEXT = Text("PDF 超过 {limit} 个字符，不像一份年度报告，未读取", "more than {limit} characters: not read")
TOO_MANY_DRAWINGS = Text(
    "PDF 的一页上超过 {limit} 个图形，不像一份年度报告，未读取", "more than {limit} drawings on one page: not read"
)
TOO_LARGE = Text(
    "PDF 解压后超过 {limit} MiB，不像一份年度报告，未读取", "larger than {limit} MiB when unpacked: not read"
)
PAGE = Text("第 {number} 页", "page {number}")
