"""The findings of a run as JSON, schema `gouji.findings/1` (docs/schema/findings-1.json)."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import asdict

from gouji._version import VERSION
from gouji.cli.judged import Judged, Stranger, Unread
from gouji.cli.manner import Manner
from gouji.cli.told import Run
from gouji.engine.called import plain
from gouji.engine.finding import Finding, Outcome, Related, Repair, Severity, Suppression, Verdict
from gouji.engine.source import Location

Json = dict[str, Any]

_ITEMS = ",\n    "


def tell(file: Judged | Stranger, _: Manner) -> tuple[str, str]:
    """Return the JSON of a report without its findings, and that of these, as they stand in the lists of all."""
    report = "" if file.of_waivers else _item(_report(file))
    return report, _ITEMS.join(_item(_finding(finding)) for finding in file.findings)


def render(run: Run, _: Manner) -> Iterator[str]:
    """Yield the parts of the whole run as one JSON object, whose reports and findings are JSON already."""
    yield f'{{\n  "schema": "gouji.findings/1",\n  "version": {_dumped(VERSION)}'
    yield from _listed("rulesets", (_item(asdict(pack)) for pack in run.rulesets))
    reports = (_item(_report(file)) if isinstance(file, Unread) else file.report for file in run.files)
    yield from _listed("reports", filter(None, reports))
    yield from _listed("findings", filter(None, (file.findings for file in run.told)))
    found = {severity.value: count for severity, count in zip(Severity, run.counts.found, strict=True)}
    summary = _dumped({**found, "baselined": run.counts.baselined, "waived": run.counts.waived}).replace("\n", "\n  ")
    yield f',\n  "summary": {summary}\n}}\n'


def span_of(location: Location) -> Json:
    """Return where something stands, in offsets, lines and columns, and in the terms of its format if any."""
    place = location.place
    own = {} if location.origin is None else {"place": asdict(location.origin)}
    return {
        "start": location.span.start,
        "end": location.span.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        **own,
    }


def _report(file: Judged | Stranger | Unread) -> Json:
    judged = file if isinstance(file, Judged) else None
    verdicts = judged.verdicts if judged else ()
    counts = Counter(verdict.outcome for verdict in verdicts)
    return {
        "file": file.file,
        "sha256": None if isinstance(file, Unread) else file.sha256,
        "form": judged and judged.form,
        "year": judged and judged.year,
        "body": judged and judged.body,
        "read": not isinstance(file, Unread),
        "reason": file.reason,
        "previous": judged and judged.previous and asdict(judged.previous),
        "verdicts": {outcome.value: counts[outcome] for outcome in Outcome},
        "ledger": [_verdict(verdict) for verdict in verdicts],
    }


def _verdict(verdict: Verdict) -> Json:
    return {
        "code": verdict.code,
        "outcome": verdict.outcome.value,
        "checked": verdict.checked,
        "failed": verdict.failed,
        "skipped": verdict.skipped,
        "reasons": list(verdict.reasons),
    }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "file": finding.file,
        "span": span_of(finding.location),
        "keys": list(finding.keys),
        "related": [_related(label, finding.file) for label in finding.related],
        "expected": finding.expected,
        "found": finding.found,
        "basis": finding.basis,
        "cause": finding.cause,
        "fingerprint": finding.fingerprint,
        "repairs": [_repair(repair) for repair in finding.repairs],
        "suppressed": finding.suppressed and _suppression(finding.suppressed),
    }


def _suppression(suppression: Suppression) -> Json:
    return {
        "kind": suppression.kind,
        "reason": suppression.reason,
        "approver": suppression.approver,
        "expires": suppression.expires and suppression.expires.isoformat(),
        "as_of": suppression.as_of and suppression.as_of.isoformat(),
    }


def _repair(repair: Repair) -> Json:
    changes = [{"key": change.key, "from": change.printed, "to": change.right} for change in repair.changes]
    return {"changes": changes, "mistakes": list(repair.mistakes), "rank": repair.rank, "unique": repair.unique}


def _related(label: Related, file: str) -> Json:
    return {
        "file": label.file or file,
        "span": span_of(label.location),
        "label": label.label,
        "key": label.key,
        "raw": label.raw,
        "value": None if label.value is None else plain(label.value),
    }


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _listed(name: str, items: Iterable[str]) -> Iterator[str]:
    """Yield the parts of a list."""
    before = f',\n  "{name}": [\n    '
    for item in items:
        yield before + item
        before = _ITEMS
    yield "\n  ]" if before is _ITEMS else f',\n  "{name}": []'


def _item(value: object) -> str:
    """Return the JSON of what stands in a list of the document; its only line feeds are those between its parts."""
    return _dumped(value).replace("\n", "\n    ")
