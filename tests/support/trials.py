"""Every rule tried on reports without a fault, and those on words on labelled passages too.

The reports are made by chance, with figures that agree and words that tell them, and each stands beside one of the
year before that it goes on from. The passages are those of
tests/sentences, each in a report whose figures are what a careful reader hears; what is found there has been read, and
what of it is no fault stands in tests/sentences/false_alarms.toml.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from support.accuracy import SETS
from support.agreeing import agreeing
from support.earlier import year_before
from support.shapes import PROSE, TITLE, document, fillers_dropped, zeros

import gouji.rules
from gouji.cli.trials import Trial
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.finding import Finding, Outcome
from gouji.engine.forms import load_form
from gouji.engine.mutation.sowing import specimens
from gouji.engine.narrative import Claim
from gouji.engine.neighbours import Neighbours
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source

SENTENCES = Path(__file__).parents[1] / "sentences"
YEAR = 2023
_EDITIONS = (("ogi-2021", 2023), ("ogi-2019", 2020))
_EACH, _SEED = 100, 1
# What is missing from a passage is not missing from a report; nor do its figures have to be plausible.
OF_WORDS = ("4", "5", "7", "8")
_ON_REPORTS, _ON_PASSAGES = ("judged", "wrong"), ("passages", "told", "read", "mistaken")
Entry = dict[str, Any]


def tried(rules: Sequence[Rule]) -> dict[str, Trial]:
    """Return the trial of each rule, by code."""
    judged, wrong, reports = _on_reports(rules)
    told, mistaken, passages = _on_passages([rule for rule in rules if rule.code[2] in OF_WORDS])
    return {
        rule.code: Trial(
            reports,
            judged[rule.code],
            wrong[rule.code],
            passages if rule.code[2] in OF_WORDS else None,
            told[rule.code],
            min(told[rule.code], was_read()[rule.code]),
            mistaken[rule.code],
        )
        for rule in rules
    }


def written(trials: dict[str, Trial], rules: Sequence[Rule]) -> str:
    """Return what cli/trials.toml should hold."""
    reports = trials[rules[0].code].reports
    lines = ["# Made by `PYTHONPATH=tests python -m support.rule_pages`.", "", f"reports = {reports}"]
    for rule in rules:
        trial = trials[rule.code]
        keys = _ON_REPORTS if trial.passages is None else (*_ON_REPORTS, *_ON_PASSAGES)
        lines += ["", f'[rule."{rule.code} {rule.name}"]', *(f"{key} = {getattr(trial, key)}" for key in keys)]
    return "\n".join(lines) + "\n"


def _on_reports(rules: Sequence[Rule]) -> tuple[Counter[str], Counter[str], int]:
    """Return by code how many reports without a fault were judged, and how many objected to; and how many there are."""
    judged: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    reports = [report for form, year in _EDITIONS for report in specimens(load_form(form), year, _EACH, _SEED)]
    random = Random(_SEED)
    for report in reports:
        verdicts = check(report, rules, neighbours=Neighbours(year_before(report, random))).verdicts
        judged.update(verdict.code for verdict in verdicts if verdict.outcome in (Outcome.PASS, Outcome.FAIL))
        wrong.update(verdict.code for verdict in verdicts if verdict.outcome is Outcome.FAIL)
    return judged, wrong, len(reports)


def _on_passages(rules: Sequence[Rule]) -> tuple[Counter[str], Counter[str], int]:
    """Return by code how often something was found, how often that was no fault, and how many passages there are."""
    found = found_in_passages(tuple(rules))
    said = {(finding.code, words) for finding, words in found}
    mistaken = Counter(code for code, words in false_alarms() if (code, words) in said)
    return Counter(finding.code for finding, _ in found), mistaken, sum(len(passages(name)) for name in SETS)


def false_alarms() -> list[tuple[str, str]]:
    """Return what is found in the passages and is no fault: the code, and the words of the passage."""
    return [(alarm["code"], alarm["says"]) for alarm in _reviewed()["alarm"]]


def was_read() -> Counter[str]:
    """Return how many findings of each rule in the passages were read."""
    return Counter(_reviewed()["read"])


@cache
def _reviewed() -> dict[str, Any]:
    return tomllib.loads((SENTENCES / "false_alarms.toml").read_text(encoding="utf-8"))


@cache
def found_in_passages(rules: tuple[Rule, ...]) -> tuple[tuple[Finding, str], ...]:
    """Return what is found in the passages, each with the words of its passage."""
    return tuple(
        (finding, entry["says"])
        for name in SETS
        for entry in passages(name)
        for finding in check(agreeing_report(entry), rules).findings
    )


@cache
def passages(name: str) -> tuple[Entry, ...]:
    """Return the labelled passages of one file."""
    return tuple(tomllib.loads((SENTENCES / f"{name}.toml").read_text(encoding="utf-8"))["sentence"])


def agreeing_report(entry: Entry) -> Report:
    """Return a report whose prose is one passage, with figures by which all that a careful reader compares is true."""
    figures = agreeing(_comparable(entry, report_of(entry, {}).claims))
    if figures is None:
        raise ValueError(entry["says"])
    return report_of(entry, {key: f"{value:f}" for key, value in figures.items()})


def report_of(entry: Entry, cells: dict[str, str]) -> Report:
    """Return a report whose prose is one passage, with these figures."""
    text = document({**zeros(), **cells}, fillers_dropped, year=YEAR)
    text = text.replace(TITLE.removesuffix("2021年政府信息公开工作年度报告"), entry.get("body", "云河县人民政府"))
    for section, words in PROSE.items():
        mine = f"{entry.get('title', '')}\n{entry['says']}" if section == entry.get("section", 1) else "。"
        text = text.replace(words.replace("2021", str(YEAR)), mine)
    return recognise(Source("<passage>", text, "", "utf-8"))


def _comparable(entry: Entry, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that a careful reader would hold against the table, by what they count and the number."""
    marked = [claim for claim in entry["claims"] if claim.get("comparable", True)]
    numbers = {(claim["statement"].rpartition(".")[2], claim["value"]) for claim in marked}
    return [
        claim
        for claim in claims
        if claim.readings
        and claim.undecided is None
        and (claim.statement.rpartition(".")[2], f"{claim.value:f}") in numbers
    ]


def _print() -> None:
    """Print what is found in the passages, each with its passage."""
    rules = [rule for rule in (*discover(gouji.rules), *load_ruleset("ogi").rules) if rule.code[2] in OF_WORDS]
    for finding, words in sorted(found_in_passages(tuple(rules)), key=lambda pair: pair[0].code):
        print(f"{finding.code} {finding.message}\n    {words}")  # noqa: T201  # what this is for


if __name__ == "__main__":
    _print()
