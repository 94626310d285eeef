from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji import rulesets
from gouji.engine.document import Table, TableState
from gouji.engine.example import facts_of
from gouji.engine.facts import Value
from gouji.engine.forms import load_form
from gouji.engine.identity import Identity
from gouji.engine.judgement import Judgement
from gouji.engine.levels import Level
from gouji.engine.narrative import Narrative
from gouji.engine.offer import Subjects
from gouji.engine.report import Report
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source, Span

FORM = load_form("ogi-2021")
RULES = {rule.code: rule for rule in load_ruleset("ogi").rules}
APPLICANTS = FORM.table("requests").groups["applicants"]
OUTCOMES = FORM.table("requests").groups["outcomes"]
Figures = Mapping[str, tuple[Value | str, ...]]


def report(figures: Figures, **states: TableState) -> Report:
    return Report(
        source=Source("report.txt", "", "", "utf-8"),
        recognised=True,
        identity=Identity(None, Level.UNKNOWN, 2021, None, None, Span.at(0)),
        form=FORM,
        sections=(),
        tables=tuple(Table(table, states.get(table.key, TableState.READ), Span.at(0)) for table in FORM.tables),
        facts=facts_of(figures, FORM),
        narrative=Narrative((), (), (), ()),
        diagnostics=(),
    )


def judged(code: str, figures: Figures, **states: TableState) -> Judgement:
    return RULES[code].evaluate(Subjects(report(figures, **states)))


def test_the_ruleset_proves_to_mean_what_it_says() -> None:
    assert len(load_ruleset(str(Path(rulesets.__file__).parent / "ogi.toml")).rules) == len(RULES)


def test_there_are_forty_two_relations() -> None:
    assert {code: rule.evaluate(Subjects(report({}))).checked for code, rule in RULES.items()} == {
        "GJ301": 7,
        "GJ302": 7,
        "GJ303": 25,
        "GJ304": 3,
    }


@pytest.mark.parametrize(
    ("code", "figures", "zh", "en"),
    [
        (
            "GJ301",
            {"requests.received.natural_person": (2,), "requests.concluded.natural_person": (1,)},
            "自然人：本年新收 2 + 上年结转 0 = 2，办理结果总计 1 + 结转下年度 0 = 1，两者应相等",
            "natural persons: received 2 + carried in 0 = 2, but concluded 1 + carried out 0 = 1",
        ),
        (
            "GJ301",
            {
                "requests.received.total": (5,),
                "requests.carried_in.total": ("",),
                "requests.concluded.total": (3,),
                "requests.carried_out.total": (1,),
            },
            "总计：本年新收 5 + 上年结转（未填） = 至少 5，办理结果总计 3 + 结转下年度 1 = 4，两者应相等",
            "total: received 5 + carried in (blank) = at least 5, but concluded 3 + carried out 1 = 4",
        ),
        (
            "GJ302",
            {
                "requests.granted.total": (4,),
                "requests.unable.not_held.total": (2,),
                "requests.concluded.total": (7,),
            },
            "总计：各项办理结果之和为 6（予以公开 4 + 本机关不掌握 2），总计填报为 7",
            "total: the outcomes add up to 6 (granted 4 + not held 2), the total says 7",
        ),
        (
            "GJ303",
            {"requests.received": (5, 2, "-", 0, 0, 0, 6)},
            "本年新收：各类申请人之和为 至少 7（自然人 5 + 商业企业 2），总计填报为 6",
            "received: the applicants add up to at least 7 (natural persons 5 + businesses 2), the total says 6",
        ),
        (
            "GJ303",
            {"requests.carried_out": (0, 0, 0, 0, 0, 0, 3)},
            "结转下年度：总计填报为 3，各类申请人却均为 0",
            "carried out: the total says 3, yet every kind of applicant is 0",
        ),
        (
            "GJ304",
            {"review": (10, 1, 0, 0, 0)},
            "行政复议：各类结果之和为 11（结果维持 10 + 结果纠正 1），总计却为 0",
            "administrative review: the results add up to 11 (upheld 10 + corrected 1), yet the total is 0",
        ),
    ],
)
def test_a_message_names_the_place_the_addends_and_both_sums(code: str, figures: Figures, zh: str, en: str) -> None:
    (objection,) = judged(code, figures).objections
    assert (objection.message.zh, objection.message.en) == (zh, en)


