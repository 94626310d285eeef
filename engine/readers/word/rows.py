"""Where the cells of a Word table stand: merged, left out, deleted, or a hair apart."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from gouji.engine.readers.word.content import contents
from gouji.engine.readers.word.names import VAL, W, as_number, is_on, number, properties, value
from gouji.engine.record import changed, frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROW, _CELL, _ROW_PROPERTIES, _CELL_PROPERTIES = (W + name for name in ("tr", "tc", "trPr", "tcPr"))
_DELETED, _MERGED, _SPAN, _COVERED = (W + name for name in ("cellDel", "vMerge", "gridSpan", "hMerge"))
# In twentieths of a point: two millimetres hold no figure.
_NARROW = 113


@frozen
class Cell:
    """A cell: the column where it starts, from 0, and how many it spans.

    `merged` says that it is merged with the cell below, should that continue it (`continues`); `covered` that it holds
    nothing of its own, but belongs to the one above or to the left.
    """

    element: "Element"
    column: int
    span: int
    merged: bool
    continues: bool
    covered: bool

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.column + self.span


Cells = tuple[Cell, ...]


def rows(table: "Element", most: int) -> Iterator[Cells]:
    """Yield the cells of each row of a table of at most so many columns; deleted and hidden rows are none."""
    above: dict[int, int] = {}
    for cells in _aligned(list(_rows(table)), _narrow(table, most)):
        found = tuple(
            # Without a cell above to continue, it is the first of its own.
            changed(cell, covered=True) if cell.continues and above.get(cell.column) == cell.span else cell
            for cell in cells
        )
        above = {cell.column: cell.span for cell in found if cell.merged}
        yield found


def _rows(table: "Element") -> Iterator[Cells]:
    for row in contents(table):
        said = properties(row, _ROW_PROPERTIES)
        if row.tag == _ROW and not (is_on(said, "del") or is_on(said, "hidden")):
            yield tuple(_cells(row, number(said, "gridBefore", 0)))


def _cells(row: "Element", column: int) -> Iterator[Cell]:
    for element in contents(row):
        said = properties(element, _CELL_PROPERTIES)
        if element.tag == _CELL and _DELETED not in said:
            span = max(number(said, "gridSpan", 1), 1) if _SPAN in said else 1
            merged = said.get(_MERGED)
            continues = merged is not None and merged.get(VAL) != "restart"
            covered = _COVERED in said and value(said, "hMerge") == "continue"
            yield Cell(element, column, span, merged is not None, continues, covered)
            column += span


def _narrow(table: "Element", most: int) -> set[int]:
    """Return the columns too narrow to hold anything."""
    listed = (child for child in table if child.tag == f"{W}tblGrid")
    widths = (each.get(f"{W}w") for grid in listed for each in grid.iterchildren(f"{W}gridCol"))
    return {column for column, width in enumerate(islice(widths, most)) if 0 < as_number(width, 0) < _NARROW}


def _aligned(found: Sequence[Cells], narrow: set[int]) -> Iterator[Cells]:
    """Yield rows without the columns that are there only because two edges were drawn a hair apart."""
    if not narrow:
        yield from found
        return
    confined = [
        cell for cells in found for cell in cells if all(map(narrow.__contains__, range(cell.column, cell.end)))
    ]
    for cell in confined:
        if next(cell.element.iter(f"{W}t"), None) is not None:
            narrow.difference_update(range(cell.column, cell.end))
    left_out = sorted(narrow)
    for cells in found:
        yield tuple(moved for cell in cells if (moved := _moved(cell, left_out)).span)


def _moved(cell: Cell, left_out: Sequence[int]) -> Cell:
    start, end = (column - bisect_left(left_out, column) for column in (cell.column, cell.end))
    return changed(cell, column=start, span=end - start)
