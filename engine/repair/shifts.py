"""Rows whose figures all slipped by a column, and rows that changed places: many figures, one mistake."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from gouji.engine.repair.mistakes import Clerk, Kind, Mistake, Place

Moved = tuple[Mistake, dict[int, int]]
"""A mistake, and what the figures that it made wrong should be."""

_COST = 12


def rows_of(places: Sequence[Place]) -> tuple[tuple[int, ...], ...]:
    """Return the figures of each row that has several, in the order of the form."""
    rows: dict[tuple[str, int], list[int]] = defaultdict(list)
    for figure, (table, row, _) in enumerate(places):
        rows[table, row].append(figure)
    return tuple(tuple(row) for row in rows.values() if len(row) > 1)


def slipped(clerk: Clerk, row: Sequence[int]) -> Iterator[Moved]:
    """Yield what a row would be if it had not slipped by a column."""
    *parts, total = row
    printed, whole = [clerk.printed[figure] for figure in parts], clerk.printed[total]
    if whole is None or None in printed:
        return
    known = [value for value in printed if value is not None]
    for kept, place in ((known[1:], len(known)), (known[:-1], 0)):
        # what slipped over an edge is the rest of the total, which stays where it is
        lost = max(0, whole - sum(kept))
        yield from _moved(clerk, Kind.SHIFTED, parts, [*kept[:place], lost, *kept[place:]])


def exchanged(clerk: Clerk, one: Sequence[int], other: Sequence[int]) -> Iterator[Moved]:
    """Yield what two rows of the same length would be if they had not changed places."""
    values = [clerk.printed[figure] for figure in (*other, *one)]
    known = [value for value in values if value is not None]
    if len(one) == len(other) and len(known) == len(values):
        yield from _moved(clerk, Kind.SWAPPED, [*one, *other], known)


def _moved(clerk: Clerk, kind: Kind, figures: Sequence[int], values: Sequence[int]) -> Iterator[Moved]:
    """Yield the figures that should be other than they are printed."""
    right = {figure: value for figure, value in zip(figures, values, strict=True) if clerk.printed[figure] != value}
    if right:
        yield Mistake(kind, tuple(right), _COST), right
