"""The findings of a run as JSON, schema `gouji.findings/1` (docs/schema/findings-1.json)."""

import json
from collections import Counter
from typing import Any

from attrs import asdict

from gouji.cli.judged import Judged, Run, Stranger, Unread
from gouji.engine.finding import Finding, Outcome, Related, Verdict
from gouji.engine.source import Location

Json = dict[str, Any]


def render_findings(run: Run, version: str) -> str:
    """Return the whole run as one JSON object."""
    document = {
        "schema": "gouji.findings/1",
        "version": version,
        "rulesets": [{"name": pack.name, "version": pack.version, "digest": pack.digest} for pack in run.rulesets],
        "reports": [_report(file) for file in run.files],
        "findings": [_finding(finding) for finding in run.findings],
        "summary": {severity.value: count for severity, count in run.severities().items()},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


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
        "cause": None,
        "fingerprint": finding.fingerprint,
        "repairs": [],
    }


def _related(label: Related, file: str) -> Json:
    return {"file": file, "span": span_of(label.location), "label": label.label, "key": label.key}
