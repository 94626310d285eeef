"""What another pack changes, in words and as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import asdict

from gouji.cli.change import SIGNS, Change, by_rule, most_affected
from gouji.cli.judged import Pack
from gouji.cli.render.table import render_table
from gouji.cli.render.visible import visible
from gouji.engine.finding import Finding
from gouji.engine.text import Language, Text

_RULE = Text("规则", "rule")
_REPORT = Text("报告", "report")
_SUMMARY = Text(
    "比较 {reports} 份报告：{affected} 份有变化，新增 {new}，消失 {gone}，级别变动 {regraded}",
    "reports compared: {reports}; changed: {affected}; findings new: {new}, gone: {gone}, regraded: {regraded}",
)


def render_impact(changes: Sequence[Change], lang: Language, *, top: int, verbose: bool) -> str:
    """Return the changes by rule, those of the `top` reports most affected, and a line that sums up."""
    rules, reports = by_rule(changes), most_affected(changes)
    signs = [sign.in_language(lang) for sign in SIGNS.values()]
    parts = []
    if rules:
        rows = [(f"{rule.code} {rule.name}", rule.new, rule.gone, rule.regraded) for rule in rules]
        parts.append(render_table([_RULE.in_language(lang), *signs], rows))
    if shown := reports[:top]:
        counts = [(each.file, len(each.new), len(each.gone), len(each.regraded)) for each in shown]
        parts.append(render_table([_REPORT.in_language(lang), *signs], counts))
    if verbose:
        parts += ("\n".join(_findings(each)) + "\n" for each in reports)
    told = {"reports": len(changes), "affected": len(reports)}
    sums = {name: sum(getattr(rule, name) for rule in rules) for name in SIGNS}
    return "\n".join([*parts, _SUMMARY.format(**told, **sums).in_language(lang) + "\n"])


def _findings(change: Change) -> Iterator[str]:
    yield f"{visible(change.file)}:"
    yield from (f"  + {_finding(finding)}" for finding in change.new)
    yield from (f"  - {_finding(finding)}" for finding in change.gone)
    yield from (f"  ~ {_finding(each.finding)} ({each.before} → {each.finding.severity})" for each in change.regraded)


def _finding(finding: Finding) -> str:
    return visible(f"{finding.location.place.line}: {finding.severity} {finding.code} {finding.message}")


def render_impact_json(changes: Sequence[Change], old: Sequence[Pack], new: Sequence[Pack], version: str) -> str:
    """Return the changes as one JSON object, schema `gouji.impact/1`."""
    document = {
        "schema": "gouji.impact/1",
        "version": version,
        "old": list(map(asdict, old)),
        "new": list(map(asdict, new)),
        "reports": len(changes),
        "rules": [
            {"code": rule.code, "name": rule.name, "new": rule.new, "gone": rule.gone, "regraded": rule.regraded}
            for rule in by_rule(changes)
        ],
        "changes": list(map(_change, most_affected(changes))),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _change(change: Change) -> dict[str, Any]:
    return {
        "file": change.file,
        "body": change.body,
        "year": change.year,
        "new": list(map(_told, change.new)),
        "gone": list(map(_told, change.gone)),
        "regraded": [{**_told(each.finding), "before": each.before.value} for each in change.regraded],
    }


def _told(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "line": finding.location.place.line,
        "keys": list(finding.keys),
        "fingerprint": finding.fingerprint,
    }
