"""The same figures as converters, recognisers and careless hands leave them: shapes that lost something on the way."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random
from unicodedata import east_asian_width

from support.shapes import (
    HEADINGS,
    PROSE,
    TITLE,
    Cells,
    Line,
    Shape,
    alternating,
    cases,
    concatenated,
    disclosure,
    markdown,
    paragraphs,
    requests,
    row_lines,
)

Lines = list[Line]
_MAKERS: dict[int, Callable[[Cells], Lines]] = {2: disclosure, 3: requests, 4: cases}
_HEADER_ROWS = 3
_LABEL_COLUMNS = 3
_BROKEN = {
    "商业企业": "商业\n企业",
    "科研机构": "科研\n机构",
    "社会公益组织": "社会公\n益组织",
    "法律服务机构": "法律服\n务机构",
}


def written(cells: Cells, shape: Shape, **special: Shape) -> str:
    """Return a whole report; `special` shapes are for the tables called so, by `disclosure`, `requests`, `cases`."""
    parts = [TITLE + "\n"]
    for number, heading in enumerate(HEADINGS, 1):
        make = _MAKERS.get(number)
        parts.append(f"{heading}\n{special.get(make.__name__, shape)(make(cells)) if make else PROSE[number]}\n")
    return "".join(parts)


def piped(lines: Lines) -> str:
    """Shape 3: pipes at both ends of a row, what merged cells cover behind its last cell."""
    return "".join(
        "| " + " | ".join(cell for cell in line if cell is not None) + " | " + "|" * line.count(None) + "\n"
        for line in lines
    )


def continued(lines: Lines) -> str:
    """Shape 4: no pipe before a row, blank cells kept, header cells broken over two rows."""
    rows = [line for each in lines for line in _in_two(each)]
    return "".join(" | ".join(cell or "" for cell in line) + " |\n" for line in rows)


def _in_two(line: Line) -> Iterator[Line]:
    if not any(cell in _BROKEN for cell in line):
        yield line
        return
    for half in (0, 1):
        parts = [(_BROKEN.get(cell or "", cell or "") + "\n").split("\n") for cell in line]
        yield [part[half] for part in parts]


def broken_headers(shape: Shape) -> Shape:
    """Return a shape in which header cells are broken into two lines or paragraphs."""
    end = "\n\n" if shape is paragraphs else "\n"

    def broken(lines: Lines) -> str:
        return re.sub("|".join(_BROKEN), lambda found: _BROKEN[found[0]].replace("\n", end), shape(lines))

    return broken


wrapped_alternating = broken_headers(alternating)
wrapped_paragraphs = broken_headers(paragraphs)


def run_together(cells: Cells) -> str:
    """Shape 11: the whole report in one line, nothing between the cells."""
    return written(cells, concatenated).replace("\n", "")


def stray_blanks(cells: Cells) -> str:
    """Shape 12: a blank behind two cells of three."""
    random = Random(12)

    def blanks(lines: Lines) -> str:
        return "".join(cell + " " * (random.random() < 2 / 3) for line in lines for cell in line if cell)

    return written(cells, blanks).replace("\n", "")


def _width(text: str) -> int:
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


def _folded(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)] or [""]


def laid_out(lines: Lines) -> str:
    """Shape 16: columns by blanks; the figures of a row stand beside the middle line of its label."""
    return "".join(_laid_out(line) for line in lines)


def _laid_out(line: Line) -> str:
    cells = [cell for cell in line if cell is not None]
    labels = [cell for cell in cells if not cell.isascii()]
    figures = [cell for cell in cells if cell.isascii()]
    if len(labels) > _LABEL_COLUMNS or not figures:
        return "    ".join(cells) + "\n"
    parts = _folded("".join(labels[-1:]), 20)
    beside = "".join(f"{figure:>7}" for figure in figures)
    rows = [" " * 8 + part + " " * (44 - _width(part)) for part in parts]
    rows[len(rows) // 2] += beside
    above = ["".join(labels[:-1])] if labels[:-1] else []
    return "".join(row.rstrip() + "\n" for row in (*above, *rows))


def raw_text(lines: Lines) -> str:
    """Shape 17: a row a line, upright labels one character a line, page numbers between the rows."""
    rows = row_lines(lines).splitlines(keepends=True)
    rows = [_upright(row) + ("- 4 -\n" if number == 12 else "") for number, row in enumerate(rows)]
    return "".join(rows)


def _upright(row: str) -> str:
    for label, standing in (
        ("三、本年度办理结果 ", "三、\n本\n年\n度\n办\n理\n结\n果\n"),
        ("（三）不予公开 ", "（三）不\n予公开\n"),
    ):
        row = row.replace(label, standing)
    return row


def labels_behind(lines: Lines) -> str:
    """Shape 18: a fragment a paragraph, the label of each row behind its figures."""
    return "".join(f"{cell}\n\n" for line in lines for cell in _figures_first(line))


def _figures_first(line: Line) -> list[str]:
    return sorted(filter(None, line), key=lambda cell: not cell.isascii())


def labels_last(lines: Lines) -> str:
    """Shape 18: a fragment a paragraph, all labels of a table behind all its figures."""
    return "".join(f"{cell}\n\n" for cell in _figures_first([cell for line in lines for cell in line]))


def shattered(lines: Lines) -> str:
    """Shape 19: a table a row, its first row taken for a header; every other row lost its label."""
    if len(lines[0]) == _HEADER_ROWS + 1:
        return markdown(lines)
    return "".join(_fragment(number, line) for number, line in enumerate(lines))


def _fragment(number: int, line: Line) -> str:
    cells = [cell for cell in line if cell]
    label = [cell for cell in cells if not cell.isascii()][-1:]
    figures = [cell for cell in cells if cell.isascii()]
    if not figures:
        return markdown([cells])
    lost = number % 2 and label and label[0][0].isdigit()
    return markdown([figures] if lost else [[*label, *figures, ""]]) + "\n"


def torn_notes(lines: Lines) -> str:
    """Shape 20: the note of a cell, its figure with it, stands below the table."""
    rows, torn = [], ""
    for line in lines:
        row = line.copy()
        if row[0] == "行政规范性文件":
            torn = f"{row.pop(1)}（含自然失效2件）\n"
        rows.append(row)
    return markdown(rows) + torn


def transcribed(lines: Lines) -> str:
    """Shape 21: a table a row below headers that were made up."""
    if len(lines[0]) == _HEADER_ROWS + 1:
        return markdown(lines)
    return "".join(_transcript(line) for line in lines)


def _transcript(line: Line) -> str:
    label = [cell for cell in line if cell and not cell.isascii()][-1:]
    figures = [cell for cell in line if cell is not None and cell.isascii()]
    if not label or not figures:
        return ""
    made_up: Sequence[str] = [f"数据{number}" for number in range(1, len(figures))]
    spaced = re.sub(r"^(\d)\.", r"\1. ", label[0]).replace("、", ", ")
    return markdown([["类别", *made_up, "总计"], [spaced, *figures]]) + "\n"


def two_years(cells: Cells) -> str:
    """Shape 26: last year's columns beside this year's, the labels twice."""
    return written(cells, lambda lines: "".join(_twice(line) for line in lines))


def _twice(line: Line) -> str:
    row = "   ".join(cell for cell in line if cell)
    return f"{row}     {re.sub('[1-9]', '8', row)}\n"


STATISTICS = """云河县2018年政府信息公开工作年度报告

一、概述
2018年，我县继续做好政府信息公开工作。

二、主动公开政府信息情况
全年主动公开政府信息746条。

附表：政府信息公开情况统计表
指标名称 计量单位 年末统计 主动公开信息数 条 746 其中：1．网站公开 条 701 2．政府公报公开 条 45
收到申请数 件 23 1．当面申请 件 4 2．网络申请 件 19 申请办结数 件 23
"""
