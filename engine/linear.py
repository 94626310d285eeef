"""Whether linear constraints can hold together: exact, over rational numbers, by the simplex method.

Unknowns are 0 or more unless they are said to be free. What holds for no rational numbers holds for no counts either.
"""

import operator
from collections.abc import Callable, Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import Literal

from gouji.engine.record import frozen

Comparison = Literal["==", "<=", ">=", "<", ">"]
Unknown = Hashable

_NEGATED: dict[Comparison, tuple[Comparison, ...]] = {
    "==": ("<", ">"),
    "<=": (">",),
    ">=": ("<",),
    "<": (">=",),
    ">": ("<=",),
}
_HOLDS: dict[Comparison, Callable[[Fraction, Fraction], bool]] = {
    "==": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
_FLIPPED: dict[Comparison, Comparison] = {"==": "==", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}
_SIGNS: dict[Comparison, Fraction] = {
    "==": Fraction(0),
    "<=": Fraction(1),
    ">=": Fraction(-1),
    "<": Fraction(1),
    ">": Fraction(-1),
}
_BOUND = -1
_MARGIN = 0
"""The column of the margin by which all strict comparisons hold."""


@frozen
class Inequality:
    """`Σ factor · unknown  comparison  bound`."""

    factors: Mapping[Unknown, Fraction]
    comparison: Comparison
    bound: Fraction

    @property
    def negations(self) -> tuple["Inequality", ...]:
        """What holds, one of it, where this does not."""
        return tuple(Inequality(self.factors, other, self.bound) for other in _NEGATED[self.comparison])

    def holds(self, point: Mapping[Unknown, Fraction]) -> bool:
        """Whether it holds for numbers, of which those that are not told are 0."""
        total = sum((factor * point.get(unknown, 0) for unknown, factor in self.factors.items()), Fraction(0))
        return _HOLDS[self.comparison](total, self.bound)


class GaveUpError(Exception):
    """The questions took too many steps."""


class Steps:
    """How many more steps may be taken for all questions together: one for each number that is worked with."""

    def __init__(self, left: int) -> None:
        self._left = left

    def take(self, number: int) -> None:
        """Take steps; GaveUpError where there are not so many left."""
        self._left -= number
        if self._left < 0:
            raise GaveUpError


def refutation(
    inequalities: Sequence[Inequality], free: AbstractSet[Unknown], steps: Steps
) -> tuple[Inequality, ...] | None:
    """Return some of the inequalities that hold together for no numbers; None if all hold together for some.

    Few of many matter: numbers are sought for which some hold, beginning with none, and those of the others that do not
    hold for these are added, until all do or none are found. GaveUpError where that takes too many steps.
    """
    active: list[Inequality] = []
    left: Sequence[Inequality] = inequalities
    while (point := _point(active, free, steps)) is not None:
        steps.take(sum(len(each.factors) for each in left))
        sorted_out: tuple[list[Inequality], list[Inequality]] = [], []
        for each in left:
            sorted_out[each.holds(point)].append(each)
        broken, left = sorted_out
        if not broken:
            return None
        active += broken
    return tuple(active)


Point = Mapping[Unknown, Fraction]
"""A number for each unknown that is not 0."""


def _point(inequalities: Sequence[Inequality], free: AbstractSet[Unknown], steps: Steps) -> Point | None:
    """Return numbers for which all inequalities hold; None if there are none."""
    tableau = _Tableau(inequalities, free, steps)
    if not tableau.can_begin():
        return None
    strict = any(each.comparison in {"<", ">"} for each in inequalities)
    return None if strict and not tableau.has_margin() else tableau.point


Row = dict[int, Fraction]


class _Tableau:
    """Equations, each solved for the unknown that is its basis; a column is a number, `_BOUND` that of the bounds."""

    def __init__(self, inequalities: Sequence[Inequality], free: AbstractSet[Unknown], steps: Steps) -> None:
        self.rows: list[Row] = []
        self.basis: list[int] = []
        self.columns: dict[object, int] = {"margin": _MARGIN}
        self.artificial: set[int] = set()
        self.steps = steps
        for number, inequality in enumerate(inequalities):
            self._add(number, _normal(inequality), free)
        # the margin is at most 1, or it could grow for ever
        self._add(len(inequalities), Inequality({}, "<", Fraction(1)), free)

    def _column(self, *name: object) -> int:
        return self.columns.setdefault(name, len(self.columns))

    def _add(self, number: int, inequality: Inequality, free: AbstractSet[Unknown]) -> None:
        row: Row = {_BOUND: inequality.bound}
        for unknown, factor in inequality.factors.items():
            if factor:
                row[self._column("+", unknown)] = factor
            if factor and unknown in free:
                row[self._column("-", unknown)] = -factor
        sign = _SIGNS[inequality.comparison]
        if inequality.comparison in {"<", ">"}:
            row[_MARGIN] = sign
        if sign:
            row[self._column("slack", number)] = sign
        self.basis.append(self._column("slack" if sign > 0 else "artificial", number))
        row[self.basis[-1]] = Fraction(1)
        if sign <= 0:
            self.artificial.add(self.basis[-1])
        self.rows.append(row)

    @property
    def point(self) -> Point:
        """The numbers that the equations are solved for."""
        solved = {basis: row.get(_BOUND, Fraction(0)) for row, basis in zip(self.rows, self.basis, strict=True)}
        found: dict[Unknown, Fraction] = {}
        for name, column in self.columns.items():
            if isinstance(name, tuple) and name[0] in {"+", "-"} and (value := solved.get(column)):
                found[name[1]] = found.get(name[1], Fraction(0)) + (value if name[0] == "+" else -value)
        return found

    def can_begin(self) -> bool:
        """Whether all equations can hold, with any margin."""
        goal: Row = {}
        for row, basis in zip(self.rows, self.basis, strict=True):
            if basis in self.artificial:
                _add_times(goal, row, Fraction(1))
        for column in self.artificial:
            goal.pop(column, None)
        self._raise(goal)
        if goal.get(_BOUND):
            return False
        self._forget_artificial()
        return True

    def _forget_artificial(self) -> None:
        """Solve what is still solved for an artificial unknown, which is 0, for another; drop what says nothing."""
        for place in range(len(self.rows) - 1, -1, -1):
            others = [column for column in self.rows[place] if column > _BOUND and column not in self.artificial]
            if self.basis[place] in self.artificial and others:
                self._pivot(place, min(others), {})
            elif self.basis[place] in self.artificial:
                del self.rows[place], self.basis[place]

    def has_margin(self) -> bool:
        """Whether all equations can hold with a margin that is more than 0."""
        goal: Row = {_MARGIN: Fraction(1)}
        for row, basis in zip(self.rows, self.basis, strict=True):
            if basis == _MARGIN:
                _add_times(goal, row, Fraction(-1))
        self._raise(goal)
        return goal.get(_BOUND, Fraction(0)) < 0

    def _raise(self, goal: Row) -> None:
        """Make a goal as large as it can be: its bound falls by what it gains."""
        while (entering := self._entering(goal)) is not None:
            leaving = self._leaving(entering)
            if leaving is None:
                return
            self._pivot(leaving, entering, goal)

    def _entering(self, goal: Row) -> int | None:
        # the first of those that help (Bland): then no state comes twice
        helping = (column for column, gain in goal.items() if gain > 0 and column > _BOUND)
        return min((column for column in helping if column not in self.artificial), default=None)

    def _leaving(self, entering: int) -> int | None:
        ratios = [
            (row.get(_BOUND, Fraction(0)) / row[entering], self.basis[place], place)
            for place, row in enumerate(self.rows)
            if row.get(entering, 0) > 0
        ]
        return min(ratios)[2] if ratios else None

    def _pivot(self, leaving: int, entering: int, goal: Row) -> None:
        divisor = self.rows[leaving][entering]
        pivot = self.rows[leaving] = {column: value / divisor for column, value in self.rows[leaving].items()}
        self.basis[leaving] = entering
        for row in (*self.rows[:leaving], *self.rows[leaving + 1 :], goal):
            if entering in row:
                self.steps.take(len(pivot))
                _add_times(row, pivot, -row[entering])


def _normal(inequality: Inequality) -> Inequality:
    """Return an inequality with a bound that is not negative."""
    if inequality.bound >= 0:
        return inequality
    factors = {unknown: -factor for unknown, factor in inequality.factors.items()}
    return Inequality(factors, _FLIPPED[inequality.comparison], -inequality.bound)


def _add_times(row: Row, other: Row, factor: Fraction) -> None:
    for column, value in other.items():
        total = row.get(column, 0) + factor * value
        if total:
            row[column] = total
        else:
            row.pop(column, None)
