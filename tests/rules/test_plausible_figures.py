"""What the rules on plausibility say of figures that are near a limit, or of a body that is near a kind."""

from collections.abc import Mapping

import pytest

from gouji.engine.facts import Value
from gouji.engine.forms import load_form
from gouji.engine.identity import Identity
from gouji.engine.judgement import Judgement
from gouji.engine.levels import level_of
from gouji.engine.offer import Subjects
from gouji.engine.rule import Rule
from gouji.engine.source import Span
from gouji.engine.trial import of_figures
from gouji.rules.all_zero_tables import all_zero_tables
from gouji.rules.cases_without_requests import cases_without_requests
from gouji.rules.excessive_carry_over import excessive_carry_over
from gouji.rules.police_without_penalties import police_without_penalties
from gouji.rules.regulations_without_power import regulations_without_power
from gouji.rules.shifted_columns import shifted_columns

FORM = load_form("ogi-2021")
Figures = Mapping[str, tuple[Value | str, ...]]
COUNTY, OFFICE = "云河县人民政府", "云河县水务局"


def judged(rule: Rule, body: str, figures: Figures) -> Judgement:
    report = of_figures(figures, FORM, Identity(body, level_of(body, None), 2021, None, None, Span.at(0)))
    return rule.evaluate(Subjects(report))


def outcome(rule: Rule, body: str, figures: Figures) -> str:
    judgement = judged(rule, body, figures)
    return "fail" if judgement.failed else "pass" if judgement.checked else "notapplicable"


@pytest.mark.parametrize(
    ("body", "figures", "expected"),
    [
        (COUNTY, {}, "fail"),
        ("青石镇人民政府", {}, "notapplicable"),
        (OFFICE, {"permits.decisions": (999,)}, "notapplicable"),
        (OFFICE, {"permits.decisions": (600,), "penalties.decisions": (400,)}, "fail"),
        (COUNTY, {"review.total": (1,)}, "pass"),
        (COUNTY, {"requests.carried_in.total": (1,)}, "pass"),
        (COUNTY, {"requests.received.total": ("",)}, "notapplicable"),
    ],
)
def test_all_zero_is_remarkable_only_where_much_is_decided(body: str, figures: Figures, expected: str) -> None:
    assert outcome(all_zero_tables, body, figures) == expected


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"litigation.direct.total": (2,)}, "fail"),
        ({"litigation.direct.total": (2,), "requests.received.total": (1,)}, "pass"),
        ({"review.total": (1,), "requests.carried_in.total": (1,)}, "pass"),
        ({}, "pass"),
        ({"review.total": (1,), "requests.received.total": ("/",)}, "notapplicable"),
    ],
)
def test_cases_have_requests_of_this_or_the_last_year_behind_them(figures: Figures, expected: str) -> None:
    assert outcome(cases_without_requests, COUNTY, figures) == expected


@pytest.mark.parametrize(
    ("received", "carried_out", "expected"),
    [(100, 20, "pass"), (100, 21, "fail"), (9, 9, "pass"), (0, 10, "fail"), (3119, 103, "pass"), (42, 3, "pass")],
)
def test_a_fifth_of_the_year_may_be_carried_over(received: int, carried_out: int, expected: str) -> None:
    figures = {"requests.received.total": (received,), "requests.carried_out.total": (carried_out,)}
    assert outcome(excessive_carry_over, COUNTY, figures) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("云河县人民政府", "fail"),
        ("云河市青石区教育局", "fail"),
        ("青石镇人民政府", "fail"),
        ("东岭街道办事处", "fail"),
        ("云河市人民政府", "notapplicable"),
        ("云岭省司法厅", "notapplicable"),
        ("云河综合实验区管理委员会", "notapplicable"),
        ("云岭自治区人民政府", "notapplicable"),
        ("教育部", "notapplicable"),
    ],
)
def test_counties_and_below_make_no_regulations(body: str, expected: str) -> None:
    assert outcome(regulations_without_power, body, {"regulations.in_force": (3,)}) == expected


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({}, "pass"),
        ({"normative_documents.made": (3,)}, "pass"),
        ({"regulations": ("/", "/", "/")}, "notapplicable"),
        ({"regulations": ("", "", 2)}, "fail"),
    ],
)
def test_regulations_are_looked_for_in_each_column(figures: Figures, expected: str) -> None:
    assert outcome(regulations_without_power, COUNTY, figures) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("云河县公安局", "fail"),
        ("云河市公安局", "fail"),
        ("云岭省公安厅", "notapplicable"),
        ("云河县市场监督管理局", "notapplicable"),
        ("云河县人民政府", "notapplicable"),
    ],
)
def test_penalties_are_missed_of_the_police_of_a_place_only(body: str, expected: str) -> None:
    assert outcome(police_without_penalties, body, {}) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({"received": (7, 0, 0, 0, 0, 7, 0), "concluded": (7, 0, 0, 0, 0, 7, 0)}, ["其他组织"]),
        ({"received": (10, 2, 0, 0, 1, 0, 7), "concluded": (9, 2, 0, 0, 1, 0, 6)}, ["自然人"]),
        ({"received": (7, 0, 0, 0, 0, 7, 0)}, []),
        ({"received": (7, 0, 0, 0, 0, 7, 0), "concluded": (7, 1, 0, 0, 0, 0, 9)}, []),
        # the other rows are right as they are, and would not be with the columns exchanged
        ({"received": (3, 3, 0, 0, 0, 0, 0), "granted": (2, 2, 0, 0, 0, 0, 0), "concluded": (3, 1, 0, 0, 0, 0, 4)}, []),
        ({"received": (7, 2, 0, 0, 0, 0, 9), "concluded": (7, 2, 0, 0, 0, 0, 9)}, []),
        (
            {"received": (7, 0, 0, 0, 0, 7, ""), "concluded": (7, 0, 0, 0, 0, 7, 0), "granted": (1, 0, 0, 0, 0, 1, 0)},
            ["其他组织"],
        ),
    ],
)
def test_columns_are_mixed_up_where_every_row_comes_right(rows: Figures, expected: list[str]) -> None:
    judgement = judged(shifted_columns, COUNTY, {f"requests.{row}": figures for row, figures in rows.items()})
    assert [
        name for name in ("自然人", "其他组织") for found in judgement.objections if f"“{name}”" in found.message.zh
    ] == expected
