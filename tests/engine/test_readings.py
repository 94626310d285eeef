"""The first law: a figure is read right, or it is reported as not readable."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reading import APART, report_of, unread_without_diagnostic, wrong
from support.shapes import (
    EXACT,
    FORM,
    WITH_BLANKS,
    Shape,
    concatenated,
    document,
    fillers_dropped,
    grid,
    requests,
    zeros,
)

from gouji.engine.facts import State
from gouji.engine.report import Report

KEYS = FORM.keys
WIDE = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}


def mixed(number: int) -> str:
    return str(number)


def grouped(number: int) -> str:
    return f"{number:,}"


def wide(number: int) -> str:
    return str(number).translate(WIDE)


def noted(number: int) -> str:
    return f"{number}（其中修订16件）"


WRITINGS: tuple[Callable[[int], str], ...] = (mixed, grouped, wide, noted)
NUMBERS = st.lists(st.integers(0, 99_999), min_size=200, max_size=200)
SHORT_NUMBERS = st.lists(st.integers(0, 99), min_size=200, max_size=200)


def values(report: Report) -> list[object]:
    return [fact.value for fact in report.facts]


def cells_of(numbers: list[int], write: Callable[[int], str] = mixed) -> dict[str, str]:
    return {key: write(number) for key, number in zip(KEYS, numbers, strict=True)}


@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
@settings(max_examples=8, deadline=None)
@given(numbers=NUMBERS, write=st.sampled_from(WRITINGS), line_end=st.sampled_from(["\n", "\r\n"]))
def test_complete_figures_are_read_back(
    shape: Shape, numbers: list[int], write: Callable[[int], str], line_end: str
) -> None:
    report = report_of(document(cells_of(numbers, write), shape).replace("\n", line_end))
    assert values(report) == numbers
    assert report.diagnostics == ()


@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize(("dash", "state"), [("/", State.DASH), ("—", State.DASH), ("无", State.DASH)])
def test_dashes_are_no_zeros(shape: Shape, dash: str, state: State) -> None:
    report = report_of(document(zeros() | {"requests.granted.business": dash}, shape))
    assert report.facts["requests.granted.business"].state is state
    assert [fact.value for fact in report.facts if fact.key != "requests.granted.business"] == [0] * 199


@pytest.mark.parametrize("shape", WITH_BLANKS, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("label", ["结果维持", "商业企业", "属于国家秘密", "本年制发件数", "结转下年度继续办理"])
def test_spaced_labels_are_labels(shape: Shape, label: str) -> None:
    text = document(cells_of(APART), shape)
    assert values(report_of(text.replace(label, " ".join(label)))) == APART


@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
@settings(max_examples=6, deadline=None)
@given(numbers=NUMBERS, blank=st.sets(st.integers(0, 199), max_size=60))
def test_blank_cells_are_blank_or_their_row_is_not_readable(shape: Shape, numbers: list[int], blank: set[int]) -> None:
    cells = {key: "" if number in blank else str(numbers[number]) for number, key in enumerate(KEYS)}
    report = report_of(document(cells, shape))
    assert wrong(report, cells) == []
    assert unread_without_diagnostic(report) == []


@pytest.mark.parametrize("shape", WITH_BLANKS, ids=lambda shape: shape.__name__)
def test_a_single_blank_cell_costs_no_figure(shape: Shape) -> None:
    blank = ("regulations.made", "requests.granted_in_part.research", "requests.received.total", "permits.decisions")
    cells = cells_of(APART) | dict.fromkeys(blank, "")
    report = report_of(document(cells, shape))
    assert report.facts.keys_in(State.BLANK) == tuple(key for key in KEYS if key in blank)
    assert wrong(report, cells) == []


@settings(max_examples=15, deadline=None)
@given(numbers=SHORT_NUMBERS)
def test_figures_run_together_are_not_guessed(numbers: list[int]) -> None:
    cells = cells_of(numbers)
    report = report_of(document(cells, concatenated))
    assert wrong(report, cells) == []
    assert unread_without_diagnostic(report) == []
    assert [report.facts[key].value for key in ("permits.decisions", "penalties.decisions")] == numbers[6:8]


def test_a_figure_is_exact_and_keeps_what_stood_beside_it() -> None:
    cells = zeros() | {"fees.amount": "43.788万元", "regulations.made": "２２（其中修订16件）"}
    report = report_of(document(cells, grid))
    fees, made = report.facts["fees.amount"], report.facts["regulations.made"]
    assert (fees.value, fees.unit, fees.raw) == (Decimal("43.788"), "万元", "43.788万元")
    assert (made.value, made.note, made.raw) == (22, "其中修订16件", "２２（其中修订16件）")
    assert report.source.raw(made.span) == made.raw


def test_a_split_number_is_not_readable() -> None:
    report = report_of(document(zeros() | {"requests.received.total": "1 3"}, grid))
    assert report.facts.keys_in(State.UNREADABLE) == ("requests.received.total",)
    (diagnostic,) = report.diagnostics
    assert (diagnostic.code, diagnostic.keys, diagnostic.table) == ("GJ209", ("requests.received.total",), "requests")
    assert report.source.raw(diagnostic.span) == "1 3"


def test_split_numbers_are_told_row_by_row_and_other_damage_apart() -> None:
    damaged = {
        "requests.received.total": "1 3",
        "requests.received.research": "1 3 5",
        "requests.granted.total": "4 2",
        "requests.concluded.total": "#REF!",
    }
    report = report_of(document(zeros() | damaged, grid))
    assert [(each.code, each.keys) for each in report.diagnostics] == [
        ("GJ209", ("requests.received.research", "requests.received.total")),
        ("GJ209", ("requests.granted.total",)),
        ("GJ213", ("requests.concluded.total",)),
    ]
    assert "总计" in report.diagnostics[1].message.zh
    assert "“4 2”" in report.diagnostics[1].message.en


def test_a_table_that_is_not_there_is_one_diagnostic() -> None:
    text = document(zeros(), grid)
    report = report_of(text.replace(grid(requests(zeros())), "（见图）\n"))
    assert [(each.code, each.table, len(each.keys)) for each in report.diagnostics] == [("GJ212", "requests", 175)]
    assert {report.facts[key].state for key in FORM.table("requests").keys} == {State.ABSENT}


def test_a_row_that_is_not_there_is_one_diagnostic() -> None:
    text = document(zeros(), fillers_dropped)
    report = report_of(re.sub(r"2\.重复申请.*\n", "", text))
    (diagnostic,) = report.diagnostics
    assert (diagnostic.code, diagnostic.message.en) == ("GJ202", "table three lacks rows of the form: repeated")
    assert len(diagnostic.keys) == 7


def test_an_unreadable_table_is_one_diagnostic() -> None:
    lines = [line + line for line in requests(zeros())]
    report = report_of(document(zeros(), grid).replace(grid(requests(zeros())), grid(lines)))
    assert [(each.code, each.table, len(each.keys)) for each in report.diagnostics] == [("GJ213", "requests", 175)]


@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("line", ["- 4 -", "-4-", "云河县年度报告", ""])
def test_page_marks_between_rows_cost_no_figure(shape: Shape, line: str) -> None:
    lines = requests(cells_of(APART))
    text = document(cells_of(APART), shape)
    broken = text.replace(shape(lines), f"{shape(lines[:12])}{line}\n{shape(lines[12:])}")
    assert wrong(report_of(broken), cells_of(APART)) == []
