"""Rows whose figures all slipped by a column, and rows that changed places: many figures, one mistake."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gouji.engine.repair.mistakes import Clerk, Kind, Mistake

_COST = 1.2


def shifts(clerk: Clerk) -> Iterator[tuple[Mistake, dict[int, int]]]:
    """Yield what the figures would be without such a mistake; rows with a figure that is no number are left alone."""
    rows = _rows(clerk)
    for row in rows:
        # a total stays where it is, and what slipped over an edge was 0
        for left, right in ((row, [*row[1:-1], None, row[-1]]), (row, [None, *row[:-2], row[-1]])):
            yield from _moved(clerk, Kind.SHIFTED, left, right)
    for one, other in pairwise(rows):
        if len(one) == len(other):
            yield from _moved(clerk, Kind.SWAPPED, [*one, *other], [*other, *one])


def _rows(clerk: Clerk) -> list[list[int]]:
    rows: dict[tuple[str, int], list[int]] = defaultdict(list)
    for figure, (table, row, _) in enumerate(clerk.places):
        rows[table, row].append(figure)
    return [row for row in rows.values() if len(row) > 1 and all(clerk.printed[figure] is not None for figure in row)]


def _moved(
    clerk: Clerk, kind: Kind, figures: Sequence[int], sources: Sequence[int | None]
) -> Iterator[tuple[Mistake, dict[int, int]]]:
    """Yield the figures that are different if each is what is printed in the place of another."""
    values = [0 if source is None else clerk.printed[source] or 0 for source in sources]
    right = {figure: value for figure, value in zip(figures, values, strict=True) if clerk.printed[figure] != value}
    if right:
        yield Mistake(kind, tuple(right), _COST), right
