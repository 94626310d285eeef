"""Last year's report is held beside this year's only where it is what it is given for."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve

from gouji.engine.check import check
from gouji.engine.facts import Facts, NotStated
from gouji.engine.finding import Finding, Label, Objection, Outcome, Severity, Skip
from gouji.engine.forms import load_form
from gouji.engine.identity import Statement, Witness
from gouji.engine.neighbours import ALONE, Neighbours, Previous, previous_of, why_not_previous
from gouji.engine.report import Report
from gouji.engine.rule import rule
from gouji.engine.source import Span
from gouji.engine.text import Text

MakeReport = Callable[..., Report]
FORM = load_form("ogi-2021")
OUT, IN = "requests.carried_out.total", "requests.carried_in.total"
DIFFERS = Text("上年 {last}，今年 {now}", "last year {last}, now {now}")
TITLED = (Statement("year", 2021, Witness.TITLE, Span.at(0)),)


@rule(
    "GJ999",
    severity=Severity.ERROR,
    basis="依据",
    message=DIFFERS,
    en="The figures differ.",
    passes=["好"],
    fails=["坏"],
)
def differs(facts: Facts, previous: Previous) -> Iterator[Objection | Skip]:
    """两个数字不同。"""
    last, now = previous.value(OUT), facts.value(IN)
    if last != now:
        yield Objection(facts[IN].span, DIFFERS.format(last=last, now=now), (previous.label(OUT),), (IN,))


def of(report: Report, **identity: Any) -> Report:  # noqa: ANN401  # fields of any type
    return evolve(report, identity=evolve(report.identity, **identity))


@pytest.fixture
def last(report_of: MakeReport) -> Report:
    return of(report_of({OUT: (3,)}, source=evolve(report_of({OUT: (3,)}).source, name="last.txt")), year=2020)


def findings(report: Report, previous: Report) -> tuple[Finding, ...]:
    return check(report, [differs], lang="en", neighbours=Neighbours(previous)).findings


@pytest.mark.parametrize(
    ("identity", "reason"),
    [
        ({}, None),
        ({"body": "云河县人民政府"}, None),
        ({"body": "安平市云河县"}, None),
        ({"body": None}, "whose reports they are is not known"),
        ({"body": "青石县"}, "the report of last year is of 青石县, not of 云河县"),
        ({"year": None}, "the year of a report is not known"),
        ({"year": 2019}, "the other report is of 2019, not of the year before"),
        ({"year": 2021}, "the other report is of 2021, not of the year before"),
    ],
)
def test_a_report_is_of_last_year_by_body_and_year(
    identity: dict[str, Any], reason: str | None, report_of: MakeReport, last: Report
) -> None:
    found = why_not_previous(report_of(), Neighbours(of(last, **identity)))
    assert (found and found.en) == reason


def test_what_is_no_report_is_not_that_of_last_year(report_of: MakeReport, last: Report) -> None:
    found = why_not_previous(report_of(), Neighbours(evolve(last, recognised=False)))
    assert found == Text("给出的上年文件不是年度报告", "the file given for last year is no annual report")


def test_a_rule_over_two_years_says_why_it_cannot_be_judged(report_of: MakeReport, last: Report) -> None:
    verdicts = [
        check(report_of(), [differs], lang="en", neighbours=neighbours).verdicts[0]
        for neighbours in (ALONE, Neighbours(of(last, year=2018)), Neighbours(of(report_of({OUT: ("",)}), year=2020)))
    ]
    assert {verdict.outcome for verdict in verdicts} == {Outcome.NOT_APPLICABLE}
    assert [verdict.reasons for verdict in verdicts] == [
        ("there is no report of last year to compare with",),
        ("the other report is of 2018, not of the year before",),
        ("last year's report: table three › carried out › total is blank",),
    ]


def test_a_figure_that_the_form_of_last_year_has_not_is_not_stated(report_of: MakeReport, last: Report) -> None:
    old = evolve(last, facts=Facts(load_form("stat-2014"), (), (), (), ()))
    with pytest.raises(NotStated) as missing:
        previous_of(report_of(), Neighbours(old), FORM).value(OUT)
    assert missing.value.reason.zh == "上年报告：表三 › 结转下年度 › 总计不在文中"


def test_a_finding_points_into_the_file_of_last_year(report_of: MakeReport, last: Report) -> None:
    (finding,) = findings(report_of({IN: (5,)}), last)
    (related,) = finding.related
    assert (finding.file, finding.message) == ("report.txt", "last year 3, now 5")
    assert (related.file, related.key, related.raw) == ("last.txt", OUT, "3")
    assert related.label == "last year's report: table three › carried out › total"
    assert related.location.place.line == FORM.index[OUT] + 1


def test_a_label_of_another_report_shows_the_words_there(report_of: MakeReport, last: Report) -> None:
    place = last.facts[OUT].span
    objection = Objection(Span.at(0), DIFFERS, (Label(place, source=last.source),))

    @rule("GJ998", severity=Severity.INFO, basis="依据", message=DIFFERS, en="Wrong.", passes=["好"], fails=["坏"])
    def points_there(previous: Previous) -> Iterator[Objection]:
        """指向上年。"""
        yield evolve(objection, found=previous.report.name)

    (finding,) = check(report_of(), [points_there], neighbours=Neighbours(last)).findings
    assert [(related.file, related.label, related.raw) for related in finding.related] == [("last.txt", "", "3")]


def test_another_figure_of_last_year_is_another_finding(report_of: MakeReport, last: Report) -> None:
    report = report_of({IN: (5,)})
    same = evolve(last, source=evolve(last.source, name="moved.txt"))
    changed = of(report_of({OUT: (4,)}), year=2020)
    prints = [findings(report, previous)[0].fingerprint for previous in (last, same, changed)]
    assert prints[0] == prints[1] != prints[2]


@pytest.mark.parametrize(
    ("last_years", "body", "certain"),
    [(True, "云河县", True), (False, "云河县", False), (True, "云河县人民政府", False)],
)
def test_last_years_report_is_certain_where_both_tell_the_same_name_and_their_years(
    *, last_years: bool, body: str, certain: bool, report_of: MakeReport, last: Report
) -> None:
    before = (evolve(TITLED[0], value=2020),) if last_years else ()
    neighbours = Neighbours(of(last, body=body, statements=before))
    assert previous_of(of(report_of(), statements=TITLED), neighbours, FORM).certain is certain
