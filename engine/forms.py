"""The official forms that come with gouji, read from `rulesets/forms/*.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from gouji.engine.form import Block, Column, Equation, Form, Phrase, Row, SectionForm, TableForm
from gouji.engine.text import Text
from gouji.rulesets import forms as shipped

SIX_SECTIONS_SINCE = 2019
"""The first reporting year of the form with six sections (国办公开办函〔2019〕60号); before, every body had its own."""

_FOLDER = Path(shipped.__file__).parent  # importlib.resources would load much that is not needed


@cache
def load_form(name: str) -> Form:
    """Return the form `name`, such as `ogi-2021`; FileNotFoundError if there is none."""
    return _form(tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8")))


@cache
def form_names() -> tuple[str, ...]:
    """Return the names of all forms, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def form_for(year: int | None) -> Form | None:
    """Return the form for reports of `year`; the newest for an unknown year, None for a year without a known form."""
    forms = sorted((load_form(name) for name in form_names()), key=lambda form: form.since)
    if year is None:
        return forms[-1]
    return next((form for form in forms if form.covers(year)), None)


def _form(data: dict[str, Any]) -> Form:
    return Form(
        name=data["name"],
        since=data["since"],
        until=data.get("until"),
        basis=data["basis"],
        sections=tuple(map(_section, data["section"])),
        tables=tuple(map(_table, data["table"])),
        mentions=tuple(map(_phrase, data["mention"])),
        placeholders=tuple(data["placeholders"]),
        nothing=tuple(data["nothing"]),
    )


def _section(data: dict[str, Any]) -> SectionForm:
    return SectionForm(
        number=data["number"],
        heading=data["heading"],
        name=Text(data["heading"], data["name"]["en"]),
        accepted=tuple(data.get("accepted", ())),
        slips=tuple(data.get("slips", ())),
    )


def _table(data: dict[str, Any]) -> TableForm:
    return TableForm(
        key=data["key"],
        section=data["section"],
        name=Text(**data["name"]),
        layout=data["layout"],
        blocks=tuple(map(_block, data["block"])),
        groups={name: tuple(keys) for name, keys in data.get("groups", {}).items()},
        prefix=data.get("prefix", ""),
        equations=tuple(map(_equation, data.get("equation", ()))),
    )


def _equation(data: dict[str, Any]) -> Equation:
    return Equation(data["over"], tuple(data["left"]), tuple(data["right"]))


def _block(data: dict[str, Any]) -> Block:
    return Block(
        columns=tuple(Column(entry["key"], tuple(entry["labels"]), Text(**entry["name"])) for entry in data["columns"]),
        rows=tuple(map(_row, data["rows"])),
        captions=tuple(data["captions"]),
        raised=tuple(data.get("raised", ())),
        header_needed=data.get("header_needed", False),
    )


def _row(data: dict[str, Any]) -> Row:
    return Row(
        key=data["key"],
        labels=tuple(data["labels"]),
        name=Text(**data["name"]),
        kind=data.get("kind", "count"),
        unit=data.get("unit", "件"),
    )


def _phrase(data: dict[str, Any]) -> Phrase:
    return Phrase(
        key=data["key"],
        name=Text(**data["name"]),
        sections=tuple(data["sections"]),
        phrases=tuple(data["phrases"]),
        gap=data.get("gap", 8),
    )
