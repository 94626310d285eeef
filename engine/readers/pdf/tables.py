"""Ruled tables become grids: what a page break parted is put together, and every row has a slot for each column."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gouji.engine.readers.blocks import Grid, Slot
from gouji.engine.readers.pdf.mending import NEAR, Row, mended
from gouji.engine.readers.pdf.pieces import Piece
from gouji.engine.record import frozen


@frozen
class _Band:
    """Rows between two borders that go from one side to the other, and the borders of columns that they have."""

    borders: tuple[float, ...]
    rows: tuple[Row, ...]


def grids_of(pieces: Sequence[Piece]) -> Iterator[Grid]:
    """Yield the grids of a table given in pieces, one for each stretch of rows whose columns agree."""
    columns: tuple[float, ...] = ()
    rows: list[Row] = []
    for band in _bands(pieces):
        if not (_among(band.borders, columns) or _among(columns, band.borders)):
            yield _grid(rows, columns)
            columns, rows = (), []
        columns = max(columns, band.borders, key=len)
        rows += band.rows
    yield _grid(rows, columns)


def _bands(pieces: Sequence[Piece]) -> Iterator[_Band]:
    for piece in mended(pieces):
        for start, end in pairwise([*piece.breaks, len(piece.rows)]):
            rows = piece.rows[start:end]
            borders = {side for row in rows for cell in row for side in (cell.left, cell.right)}
            yield _Band(tuple(sorted(borders)), rows)


def _among(borders: tuple[float, ...], others: tuple[float, ...]) -> bool:
    return all(any(abs(border - other) <= NEAR for other in others) for border in borders)


def _grid(rows: Sequence[Row], columns: tuple[float, ...]) -> Grid:
    return Grid.of(_slots(row, columns) for row in rows)


def _slots(row: Row, columns: tuple[float, ...]) -> tuple[Slot | None, ...]:
    slots: list[Slot | None] = [None] * (len(columns) - 1)
    for cell in row:
        nearest = min(range(len(slots)), key=lambda index: abs(columns[index] - cell.left))
        slots[nearest] = Slot(cell.text, cell.origin)
    return tuple(slots)
