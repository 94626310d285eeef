"""Several tables on one raster of columns: as spreadsheets keep them that were made from a document of words.

Where a sheet holds all tables one below the other, the borders of each run through all of them, and every cell covers
several columns. So each table is taken out, with the columns that it has.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from gouji.engine.readers.blocks import Block, Grid, Paragraph, Slot

# The widest table of any form; what is wider lies on a raster.
_WIDEST = 15

_Row = tuple[Slot | None, ...]


def apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, those wider than any table parted into tables and words; columns that hold nothing are left out."""
    for block in blocks:
        if isinstance(block, Grid) and _is_raster(block):
            yield from _parts(block.slots())
        else:
            yield block


def _is_raster(grid: Grid) -> bool:
    """Whether a grid is wider than any table; a single row that is may have a cell too many."""
    return 2 * sum(len(row) > _WIDEST for row in grid.rows) > len(grid.rows)


def _parts(rows: Iterable[_Row]) -> Iterator[Block]:
    for is_lone, group in groupby(rows, key=_is_lone):
        if is_lone:
            yield from (Paragraph(slot.text, slot.origin) for row in group for slot in row if slot and slot.text)
        else:
            yield _narrowed(list(group))


def _is_lone(row: _Row) -> bool:
    """Whether a row holds words in one cell, or in none."""
    return sum(1 for slot in row if slot and slot.text) <= 1


def _narrowed(rows: list[_Row]) -> Grid:
    kept = sorted({number for row in rows for number, slot in enumerate(row) if slot and slot.text})
    return Grid.of([row[number] if number < len(row) else None for number in kept] for row in rows)
