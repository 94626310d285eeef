"""A table of a page → its rows, or what stands in it where it only sets the page."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from gouji.engine.readers.blocks import Grid, Line
from gouji.engine.readers.html.cell import cell_text
from gouji.engine.readers.html.spans import ONE, Placed, Span, place
from gouji.engine.readers.html.walk import Walk
from gouji.engine.readers.limits import Limits
from gouji.engine.record import frozen
from gouji.engine.source import TableCell

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# More than any caption of the form; alone in its row, it is prose.
_PROSE = 100
_ORDER = {"thead": 0, "tbody": 1, "tfoot": 2}
_CELLS = ("td", "th")
_NUMBER = re.compile(r"\s*(\d{1,9})")


@frozen
class _Row:
    """The cells of a row as written; a text is None where the cell holds a part of the page."""

    cells: "list[LexborNode]"
    spans: list[Span]
    texts: list[str | None]

    def is_page(self) -> bool:
        """Whether it is no row of figures but a part of the page."""
        return None in self.texts or (len(self.texts) == 1 and len(self.texts[0] or "") > _PROSE)


@frozen
class _Places:
    """The places of the texts of some rows of a table, of which `numbers` are those in the table."""

    table: int
    numbers: Sequence[int]
    rows: Sequence[Line]

    def __iter__(self) -> Iterator[TableCell]:
        for number, row in zip(self.numbers, self.rows, strict=True):
            written = len(row) - row.count(None)
            yield from (TableCell(self.table, number, place) for place in range(1, written + 1))


def read_table(table: "LexborNode", number: int, walk: Walk, limits: Limits) -> "Iterator[Grid | LexborNode]":
    """Yield the rows of a table as grids, and the cells of it that have to be read as parts of the page."""
    yield from (child for child in table.iter() if child.tag == "caption")
    groups = _groups(table, walk)
    rows = [row for group in groups for row in group]
    placed = place([[row.spans for row in group] for group in groups], limits)
    single = not any(len(row.columns) > 1 for row in placed)
    width = max((where.width for where in placed), default=0)
    lines: dict[int, Line] = {}
    for index, (row, where) in enumerate(zip(rows, placed, strict=True), 1):
        if not (single or row.is_page()):
            # Where cells are missing, a covered one must not be taken for one of them.
            lines[index] = _line(row.texts, where) if where.width == width else tuple(row.texts)
            continue
        if lines:
            yield _grid(lines, number)
            lines = {}
        yield from row.cells
    if lines:
        yield _grid(lines, number)


def _grid(lines: Mapping[int, Line], number: int) -> Grid:
    rows = tuple(lines.values())
    return Grid(rows, _Places(number, tuple(lines), rows))


def _groups(table: "LexborNode", walk: Walk) -> list[list[_Row]]:
    """Return the rows of a table in the order in which they are shown, by their groups."""
    groups = sorted((child for child in table.iter() if child.tag in _ORDER), key=lambda each: _ORDER[each.tag or ""])
    return [[row for line in group.iter() if (row := _row(line, walk))] for group in groups]


def _row(line: "LexborNode", walk: Walk) -> _Row | None:
    if line.tag != "tr" or walk.is_hidden(line):
        return None
    cells = [cell for cell in line.iter() if cell.tag in _CELLS]
    if walk.hidden:
        cells = [cell for cell in cells if not walk.is_hidden(cell)]
    texts = [cell_text(cell, walk) for cell in cells]
    # Without a height it is what a word processor writes to tell the widths of columns.
    shown = texts.count("") < len(texts) or line.attributes.get("height") != "0"
    if not (cells and shown):
        return None
    return _Row(cells, [_span(said) if said else ONE for said in [cell.attributes for cell in cells]], texts)


def _span(attributes: Mapping[str, str | None]) -> Span:
    columns, rows = attributes.get("colspan"), attributes.get("rowspan")
    return ONE if columns is None and rows is None else Span(_number(columns) or 1, _number(rows))


def _number(written: str | None) -> int:
    found = _NUMBER.match(written or "")
    return int(found[1]) if found else 1


def _line(texts: Sequence[str | None], where: Placed) -> Line:
    if len(texts) == where.width:
        return tuple(texts)
    line: list[str | None] = [None] * where.width
    for text, column in zip(texts, where.columns, strict=True):
        line[column] = text
    return tuple(line)