def test_every_figure_of_the_relation_is_shown_and_the_total_is_pointed_to() -> None:
    (objection,) = judged("GJ301", {"requests.received.total": (3,)}).objections
    assert objection.keys == (
        "requests.received.total",
        "requests.carried_in.total",
        "requests.concluded.total",
        "requests.carried_out.total",
    )
    assert tuple(label.key for label in objection.related) == objection.keys
    assert objection.span == Span.at(FORM.index["requests.concluded.total"])


@pytest.mark.parametrize(
    ("code", "figures", "expected", "found"),
    [
        ("GJ304", {"review": (3, 1, 0, 0, 5)}, "4", "5"),
        ("GJ304", {"review": (3, 1, "", 0, 3)}, "≥ 4", "3"),
        ("GJ301", {"requests.received.total": (5,), "requests.carried_out.total": (2,)}, "3", "0"),
        ("GJ301", {"requests.received.total": (1,), "requests.carried_out.total": (2,)}, None, "0"),
        (
            "GJ301",
            {"requests.received.total": (5,), "requests.concluded.total": (6,), "requests.carried_out.total": ("",)},
            "≤ 5",
            "6",
        ),
    ],
)
def test_what_the_total_should_be_is_told_where_a_count_can_be_that(
    code: str, figures: Figures, expected: str | None, found: str
) -> None:
    (objection,) = judged(code, figures).objections
    assert (objection.expected.zh if objection.expected else None, objection.found) == (expected, found)


@pytest.mark.parametrize(
    ("figures", "zh", "en"),
    [
        ({"review": (3, "", 0, 0, 3)}, "行政复议：结果纠正未填", "administrative review: corrected is blank"),
        (
            {"review": ("", "", "", "", "/")},
            "行政复议：结果维持、结果纠正、其他结果等 4 项未填；总计填的是横线或“无”",
            "administrative review: upheld, corrected, other result and 1 more are blank; total is marked with a dash",
        ),
        (
            {"litigation.direct": (3, "见附件", 0, 0, 3)},
            "未经复议直接起诉：结果纠正填的是文字",
            "litigation without review: corrected is filled with words",
        ),
    ],
)
def test_what_cannot_be_judged_says_which_figures_are_no_numbers(figures: Figures, zh: str, en: str) -> None:
    judgement = judged("GJ304", figures)
    assert (judgement.checked, judgement.failed) == (2, 0)
    assert [(skip.reason.zh, skip.reason.en) for skip in judgement.skips] == [(zh, en)]


@pytest.mark.parametrize(
    ("state", "zh"), [(TableState.ABSENT, "表四没有以文字形式出现"), (TableState.UNREADABLE, "表四无法准确读出")]
)
def test_a_table_that_is_not_read_is_the_reason(state: TableState, zh: str) -> None:
    blanks = dict.fromkeys(("review", "litigation.direct", "litigation.after_review"), ("",) * 5)
    judgement = judged("GJ304", blanks, cases=state)
    assert (judgement.checked, {skip.reason.zh for skip in judgement.skips}) == (0, {zh})


@st.composite
def consistent(draw: st.DrawFn) -> dict[str, int]:
    """Return figures of section three that satisfy every relation."""
    counts = st.integers(0, 40)
    cells: dict[str, int] = {}
    for column in APPLICANTS:
        cells |= {f"{row}.{column}": draw(counts) for row in (*OUTCOMES, "carried_out")}
        cells[f"concluded.{column}"] = sum(cells[f"{row}.{column}"] for row in OUTCOMES)
        all_of_them = cells[f"concluded.{column}"] + cells[f"carried_out.{column}"]
        cells[f"carried_in.{column}"] = draw(st.integers(0, all_of_them))
        cells[f"received.{column}"] = all_of_them - cells[f"carried_in.{column}"]
    for row in ("received", "carried_in", *OUTCOMES, "concluded", "carried_out"):
        cells[f"{row}.total"] = sum(cells[f"{row}.{column}"] for column in APPLICANTS)
    return {f"requests.{name}": value for name, value in cells.items()}


def broken(cells: Mapping[str, int]) -> list[tuple[str, ...]]:
    figures = {key: (value,) for key, value in cells.items()}
    return [objection.keys for code in RULES for objection in judged(code, figures).objections]


@given(consistent(), st.sampled_from(FORM.table("requests").keys), st.integers(0, 3000))
def test_a_single_changed_figure_of_section_three_is_always_named(cells: dict[str, int], key: str, value: int) -> None:
    assert broken(cells) == []
    found = broken({**cells, key: value})
    assert bool(found) == (value != cells[key])
    assert all(key in keys for keys in found)
