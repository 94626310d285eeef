"""How all rules of a run stand: selected or not, with which severities and thresholds, and where that is said."""

import json
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Any

from gouji.cli.render.table import render_table
from gouji.engine.layer import Origin, Setting
from gouji.engine.rulebook import Rulebook
from gouji.engine.standing import Standing
from gouji.engine.text import Language, Text

_HEADERS = (
    Text("编号", "code"),
    Text("名称", "name"),
    Text("选用", "selected"),
    Text("级别", "severity"),
    Text("阈值", "thresholds"),
    Text("在哪里设定", "set in"),
)
_YES, _NO, _MANDATORY = Text("是", "yes"), Text("否", "no"), Text("必查", "mandatory")
_SELECTED, _LEFT_OUT, _SEVERITY = Text("选用", "selected"), Text("不选用", "left out"), Text("级别", "severity")
_PACKS = Text("规则集：{packs}", "rulesets: {packs}")
_COUNT = Text("{count} 条规则，选用 {selected} 条", "{count} rules, {selected} of them selected")
_OVERRIDES = Text("对部分报告另有规定（用 --for 查看）：{places}", "otherwise for some reports (see --for): {places}")


def render_standings(book: Rulebook, standings: Sequence[Standing], lang: Language) -> str:
    """Return a table of all rules."""
    packs = " → ".join(f"{pack.name} {pack.version}" for pack in book.packs)
    selected = sum(standing.is_selected for standing in standings)
    lines = [_COUNT.format(count=len(standings), selected=selected), _PACKS.format(packs=packs)]
    if book.overrides:
        lines.append(_OVERRIDES.format(places=", ".join(origin.place for origin in book.overrides)))
    mandatory = book.mandatory
    rows = [_row(standing, mandatory, lang) for standing in standings]
    table = render_table([words.in_language(lang) for words in _HEADERS], rows)
    return table + "\n" + "".join(f"{line.in_language(lang)}\n" for line in lines)


def _row(standing: Standing, mandatory: AbstractSet[str], lang: Language) -> tuple[str, ...]:
    rule, numbers = standing.rule, standing.numbers.values
    selected = (_MANDATORY if rule.code in mandatory else _YES) if standing.is_selected else _NO
    return (
        rule.code,
        rule.name,
        selected.in_language(lang),
        standing.grade.value,
        ", ".join(f"{name}={value}" for name, value in numbers.items()),
        ", ".join(_places(standing, lang)),
    )


def _places(standing: Standing, lang: Language) -> Iterator[str]:
    if standing.selected:
        what = _SELECTED if standing.is_selected else _LEFT_OUT
        yield f"{what.in_language(lang)} {standing.selected.origin.place}"
    if standing.severity:
        yield f"{_SEVERITY.in_language(lang)} {standing.severity.origin.place}"
    for name, setting in standing.thresholds.items():
        yield f"{name} {setting.origin.place}"


def render_standings_json(book: Rulebook, standings: Sequence[Standing], version: str) -> str:
    """Return all rules as one JSON object, schema `gouji.ruleset/1`."""
    mandatory = book.mandatory
    document = {
        "schema": "gouji.ruleset/1",
        "version": version,
        "rulesets": [{"name": pack.name, "version": pack.version, "digest": pack.digest} for pack in book.packs],
        "rules": [_described(standing, mandatory) for standing in standings],
        "overrides": [_origin(origin) for origin in book.overrides],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _described(standing: Standing, mandatory: AbstractSet[str]) -> dict[str, Any]:
    rule = standing.rule
    return {
        "code": rule.code,
        "name": rule.name,
        "selected": standing.is_selected,
        "selected_in": _origin(standing.selected.origin) if standing.selected else None,
        "mandatory": rule.code in mandatory,
        "severity": standing.grade.value,
        "declared_severity": rule.severity.value,
        "severity_in": _origin(standing.severity.origin) if standing.severity else None,
        "thresholds": {
            name: _threshold(declared, standing.thresholds.get(name)) for name, declared in rule.thresholds.items()
        },
    }


def _threshold(declared: Decimal, setting: Setting[Decimal] | None) -> dict[str, Any]:
    return {
        "value": str(setting.value if setting else declared),
        "declared": str(declared),
        "set_in": _origin(setting.origin) if setting else None,
    }


def _origin(origin: Origin) -> dict[str, Any]:
    return {"file": origin.file.name, "line": origin.line}
