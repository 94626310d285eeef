"""What the header of a table says beside its columns: the unit of an amount, and the note of the form."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

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
class _Examined:
    """What the header of a block is examined for: the units of its amounts, by their labels, and its note.

    `rows`, `columns` and `captions` are the labels of the block.
    """

    amounts: tuple[tuple[Cell, frozenset[str]], ...]
    note: str
    rows: frozenset[str]
    columns: tuple[frozenset[str], ...]
    captions: frozenset[str]


_Label = tuple[str, int]
"""The `normal` text of a label of the form as it stands in a document, and its token."""


def examine_headers(reading: TableReading, tokens: Tokens, folded: str) -> Iterator[Diagnostic]:
    """Yield what a header lacks or has otherwise: GJ210 for the unit of an amount, GJ211 for a note."""
    for block in _examined(reading.form):
        if block.amounts:
            yield from _units(reading, block, tokens, folded)
        if block.note and reading.bindings and not reading.refused:
            yield from _note(reading, block, tokens, folded)


@cache
def _examined(form: TableForm) -> tuple[_Examined, ...]:
    """Return what there is to examine in a table."""
    return tuple(_examined_of(form, block) for block in form.blocks if block.note or any(_amounts(form, block)))


def _examined_of(form: TableForm, block: Block) -> _Examined:
    return _Examined(
        amounts=tuple((cell, _texts(cell.column.labels)) for cell in _amounts(form, block)),
        note=_text(block.note),
        rows=_texts(label for row in block.rows for label in row.labels),
        columns=tuple(_texts(column.labels) for column in block.columns),
        captions=_texts(block.captions),
    )


def _amounts(form: TableForm, block: Block) -> Iterator[Cell]:
    """Yield the cells of amounts whose unit the form names in the header."""
    for row in () if form.units_beside else block.rows:
        for column in block.columns:
            if (column.kind or row.kind) == "amount":
                cell = Cell(form.fact_key(row, column), form, row, column)
                if cell.unit:
                    yield cell


def _texts(labels: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_text, labels))


def _labels(reading: TableReading, tokens: Tokens, folded: str) -> Iterator[_Label]:
    for match in LABEL.finditer(tokens.kinds, reading.first, reading.last + 1):
        token = match.start()
        yield _text(folded[tokens.starts[token] : tokens.ends[token]]), token


def _units(reading: TableReading, block: _Examined, tokens: Tokens, folded: str) -> Iterator[Diagnostic]:
    """Yield the first label of each amount that names another unit than the form, or none."""
    labels = list(_labels(reading, tokens, folded))
    for cell, known in block.amounts:
        for text, token in labels:
            unit = _UNIT.search(text) if text in known else None
            if text in known and (unit is None or unit[0] != cell.unit):
                message = (_OTHER_UNIT if unit else _NO_UNIT).format(unit=unit and unit[0], wanted=cell.unit)
                span = Span(tokens.starts[token], tokens.ends[token])
                yield Diagnostic("GJ210", span, message, (cell.key,), reading.form.key)
                break


def _note(reading: TableReading, block: _Examined, tokens: Tokens, folded: str) -> Iterator[Diagnostic]:
    """Yield that the note of a block is not there, if its header is: a lost header is no fault of the report."""
    header = _header(block, _labels(reading, tokens, folded))
    texts = {text for text, _ in header}
    if any(block.note in text for text in texts) or block.note in _corner(reading, tokens, folded):
        return
    if all(texts & column for column in block.columns) and header[0][0] in block.captions:
        place = Span.at(tokens.starts[header[0][1]])
        yield Diagnostic("GJ211", place, _NO_NOTE, table=reading.form.key)


def _header(block: _Examined, labels: Iterable[_Label]) -> list[_Label]:
    """Return the labels above the first row; none without a row."""
    header: list[_Label] = []
    for text, token in labels:
        if text in block.rows:
            return header
        header.append((text, token))
    return []


def _corner(reading: TableReading, tokens: Tokens, folded: str) -> str:
    """Return what stands between the heading and the first label of a header."""
    end = tokens.starts[reading.first]
    heading = tokens.kinds.rfind("H", 0, reading.first)
    return normal(folded[max(end - _CORNER, tokens.ends[heading] if heading >= 0 else 0) : end])


_OTHER_UNIT = Text("表头的单位是“{unit}”，规定的单位是“{wanted}”", "the header says {unit}, the form {wanted}")
_NO_UNIT = Text("表头没有写单位，规定的单位是“{wanted}”", "the header names no unit, the form has {wanted}")
_NO_NOTE = Text(
    "表头左上角没有“本列数据的勾稽关系”的说明", "the corner of the header lacks the note on how the rows add up"
)
