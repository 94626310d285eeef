"""Reports of the years before the six sections, with their table of statistics in every shape and format."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from random import Random

import openpyxl
from support import html, office, pdf
from support.shapes import Cells, Line, Shape

from gouji.engine.form import Form, Row
from gouji.engine.forms import load_form

FORM: Form = load_form("stat-2014")
ROWS = FORM.table("statistics").blocks[0].rows
GROUPS = FORM.table("statistics").groups
_TOTALS = {
    "received.total": "applications",
    "concluded.total": "deadlines",
    "answered.total": "answers",
    "review.total": "reviews",
    "litigation.total": "lawsuits",
}
_CAPTIONS = {
    "disclosed": "一、主动公开情况",
    "channels.gazette": "（二）通过不同渠道和方式公开政府信息的情况",
    "responses.topics": "二、回应解读情况",
    "press_conferences.total": "（二）通过不同渠道和方式回应解读的情况",
    "received.total": "三、依申请公开情况",
    "offices": "八、机构建设和保障经费情况",
    "training.meetings": "九、政府信息公开会议和培训情况",
}
_PARTS = {
    "disclosed": "主动公开情况",
    "responses.topics": "回应解读情况",
    "received.total": "依申请公开情况",
    "offices": "机构建设和保障经费情况",
}
BEFORE = """云河县{year}年政府信息公开工作年度报告
一、概述
{year}年，我县按照规定做好政府信息公开工作，办理群众申请。
二、主动公开情况
通过网站、公报和查阅点公开信息，没有收取费用。
三、存在的问题和改进措施
解读材料偏少，下一步每份文件都配发解读。
附件：政府信息公开情况统计表（{year}年度）
"""
AFTER = "单位负责人：李某某　审核人：王某某　填报人：张某某\n联系电话：5550123\n填报日期：{next}年1月20日\n"


def key_of(row: Row) -> str:
    """Return the key of the figure of a row."""
    return f"statistics.{row.key}"


def consistent(random: Random, share: float = 0.6, size: float = 400) -> dict[str, str]:
    """Return figures that add up: about `share` of them are not 0, and those are below `size`."""
    figures = {key_of(row): int(size ** random.random()) * (random.random() < share) for row in ROWS}
    for total, group in _TOTALS.items():
        figures[f"statistics.{total}"] = sum(figures[f"statistics.{key}"] for key in GROUPS[group])
    return {key: str(value) for key, value in figures.items()}


def captioned(cells: Cells) -> list[Line]:
    """Return the rows of the table, a row a group above those of the group."""
    lines: list[Line] = [["统计指标", "单位", "统计数"]]
    for row in ROWS:
        if row.key in _CAPTIONS:
            lines.append([_CAPTIONS[row.key], "——", "——"])
        lines.append([row.labels[0], row.unit, cells[key_of(row)]])
    return lines


def grouped(cells: Cells) -> list[Line]:
    """Return the rows of the table, the groups as merged cells of a first column."""
    rows: list[Line] = [[_PARTS.get(row.key), row.labels[0], row.unit, cells[key_of(row)]] for row in ROWS]
    return [["项目", "指标名称", "计量单位", "数量"], *rows]


def renumbered(cells: Cells) -> list[Line]:
    """Return the rows of the table with ordinals of their own, full-width ones too, and units in brackets."""
    lines: list[Line] = [["指标", "数量"]]
    for number, row in enumerate(ROWS, 1):
        bare = row.labels[0].partition("（不")[0].removeprefix("其中：")
        bare = bare.partition("）")[2] if bare.startswith("（") else bare.lstrip("0123456789四五六七.、")
        ordinal = f"{number}．" if row.key != "disclosed_normative" else "其中：１．"
        lines.append([f"{ordinal}{bare}（{row.unit}）", cells[key_of(row)]])
    return lines


def twice(cells: Cells) -> list[Line]:
    """Return the rows of a table with two columns of figures."""
    header, *rows = captioned(cells)
    return [[*header[:2], "本期实际", "本年累计"], *([*row, row[2]] for row in rows)]


Lines = Callable[[Cells], list[Line]]
ARRANGEMENTS: tuple[Lines, ...] = (captioned, grouped, renumbered)


def document(cells: Cells, shape: Shape, lines: Lines = captioned, year: int = 2016) -> str:
    """Return a whole report with the table in a shape of text."""
    return BEFORE.format(year=year) + shape(lines(cells)).rstrip("\n") + "\n" + AFTER.format(next=year + 1)


def page(cells: Cells, lines: Lines, manner: html.Manner = html.with_spans) -> bytes:
    """Return a whole report as a web page."""
    before, after = (
        "".join(f"<p>{line}</p>\n" for line in part.format(year=2016, next=2017).splitlines())
        for part in (BEFORE, AFTER)
    )
    return f"<html><body>{before}{manner(html.merged(lines(cells), 0))}{after}</body></html>".encode()


def word(cells: Cells, lines: Lines) -> bytes:
    """Return a whole report as a Word document."""
    before, after = (
        "".join(map(office.paragraph, part.format(year=2016, next=2017).splitlines())) for part in (BEFORE, AFTER)
    )
    return office.docx_of(before + office.merged_table(lines(cells), 0) + after)


def workbook(cells: Cells, lines: Lines) -> bytes:
    """Return the table alone as a workbook, numbers as numbers."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["政府信息公开情况统计表（2016年度）"])
    for line in lines(cells):
        sheet.append([int(cell) if cell and cell.isdigit() else cell or None for cell in line])
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def values(cells: Cells, lines: Lines) -> bytes:
    """Return the table alone as values separated by commas."""
    stream = StringIO()
    csv.writer(stream).writerows([cell or "" for cell in line] for line in lines(cells))
    return stream.getvalue().encode("gb18030")


def printed(cells: Cells, lines: Lines) -> bytes:
    """Return a whole report as a PDF file with drawn lines."""
    writer, rows = pdf.Writer(), lines(cells)
    for line in BEFORE.format(year=2016).splitlines():
        writer.heading(line, indent=0)
    writer.table(rows, {2: [380, 80], 3: [330, 60, 80], 4: [80, 250, 60, 80]}[len(rows[0])])
    return pdf.pdf(writer.sheets())


FORMATS: dict[str, Callable[[Cells, Lines], bytes]] = {
    ".html": page,
    ".docx": word,
    ".xlsx": workbook,
    ".csv": values,
    ".pdf": printed,
}
