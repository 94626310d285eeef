"""The cuts about which the relations of a table leave no choice."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.cuts.doubt import doubtful
from gouji.engine.cuts.links import links_of, narrowed, solutions
from gouji.engine.cuts.row import Places, Row, alone, balances_of, may_lack_cells
from gouji.engine.cuts.run import Balance, ExhaustedError, Run, Steps, broken_cuts
from gouji.engine.record import changed, frozen

# A row of a usual report takes some ten steps; all of them are a tenth of a second.
_STEPS = 100_000
_CHOICES = 300


@frozen
class Decision:
    """Where the figures of each run stand, and the balances without which some would not be decided.

    Those balances are no evidence that the figures agree: they were taken for granted.
    """

    places: tuple[Places, ...]
    needed: frozenset[Balance] = frozenset()


def decide(
    runs: Sequence[Run],
    known: Mapping[int, int],
    balances: Sequence[Balance],
    *,
    blanks: bool = False,
    limit: int = _STEPS,
) -> Decision:
    """Return the figures of runs that can be read in one way only, `known` being the other figures of their table.

    First come runs with one cut, then those with one whose own figures balance, then those that other rows decide.
    Where a run has fewer digits than cells, a blank cell left nothing, and no number of figures is certain in its
    table; `blanks`: cells were left blank elsewhere in the document.
    """
    if any(run.is_short for run in runs):
        return Decision(tuple(map(_nothing, runs)))
    steps = Steps(limit)
    parted = any(len(run.parts) > 1 and may_lack_cells(run) for run in runs)
    gaps = [(parted and len(run.parts) > 1) or (blanks and may_lack_cells(run)) for run in runs]
    first = [_alone(run, balances, steps, gaps=each) for run, each in zip(runs, gaps, strict=True)]
    rows, used = _together(first, known, balances)
    blanks = blanks or any(not row.options and _lost_blanks(row.run, balances, steps) for row in first)
    doubted = doubtful(rows, known, balances, steps, blanks=blanks)
    if doubted:  # what these decided is lost too
        doubted = doubted.union(number for number, row in enumerate(first) if row.cut is None)
    places = tuple(
        _nothing(row.run) if number in doubted else _agreed(row, balances, blanks=blanks)
        for number, row in enumerate(rows)
    )
    return Decision(places, frozenset(_in_force(used.union(*(row.needed for row in rows)), runs, places, known)))


def _alone(run: Run, balances: Sequence[Balance], steps: Steps, *, gaps: bool) -> Row:
    try:
        return alone(run, balances, steps, gaps=gaps)
    except ExhaustedError:
        return Row(run)


def _lost_blanks(run: Run, balances: Sequence[Balance], steps: Steps) -> bool:
    """Whether a run that cannot be cut balances if cells left nothing, or a blank stands in a number."""
    try:
        return any(broken_cuts(run, balances_of(run, balances), steps))
    except ExhaustedError:
        return True


def _nothing(run: Run) -> Places:
    return (None,) * len(run.cells)


def _agreed(row: Row, balances: Sequence[Balance], *, blanks: bool) -> Places:
    """Return what is decided of a row: all or nothing where it is tied to others, which then did not decide it."""
    if row.cut:
        return row.agreed()
    cells = row.run.cells
    tied = not all(balance.cells.isdisjoint(cells) or balance.cells.issubset(cells) for balance in balances)
    return row.agreed() if row.options and not tied and not blanks else _nothing(row.run)


def _in_force(
    needed: frozenset[Balance], runs: Sequence[Run], places: Sequence[Places], known: Mapping[int, int]
) -> Iterator[Balance]:
    """Yield the needed balances all of whose figures are read."""
    readable = set(known)
    for run, each in zip(runs, places, strict=True):
        readable.update(cell for cell, place in zip(run.cells, each, strict=True) if place)
    return (balance for balance in needed if balance.cells <= readable)


def _together(
    rows: Sequence[Row], known: Mapping[int, int], balances: Sequence[Balance]
) -> tuple[list[Row], frozenset[Balance]]:
    """Return the rows with what the balances among them leave, and those balances.

    Where they contradict, some row is not what it seems: then only rows of one cut are left.
    """
    live = [row for row in rows if row.options]
    options = tuple(row.options for row in live)
    links = links_of([row.run for row in live], known, balances)
    links = tuple(link for link in links if not link.unknown and link.varies(options))
    if not links:
        return list(rows), frozenset()
    left, used = narrowed(options, links)
    try:
        found = [tuple(dict.fromkeys(each)) for each in zip(*solutions(left, links, Steps(_CHOICES)), strict=True)]
    except ExhaustedError:
        return [row if row.cut else row.unread() for row in rows], frozenset()
    if not found:
        return [row if row.only else row.unread() for row in rows], frozenset()
    if list(map(len, found)) != list(map(len, left)):
        used = used.union(link.balance for link in links if link.varies(left))
    agreed = iter(found)
    return [changed(row, options=next(agreed)) if row.options else row for row in rows], used
