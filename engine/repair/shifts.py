"""Rows and columns whose figures all slipped by a place, and rows that changed places: many figures, one mistake."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.repair.mistakes import Clerk, Kind, Mistake

Moved = tuple[Mistake, dict[int, int]]
"""A mistake, and what the figures that it made wrong should be."""

_COST = 12


def slipped(clerk: Clerk, line: Sequence[int], wanted: Mapping[int, int]) -> Iterator[Moved]:
    """Yield what a row or a column should be, if between the first and the last wrong figure it slipped by a place.

    `wanted` is what those of its figures must be that are wrong, by demands that hold no other of them.
    """
    inside = _between(line, wanted)
    printed = [clerk.printed[figure] for figure in inside]
    right = [wanted.get(figure, value) for figure, value in zip(inside, printed, strict=True)]
    # the figure that slipped over the edge is nowhere to be read
    if right[1:] == printed[:-1] or right[:-1] == printed[1:]:
        yield from _moved(clerk, Kind.SHIFTED, inside, right)


def _between(line: Sequence[int], wrong: Mapping[int, int]) -> Sequence[int]:
    places = [place for place, figure in enumerate(line) if figure in wrong]
    return line[min(places) : max(places) + 1] if places else ()


def exchanged(clerk: Clerk, one: Sequence[int], other: Sequence[int]) -> Iterator[Moved]:
    """Yield what two rows of the same length would be if they had not changed places."""
    values = [clerk.printed[figure] for figure in (*other, *one)]
    if len(one) == len(other):
        yield from _moved(clerk, Kind.SWAPPED, [*one, *other], values)


def _moved(clerk: Clerk, kind: Kind, figures: Sequence[int], values: Sequence[int | None]) -> Iterator[Moved]:
    """Yield the figures that should be other than they are printed, if all are numbers."""
    known = {figure: value for figure, value in zip(figures, values, strict=True) if value is not None}
    right = {figure: value for figure, value in known.items() if clerk.printed[figure] != value}
    if right and len(known) == len(values):
        yield Mistake(kind, tuple(right), _COST), right
