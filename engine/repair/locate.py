"""From figures to causes: what is wrong together, and what belongs there instead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from math import prod

from gouji.engine.record import changed, frozen
from gouji.engine.repair.blanks import contradictory
from gouji.engine.repair.mistakes import Clerk, Mistake
from gouji.engine.repair.network import Network
from gouji.engine.repair.places import Line
from gouji.engine.repair.search import STEPS, Changes, Residuals, Search, Solutions
from gouji.engine.repair.shifts import Moved, exchanged, slipped

Right = Mapping[int, int]
"""What figures, by number, should be."""

# Two figures that moved together are found as an exchange.
_FEWEST_MOVED = 3


@frozen
class Remedy:
    """What would make every demand true: the right figures, by number, and the mistakes that led away from them.

    `unique` tells that no other change of so few figures would do.
    """

    right: Right
    mistakes: tuple[Mistake, ...]
    unique: bool = False

    @property
    def cost(self) -> int:
        """How unlikely the mistakes are: 10 is one slip."""
        return sum(mistake.cost for mistake in self.mistakes)


@frozen
class Cause:
    """Demands, by place, that are violated together, and what would mend them, the likeliest first.

    Without remedies it was not located: more is wrong than can be told.
    """

    violated: tuple[int, ...]
    remedies: tuple[Remedy, ...]


def locate(network: Network, clerk: Clerk, steps: int = STEPS) -> tuple[Cause, ...]:
    """Return what explains the demands that are violated, in the order of the first of them."""
    search = Search(network, clerk.printed, steps)
    residuals = network.residuals(clerk.printed)
    violated = search.violated(residuals)
    causes: list[Cause] = []
    for part in dict.fromkeys(network.parts[place] for place in violated):
        inside = {place: residual for place, residual in residuals.items() if network.parts[place] == part}
        causes += _Part(network, clerk, search, inside).causes()
    return tuple(sorted(causes, key=lambda cause: cause.violated))


@frozen
class _Part:
    """A part of the form, that shares no figure with others, and the sums in it that are not 0."""

    network: Network
    clerk: Clerk
    search: Search
    residuals: Residuals

    def causes(self) -> list[Cause]:
        solutions = self.search.smallest(self.residuals)
        remedies = self._ranked(_likeliest([*self._moved(), *self._explained(solutions.sets, solutions)]))
        if remedies and (apart := self._apart(remedies[0], solutions)):
            return apart
        return [Cause(tuple(self._violated), remedies)]

    @cached_property
    def _violated(self) -> Sequence[int]:
        return self.search.violated(self.residuals)

    def _moved(self) -> Iterator[Remedy]:
        """Yield what rows and columns that moved explain: all that is violated has a figure of theirs."""
        if self.search.needed(self.residuals) < _FEWEST_MOVED:
            return
        for mistake, right in chain(self._slipped(), self._exchanged()):
            if min(right.values()) >= 0 and not self.search.violated(self._after(right)):
                yield Remedy(right, (mistake,))

    def _slipped(self) -> Iterator[Moved]:
        places = self.clerk.places
        for line in (*places.rows, *places.columns):
            if self.network.reach(line).issuperset(self._violated):
                yield from slipped(self.clerk, line, dict(self._wanted(line)))

    def _exchanged(self) -> Iterator[Moved]:
        for one, other in pairwise(self.clerk.places.rows):
            if (self.network.reach(one) | self.network.reach(other)).issuperset(self._violated):
                yield from exchanged(self.clerk, one, other)

    def _wanted(self, line: Line) -> Iterator[tuple[int, int]]:
        """Yield what figures of a line must be by demands that hold no other of them."""
        for place in self._violated:
            inside = [(figure, times) for figure, times in self.network.demands[place].terms if figure in line]
            if len(inside) == 1:
                (figure, times), *_ = inside
                yield figure, (self.clerk.printed[figure] or 0) - self.residuals[place] // times

    def _after(self, right: Right) -> Residuals:
        after = {
            place: self._residual(place, right) for place in self.residuals.keys() | self.network.reach(tuple(right))
        }
        return {place: residual for place, residual in after.items() if residual}

    def _residual(self, place: int, right: Right) -> int:
        """Return what a demand comes to with other figures."""
        moved = (
            times * (right[figure] - (self.clerk.printed[figure] or 0))
            for figure, times in self.network.demands[place].terms
            if figure in right
        )
        return self.residuals.get(place, 0) + sum(moved)

    def _explained(self, sets: Iterable[Changes], among: Solutions) -> Iterator[Remedy]:
        """Yield remedies; one is unique if it is part of each solution there is."""
        for changes in sets:
            right = {figure: (self.clerk.printed[figure] or 0) + delta for figure, delta in sorted(changes)}
            unique = among.complete and all(changes <= other for other in among.sets) and self._leaves_room(right)
            yield Remedy(right, self.clerk.explain(right, self.network), unique)

    def _leaves_room(self, right: Right) -> bool:
        """Whether numbers fit in place of those not known: else more is wrong than its demands show one by one."""
        printed, (part, *_) = self.clerk.printed, (self.network.parts[place] for place in self.residuals)
        if None not in map(printed.__getitem__, self.network.figures[part]):
            return True
        if part in self.network.unfollowed:
            return False
        return part not in contradictory(self.network, [right.get(each, value) for each, value in enumerate(printed)])

    def _ranked(self, remedies: Iterable[Remedy]) -> tuple[Remedy, ...]:
        return tuple(sorted(remedies, key=lambda remedy: (remedy.cost, sorted(remedy.right.items()))))

    def _apart(self, best: Remedy, solutions: Solutions) -> list[Cause]:
        """Return several causes where the best remedy is several that have nothing to do with one another.

        They must account for all solutions: each of one cause with each of the others.
        """
        groups = self._groups(best.right)
        if len(groups) == 1 or len(best.mistakes) == 1:
            return []
        causes = [self._cause_of(group, solutions) for group in groups]
        return causes if prod(len(cause.remedies) for cause in causes) == len(solutions.sets) else []

    def _cause_of(self, group: Sequence[int], solutions: Solutions) -> Cause:
        places = self.network.reach(tuple(group))
        inside = {place: residual for place, residual in self.residuals.items() if place in places}
        sets = self.search.smallest(inside).sets
        return Cause(tuple(self.search.violated(inside)), self._ranked(self._explained(sets, solutions)))

    def _groups(self, figures: Iterable[int]) -> list[list[int]]:
        """Return figures, together those that have a demand in common."""
        groups: list[list[int]] = []
        for figure in figures:
            met = [group for group in groups if any(self._meet(figure, other) for other in group)]
            groups = [group for group in groups if group not in met]
            groups.append([*(other for group in met for other in group), figure])
        return groups

    def _meet(self, one: int, other: int) -> bool:
        return not self.network.reach((one,)).isdisjoint(self.network.reach((other,)))


def _likeliest(remedies: Iterable[Remedy]) -> Iterator[Remedy]:
    """Yield each change once, by the mistakes that explain it best; unique if any explanation found it to be."""
    same: dict[tuple[tuple[int, int], ...], list[Remedy]] = {}
    for remedy in remedies:
        same.setdefault(tuple(sorted(remedy.right.items())), []).append(remedy)
    for found in same.values():
        best = min(found, key=lambda remedy: remedy.cost)
        yield changed(best, unique=any(remedy.unique for remedy in found))
