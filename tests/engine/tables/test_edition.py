"""Which edition of the form each table of a report is of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reading import apart, report_of, wrong
from support.shapes import EXACT, FORM, WITH_BLANKS, Shape, disclosure, document, grid, requests, zeros

from gouji.engine.form import Form
from gouji.engine.forms import form_found, load_form

OLD = load_form("ogi-2019")
NUMBERS = apart(212)
NEW_THEN_OLD = form_found(FORM, (FORM.table("disclosure"), OLD.table("requests")))
OLD_THEN_NEW = form_found(FORM, (OLD.table("disclosure"), FORM.table("requests")))
MIXED = {"new": FORM, "old": OLD, "new, then old": NEW_THEN_OLD, "old, then new": OLD_THEN_NEW}


def figures_of(form: Form) -> dict[str, str]:
    return {key: str(number) for number, key in enumerate(form.keys, 1)}


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2024])
@pytest.mark.parametrize("form", MIXED.values(), ids=MIXED)
@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
def test_each_table_is_read_as_the_edition_that_it_is(shape: Shape, form: Form, year: int) -> None:
    report = report_of(document(figures_of(form), shape, form, year))
    assert [(fact.key, str(fact.value)) for fact in report.facts] == list(figures_of(form).items())
    assert report.diagnostics == ()
    assert report.form is not None
    assert report.form.name == form.name


@pytest.mark.parametrize("year", [2020, 2023])
@pytest.mark.parametrize("form", MIXED.values(), ids=MIXED)
def test_the_table_that_both_editions_have_is_of_that_of_the_year(form: Form, year: int) -> None:
    report = report_of(document(zeros(form), grid, form, year))
    editions = {table.form.key: table.form.edition for table in report.tables}
    assert editions == {
        "disclosure": form.table("disclosure").edition,
        "requests": form.table("requests").edition,
        "cases": "ogi-2019" if year == 2020 else "ogi-2021",
    }


@pytest.mark.parametrize("form", MIXED.values(), ids=MIXED)
@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_blank_cells_are_blank_or_not_readable_in_every_edition(shape: Shape, form: Form, data: st.DataObject) -> None:
    blank = data.draw(st.sets(st.sampled_from(form.keys), max_size=50))
    cells = {key: "" if key in blank else str(number) for key, number in zip(form.keys, NUMBERS, strict=False)}
    report = report_of(document(cells, shape, form))
    known = {**zeros(), **zeros(OLD), **cells}
    assert wrong(report, known) == []


def test_a_blank_form_is_of_the_edition_of_its_labels() -> None:
    for form in MIXED.values():
        report = report_of(document(dict.fromkeys(form.keys, ""), grid, form))
        assert report.form is not None
        assert report.form.keys == form.keys
        assert {fact.state.value for fact in report.facts} == {"blank"}


def test_tables_that_are_not_there_are_of_the_edition_of_the_year() -> None:
    report = report_of(
        "云河县2020年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + grid(requests(zeros()))
    )
    assert [(table.form.edition, table.state.value) for table in report.tables] == [
        ("ogi-2019", "absent"),
        ("ogi-2021", "read"),
        ("ogi-2019", "absent"),
    ]
    assert report.form is not None
    assert report.form.name == "ogi-2021"


def test_a_report_of_an_unknown_year_is_of_the_edition_of_its_tables() -> None:
    report = report_of(grid(disclosure(zeros(OLD), OLD)) + grid(requests(zeros(OLD), OLD)))
    assert report.year is None
    assert report.form is OLD


def test_the_title_of_a_group_is_no_row_where_rows_of_the_group_lost_their_labels() -> None:
    figures = figures_of(FORM)
    lines = requests(figures)
    number = next(number for number, line in enumerate(lines) if line[1] == "（六）其他处理")
    first, second = lines[number][2], lines[number + 1][2]
    assert first
    assert second
    torn = [*lines[:number], [None, None, first[:20], *[None] * 7], [None, None, None, *lines[number][3:]]]
    torn += [
        [None, None, first[20:] + second[:20], *[None] * 7],
        [None, "（六）其他处理", None, *lines[number + 1][3:]],
    ]
    torn += [[None, None, second[20:], *[None] * 7], *lines[number + 2 :]]
    text = document(figures, grid).replace(grid(lines), "".join(grid([line]).replace("|  ", "") for line in torn))
    report = report_of(text)
    assert wrong(report, dict.fromkeys(OLD.keys, "") | figures) == []
    assert report.facts["requests.concluded.total"].value == int(figures["requests.concluded.total"])


def test_a_row_below_the_header_of_another_edition_is_not_readable() -> None:
    lines = disclosure(zeros())
    lines[8] = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]
    text = "云河县2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + grid(lines)
    report = report_of(text)
    assert lines[7][0] == "第二十条第（六）项"
    assert report.facts["penalties.decisions"].state.value == "unreadable"
    assert report.facts["coercion.decisions"].state.value == "unreadable"
    assert report.facts["permits.decisions"].value == 0


@pytest.mark.parametrize(
    ("cell", "value"), [("+3", 3), ("-2", -2), ("增3", 3), ("减少4项", -4), ("无变化", 0), ("0", 0), ("＋19", 19)]
)
@pytest.mark.parametrize("shape", WITH_BLANKS, ids=lambda shape: shape.__name__)
def test_a_change_has_a_sign_or_words(shape: Shape, cell: str, value: int) -> None:
    report = report_of(document(zeros(OLD) | {"permits.items_change": cell}, shape, OLD, 2020))
    fact = report.facts["permits.items_change"]
    assert (fact.state.value, fact.value, fact.raw, fact.unit) == ("number", value, cell, "项")
    assert report.diagnostics == ()


@pytest.mark.parametrize("cell", ["增3", "减4", "无变化"])
def test_a_change_in_the_cell_of_a_count_is_text(cell: str) -> None:
    fact = report_of(document(zeros(OLD) | {"permits.decisions": cell}, grid, OLD, 2020)).facts["permits.decisions"]
    assert (fact.state.value, fact.value) == ("text", None)
