"""The table of docs/formats.md, written from the data of the tests.

PYTHONPATH=tests python -m support.formats_page
"""

import re
from collections.abc import Iterator
from pathlib import Path

from support.layouts import LAYOUTS, Layout

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"
_HEAD = "| # | 排法 | layout | 处理 |\n|---|---|---|---|\n"
_TABLE = re.compile(re.escape(_HEAD) + r"(?:\|.*\n)*")
_NAMES = {
    1: ("一行一排，竖线分隔，合并单元格留下空格子", "a row a line with pipes, merged cells kept as empty ones"),
    2: ("一行一排，合并单元格的空位省去", "a row a line with pipes, covered cells dropped"),
    3: ("行首行尾都有竖线", "leading and trailing pipes"),
    4: ("续行以空格子开头", "continuation rows begin with empty cells"),
    5: ("一格一行，空位自成一行竖线", "one cell a line, fillers on lines of their own"),
    6: ("一格一行，没有空位，也没有行的记号", "one cell a line, no fillers, no row marks"),
    7: ("内容一行、竖线一行，交替出现", "cell and lone pipe on alternating lines"),
    8: ("同上，另有空位行", "the same with filler lines"),
    9: ("竖线独占一行放在每排之前", "a lone pipe before each row"),
    10: ("一格一段", "one paragraph a cell"),
    11: ("全文连成一行，格与格之间没有任何分隔", "everything in one line, nothing between cells"),
    12: ("连成一行，偶尔有空格", "the same with stray blanks"),
    13: ("一行，每格之间恰有一个空格", "one line, a blank between all cells"),
    14: ("2019 年以前的统计表", "the statistics before 2019"),
    15: ("PDF 表格，跨页", "PDF tables over several pages"),
    16: ("从 PDF 按版面取出的文字", "PDF text that keeps the layout"),
    17: ("从 PDF 按顺序取出或从阅读器复制的文字", "PDF text in reading order, or copied from a viewer"),
    18: ("从 PDF 取出，行名落在数字之后", "PDF text with labels behind their figures"),
    19: ("PDF 转成的 Markdown，一张表碎成许多", "Markdown made from PDF, one table in many fragments"),
    20: ("格内的注被挤到别的行", "notes torn out of their cells"),
    21: ("识别程序写出的表，表头是编的，一行一表", "transcripts with invented headers, a table a row"),
    22: ("带跨行跨列的 HTML", "HTML with spans"),
    23: ("门户网页里从 Word 粘来的 HTML", "HTML from Word in a portal page"),
    24: ("DOCX", "DOCX"),
    25: ("XLSX、CSV", "XLSX, CSV"),
    26: ("两年并排", "two years side by side"),
    27: ("编码已毁", "destroyed encoding"),
    28: ("`gouji extract` 输出的 JSON", "JSON of `gouji extract`"),
}


def table() -> str:
    """Return the table: a row a layout, what is read of each of its documents."""
    return _HEAD + "".join(map(_row, _NAMES))


def _row(number: int) -> str:
    outcomes = dict.fromkeys(map(_said, (each for each in LAYOUTS if each.number == number)))
    return f"| {number} | {' | '.join(_NAMES[number])} | {'；'.join(outcomes)} |\n"


def _said(layout: Layout) -> str:
    codes = f"（{'、'.join(layout.codes.split())}）" if layout.codes else ""
    remark = f"{layout.remark}：" if layout.remark else ""
    return f"{remark}{layout.outcome.value}{codes}"


def tables_of(page: str) -> Iterator[str]:
    """Yield the tables of layouts that a page holds."""
    return (found[0] for found in _TABLE.finditer(page))


def write() -> None:
    """Put the table into the page in place of the one that stands there."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_TABLE.sub(lambda _: table(), page), encoding="utf-8")


if __name__ == "__main__":
    write()
