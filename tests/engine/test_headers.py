"""What the header of a table says beside its columns."""

import pytest
from support.reading import report_of
from support.shapes import WITH_BLANKS, Shape, disclosure, document, grid, requests, zeros

from gouji.engine.report import Report

NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
FEE = "本年收费金额（单位：万元）"


def told(report: Report, code: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return where a diagnostic stands, and of which figures it speaks."""
    return [(report.source.raw(each.span), each.keys) for each in report.diagnostics if each.code == code]


@pytest.mark.parametrize("unit", ["（单位：万元）", "（万元）", "(单位:万元)", "（单位： 万元）"])
def test_the_unit_of_the_form_is_silent(unit: str) -> None:
    report = report_of(document(zeros(), grid).replace(FEE, f"本年收费金额{unit}"))
    assert report.diagnostics == ()


@pytest.mark.parametrize("unit", ["", "（单位：元）", "（元）", "（单位：亿元）"])
def test_another_unit_and_none_are_told_at_the_header(unit: str) -> None:
    report = report_of(document(zeros(), grid).replace(FEE, f"本年收费金额{unit}"))
    assert told(report, "GJ210") == [(f"本年收费金额{unit}", ("fees.amount",))]
    assert report.facts["fees.amount"].value == 0


def test_a_header_that_stands_there_again_and_again_is_told_once() -> None:
    report = report_of(document(zeros(), grid).replace(FEE, "本年收费金额（元） |\n" * 3))
    assert told(report, "GJ210") == [("本年收费金额（元）", ("fees.amount",))]


def test_the_unit_is_told_where_the_amount_cannot_be_read() -> None:
    text = document(zeros() | {"fees.amount": "1 3"}, grid).replace(FEE, "本年收费金额")
    assert len(told(report_of(text), "GJ210")) == 1


@pytest.mark.parametrize("shape", WITH_BLANKS, ids=lambda shape: shape.__name__)
def test_a_note_that_is_not_there_is_told_once(shape: Shape) -> None:
    report = report_of(document(zeros(), shape).replace(NOTE, ""))
    assert [each.code for each in report.diagnostics] == ["GJ211"]


@pytest.mark.parametrize(
    "note",
    [
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        "(本列数据的勾稽关系为:第一项加第二项之和, 等于第三项加第四项之和)",
        "（本列数据的勾 稽关系为：第一项加第二项之和等于第三、四项之和）",
        "勾稽关系：一加二等于三加四",
    ],
)
def test_a_note_in_other_words_is_there(note: str) -> None:
    assert told(report_of(document(zeros(), grid).replace(NOTE, note)), "GJ211") == []


@pytest.mark.parametrize("lines", [(0,), (0, 1), (0, 1, 2)])
def test_a_header_that_is_not_whole_lacks_no_note(lines: tuple[int, ...]) -> None:
    rest = [line for number, line in enumerate(requests(zeros())) if number not in lines]
    report = report_of(document(zeros(), grid).replace(grid(requests(zeros())), grid(rest)))
    assert told(report, "GJ211") == []


def test_a_table_that_is_not_read_lacks_no_note() -> None:
    torn = grid(requests(zeros())).replace(NOTE, "").replace("| 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 0 | 0 0 | 0 |")
    report = report_of(document(zeros(), grid).replace(grid(requests(zeros())), torn))
    assert told(report, "GJ211") == []


def test_no_other_table_has_a_note() -> None:
    report = report_of(f"二、主动公开政府信息情况\n{grid(disclosure(zeros()))}")
    assert told(report, "GJ211") == []
