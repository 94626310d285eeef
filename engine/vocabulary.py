"""The keys of packs and configurations: checks allow no others, and the published JSON Schemas are of them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from gouji.engine.finding import Severity
from gouji.engine.levels import Level
from gouji.engine.record import frozen

Schema = Mapping[str, Any]


@frozen
class Keys:
    """The keys of a table, each with the JSON Schema of what it holds."""

    required: Mapping[str, Schema]
    optional: Mapping[str, Schema] = MappingProxyType({})

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the table."""
        return {
            "type": "object",
            "properties": {**self.required, **self.optional},
            "required": list(self.required),
            "additionalProperties": False,
        }


def _said(schema: Schema, about: str) -> Schema:
    return {**schema, "description": about}


def _table(values: Schema) -> Schema:
    return {"type": "object", "additionalProperties": values}


def _one_of(values: Iterable[str]) -> Schema:
    return {"enum": [str(value) for value in values]}


STRING: Schema = {"type": "string", "pattern": r"\S"}
WORDS: Schema = {"type": "array", "items": STRING}
SOME_WORDS: Schema = {**WORDS, "minItems": 1}
EXAMPLES: Schema = {"type": "array", "items": {"type": ["string", "object"]}}
COUNT: Schema = {"type": "integer", "minimum": 1}
YEAR: Schema = {"type": "integer", "minimum": 1000, "maximum": 9999}
# a date of TOML has no counterpart in JSON: tools that check TOML with a schema take it for a string
DAY: Schema = {"type": "string", "format": "date"}
TEXT = Keys({"zh": STRING, "en": STRING})
YEARS: Schema = {**Keys({}, {"from": YEAR, "until": YEAR}).schema, "minProperties": 1}
DAYS: Schema = {**Keys({}, {"from": DAY, "until": DAY}).schema, "minProperties": 1}

SEVERITY = _table(_one_of(Severity))
THRESHOLDS = _table(_table({"type": "number", "minimum": 0, "exclusiveMaximum": 1_000_000_000}))

ADJUSTMENT: Mapping[str, Schema] = {
    "select": _said(SOME_WORDS, "Just these rules: codes, beginnings of codes, names. An override adds them."),
    "ignore": _said(WORDS, "Not these rules."),
    "severity": _said(SEVERITY, "The severity of rules, instead of what they declare."),
    "thresholds": _said(THRESHOLDS, "The thresholds of rules by name, instead of what they declare."),
}
"""What a pack, an override and a configuration can say of rules."""

SCOPE: Mapping[str, Schema] = {
    "paths": _said(SOME_WORDS, "Reports whose path fits one of these patterns; ** stands for any number of folders."),
    "levels": _said({**SOME_WORDS, "items": _one_of(Level)}, "Reports of bodies of these kinds."),
    "bodies": _said(SOME_WORDS, "Reports of bodies whose name fits one of these patterns."),
    "years": _said(YEARS, "Reports for these years."),
    "forms": _said(SOME_WORDS, "Reports in one of these editions of the form."),
}
"""What an override can be for; all that is said must hold."""

OVERRIDE = Keys({}, {**SCOPE, **ADJUSTMENT})
OVERRIDES: Schema = {
    "type": "array",
    "items": {**OVERRIDE.schema, "anyOf": [{"required": [key]} for key in SCOPE]},
}

HEAD = Keys(
    {
        "name": _said(STRING, "What the pack is called."),
        "version": STRING,
        "title": TEXT.schema,
        "basis": _said(STRING, "What the pack rests on: a law, a notice, a checklist."),
    },
    {
        "forms": _said(SOME_WORDS, "The editions of the form that the pack is for."),
        "years": _said(YEARS, "The years of reports that the pack is for."),
        "effective": _said(DAYS, "The days on which it is in force."),
        "extends": _said(
            {**WORDS, "maxItems": 50}, "Packs that this one builds on: by name, or by path relative to this file."
        ),
        "mandatory": _said(SOME_WORDS, "Rules that nothing further on may ignore, waive or make milder."),
        **ADJUSTMENT,
    },
)

WHEN = Keys({}, {"years": SCOPE["years"], "levels": SCOPE["levels"]})

RULE = Keys(
    {
        "code": {"type": "string", "pattern": "^GJ[1-9][0-9]{2}$"},
        "name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
        "severity": _one_of(Severity),
        "basis": STRING,
        "holds": STRING,
        "title": TEXT.schema,
        "doc": TEXT.schema,
    },
    {
        "forms": _said(SOME_WORDS, "The editions that it is for; those of the pack where it names none."),
        "over": STRING,
        "at": STRING,
        "when": _said(WHEN.schema, "The reports that it is for, of the editions in `forms`."),
        "message": _said(TEXT.schema, "Where there is none, both sides are told, and what is demanded of them."),
        "passes": EXAMPLES,
        "fails": EXAMPLES,
        "zero_total": TEXT.schema,
        "zero_parts": TEXT.schema,
        "since": STRING,
        "effective": _said(DAYS, "The days on which the rule is in force."),
    },
)

PACK = Keys(
    {"pack": HEAD.schema},
    {"rule": {"type": "array", "items": RULE.schema}, "override": OVERRIDES},
)
"""The keys of a pack in one file, or of the `pack.toml` of a folder."""

FURTHER = Keys({}, {"rule": PACK.optional["rule"]})
"""The keys of the other files in the folder of a pack."""

CONFIGURATION = Keys(
    {},
    {
        **ADJUSTMENT,
        "override": OVERRIDES,
        "ruleset": _said(SOME_WORDS, "Packs by name, or by path relative to this file."),
        "exclude": _said(WORDS, "Patterns of files and folders that are not checked."),
        "as-of": _said(DAY, "The day as of which deadlines are judged."),
        "baseline": _said(STRING, "A file, relative to this one."),
        "waivers": _said(STRING, "A file, relative to this one."),
        "inline-waivers": {"type": "boolean", "description": "Whether comments in reports can waive findings."},
        "format": STRING,
        "fail-on": _one_of(Severity),
        "lang": _one_of(("zh", "en")),
        "color": _one_of(("auto", "always", "never")),
        "show-verdicts": {"type": "boolean"},
        "statistics": {"type": "boolean"},
        "jobs": COUNT,
        "cache-dir": _said(STRING, "A folder, relative to this file."),
    },
)
"""The keys of `gouji.toml`, and of `[tool.gouji]` in `pyproject.toml`."""
