"""The cuts that the figures of one row leave."""

from collections.abc import Sequence
from itertools import accumulate, islice, pairwise

from gouji.engine.cuts.run import Balance, Cut, Run, Steps, broken_cuts, cuts
from gouji.engine.record import frozen

Places = tuple[tuple[int, int] | None, ...]
"""Where each figure of a run begins and ends among its digits; None for one that is not decided."""

_MOST_OPTIONS = 200


@frozen
class Row:
    """A run, the cuts that are left of it, and the balances that this took; `only`: it can be cut in one way."""

    run: Run
    options: tuple[Cut, ...] = ()
    needed: tuple[Balance, ...] = ()
    only: bool = False

    @property
    def cut(self) -> Cut | None:
        """The only cut left."""
        return self.options[0] if len(self.options) == 1 else None

    def unread(self) -> "Row":
        """Return the row without any cut."""
        return Row(self.run)

    def agreed(self) -> Places:
        """Return the places of the figures about which all cuts left agree."""
        placed = [pairwise(accumulate((len(str(figure)) for figure in cut), initial=0)) for cut in self.options]
        return tuple(each[0] if len(set(each)) == 1 else None for each in zip(*placed, strict=True))


def alone(run: Run, balances: Sequence[Balance], steps: Steps, *, gaps: bool = False) -> Row:
    """Return a row with the cuts that its own figures leave; without any if there are too many.

    `gaps`: it may lack cells, as other rows do.
    """
    if len(run.digits) == len(run.cells):
        return _of_one_cut(run, tuple(map(int, run.digits)), balances, steps, gaps=gaps)
    first = tuple(islice(cuts(run, (), steps), 2))
    if len(first) == 1:
        return _of_one_cut(run, first[0], balances, steps, gaps=gaps)
    if not first or all(balance.cells.isdisjoint(run.cells) for balance in balances):
        return Row(run)
    own = balances_of(run, balances)
    options = tuple(islice(cuts(run, own, steps), _MOST_OPTIONS))
    if len(options) == _MOST_OPTIONS:
        return Row(run)
    return Row(run, options, _needed(run, own, steps) if len(options) == 1 else own)


def balances_of(run: Run, balances: Sequence[Balance]) -> tuple[Balance, ...]:
    """Return the balances among the figures of one run."""
    return tuple(balance for balance in balances if balance.cells.issubset(run.cells))


def _of_one_cut(run: Run, cut: Cut, balances: Sequence[Balance], steps: Steps, *, gaps: bool) -> Row:
    """Return a row that can be cut in one way.

    It is not read where its figures do not balance and would if a blank stood in one, or a blank cell had left nothing;
    nor, without balances that hold, where it may lack cells.
    """
    own, values = balances_of(run, balances), run.values(cut)
    if gaps:
        return Row(run, (cut,), only=True) if own and all(balance.holds(values) for balance in own) else Row(run)
    if all(balance.holds(values) for balance in own) or not any(broken_cuts(run, own, steps)):
        return Row(run, (cut,), only=True)
    return Row(run)


def may_lack_cells(run: Run) -> bool:
    """Whether the figures of a run may be fewer than its cells: then blank ones left nothing."""
    return sum(map(_least, run.parts)) < len(run.cells)


def _least(part: str) -> int:
    """Return how many figures a stretch of digits holds at least: none begins with a zero but zero itself."""
    rest = part.lstrip("0")
    return len(part) - len(rest) + bool(rest)


def _needed(run: Run, own: Sequence[Balance], steps: Steps) -> tuple[Balance, ...]:
    """Return the balances that it takes to leave one cut."""
    kept = tuple(own)
    for balance in own if len(own) > 1 else ():
        rest = tuple(other for other in kept if other is not balance)
        if len(tuple(islice(cuts(run, rest, steps), 2))) == 1:
            kept = rest
    return kept
