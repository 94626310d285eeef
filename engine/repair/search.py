"""All smallest sets of figures whose change makes every demand true.

In a set of wrong figures without a cycle some violated demand holds just one of them, so its residual tells what
that figure must be; taking that away leaves a smaller set. So the search changes one figure of a violated demand
after the other, and gives up where more demands are violated than the figures left can be in. Sets as large as a
cycle (four figures in the official forms) may be overlooked; so may sets of several where a demand wants no more than
a sign, for it does not tell what a figure must be, and where a figure is in one demand only, for it can share with
another there what neither makes good alone.

The work is counted in steps (one figure tried), never in time: equal figures give equal answers on any machine.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import itemgetter

from gouji.engine.record import frozen
from gouji.engine.repair.network import Network

Residuals = Mapping[int, int]
Changes = frozenset[tuple[int, int]]
"""Figures, by number, and by how much each is changed."""

STEPS = 12_000
"""How many figures may be tried for one report: some 50 ms on an ordinary machine."""


class _OutOfSteps(Exception):  # noqa: N818  # how a search ends is no error
    """The search took more steps than it may."""


@frozen
class Solutions:
    """The smallest sets of changes; none if there is none, or if the steps did not suffice to find one.

    `complete` tells that there are no others as small.
    """

    sets: tuple[Changes, ...]
    complete: bool


class Search:
    """A search over the figures of one report; `values` are None where a figure is not a number.

    Such a figure may be anything from 0: a demand with one is violated only if no number in its place mends it.
    """

    def __init__(self, network: Network, values: Sequence[int | None], steps: int = STEPS) -> None:
        self.left = steps
        self._network = network
        self._values = values
        unknown = {figure for figure in network.touching if values[figure] is None}
        self._signs = dict(_signs(network, unknown))
        self._found: set[Changes] = set()
        self._seen: set[Changes] = set()

    @cached_property
    def _by_signature(self) -> Mapping[frozenset[int], tuple[int, ...]]:
        places = range(len(self._network.demands))
        if all(self._network.demands[place].sign for place in self._signs):
            return self._network.by_signature
        return self._network.signed(place for place in places if place not in self._signs)

    def smallest(self, residuals: Residuals) -> Solutions:
        """Return the smallest sets of changes that leave no demand violated."""
        self._found = set()
        size = max(1, self.needed(residuals))
        most = len(self._network.touching)
        try:
            while not self._found and size <= most:
                self._seen = set()
                self._peel(dict(residuals), frozenset(), size)
                size += 1
        except _OutOfSteps:
            # what was found so far may be anything but the likeliest
            return Solutions((), complete=False)
        return Solutions(self._sorted(), complete=self._finds_all(size - 1, residuals))

    def violated(self, residuals: Residuals) -> list[int]:
        """Return the demands that no number in place of those not known could make true."""
        if not self._signs:
            return list(residuals)
        return [place for place, residual in residuals.items() if self._signs.get(place, residual) * residual > 0]

    def _finds_all(self, size: int, residuals: Residuals) -> bool:
        """Whether no set of so many figures can have been overlooked."""
        parts = self._network.parts
        concerned = {parts[place] for place in residuals}
        uncertain = {*self._network.loose, *(parts[place] for place in self._signs)}
        told = size == 1 or concerned.isdisjoint(uncertain)
        return told and size < self._network.shortest_cycle

    def _sorted(self) -> tuple[Changes, ...]:
        return tuple(sorted(self._found, key=sorted))

    def _peel(self, residuals: dict[int, int], changes: Changes, left: int) -> None:
        """Look for sets that hold `changes` and `left` more."""
        violated = self.violated(residuals)
        settled = [place for place in violated if place not in self._signs] if self._signs else violated
        if left == 1:
            if figures := self._by_signature.get(frozenset(settled)):
                last = self._last(residuals, settled[0], set(figures).difference(figure for figure, _ in changes))
                self._found.update(changes | {change} for change in last)
            return
        kind, needed = self._most_violated(violated)
        if needed > left:
            return
        for place in self._branches(settled, kind if needed == left else None):
            for change in self._settling(place, residuals[place], changes):
                if (further := changes | {change}) not in self._seen:
                    self._seen.add(further)
                    self._peel(self._changed(residuals, change), further, left - 1)

    def needed(self, residuals: Residuals) -> int:
        """Return how many figures must change at least."""
        return self._most_violated(self.violated(residuals))[1]

    def _most_violated(self, violated: Iterable[int]) -> tuple[int, int]:
        """Return the kind that most violated demands are of, and how many: each takes another figure."""
        kinds, counts = self._network.kinds, dict[int, int]()
        for place in violated:
            counts[kinds[place]] = counts.get(kinds[place], 0) + 1
        return max(counts.items(), key=itemgetter(1), default=(0, 0))

    def _branches(self, settled: Sequence[int], full: int | None) -> Sequence[int]:
        """Return the demands to go on with, so that no set is overlooked.

        Where the figures left are as many as the violated demands of one kind, each of these holds one of them: then
        any of them will do.
        """
        of_kind = [place for place in settled if self._network.kinds[place] == full]
        return [min(of_kind, key=lambda place: len(self._network.demands[place].terms))] if of_kind else settled

    def _settling(self, place: int, residual: int, changes: Changes) -> Iterator[tuple[int, int]]:
        """Yield the changes of one more figure that make a demand true."""
        taken = {figure for figure, _ in changes}
        for figure, times in self._network.demands[place].terms:
            if figure not in taken and (change := self._change(figure, times, residual)) is not None:
                yield change

    def _last(self, residuals: Residuals, place: int, figures: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Yield the changes of one of these figures that leave nothing violated; all are in a violated demand."""
        for figure in figures:
            change = self._change(figure, dict(self._network.touching[figure])[place], residuals[place])
            if change is not None and not self.violated(self._changed(residuals, change)):
                yield change

    def _change(self, figure: int, times: int, residual: int) -> tuple[int, int] | None:
        """Return the change of a figure that makes a demand true, if there is one."""
        self.left -= 1
        if self.left < 0:
            raise _OutOfSteps
        delta, rest = divmod(-residual, times)
        value = self._values[figure]
        return None if rest or value is None or value + delta < 0 else (figure, delta)

    def _changed(self, residuals: Residuals, change: tuple[int, int]) -> dict[int, int]:
        figure, delta = change
        after = dict(residuals)
        for place, times in self._network.touching[figure]:
            if residual := after.get(place, 0) + times * delta:
                after[place] = residual
            else:
                del after[place]
        return after


def _signs(network: Network, unknown: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Yield the demands that want no more than a sign of their sum: 1 at most 0, -1 at least 0, 0 anything."""
    for place in {*network.bounds, *network.reach(tuple(unknown))}:
        demand = network.demands[place]
        # what is not known adds up to anything of the sign of its coefficients
        signs = {1 if times > 0 else -1 for figure, times in demand.terms if figure in unknown}
        signs |= {demand.sign} - {0}
        yield place, signs.pop() if len(signs) == 1 else 0
