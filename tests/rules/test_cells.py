"""The rules that tell what single cells of the tables hold."""

from decimal import Decimal

import pytest

from gouji.engine.check import check
from gouji.engine.finding import Outcome, Severity
from gouji.engine.forms import load_form
from gouji.engine.recognise import recognise
from gouji.engine.source import Source
from gouji.rules.blank_cell import blank_cell
from gouji.rules.dash_for_zero import dash_for_zero
from gouji.rules.fee_unit import fee_unit
from gouji.rules.fractional_count import fractional_count
from gouji.rules.impossible_decimals import impossible_decimals
from gouji.rules.negative_count import negative_count
from gouji.rules.text_in_cell import text_in_cell

FORM = load_form("ogi-2021")
WITHOUT_TABLES = """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
六、其他需要报告的事项
无
"""


def rows_of(table: str, value: object) -> dict[str, tuple[object, ...]]:
    return dict.fromkeys(FORM.table(table).keys, (value,))


@pytest.mark.parametrize(("rule", "raw"), [(blank_cell, ""), (dash_for_zero, "/"), (text_in_cell, "见附件")])
def test_defects_of_one_row_are_one_finding_with_all_its_keys(judge, rule, raw) -> None:
    [objection] = judge(rule, figures={"regulations": (raw, 0, raw)}).objections
    assert objection.keys == ("regulations.made", "regulations.in_force")
    assert objection.message.zh.startswith("表二 › 规章 › 本年制发、现行有效 ")


@pytest.mark.parametrize(("rule", "raw"), [(blank_cell, ""), (dash_for_zero, "—"), (text_in_cell, "见附件")])
def test_a_table_of_nothing_else_is_one_finding(judge, rule, raw) -> None:
    [objection] = judge(rule, figures=rows_of("requests", raw)).objections
    assert len(objection.keys) == 175


def test_a_blank_form_has_one_finding_a_table(judge) -> None:
    blank = dict.fromkeys(FORM.keys, ("",))
    objections = judge(blank_cell, figures=blank).objections
    assert [len(objection.keys) for objection in objections] == [10, 175, 15]


@pytest.mark.parametrize("rule", [blank_cell, dash_for_zero, text_in_cell, fractional_count, negative_count])
def test_zeros_are_silent(judge, rule) -> None:
    assert judge(rule).objections == ()


@pytest.mark.parametrize("rule", [fractional_count, negative_count])
def test_what_is_no_number_is_another_rules_matter(judge, rule) -> None:
    assert judge(rule, figures={"regulations": ("", "/", "约12")}).objections == ()


def test_blank_and_dash_are_another_rules_matter(judge) -> None:
    assert judge(text_in_cell, figures={"regulations": ("", "/", 0)}).objections == ()


@pytest.mark.parametrize(("value", "told"), [(Decimal("51.2"), 1), (Decimal("12.0"), 0), (12, 0), (Decimal("-0.5"), 1)])
def test_count_with_a_fraction(judge, value, told) -> None:
    assert len(judge(fractional_count, figures={"permits.decisions": (value,)}).objections) == told


def test_amount_of_fees_may_have_decimals(judge) -> None:
    assert judge(fractional_count, figures={"fees.amount": (Decimal("484.64"),)}).objections == ()


@pytest.mark.parametrize("key", ["review.pending", "fees.amount"])
def test_negative_figure_is_told_with_its_key_and_what_was_found(judge, key) -> None:
    [objection] = judge(negative_count, figures={key: (-5,)}).objections
    assert (objection.keys, objection.found, objection.severity) == ((key,), "-5", None)


def test_number_with_its_unit_is_an_info(judge) -> None:
    [objection] = judge(
        text_in_cell, figures={"permits.decisions": (12,)}, units={"permits.decisions": "件"}
    ).objections
    assert (objection.severity, objection.keys) == (Severity.INFO, ("permits.decisions",))


@pytest.mark.parametrize("rule", [blank_cell, dash_for_zero, text_in_cell, fractional_count, negative_count])
def test_a_table_that_is_not_there_is_not_passed(rule) -> None:
    result = check(recognise(Source("<test>", WITHOUT_TABLES, "", "utf-8")), [rule])
    [verdict] = result.verdicts
    assert (verdict.outcome, verdict.checked, verdict.skipped) == (Outcome.NOT_APPLICABLE, 0, 3)
    assert verdict.reasons[1] == "表三有 175 个数字不在文中"


@pytest.mark.parametrize("rule", [fractional_count, negative_count])
def test_numbers_are_judged_beside_blanks(judge, rule) -> None:
    judgement = judge(rule, figures={"regulations": ("", Decimal("-0.5"), "/")})
    assert (judgement.failed, [skip.reason.zh for skip in judgement.skips]) == (
        1,
        ["表二有 1 个数字未填", "表二有 1 个数字填的是横线或“无”"],
    )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("48.123456", 0),
        ("48.1234567", 1),
        ("48.1000000", 0),
        ("0.2000001", 1),
        ("316441", 0),
        ("-0.1234567", 1),
    ],
)
def test_an_amount_has_six_decimals_at_most(judge, value, told) -> None:
    objections = judge(impossible_decimals, figures={"fees.amount": (Decimal(value),)}).objections
    assert [each.found for each in objections] == [value] * told


def test_decimals_of_a_count_and_of_another_unit_are_another_rules_matter(judge) -> None:
    figures = {"permits.decisions": (Decimal("1.1234567"),), "fees.amount": (Decimal("1.1234567"),)}
    assert judge(impossible_decimals, figures=figures, units={"fees.amount": "元"}).objections == ()


@pytest.mark.parametrize(("unit", "told"), [("元", 1), ("亿元", 1), ("万元", 0), ("件", 1)])
def test_an_amount_in_another_unit_is_told_once(judge, unit, told) -> None:
    given = {"figures": {"fees.amount": (5,)}, "units": {"fees.amount": unit}}
    assert [len(judge(rule, **given).objections) for rule in (fee_unit, text_in_cell)] == [told, 1 - told]


def test_the_unit_of_a_count_is_no_unit_of_an_amount(judge) -> None:
    given = {"figures": {"permits.decisions": (5,)}, "units": {"permits.decisions": "元"}}
    assert judge(fee_unit, **given).objections == ()
