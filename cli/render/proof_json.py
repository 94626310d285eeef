"""What came of trying packs, as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from gouji.cli.render.example import show_example
from gouji.cli.tried import Sown, TriedPack
from gouji.engine.coverage import Coverage
from gouji.engine.proof import Tried, name_of
from gouji.engine.trial import Trial


def render_proof_json(tried: Sequence[TriedPack], version: str) -> str:
    """Return what came of packs as one JSON object, schema `gouji.proof/1`."""
    document = {"schema": "gouji.proof/1", "version": version, "packs": list(map(_pack, tried))}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _pack(tried: TriedPack) -> dict[str, Any]:
    proof = tried.proof
    return {
        "name": proof.pack.name,
        "version": proof.pack.version,
        "digest": proof.pack.digest,
        "holds": proof.holds,
        "rules": list(map(_rule, proof.rules)),
        "coverage": _coverage(tried.coverage) if tried.coverage else None,
        "mutation": _mutation(tried.sown) if tried.sown else None,
    }


def _rule(tried: Tried) -> dict[str, Any]:
    return {
        "code": tried.rule.code,
        "name": tried.rule.name,
        "file": tried.declared.file.name,
        "line": tried.line(),
        "without": list(tried.without),
        "examples": [_example(tried, trial) for trial in tried.trials],
    }


def _example(tried: Tried, trial: Trial) -> dict[str, Any]:
    (verdict,) = trial.result.verdicts
    return {
        "name": name_of(trial),
        "line": tried.line(trial),
        "form": trial.edition,
        "example": show_example(trial.example),
        "holds": trial.holds,
        "expected": trial.expected.value,
        "outcome": verdict.outcome.value,
        "findings": [finding.message for finding in trial.result.findings],
        "reasons": list(verdict.reasons),
    }


def _coverage(covered: Coverage) -> dict[str, Any]:
    return {
        "form": covered.form.name,
        "uncovered": list(covered.uncovered),
        "rules": {key: list(codes) for key, codes in covered.rules.items()},
    }


def _mutation(sown: Sown) -> dict[str, Any]:
    return {
        "form": sown.form.name,
        "seed": sown.seed,
        "reports": [report.source.sha256 for report in sown.reports],
        "kinds": [
            {"kind": kind.value, "section": section, "caught": share.caught, "planted": share.planted}
            for (kind, section), share in sown.tally.by_kind.items()
        ],
        "cells": [
            {"key": key, "caught": share.caught, "planted": share.planted} for key, share in sown.tally.by_cell.items()
        ],
        "survivors": [
            {
                "kind": planted.mutant.kind.value,
                "report": planted.document,
                "keys": list(planted.mutant.keys),
                "before": planted.mutant.before,
                "after": planted.mutant.after,
            }
            for planted in sown.survivors
        ],
    }
