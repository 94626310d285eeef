"""Errors are planted where they are said to be, and counted as caught only by what points to them."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

import gouji
from gouji.engine.finding import Finding
from gouji.engine.forms import load_form
from gouji.engine.mutation import SINGLE, WORDS, Kind, Planted, sow, specimens, tally
from gouji.engine.mutation.mutant import Edit, Mutant
from gouji.engine.report import Report
from gouji.engine.source import Span

FORM = load_form("ogi-2021")
SECTIONS_THREE_AND_FOUR = {*FORM.table("requests").keys, *FORM.table("cases").keys}


def all_rules(report: Report) -> Iterable[Finding]:
    return gouji.check(report).findings


@cache
def planted() -> tuple[Planted, ...]:
    return tuple(sow(specimens(FORM, 2023, 2, seed=0), all_rules, seed=0))


def test_edits_are_made_and_their_places_told() -> None:
    mutant = Mutant.of(Kind.NEIGHBOURS, "| 1 | 23 |", [Edit(Span(2, 3), "23"), Edit(Span(6, 8), "1")], ("a", "b"))
    assert (mutant.text, mutant.before, mutant.after) == ("| 23 | 1 |", "1 23", "23 1")
    assert [mutant.text[place.start : place.end] for place in mutant.places] == ["23", "1"]


def test_of_what_is_gone_there_is_no_place() -> None:
    assert Mutant.of(Kind.FEE, "甲乙丙", [Edit(Span(1, 2), "")]).places == ()


def test_every_error_changes_its_report() -> None:
    texts = {number: report.source.text for number, report in enumerate(specimens(FORM, 2023, 2, seed=0))}
    assert [each for each in planted() if each.mutant.text == texts[each.document]] == []


def test_each_kind_of_error_befalls_each_figure_of_a_large_report_that_it_can_befall() -> None:
    befallen = Counter(each.mutant.kind for each in planted() if each.document == 0)
    assert (befallen[Kind.DIGIT], befallen[Kind.BLANK], befallen[Kind.SHIFTED]) == (200, 200, 29)
    assert set(befallen) == set(Kind)


@pytest.mark.parametrize("kind", SINGLE)
def test_every_single_error_in_sections_three_and_four_is_caught(kind: Kind) -> None:
    here = [each for each in planted() if each.mutant.kind is kind and each.mutant.keys[0] in SECTIONS_THREE_AND_FOUR]
    assert here
    assert [each.mutant for each in here if not each.caught_by] == []


def test_what_a_report_had_before_catches_nothing() -> None:
    (finding,) = gouji.check(gouji.read_text("六、其他需要报告的事项\n五、存在的主要问题\n培训不够。", "x")).findings[
        :1
    ]
    assert not any(each.caught_by for each in sow(specimens(FORM, 2023, 1, seed=0), lambda _: [finding], seed=0))


def test_a_finding_elsewhere_catches_no_figure() -> None:
    elsewhere = gouji.check(gouji.read_text("一、总体情况\n无\n二、主动公开政府信息情况\n无", "x")).findings[0]
    reports = tuple(specimens(FORM, 2023, 1, seed=0))
    sown = tuple(sow(reports, lambda report: [] if report is reports[0] else [elsewhere], seed=0))
    assert {each.mutant.kind for each in sown if each.caught_by and not each.mutant.keys} >= {Kind.FEE, Kind.SECTION}
    assert [each.mutant for each in sown if each.mutant.keys and each.caught_by] == []


def test_shares_are_counted_by_kind_and_by_figure() -> None:
    shares = tally(planted(), FORM)
    assert shares.by_kind[Kind.BLANK, 3].is_whole
    assert shares.by_kind[Kind.BLANK, 3].planted == 350
    assert (Kind.FEE, WORDS) in shares.by_kind
    assert list(shares.by_cell) == [key for key in FORM.keys if key in shares.by_cell]
    assert {share.percent for key, share in shares.by_cell.items() if key in SECTIONS_THREE_AND_FOUR} == {100}
