"""Rows whose figures all slipped by a column, and rows that changed places: many figures, one mistake."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gouji.engine.repair.mistakes import Clerk, Kind, Mistake

_COST = 1.2


def shifts(clerk: Clerk) -> Iterator[tuple[Mistake, dict[int, int]]]:
    """Yield what the figures would be without such a mistake; rows with a figure that is no number are left alone."""
    rows = _rows(clerk)
    for *row, total in rows:
        printed = [clerk.printed[figure] or 0 for figure in row]
        for kept, place in ((printed[1:], len(printed)), (printed[:-1], 0)):
            # what slipped over an edge is the rest of the total, which stays where it is
            lost = max(0, (clerk.printed[total] or 0) - sum(kept))
            yield from _moved(clerk, Kind.SHIFTED, row, [*kept[:place], lost, *kept[place:]])
    for one, other in pairwise(rows):
        if len(one) == len(other):
            yield from _moved(clerk, Kind.SWAPPED, [*one, *other], [clerk.printed[at] or 0 for at in (*other, *one)])


def _rows(clerk: Clerk) -> list[list[int]]:
    rows: dict[tuple[str, int], list[int]] = defaultdict(list)
    for figure, (table, row, _) in enumerate(clerk.places):
        rows[table, row].append(figure)
    return [row for row in rows.values() if len(row) > 1 and all(clerk.printed[figure] is not None for figure in row)]


def _moved(
    clerk: Clerk, kind: Kind, figures: Sequence[int], values: Sequence[int]
) -> Iterator[tuple[Mistake, dict[int, int]]]:
    """Yield the figures that should be other than they are printed."""
    right = {figure: value for figure, value in zip(figures, values, strict=True) if clerk.printed[figure] != value}
    if right:
        yield Mistake(kind, tuple(right), _COST), right
