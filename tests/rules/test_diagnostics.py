"""The rules that turn what could not be read into findings."""

import pytest

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import SectionState, Table, TableState
from gouji.engine.forms import load_form
from gouji.engine.source import Span
from gouji.engine.text import Text
from gouji.rules.fee_unit import fee_unit
from gouji.rules.missing_note import missing_note
from gouji.rules.missing_or_extra_row import missing_or_extra_row
from gouji.rules.not_an_annual_report import not_an_annual_report
from gouji.rules.split_number import split_number
from gouji.rules.table_not_text import table_not_text
from gouji.rules.unknown_form import unknown_form
from gouji.rules.unreadable_table import unreadable_table

FORM = load_form("ogi-2021")


def diagnostic(code: str, at: int = 5, keys: tuple[str, ...] = (), table: str | None = None) -> Diagnostic:
    return Diagnostic(code, Span(at, at + 1), Text("如此", "so"), keys, table)


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (not_an_annual_report, "GJ200"),
        (missing_or_extra_row, "GJ202"),
        (split_number, "GJ209"),
        (fee_unit, "GJ210"),
        (missing_note, "GJ211"),
        (unreadable_table, "GJ213"),
        (unknown_form, "GJ215"),
    ],
)
def test_each_is_told_by_the_rule_of_its_code(judge, rule, code) -> None:
    [objection] = judge(rule, diagnostics=[diagnostic("GJ299"), diagnostic(code, 7, ("review.total",))]).objections
    assert objection.span == Span(7, 8)
    assert objection.message.zh.startswith("如此；")


@pytest.mark.parametrize(
    ("rule", "code"), [(missing_or_extra_row, "GJ202"), (split_number, "GJ209"), (unreadable_table, "GJ213")]
)
def test_figures_are_named(judge, rule, code) -> None:
    [objection] = judge(rule, diagnostics=[diagnostic(code, keys=("coercion.decisions",))]).objections
    assert objection.keys == ("coercion.decisions",)


@pytest.mark.parametrize(("state", "told"), [(SectionState.PRESENT, 1), (SectionState.MISSING, 0)])
def test_table_is_not_missed_where_its_section_is(judge, outline, state, told) -> None:
    absent = diagnostic("GJ212", table="requests")
    judgement = judge(table_not_text, sections=outline({3: {"state": state}}), diagnostics=[absent])
    assert (len(judgement.objections), len(judgement.skips)) == (told, 1 - told)


@pytest.mark.parametrize("rule", [missing_or_extra_row, unreadable_table])
@pytest.mark.parametrize(("state", "skipped"), [(TableState.PARTIAL, 0), (TableState.ABSENT, 1)])
def test_a_table_that_is_not_there_has_not_passed(judge, rule, state, skipped) -> None:
    table = Table(FORM.table("requests"), state, Span.at(0))
    judgement = judge(rule, tables=[table])
    assert (judgement.checked, len(judgement.skips), judgement.objections) == (1 - skipped, skipped, ())
