"""A table of an older edition than that of the reporting year is told once, and its own rows are judged as they are."""

import pytest
from support import shapes
from support.reading import report_of, unread_without_diagnostic, wrong

from gouji.engine.check import check
from gouji.engine.form import Form
from gouji.engine.forms import form_found, load_form
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.rules.altered_label import altered_label
from gouji.rules.fractional_count import fractional_count
from gouji.rules.missing_or_extra_row import missing_or_extra_row
from gouji.rules.negative_count import negative_count
from gouji.rules.outdated_form import outdated_form
from gouji.rules.text_in_cell import text_in_cell

NEW, OLD = shapes.FORM, load_form("ogi-2019")
NEW_THEN_OLD = form_found(NEW, (NEW.table("disclosure"), OLD.table("requests")))
OLD_THEN_NEW = form_found(NEW, (OLD.table("disclosure"), NEW.table("requests")))
RELATIONS = load_ruleset("ogi").rules


def told(rule: Rule, form: Form, year: int, **cells: str) -> list[str]:
    text = shapes.document(shapes.zeros(form) | cells, shapes.grid, form, year)
    return [found.message for found in check(report_of(text), [rule]).findings]


@pytest.mark.parametrize(
    ("form", "year", "tables"),
    [
        (OLD, 2019, []),
        (OLD, 2020, []),
        (OLD, 2021, ["表二", "表三"]),
        (OLD, 2024, ["表二", "表三"]),
        (NEW_THEN_OLD, 2023, ["表三"]),
        (NEW_THEN_OLD, 2020, []),
        (NEW, 2020, []),
        (NEW, 2025, []),
    ],
)
def test_each_table_of_an_older_edition_is_told_once(form: Form, year: int, tables: list[str]) -> None:
    assert [message[:2] for message in told(outdated_form, form, year)] == tables


@pytest.mark.parametrize("shape", [*shapes.EXACT, shapes.concatenated], ids=lambda shape: shape.__name__)
@pytest.mark.parametrize(
    ("form", "year", "outdated"),
    [
        (NEW, 2022, []),
        (OLD, 2022, ["disclosure", "requests"]),
        (NEW_THEN_OLD, 2022, ["requests"]),
        (OLD_THEN_NEW, 2022, ["disclosure"]),
        (NEW, 2019, []),
        (OLD, 2019, []),
        (NEW_THEN_OLD, 2019, []),
        (OLD_THEN_NEW, 2019, []),
    ],
)
def test_any_mixture_of_editions_is_read_table_by_table(
    shape: shapes.Shape, form: Form, year: int, outdated: list[str]
) -> None:
    cells = {key: str(number % 10) for number, key in enumerate(form.keys)}
    report = report_of(shapes.document(cells, shape, form, year))
    there = {table.form.key: table.form.edition for table in report.tables}
    assert there | {"cases": ""} == {table.key: table.edition for table in form.tables} | {"cases": ""}
    assert there["cases"] == ("ogi-2021" if year > 2020 else "ogi-2019")
    assert (wrong(report, cells), unread_without_diagnostic(report)) == ([], [])
    findings = check(report, [outdated_form]).findings
    assert [next(table.form.key for table in report.tables if table.span == each.span) for each in findings] == outdated


def test_the_message_names_both_editions() -> None:
    assert told(outdated_form, NEW_THEN_OLD, 2023) == [
        "表三用的是旧格式（国办公开办函〔2019〕60号），2023 年的报告应使用现行格式（国办公开办函〔2021〕30号）"
    ]


def test_without_a_year_no_table_is_outdated() -> None:
    report = report_of(shapes.grid(shapes.requests(shapes.zeros(OLD), OLD)))
    (verdict,) = check(report, [outdated_form]).verdicts
    assert (verdict.outcome.value, verdict.reasons) == ("notapplicable", ("报告年度不明",))


@pytest.mark.parametrize("rule", [missing_or_extra_row, altered_label], ids=lambda rule: rule.code)
def test_rows_of_the_newer_edition_are_not_missing(rule: Rule) -> None:
    assert told(rule, NEW_THEN_OLD, 2023) == []


@pytest.mark.parametrize("form", [OLD, NEW, NEW_THEN_OLD], ids=["old", "new", "mixed"])
@pytest.mark.parametrize("year", [2020, 2023])
def test_relations_hold_in_every_edition(form: Form, year: int) -> None:
    cells = shapes.zeros(form) | {"requests.granted.business": "3"}
    report = report_of(shapes.document(cells, shapes.grid, form, year))
    verdicts = check(report, RELATIONS).verdicts
    rows = sum(len(block.rows) for block in form.table("requests").blocks)
    assert [(verdict.code, verdict.checked, verdict.failed) for verdict in verdicts] == [
        ("GJ301", 7, 0),
        ("GJ302", 7, 1),
        ("GJ303", rows, 1),
        ("GJ304", 3, 0),
    ]


def test_the_one_row_of_other_handling_is_an_outcome() -> None:
    cells = {
        f"requests.{row}.{column}": "2"
        for row in ("received", "concluded", "other")
        for column in ("total", "business")
    }
    report = report_of(shapes.document(shapes.zeros(OLD) | cells, shapes.grid, OLD, 2020))
    assert check(report, RELATIONS).findings == ()


def test_only_a_change_may_be_negative() -> None:
    assert told(negative_count, OLD, 2020, **{"permits.items_change": "-8", "fees.items_change": "减2"}) == []
    assert len(told(negative_count, OLD, 2020, **{"permits.items_last_year": "-8"})) == 1


def test_the_amount_of_procurement_has_decimals_and_the_unit_that_is_written() -> None:
    for rule in (fractional_count, text_in_cell):
        assert told(rule, OLD, 2020, **{"procurement.amount": "251000.50元"}) == []
    assert len(told(text_in_cell, OLD, 2020, **{"procurement.items": "3项"})) == 1
    assert len(told(fractional_count, OLD, 2020, **{"procurement.items": "3.5"})) == 1
