"""Where the cells of a Word table stand: merged, left out, deleted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from gouji.engine.readers.word.content import contents
from gouji.engine.readers.word.names import VAL, W, is_on, number, properties, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROW, _CELL, _ROW_PROPERTIES, _CELL_PROPERTIES = (W + name for name in ("tr", "tc", "trPr", "tcPr"))

_DELETED, _MERGED = f"{W}cellDel", f"{W}vMerge"


@frozen
class Cell:
    """A cell: the column where it starts, from 0, and how many it spans.

    `merged` says that it is merged with the cell below, should that continue it; `covered` that it continues the one
    above or to the left, and holds nothing of its own.
    """

    element: "Element"
    column: int
    span: int
    merged: bool
    covered: bool


def rows(table: "Element") -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of each row; deleted and hidden rows are none."""
    above: dict[int, int] = {}
    for row in contents(table):
        said = properties(row, _ROW_PROPERTIES)
        if row.tag == _ROW and not (is_on(said, "del") or is_on(said, "hidden")):
            cells = tuple(_cells(row, number(said, "gridBefore", 0), above))
            above = {cell.column: cell.span for cell in cells if cell.merged}
            yield cells


def _cells(row: "Element", column: int, above: dict[int, int]) -> Iterator[Cell]:
    for element in contents(row):
        said = properties(element, _CELL_PROPERTIES)
        if element.tag != _CELL or _DELETED in said:
            continue
        span = max(number(said, "gridSpan", 1), 1)
        merged = said.get(_MERGED)
        # Without a cell above to continue, it is the first of its own.
        continues = merged is not None and merged.get(VAL) != "restart" and above.get(column) == span
        yield Cell(element, column, span, merged is not None, continues or value(said, "hMerge") == "continue")
        column += span
