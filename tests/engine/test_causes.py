from collections.abc import Callable
from pathlib import Path

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.facts import Value
from gouji.engine.finding import Finding, Repair, Severity
from gouji.engine.record import changed
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset

MakeReport = Callable[..., Report]
RULES = load_ruleset("ogi").rules
POLICY = """\
[pack]
name = "own"
version = "1.0"
title.zh = "自己的规则"
title.en = "Own rules"
basis = "内部要求"

[[rule]]
code = "GJ399"
name = "figure-against-policy"
severity = "error"
forms = ["ogi-2021"]
basis = "内部要求"
holds = "FIGURE == RIGHT"
title.zh = "数字与规定不同"
title.en = "A figure is against policy"
doc.zh = "为什么：规定如此。"
doc.en = "Why: that is policy."
message.zh = "应为 {right}，实为 {left}"
message.en = "should be {right}, is {left}"
passes = [{ "FIGURE" = RIGHT }]
fails = [{ "FIGURE" = 9 }]
"""
Row = tuple[Value | str, ...]

RIGHT: dict[str, Row] = {
    "requests.received": (1290, 1, 0, 0, 0, 0, 1291),
    "requests.granted": (1288, 0, 0, 0, 0, 0, 1288),
    "requests.denied.third_party": (2, 1, 0, 0, 0, 0, 3),
    "requests.concluded": (1290, 1, 0, 0, 0, 0, 1291),
}


def policy(folder: Path, figure: str, right: int) -> tuple[Rule, ...]:
    """Return the one rule that a figure must be a number."""
    path = folder / "own.toml"
    path.write_text(POLICY.replace("FIGURE", figure).replace("RIGHT", str(right)), encoding="utf-8")
    return load_ruleset(str(path)).rules


def findings_of(report: Report, **severities: Severity) -> tuple[Finding, ...]:
    return check(report, RULES, severities=severities).findings


def changes_of(repair: Repair) -> dict[str, tuple[str | None, str]]:
    return {change.key: (change.printed, change.right) for change in repair.changes}


def test_one_wrong_figure_is_the_cause_of_all_its_relations(report_of: MakeReport) -> None:
    wrong: Row = (1228, 0, 0, 0, 0, 0, 1288)

    first, second = findings_of(report_of({**RIGHT, "requests.granted": wrong}))

    assert {first.code, second.code} == {"GJ302", "GJ303"}
    assert first.cause == second.cause == first.fingerprint
    (repair,) = first.repairs
    assert changes_of(repair) == {"requests.granted.natural_person": ("1228", "1288")}
    assert repair.mistakes == ("一位数字有误",)
    assert repair.unique


def test_two_mistakes_that_share_no_relation_are_two_causes(report_of: MakeReport) -> None:
    wrong: dict[str, Row] = {
        "requests.granted": (1228, 0, 0, 0, 0, 0, 1288),
        "requests.denied.third_party": (2, 7, 0, 0, 0, 0, 3),
    }

    findings = findings_of(report_of({**RIGHT, **wrong}))

    assert len({finding.cause for finding in findings}) == 2
    assert {tuple(changes_of(finding.repairs[0])) for finding in findings} == {
        ("requests.granted.natural_person",),
        ("requests.denied.third_party.business",),
    }


def test_one_relation_alone_cannot_tell_which_of_its_figures_is_wrong(report_of: MakeReport) -> None:
    (finding,) = findings_of(report_of({"review.upheld": (1,), "review.total": (3,)}))

    assert [changes_of(repair) for repair in finding.repairs] == [
        {"review.upheld": ("1", "3")},
        {"review.corrected": ("0", "2")},
        {"review.other": ("0", "2")},
        {"review.pending": ("0", "2")},
        {"review.total": ("3", "1")},
    ]
    assert not any(repair.unique for repair in finding.repairs)


def test_rules_that_are_no_errors_do_not_decide_what_is_right(report_of: MakeReport) -> None:
    wrong: Row = (1228, 0, 0, 0, 0, 0, 1288)
    report = report_of({**RIGHT, "requests.granted": wrong})

    columns, row = sorted(findings_of(report, GJ303=Severity.WARNING), key=lambda finding: finding.code)

    assert (columns.code, row.code) == ("GJ302", "GJ303")
    assert len(columns.repairs) > 1
    assert row.cause is None
    assert row.repairs == ()


def test_what_is_demanded_of_a_figure_alone_does_not_decide_what_is_right(
    report_of: MakeReport, tmp_path: Path
) -> None:
    report = report_of({"normative_documents": (4, 2, 1037)})

    (finding,) = check(report, policy(tmp_path, "normative_documents.repealed", 0)).findings

    assert finding.code == "GJ399"
    assert finding.cause is None
    assert finding.repairs == ()


def test_what_is_demanded_of_a_figure_alone_makes_no_repair_likelier(report_of: MakeReport, tmp_path: Path) -> None:
    report = report_of({"review.upheld": (1,), "review.total": (3,)})

    findings = check(report, (*RULES, *policy(tmp_path, "review.pending", 2))).findings

    ranks = {finding.code: [repair.rank for repair in finding.repairs] for finding in findings}
    assert ranks == {"GJ304": [1] * 5, "GJ399": []}


def test_rules_that_are_not_for_the_report_do_not_decide_what_is_right(report_of: MakeReport) -> None:
    wrong: Row = (1228, 0, 0, 0, 0, 0, 1288)
    later = [changed(rule, years=(2030, None)) if rule.code == "GJ303" else rule for rule in RULES]

    (columns,) = check(report_of({**RIGHT, "requests.granted": wrong}), later).findings

    assert columns.code == "GJ302"
    assert len(columns.repairs) > 1


def test_a_blank_figure_is_not_taken_for_wrong(report_of: MakeReport) -> None:
    rows: dict[str, Row] = {"requests.granted": (1228, "", 0, 0, 0, 0, 1288)}

    (finding,) = findings_of(report_of({**RIGHT, **rows}))

    assert finding.code == "GJ302"
    assert changes_of(finding.repairs[0]) == {"requests.granted.natural_person": ("1228", "1288")}


def test_a_blank_cell_is_told_what_relations_leave_no_choice_of(report_of: MakeReport) -> None:
    report = report_of({**RIGHT, "requests.granted": (1288, "", "-", 0, 0, 0, 1288)})

    told = {finding.code: finding.repairs for finding in check(report, (*RULES, *discover(gouji.rules))).findings}

    assert [changes_of(repair) for repair in told["GJ204"]] == [{"requests.granted.business": (None, "0")}]
    assert [changes_of(repair) for repair in told["GJ205"]] == [{"requests.granted.research": (None, "0")}]


def test_too_many_mistakes_are_not_located(report_of: MakeReport) -> None:
    wrong = dict.fromkeys((*RIGHT, "requests.carried_out", "requests.unable.not_held"), (3, 1, 4, 1, 5, 9, 2))

    findings = findings_of(report_of(wrong))

    assert {finding.repairs for finding in findings} == {()}
    assert {finding.cause for finding in findings} == {findings[0].fingerprint}
