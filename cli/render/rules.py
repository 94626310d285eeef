"""The list of all rules."""

import json
from collections.abc import Sequence

from gouji.cli.render.table import render_table
from gouji.engine.rule import Rule
from gouji.engine.text import Language, Text

_HEADERS = (Text("编号", "code"), Text("名称", "name"), Text("级别", "severity"), Text("说明", "title"))


def render_rules(rules: Sequence[Rule], lang: Language) -> str:
    """Return a table of all rules."""
    rows = ((rule.code, rule.name, rule.severity.value, rule.title.in_language(lang)) for rule in rules)
    return render_table([word.in_language(lang) for word in _HEADERS], rows)


def render_rules_json(rules: Sequence[Rule], version: str) -> str:
    """Return all rules with their pages in both languages as one JSON object, schema `gouji.rules/1`."""
    described = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "since": rule.since,
            "basis": rule.basis,
            "title": {"zh": rule.title.zh, "en": rule.title.en},
            "doc": {"zh": rule.doc.zh, "en": rule.doc.en},
            "thresholds": {name: str(value) for name, value in rule.thresholds.items()},
        }
        for rule in rules
    ]
    document = {"schema": "gouji.rules/1", "version": version, "rules": described}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
