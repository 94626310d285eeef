"""Findings of one cause as text."""

from collections.abc import Callable

import pytest
from attrs import evolve

from gouji.cli.judged import Judged
from gouji.cli.render.cause import render_cause
from gouji.cli.render.paint import plain
from gouji.cli.render.text import render_findings_text
from gouji.engine.finding import Change, Finding, Repair
from gouji.engine.source import Location, Place, Span
from gouji.engine.text import Language

LINES = {7: "| 新收 | 3| 1| 5 |", 9: "| 合计 | 8 |"}


def change(line: int, printed: str, right: str) -> Change:
    return Change("a.b", "表三 › 新收 › 自然人", printed, right, Location(Span(7, 8), Place(line, 8, line, 9)))


def repair(*changes: Change, rank: int = 1) -> Repair:
    return Repair(changes, ("一位数字有误",), rank, unique=False)


@pytest.fixture
def explained(finding: Finding) -> Callable[..., list[Finding]]:
    def make(*repairs: Repair) -> list[Finding]:
        first = evolve(finding, cause=finding.fingerprint, repairs=repairs)
        below = Location(Span(30, 31), Place(9, 8, 9, 9))
        return [first, evolve(first, code="GJ302", message="合计不对", location=below, fingerprint="f" * 16)]

    return make


def test_what_should_stand_where_comes_first(explained: Callable[..., list[Finding]]) -> None:
    assert render_cause(explained(repair(change(7, "3", "4"))), LINES, "zh", plain) == (
        "年报.md:7:8: error GJ303 applicants-not-total\n"
        "  表三 › 新收 › 自然人 应为 4，现为 3（一位数字有误；改正后 2 条勾稽关系全部成立）\n"
        "  7 │ | 新收 | 3| 1| 5 |\n"
        "    │          ^\n"
        "  7 │ GJ303  本年新收：各类申请人之和为 4，总计填报为 5\n"
        "  9 │ GJ302  合计不对\n"
        "  依据：国办公开办函〔2021〕30号 附件 表三    gouji explain GJ303\n"
    )


def test_every_figure_of_a_repair_is_shown(explained: Callable[..., list[Finding]]) -> None:
    text = render_cause(explained(repair(change(7, "3", "4"), change(9, "8", "9"))), LINES, "zh", plain)

    assert "应为 4，现为 3\n" in text
    assert "应为 9，现为 8（一位数字有误；改正后 2 条勾稽关系全部成立）\n" in text
    assert "  9 │ | 合计 | 8 |\n    │          ^\n" in text


def test_less_likely_repairs_are_counted(explained: Callable[..., list[Finding]]) -> None:
    found = explained(repair(change(7, "3", "4")), repair(change(9, "8", "19"), rank=2))

    assert "另有 1 种改法也使这些关系成立" in render_cause(found, LINES, "zh", plain)


@pytest.mark.parametrize(
    ("lang", "told"),
    [("zh", "另有至少 49 种改法也使这些关系成立"), ("en", "at least 49 other repairs would do, but are less likely")],
)
def test_where_there_may_be_more_repairs_than_are_told_it_is_said(
    explained: Callable[..., list[Finding]], lang: Language, told: str
) -> None:
    others = [repair(change(9, "8", str(19 + at)), rank=2) for at in range(49)]

    assert told in render_cause(explained(repair(change(7, "3", "4")), *others), LINES, lang, plain)


def test_where_there_may_be_more_repairs_as_likely_it_is_said(explained: Callable[..., list[Finding]]) -> None:
    text = render_cause(explained(*[repair(change(7, "3", str(9 + at))) for at in range(50)]), LINES, "zh", plain)

    assert "3→13 等至少 50 种\n" in text


def test_repairs_that_are_as_likely_are_listed(explained: Callable[..., list[Finding]]) -> None:
    text = render_cause(explained(repair(change(7, "3", "4")), repair(change(9, "8", "7"))), LINES, "en", plain)

    assert (
        "  one of these is wrong, see which by your records: 表三 › 新收 › 自然人 3→4; 表三 › 新收 › 自然人 8→7\n"
        in text
    )


def test_a_long_list_is_cut_and_counted(explained: Callable[..., list[Finding]]) -> None:
    text = render_cause(explained(*[repair(change(7, "3", str(9 + at))) for at in range(7)]), LINES, "zh", plain)

    assert "3→13 等 7 种\n" in text


def test_a_long_list_in_english_counts_all(explained: Callable[..., list[Finding]]) -> None:
    text = render_cause(explained(*[repair(change(7, "3", str(9 + at))) for at in range(7)]), LINES, "en", plain)

    assert "3→13: these and others, 7 in all\n" in text


def test_what_was_not_located_is_said(explained: Callable[..., list[Finding]]) -> None:
    text = render_cause(explained(), LINES, "zh", plain)

    assert "2 条勾稽关系同时不成立，未能确定错在哪几格\n" in text
    assert "error GJ302 applicants-not-total" in text


def test_what_belongs_in_an_empty_cell_is_told(finding: Finding, judged: Judged) -> None:
    empty = evolve(finding, repairs=(repair(evolve(change(7, "3", "4"), printed=None)),))

    assert "  勾稽关系表明应填：表三 › 新收 › 自然人 4\n" in render_findings_text(judged, [empty], "zh", plain)


def test_findings_of_one_cause_are_told_one_by_one_on_demand(
    explained: Callable[..., list[Finding]], judged: Judged
) -> None:
    found = explained(repair(change(7, "3", "4")))
    together, apart = (render_findings_text(judged, found, "zh", plain, apart=apart) for apart in (False, True))

    assert together.count("依据") == 1
    assert apart.count("依据") == 2
