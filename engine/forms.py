"""The official forms that come with gouji, read from `rulesets/forms/*.toml`."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from gouji.engine import toml
from gouji.engine.form import Block, Column, Equation, Form, Row, TableForm
from gouji.engine.record import changed
from gouji.engine.sections import Phrase, SectionForm
from gouji.engine.text import Text
from gouji.rulesets import forms as shipped

SIX_SECTIONS_SINCE = 2019
"""The first reporting year of the form with six sections (国办公开办函〔2019〕60号); before, every body had its own."""

SIX_SECTIONS = ("ogi-2021", "ogi-2019")
"""The editions of that form."""

STATISTICS = "stat-2014"
"""The form of the years before: one table, in whatever chapter a body put it."""

_FOLDER = Path(shipped.__file__).parent  # importlib.resources would load much that is not needed


@cache
def load_form(name: str) -> Form:
    """Return the form `name`, such as `ogi-2021`; FileNotFoundError if there is none."""
    data = toml.parse((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return _extended(data, load_form(data["extends"])) if "extends" in data else _form(data)


@cache
def form_names() -> tuple[str, ...]:
    """Return the names of all forms, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def form_for(year: int | None) -> Form | None:
    """Return the form for reports of `year`; the newest for an unknown year, None for a year without a known form."""
    if year is None:
        return editions()[0]
    return next((form for form in map(load_form, form_names()) if form.covers(year)), None)


@cache
def editions() -> tuple[Form, ...]:
    """Return the editions of the form with six sections, the newest first."""
    names = (name for name in form_names() if name != STATISTICS)
    return tuple(sorted(map(load_form, names), key=lambda form: -form.since))


@cache
def form_found(expected: Form | None, found: tuple[TableForm, ...]) -> Form:
    """Return the form of a report in which these tables were found, each of its own edition.

    It is called by the edition of the first of them. Tables that were not found, or are the same in both editions, are
    of the edition `expected` for the year; where that is unknown, of the edition it is called by.
    """
    form = load_form(found[0].edition) if found else expected or editions()[0]
    there = {table.key: table for table in found}
    tables = tuple(_unless_same(table, there.get(table.key, table)) for table in (expected or form).tables)
    return form if tables == form.tables else changed(form, tables=tables)


def _unless_same(table: TableForm, found: TableForm) -> TableForm:
    return table if found.blocks is table.blocks else found


def _form(data: dict[str, Any]) -> Form:
    return Form(
        name=data["name"],
        since=data["since"],
        until=data.get("until"),
        basis=data["basis"],
        sections=tuple(map(_section, data.get("section", ()))),
        tables=tuple(_table(table, data["name"]) for table in data["table"]),
        mentions=tuple(map(_phrase, data.get("mention", ()))),
        placeholders=tuple(data.get("placeholders", ())),
        nothing=tuple(data.get("nothing", ())),
    )


def _extended(data: dict[str, Any], base: Form) -> Form:
    """Return an edition that is as `base` but for its years, its basis and the tables that it has itself."""
    name, own = data["name"], {table["key"]: table for table in data["table"]}
    return changed(
        base,
        name=name,
        since=data["since"],
        until=data.get("until"),
        basis=data["basis"],
        tables=tuple(_varied(table, own.get(table.key, {}), name) for table in base.tables),
    )


def _varied(base: TableForm, data: dict[str, Any], edition: str) -> TableForm:
    """Return a table as an edition has it: its own, that of `base`, or that with some rows `merged` into one."""
    if "block" in data:
        return _table(data, edition)
    if "merged" not in data:
        return changed(base, edition=edition)
    old, row = tuple(data["merged"]), _row(data["into"])
    blocks = tuple(_with_merged(block, old, row) for block in base.blocks)
    groups = {name: _replaced(keys, old, row.key) for name, keys in base.groups.items()}
    return changed(base, edition=edition, blocks=blocks, groups=groups)


def _with_merged(block: Block, old: tuple[str, ...], row: Row) -> Block:
    """Return a block with one row in place of the `old` ones; what it is called is no caption any more."""
    rows = {each.key: each for each in (*block.rows, row)}
    keys = _replaced(tuple(each.key for each in block.rows), old, row.key)
    captions = tuple(caption for caption in block.captions if caption not in row.labels)
    return changed(block, rows=tuple(rows[key] for key in keys), captions=captions)


def _replaced(keys: tuple[str, ...], old: tuple[str, ...], new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if key in old else key for key in keys))


def _section(data: dict[str, Any]) -> SectionForm:
    return SectionForm(
        number=data["number"],
        heading=data["heading"],
        name=Text(data["heading"], data["name"]["en"]),
        accepted=tuple(data.get("accepted", ())),
        slips=tuple(data.get("slips", ())),
    )


def _table(data: dict[str, Any], edition: str) -> TableForm:
    units_beside = data.get("units_beside", False)
    return TableForm(
        key=data["key"],
        section=data.get("section", 0),
        name=Text(**data["name"]),
        layout=data["layout"],
        blocks=tuple(_block(block, units_beside=units_beside) for block in data["block"]),
        groups={name: tuple(keys) for name, keys in data.get("groups", {}).items()},
        prefix=data.get("prefix", ""),
        equations=tuple(map(_equation, data.get("equation", ()))),
        edition=edition,
        varies=data.get("varies", False),
        units_beside=units_beside,
    )


def _equation(data: dict[str, Any]) -> Equation:
    return Equation(data["over"], tuple(data["left"]), tuple(data["right"]))


def _block(data: dict[str, Any], *, units_beside: bool) -> Block:
    rows = tuple(map(_row, data["rows"]))
    return Block(
        columns=tuple(map(_column, data["columns"])),
        rows=tuple(changed(row, labels=tuple(_with_unit(row))) for row in rows) if units_beside else rows,
        captions=tuple(data["captions"]),
        raised=tuple(data.get("raised", ())),
        header_needed=data.get("header_needed", False),
        note=data.get("note", ""),
    )


def _column(data: dict[str, Any]) -> Column:
    return Column(
        key=data["key"],
        labels=tuple(data["labels"]),
        name=Text(**data["name"]),
        kind=data.get("kind"),
        unit=data.get("unit"),
        signed=data.get("signed", False),
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


def _with_unit(row: Row) -> Iterator[str]:
    """Yield the labels of a row, as they are and with the unit that may stand behind them."""
    yield from row.labels
    for label in row.labels:
        yield f"{label}{row.unit}"
        yield f"{label}（{row.unit}）"
