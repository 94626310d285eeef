"""The relations of a form as one system: which figure stands in which of them.

Section three has 39 relations over 175 figures. Each figure is in two or three of them, and no two figures are in the
same ones: its *signature* tells which figure alone could be wrong.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import mul

from gouji.engine.record import frozen

Terms = tuple[tuple[int, int], ...]
"""Pairs of a number and a coefficient: of the figures in a demand, or of the demands that a figure is in."""


@frozen
class Demand:
    """What a rule demands of some figures: times their coefficients, and with `constant`, they add up to 0.

    With a `sign` other than 0 the sum may also have the other sign: 1 wants it at most 0, -1 at least 0.
    """

    code: str
    terms: Terms
    constant: int = 0
    sign: int = 0


@frozen(eq=False)
class Network:
    """All demands on the figures of a form; a demand is called by its place in `demands`."""

    demands: tuple[Demand, ...]

    @cached_property
    def touching(self) -> Mapping[int, Terms]:
        """The demands that each figure is in, with its coefficient there."""
        found: dict[int, list[tuple[int, int]]] = {}
        for place, demand in enumerate(self.demands):
            for figure, coefficient in demand.terms:
                found.setdefault(figure, []).append((place, coefficient))
        return {figure: tuple(places) for figure, places in found.items()}

    @cached_property
    def reach(self) -> Callable[[tuple[int, ...]], frozenset[int]]:
        """What tells the demands that hold any of some figures; it remembers, for the same are asked for often."""
        return lru_cache(maxsize=1024)(self._reach)

    @cached_property
    def by_signature(self) -> Mapping[frozenset[int], tuple[int, ...]]:
        """The figures that are in these demands and in no other that wants its sum to be 0."""
        return self.signed(set(range(len(self.demands))).difference(self.bounds))

    @cached_property
    def bounds(self) -> tuple[int, ...]:
        """The demands that want no more than a sign of their sum."""
        return tuple(place for place, demand in enumerate(self.demands) if demand.sign)

    @cached_property
    def unfollowed(self) -> frozenset[int]:
        """The parts in which not all is worked out that figures leave to others that are not known.

        Some demand there wants no more than a sign, or takes a figure more than once, so that a sum must divide.
        """
        dividing = (
            place for place, demand in enumerate(self.demands) if any(abs(times) > 1 for _, times in demand.terms)
        )
        return frozenset(self.parts[place] for place in (*self.bounds, *dividing))

    def signed(self, places: Iterable[int]) -> Mapping[frozenset[int], tuple[int, ...]]:
        """Return the figures that, of the demands in `places`, are in those of the key."""
        wanted = frozenset(places)
        found: dict[frozenset[int], list[int]] = {}
        for figure, touching in self.touching.items():
            if signature := wanted.intersection(place for place, _ in touching):
                found.setdefault(signature, []).append(figure)
        return {signature: tuple(figures) for signature, figures in found.items()}

    @cached_property
    def kinds(self) -> tuple[int, ...]:
        """For each demand a number: a figure is in no more than one demand of each number.

        So at least as many figures are wrong as demands of one kind are violated.
        """
        taken: list[tuple[str, set[int]]] = []
        return tuple(_kind(demand, taken) for demand in self.demands)

    @cached_property
    def parts(self) -> tuple[int, ...]:
        """For each demand the number of the part it belongs to: parts have no figure in common."""
        parts = [-1] * len(self.demands)
        for place in range(len(parts)):
            if parts[place] < 0:
                for reached in self._reached(place):
                    parts[reached] = place
        return tuple(parts)

    @cached_property
    def figures(self) -> Mapping[int, frozenset[int]]:
        """The figures of each part."""
        found: dict[int, set[int]] = defaultdict(set)
        for figure, touching in self.touching.items():
            found[self.parts[touching[0][0]]].add(figure)
        return {part: frozenset(figures) for part, figures in found.items()}

    @cached_property
    def loose(self) -> frozenset[int]:
        """The parts with a figure that is in one demand only."""
        return frozenset(self.parts[touching[0][0]] for touching in self.touching.values() if len(touching) == 1)

    @cached_property
    def shortest_cycle(self) -> int:
        """How many figures the smallest cycle takes: as many demands, each of which has two of them.

        Infinitely many are as good as one more than there are.
        """
        # through demands, which are fewer than figures
        return min(map(self._cycle_through, range(len(self.demands))), default=len(self.touching) + 1)

    def residuals(self, values: Sequence[int | None]) -> dict[int, int]:
        """Return the sums that are not 0, of the figures that are numbers."""
        known = [value or 0 for value in values]
        sums = (
            (place, demand.constant + sum(map(mul, times, map(known.__getitem__, figures))))
            for place, (demand, (figures, times)) in enumerate(zip(self.demands, self._columns, strict=True))
        )
        return {place: total for place, total in sums if total}

    @cached_property
    def _columns(self) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
        """The figures of each demand, and their coefficients."""
        return tuple(
            (tuple(figure for figure, _ in demand.terms), tuple(times for _, times in demand.terms))
            for demand in self.demands
        )

    def cancel(self, one: int, other: int) -> bool:
        """Whether some sum that is to be 0 stays as it is when both figures change by the same."""
        others = dict(self.touching.get(other, ()))
        return any(
            times + others.get(place, times) == 0 and not self.demands[place].sign
            for place, times in self.touching.get(one, ())
        )

    def _reach(self, figures: Iterable[int]) -> frozenset[int]:
        return frozenset(place for figure in figures for place, _ in self.touching.get(figure, ()))

    def _reached(self, place: int) -> set[int]:
        reached, waiting = {place}, [place]
        while waiting:
            for figure, _ in self.demands[waiting.pop()].terms:
                new = {other for other, _ in self.touching[figure]} - reached
                reached |= new
                waiting += new
        return reached

    def _cycle_through(self, place: int) -> int:
        """Return how many figures the smallest cycle through a demand takes, or a larger cycle near it."""
        depth, via = {place: 0}, {place: -1}
        waiting = deque([place])
        while waiting:
            one = waiting.popleft()
            for figure, other in self._steps(one):
                if figure == via[one]:
                    continue
                if other not in depth:
                    depth[other], via[other] = depth[one] + 1, figure
                    waiting.append(other)
                elif via[other] != figure:
                    return depth[one] + depth[other] + 1
        return len(self.touching) + 1

    def _steps(self, place: int) -> Iterator[tuple[int, int]]:
        for figure, _ in self.demands[place].terms:
            yield from ((figure, other) for other, _ in self.touching[figure] if other != place)


def _kind(demand: Demand, taken: list[tuple[str, set[int]]]) -> int:
    """Return the first number under which no figure is taken, and take those of the demand there."""
    figures = {figure for figure, _ in demand.terms}
    fitting = (
        number for number, (code, others) in enumerate(taken) if code == demand.code and others.isdisjoint(figures)
    )
    number = next(fitting, len(taken))
    if number == len(taken):
        taken.append((demand.code, set()))
    taken[number][1].update(figures)
    return number
