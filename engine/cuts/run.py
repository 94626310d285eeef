"""The ways to cut one run of digits into figures."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import define, field

from gouji.engine.record import frozen

Cut = tuple[int, ...]
"""The figures of a run, one a cell; their lengths tell where the digits were cut."""

# No figure of a report is longer, and longer runs are no figures.
_LONGEST = 12


class ExhaustedError(Exception):
    """There are too many ways to try."""


@define
class Steps:
    """How many more ways may be tried."""

    left: int

    def take(self) -> None:
        """Count one; ExhaustedError if it was one too many."""
        self.left -= 1
        if self.left < 0:
            raise ExhaustedError


@frozen
class Balance:
    """Two sums of figures that the form wants equal: the numbers of the figures on both sides."""

    left: tuple[int, ...]
    right: tuple[int, ...]

    @cached_property
    def cells(self) -> frozenset[int]:
        """The numbers of all its figures."""
        return frozenset(self.left + self.right)

    def holds(self, values: Mapping[int, int]) -> bool:
        """Whether both sums are equal."""
        return sum(values[cell] for cell in self.left) == sum(values[cell] for cell in self.right)


@frozen
class Run:
    """Figures that were run together: the numbers of their cells, and the digits as written between blanks."""

    cells: tuple[int, ...]
    parts: tuple[str, ...]

    @cached_property
    def digits(self) -> str:
        """All digits, without the blanks among them."""
        return "".join(self.parts)

    @property
    def is_short(self) -> bool:
        """Whether there are fewer digits than cells: a blank cell left nothing."""
        return len(self.digits) < len(self.cells)

    @property
    def is_long(self) -> bool:
        """Whether there are more digits than figures can have."""
        return len(self.digits) > _LONGEST * len(self.cells)

    def values(self, cut: Cut) -> dict[int, int]:
        """Return the figures of a cut by the numbers of their cells."""
        return dict(zip(self.cells, cut, strict=True))


def cuts(run: Run, balances: Sequence[Balance], steps: Steps) -> Iterator[Cut]:
    """Yield the cuts of a run that fulfil balances among its own figures; ExhaustedError if that takes too long.

    No figure has a leading zero, and none reaches over a blank.
    """
    if not run.is_long:
        yield from _balanced(run, balances, _Cutting(run.parts, _totals(run, balances), 1, steps))


def broken_cuts(run: Run, balances: Sequence[Balance], steps: Steps) -> Iterator[Cut]:
    """Yield what `cuts` does, and cuts in which cells left nothing, which count as 0, or figures reach over blanks."""
    if not run.is_long:
        yield from _balanced(run, balances, _Cutting((run.digits,), _totals(run, balances), 0, steps))


def _balanced(run: Run, balances: Sequence[Balance], cutting: "_Cutting") -> Iterator[Cut]:
    for cut in cutting.of(len(run.digits), len(run.cells) - 1, None, 0):
        values = run.values(cut)
        if all(balance.holds(values) for balance in balances):
            yield cut


def _totals(run: Run, balances: Sequence[Balance]) -> dict[int, int]:
    """Return the cells that are the total of all before them, back to which one; both counted in the run."""
    totals: dict[int, int] = {}
    for balance in balances:
        parts, (total, *others) = sorted((balance.left, balance.right), key=len, reverse=True)
        places = sorted(run.cells.index(cell) for cell in parts)
        last = run.cells.index(total)
        if not others and places == list(range(places[0], last)):
            totals[last] = places[0]
    return totals


@define
class _Cutting:
    """One run while it is cut, from its end: a total stands behind its parts and tells how much they can be.

    `totals` are the cells that add up all before them, back to which one; `least` is the fewest digits of a cell.
    """

    parts: Sequence[str]
    totals: Mapping[int, int]
    least: int
    steps: Steps
    digits: str = field(init=False)
    part_starts: list[int] = field(init=False)
    part_counts: list[int] = field(init=False)
    hopeless: set[tuple[int, int, int | None]] = field(init=False, factory=set)

    def __attrs_post_init__(self) -> None:
        self.digits = "".join(self.parts)
        starts = [0, *accumulate(map(len, self.parts))]
        self.part_starts = [start for start, part in zip(starts, self.parts, strict=False) for _ in part]
        self.part_counts = [0, *(count for count, part in enumerate(self.parts, 1) for _ in part)]

    def of(self, end: int, cell: int, rest: int | None, first: int) -> Iterator[Cut]:
        """Yield the figures of the first digits up to `end`, for the cells up to `cell`.

        `rest` is what the cells from `first` to `cell` must add up to; None where they are parts of no total.
        """
        if cell < 0:
            if end == 0:
                yield ()
            return
        if not self._can_fit(end, cell, rest, first) or (end, cell, rest) in self.hopeless:
            return
        found = False
        for start, value, left, to in self._last_figures(end, cell, rest, first):
            for before in self.of(start, cell - 1, left, to):
                found = True
                yield (*before, value)
        if not found:
            self.hopeless.add((end, cell, rest))

    def _last_figures(
        self, end: int, cell: int, rest: int | None, first: int
    ) -> Iterator[tuple[int, int, int | None, int]]:
        """Yield where the last figure can start, its value, and what then must be added up to which cell."""
        lowest = max(self.part_starts[end - 1], self.least * cell) if end else 0
        for start in range(end - self.least, lowest - 1, -1):
            self.steps.take()
            figure = self.digits[start:end]
            if figure.startswith("0") and figure != "0":
                continue
            value = int(figure or "0")
            if rest is None:
                yield (start, value, value, self.totals[cell]) if cell in self.totals else (start, value, None, 0)
            elif value > rest:
                return
            elif cell > first:
                yield start, value, rest - value, first
            elif value == rest:
                yield start, value, None, 0

    def _can_fit(self, end: int, cell: int, rest: int | None, first: int) -> bool:
        """Whether so many digits can fill the cells up to `cell`, as far as lengths tell."""
        if end < self.least * (cell + 1) or self.part_counts[end] > cell + 1:
            return False
        if rest is None:
            return True
        length, cells = len(str(rest)), cell - first + 1
        return length <= end - self.least * cell + 1 and (first > 0 or end <= cells * length)
