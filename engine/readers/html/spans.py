"""Cells as written, with their spans → the columns in which they stand."""

from collections.abc import Iterator, Sequence

from gouji.engine.readers.limits import Limits
from gouji.engine.record import frozen


class TooLarge(Exception):  # noqa: N818  # says what is the matter, like Unreadable
    """A table that no annual report has."""


@frozen
class Span:
    """How many columns and rows a cell covers; 0 rows: all that follow in its group of rows."""

    columns: int = 1
    rows: int = 1


ONE = Span()


@frozen
class Placed:
    """A row: the column of each written cell, and how many columns it reaches over, covered ones included."""

    columns: tuple[int, ...]
    width: int


def place(groups: Sequence[Sequence[Sequence[Span]]], limits: Limits) -> list[Placed]:
    """Return where the cells of each row stand, as a browser sets them; groups are thead, tbody, tfoot.

    A column in which no cell begins is left out: it only says how wide a merged cell was drawn.
    """
    budget = _Budget(limits.cells)
    rows = [row for group in groups for row in _placed(group, limits, budget)]
    begun = sorted({column for row in rows for column in row.columns})
    if len(begun) > limits.columns:
        raise TooLarge
    if begun == list(range(len(begun))):
        return [row if row.width <= len(begun) else Placed(row.columns, len(begun)) for row in rows]
    number = {column: index for index, column in enumerate(begun)}
    return [
        Placed(tuple(number[column] for column in row.columns), sum(column < row.width for column in begun))
        for row in rows
    ]


class _Budget:
    """How many covered cells may still come."""

    def __init__(self, cells: int) -> None:
        self._left = cells

    def spend(self, cells: int) -> None:
        self._left -= cells
        if self._left < 0:
            raise TooLarge


def _placed(group: Sequence[Sequence[Span]], limits: Limits, budget: _Budget) -> Iterator[Placed]:
    above: dict[int, int] = {}
    for row in group:
        budget.spend(len(row) + len(above))
        if len(above) == max(above, default=-1) + 1 and all(span is ONE for span in row):
            # What reaches down into it stands at its left.
            end = len(above) + len(row)
            yield Placed(tuple(range(len(above), end)), end)
            above = {column: rows - 1 for column, rows in above.items() if rows > 1}
            continue
        below = {column: rows - 1 for column, rows in above.items() if rows > 1}
        columns, end = [], 0
        for span in row:
            while end in above:
                end += 1
            columns.append(end)
            if span is ONE:
                end += 1
                continue
            width = min(span.columns, limits.span)
            budget.spend(width - 1)
            if span.rows != 1:
                rows = (span.rows or limits.span) - 1
                below |= {column: max(rows, below.get(column, 0)) for column in range(end, end + width)}
            end += width
        yield Placed(tuple(columns), max(end, max(above, default=-1) + 1))
        above = below
