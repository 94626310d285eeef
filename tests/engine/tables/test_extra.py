"""Rows and columns beside those of the form are told, and move no figure into another cell."""

import pytest
from support.reading import APART, report_of, wrong
from support.shapes import (
    FORM,
    HEADINGS,
    PROSE,
    TITLE,
    Line,
    Shape,
    alternating,
    bare,
    cases,
    concatenated,
    disclosure,
    document,
    fillers_behind,
    fillers_dropped,
    grid,
    markdown,
    marked,
    one_line,
    paragraphs,
    requests,
    tabs,
)

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.report import Report

CELLS = {key: str(number) for key, number in zip(FORM.keys, APART, strict=True)}
IN_LINES = (fillers_behind, fillers_dropped, grid, markdown, tabs)
ELSEWHERE = (marked, alternating, paragraphs, bare, one_line, concatenated)
SHAPES = (*IN_LINES, *ELSEWHERE)


def written(shape: Shape, lines: dict[int, list[Line]]) -> str:
    tables = {2: disclosure(CELLS), 3: requests(CELLS), 4: cases(CELLS)} | lines
    parts = [f"{line}\n{PROSE.get(number) or shape(tables[number])}\n" for number, line in enumerate(HEADINGS, 1)]
    return f"{TITLE}\n{''.join(parts)}"


def extra(report: Report) -> list[Diagnostic]:
    return [each for each in report.diagnostics if each.code == "GJ202"]


def with_row(at: int, row: Line, table: int = 2) -> dict[int, list[Line]]:
    lines = {2: disclosure, 3: requests}[table](CELLS)
    return {table: [*lines[:at], row, *lines[at:]]}


DOCUMENTS = {
    "behind a row of three": (with_row(4, ["其他主动公开文件", "8", "9", "7"]), "其他主动公开文件"),
    "behind a row of one": (with_row(10, ["行政检查", "8", None, None]), "行政检查"),
    "at the end": (with_row(14, ["罚没收入", "8.5", None, None]), "罚没收入"),
    "among the requests": (with_row(8, [None, None, "其他秘密", *"2000002"], 3), "其他秘密"),
    "last of the requests": (with_row(28, ["五、另行统计", None, None, *"2000002"], 3), "五、另行统计"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("shape", IN_LINES, ids=lambda shape: shape.__name__)
def test_a_row_that_the_form_does_not_have_is_told(shape: Shape, name: str) -> None:
    lines, words = DOCUMENTS[name]
    report = report_of(written(shape, lines))
    assert wrong(report, CELLS) == []
    (told,) = extra(report)
    assert (told.keys, told.message.zh[3:]) == ((), f"规定以外的“{words}”")
    assert report.source.raw(told.span).startswith(words)


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_row_that_the_form_does_not_have_moves_no_figure(shape: Shape, name: str) -> None:
    report = report_of(written(shape, DOCUMENTS[name][0]))
    assert wrong(report, CELLS) == []


@pytest.mark.parametrize("shape", IN_LINES, ids=lambda shape: shape.__name__)
def test_a_row_below_the_label_of_another_is_told_and_its_figures_are_of_none(shape: Shape) -> None:
    lines = disclosure(CELLS)
    lines[3] = ["行政规范性文件", "政策文件", "8", "9", "7"]
    report = report_of(written(shape, {2: [[*line, *[None] * (5 - len(line))] for line in lines]}))
    assert [each.message.zh for each in extra(report)] == ["表二有规定以外的“政策文件”"]
    assert report.facts["normative_documents.made"].value is None


@pytest.mark.parametrize("shape", IN_LINES, ids=lambda shape: shape.__name__)
def test_a_column_that_the_form_does_not_have_is_told(shape: Shape) -> None:
    lines = [[*line[:8], None, *line[8:]] for line in requests(CELLS)]
    lines[2][8] = "法人合计"
    for number, line in enumerate(lines[3:]):
        line[8] = str(number)
    report = report_of(written(shape, {3: lines}))
    assert [each.message.zh for each in extra(report)] == ["表三有规定以外的“法人合计”"]
    assert wrong(report, CELLS) == []
    assert report.facts["requests.received.total"].value is None


@pytest.mark.parametrize("shape", IN_LINES, ids=lambda shape: shape.__name__)
def test_a_row_with_a_damaged_label_is_none_that_the_form_does_not_have(shape: Shape) -> None:
    lines = requests(CELLS)
    lines[7][2] = "4.第三方"
    assert extra(report_of(written(shape, {3: lines}))) == []


def test_nothing_is_extra_in_a_plain_report() -> None:
    assert [extra(report_of(document(CELLS, shape))) for shape in SHAPES] == [[]] * len(SHAPES)
