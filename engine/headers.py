"""What the header of a table says beside its columns: the unit of an amount, and the note of the form."""

import re
from collections.abc import Iterator
from functools import lru_cache

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.form import Block, Cell, TableForm
from gouji.engine.grammar.labels import normal
from gouji.engine.grammar.tokens import Tokens
from gouji.engine.record import frozen
from gouji.engine.source import Span
from gouji.engine.tables import TableReading
from gouji.engine.tables.reading import LABEL
from gouji.engine.text import Text

_UNIT = re.compile("[万亿]?元")
# So far above the first label of a header its corner may stand, where no heading bounds it.
_CORNER = 200
# Reports have the same labels again and again.
_text = lru_cache(maxsize=4096)(normal)


@frozen
class _Label:
    """A label of the form as it stands in a document."""

    text: str
    span: Span


def examine_headers(reading: TableReading, tokens: Tokens, folded: str) -> Iterator[Diagnostic]:
    """Yield what a header lacks or has otherwise: GJ210 for the unit of an amount, GJ211 for a note."""
    labels = [
        _Label(_text(folded[tokens.starts[token] : tokens.ends[token]]), Span(tokens.starts[token], tokens.ends[token]))
        for token in (match.start() for match in LABEL.finditer(tokens.kinds, reading.first, reading.last + 1))
    ]
    for block in reading.form.blocks:
        yield from _units(reading.form, block, labels)
        if block.note and reading.bindings and not reading.refused:
            yield from _note(reading, block, labels, _corner(reading, tokens, folded))


def _units(form: TableForm, block: Block, labels: list[_Label]) -> Iterator[Diagnostic]:
    for cell in _amounts(form, block):
        known = set(map(normal, cell.column.labels))
        for label in labels:
            unit = _UNIT.search(label.text) if label.text in known else None
            if label.text in known and (unit is None or unit[0] != cell.unit):
                message = (_OTHER_UNIT if unit else _NO_UNIT).format(unit=unit and unit[0], wanted=cell.unit)
                yield Diagnostic("GJ210", label.span, message, (cell.key,), form.key)


def _amounts(form: TableForm, block: Block) -> Iterator[Cell]:
    """Yield the cells of amounts whose unit the form names."""
    for row in block.rows:
        for column in block.columns:
            if (column.kind or row.kind) == "amount":
                cell = Cell(form.fact_key(row, column), form, row, column)
                if cell.unit:
                    yield cell


def _corner(reading: TableReading, tokens: Tokens, folded: str) -> str:
    """Return what stands between the heading and the first label of a header."""
    end = tokens.starts[reading.first]
    heading = tokens.kinds.rfind("H", 0, reading.first)
    return normal(folded[max(end - _CORNER, tokens.ends[heading] if heading >= 0 else 0) : end])


def _note(reading: TableReading, block: Block, labels: list[_Label], corner: str) -> Iterator[Diagnostic]:
    """Yield that the note of a block is not there, if its header is: a lost header is no fault of the report."""
    note = _text(block.note)
    rows = {_text(label) for row in block.rows for label in row.labels}
    first = next((number for number, label in enumerate(labels) if label.text in rows), 0)
    header = {label.text for label in labels[:first]}
    if any(note in text for text in (corner, *header)):
        return
    whole = all(header & set(map(_text, column.labels)) for column in block.columns)
    if whole and labels[0].text in set(map(_text, block.captions)):
        yield Diagnostic("GJ211", Span.at(labels[0].span.start), _NO_NOTE, table=reading.form.key)


_OTHER_UNIT = Text("表头的单位是“{unit}”，规定的单位是“{wanted}”", "the header says {unit}, the form {wanted}")
_NO_UNIT = Text("表头没有写单位，规定的单位是“{wanted}”", "the header names no unit, the form has {wanted}")
_NO_NOTE = Text(
    "表头左上角没有“本列数据的勾稽关系”的说明", "the corner of the header lacks the note on how the rows add up"
)
