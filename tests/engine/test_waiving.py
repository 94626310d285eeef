from datetime import date
from pathlib import Path

import pytest

import gouji.rules
from gouji.engine.check import Result, check
from gouji.engine.declaration import File
from gouji.engine.discovery import discover
from gouji.engine.finding import Severity, Suppression
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.ruleset import load_ruleset
from gouji.engine.waivers import waiver_file, waivers_in
from gouji.engine.waiving import Terms, asks_for_waivers, check_waivers, waived, with_inline

REPORT = Path(__file__).parents[2] / "examples" / "luting_water_2022.txt"
RELATIONS = load_ruleset("ogi").rules
ON_WAIVERS = tuple(rule for rule in discover(gouji.rules) if asks_for_waivers(rule))
CODES = {rule.code for rule in (*RELATIONS, *ON_WAIVERS)}
LAST_DAY = date(2026, 12, 31)


def judged(words: str, terms: Terms) -> Result:
    """Return what is said of the example with this comment behind its wrong total of reviews."""
    lines = REPORT.read_text(encoding="utf-8").splitlines()
    lines[280] += f" <!-- gouji: {words} -->"
    result = check(recognise(from_text("\n".join(lines), "a.txt")), [*RELATIONS, *ON_WAIVERS])
    waivers = waivers_in(result.report.source, CODES)
    held = waived(result.findings, waivers, terms)
    waivings = [terms.waiving(waiver, unused=waiver not in held.used) for waiver in waivers]
    told = Result(result.report, result.verdicts, held.findings)
    return with_inline(told, waivings, ON_WAIVERS, lang="zh", severities={"GJ971": Severity.INFO})


@pytest.mark.parametrize(
    ("words", "as_of", "mandatory", "suppressed", "told"),
    [
        ("waive GJ304: 原件如此；批准：王某；到期：2026-12-31", LAST_DAY, set(), ["GJ304"], []),
        ("waive GJ304: 原件如此；批准：王某；到期：2026-12-30", LAST_DAY, set(), [], ["GJ972"]),
        ("waive GJ304: 原件如此；到期：2026-12-31", LAST_DAY, set(), [], ["GJ973"]),
        ("waive GJ304: ；批准：王某", LAST_DAY, set(), [], ["GJ973"]),
        ("waive GJ304: 原件如此；批准：王某", LAST_DAY, {"GJ304"}, [], ["GJ974"]),
        ("waive GJ301: 原件如此；批准：王某", LAST_DAY, set(), [], ["GJ971"]),
        ("waive GJ304 litigation: 原件如此；批准：王某", LAST_DAY, set(), [], ["GJ971"]),
        ("waive GJ971: 原件如此；批准：王某", LAST_DAY, set(), [], ["GJ971"]),
        ("waive GJ301: ；到期：2026-12-30", LAST_DAY, {"GJ301"}, [], ["GJ972", "GJ973", "GJ974"]),
    ],
)
def test_waiver_applies_or_it_is_said_why_not(
    words: str, as_of: date, mandatory: set[str], suppressed: list[str], told: list[str]
) -> None:
    result = judged(words, Terms(as_of, frozenset(mandatory)))
    assert [finding.code for finding in result.findings if finding.suppressed] == suppressed
    assert [finding.code for finding in result.findings if finding.code.startswith("GJ97")] == told
    failed = [verdict.code for verdict in result.verdicts if verdict.outcome == "fail"]
    assert [code for code in failed if code.startswith("GJ97")] == told


def test_suppression_tells_who_answers_for_it_and_until_when() -> None:
    result = judged("waive GJ304: 原件如此；批准：王某；到期：2026-12-31", Terms(LAST_DAY))
    assert [finding.suppressed for finding in result.findings if finding.suppressed] == [
        Suppression("inline", "原件如此", "王某", LAST_DAY, LAST_DAY)
    ]


def test_finding_on_a_waiver_stands_where_the_waiver_stands_with_the_severity_of_the_run() -> None:
    result = judged("waive GJ301: 原件如此；批准：王某", Terms(LAST_DAY))
    found = [finding for finding in result.findings if finding.code == "GJ971"]
    assert [(one.location.place.line, one.severity) for one in found] == [(281, Severity.INFO)]


def test_waivers_of_a_file_are_judged_in_that_file() -> None:
    text = '[[waiver]]\ncode = "GJ304"\nkey = "review"\n\n[[waiver]]\ncode = "GJ301"\nkey = "requests"\n'
    file = waiver_file(File("w.toml", text), "0" * 64, "/srv", CODES)
    waivings = [Terms(LAST_DAY).waiving(waiver) for waiver in file.waivers]
    result = check_waivers(file.source, waivings, ON_WAIVERS, lang="en", severities={})
    assert [(one.file, one.location.place.line, one.message) for one in result.findings] == [
        ("w.toml", 1, "the waiver GJ304 review does not tell its reason, approver and does not apply: add it"),
        ("w.toml", 5, "the waiver GJ301 requests does not tell its reason, approver and does not apply: add it"),
    ]
    assert len({one.fingerprint for one in result.findings}) == 2


def test_report_without_waivers_has_nothing_for_rules_on_waivers() -> None:
    result = check(recognise(from_text(REPORT.read_text(encoding="utf-8"), "a.txt")), ON_WAIVERS)
    assert [verdict.outcome for verdict in result.verdicts] == ["notapplicable"] * 4
