from collections.abc import Callable, Iterator

import pytest

from gouji.engine.check import Result, check
from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Outcome, Severity, Skip, Verdict
from gouji.engine.narrative import Rate
from gouji.engine.report import Report
from gouji.engine.rule import Rule, rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Place, Span
from gouji.engine.subjects import Mentions, Rates, Tables
from gouji.engine.text import Text

MakeReport = Callable[..., Report]
WRONG = Text("不对", "wrong")
RELATIONS = load_ruleset("ogi").rules


def declared(judge: Callable[..., Iterator[Objection | Skip]], code: str = "GJ999") -> Rule:
    words = {"basis": "依据", "message": WRONG, "en": "Wrong."}
    return rule(code, severity=Severity.WARNING, **words, passes=[], fails=[])(judge)  # type: ignore[arg-type]  # a mixed dict


def two_objections(mentions: Mentions) -> Iterator[Objection | Skip]:
    """有两处不对。"""
    yield Objection(Span(6, 8), WRONG, severity=Severity.ERROR)
    yield Objection(Span(len(mentions), 2), WRONG, severity=Severity.INFO)


def crashes(tables: Tables) -> Iterator[Objection | Skip]:
    """程序出错。"""
    yield Objection(Span(0, 1), WRONG)
    yield Skip(Text(str(tables["annex"]), ""))


def skips(mentions: Mentions) -> Iterator[Objection | Skip]:
    """无法判断。"""
    yield from [Skip(Text("原因", "reason")), Skip(Text("另因", "other")), Skip(Text("原因", "reason"))][
        len(mentions) :
    ]


def objects_and_skips(mentions: Mentions) -> Iterator[Objection | Skip]:
    """一处不对，一处无法判断。"""
    yield Skip(Text("原因", "reason"))
    yield Objection(Span(len(mentions), 1), WRONG)


def asks_for_rates(mentions: Mentions, rates: Rates) -> Iterator[Objection | Skip]:
    """全都对。"""
    yield from () if len(mentions) == len(rates) else [Skip(WRONG)]


def names_an_unknown_figure(facts: Facts) -> Iterator[Objection | Skip]:
    """写错了键。"""
    yield Objection(facts.spans[0], WRONG, related=(Label(facts.spans[0], key="requests.recieved.total"),))


@pytest.mark.parametrize(
    ("judge", "verdict"),
    [
        (asks_for_rates, Verdict("GJ999", Outcome.PASS, 1)),
        (two_objections, Verdict("GJ999", Outcome.FAIL, 1, 1)),
        (objects_and_skips, Verdict("GJ999", Outcome.FAIL, 1, 1, 1, ("原因",))),
        (skips, Verdict("GJ999", Outcome.NOT_APPLICABLE, 0, 0, 3, ("原因（2 处）", "另因"))),
        (crashes, Verdict("GJ999", Outcome.ERROR, reasons=("KeyError: 'annex'",))),
        (names_an_unknown_figure, Verdict("GJ999", Outcome.ERROR, reasons=("KeyError: 'requests.recieved.total'",))),
    ],
)
def test_every_rule_gets_one_verdict(
    judge: Callable[..., Iterator[Objection | Skip]], verdict: Verdict, report_of: MakeReport
) -> None:
    assert check(report_of(), [declared(judge)]).verdicts == (verdict,)


def test_a_rule_that_crashes_leaves_the_others_alone(report_of: MakeReport) -> None:
    result = check(report_of(), [declared(crashes, "GJ998"), declared(two_objections)])
    assert [(verdict.code, verdict.outcome) for verdict in result.verdicts] == [("GJ998", "error"), ("GJ999", "fail")]
    assert {finding.code for finding in result.findings} == {"GJ999"}


def test_a_rule_that_is_not_for_the_report_says_why(report_of: MakeReport) -> None:
    result = check(report_of(recognised=False), [declared(two_objections)], lang="en")
    reason = "this is not an annual report on open government information"
    assert result.verdicts == (Verdict("GJ999", Outcome.NOT_APPLICABLE, reasons=(reason,)),)
    assert result.findings == ()


def looks_at_rates(rate: Rate) -> Iterator[Objection | Skip]:
    """比率不对。"""
    yield Objection(rate.span, WRONG)


def test_nothing_to_judge_is_no_pass(report_of: MakeReport) -> None:
    verdict = Verdict("GJ999", Outcome.NOT_APPLICABLE, reasons=("the report has nothing that this rule looks at",))
    assert check(report_of(), [declared(looks_at_rates)], lang="en").verdicts == (verdict,)


def test_findings_stand_in_the_order_of_their_places(report_of: MakeReport) -> None:
    result = check(report_of(), [declared(two_objections), declared(objects_and_skips, "GJ998")])
    assert [(finding.span, finding.code) for finding in result.findings] == [
        (Span(0, 1), "GJ998"),
        (Span(0, 2), "GJ999"),
        (Span(6, 8), "GJ999"),
    ]


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ({}, ["info", "warning"]),
        ({"GJ999": Severity.ERROR}, ["error", "error"]),
        ({"GJ998": Severity.ERROR}, ["info", "warning"]),
    ],
)
def test_an_objection_lowers_the_severity_and_the_run_replaces_it(
    severities: dict[str, Severity], expected: list[str], report_of: MakeReport
) -> None:
    result = check(report_of(), [declared(two_objections)], severities=severities)
    assert [finding.severity for finding in result.findings] == expected


def counts(result: Result) -> dict[str, tuple[int, int, int]]:
    return {verdict.code: (verdict.checked, verdict.failed, verdict.skipped) for verdict in result.verdicts}


def test_relations_are_counted_and_their_findings_show_every_figure(report_of: MakeReport) -> None:
    figures = {"review": (10, 1, 0, 0, 0), "litigation.direct": ("", "", "", "", "")}
    result = check(report_of(figures), RELATIONS)
    assert counts(result) == {"GJ301": (7, 0, 0), "GJ302": (7, 0, 0), "GJ303": (25, 0, 0), "GJ304": (2, 1, 1)}
    (finding,) = result.findings
    assert (finding.severity, finding.expected, finding.found) == ("error", "11", "0")
    assert [(related.key, related.raw) for related in finding.related] == [
        ("review.upheld", "10"),
        ("review.corrected", "1"),
        ("review.other", "0"),
        ("review.pending", "0"),
        ("review.total", "0"),
    ]
    assert finding.related[0].label == "表四 › 行政复议 › 结果维持"
    assert finding.location.place == Place(190, 1, 190, 2)


def test_equal_input_gives_equal_results(report_of: MakeReport) -> None:
    figures = {"review": (10, 1, 0, 0, 0)}
    assert check(report_of(figures), RELATIONS).findings == check(report_of(figures), RELATIONS).findings
