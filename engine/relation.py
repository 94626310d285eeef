"""A relation between the figures of a form, judged by intervals, so that only what is certain is said."""

import operator
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from gouji.engine.expression import Operator, Over
from gouji.engine.facts import Facts, Value, sums_of
from gouji.engine.form import Form
from gouji.engine.record import frozen
from gouji.engine.text import Text

Values = Sequence[Value | None]

COMPARE: dict[Operator, Callable[[Value, Value], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


@frozen
class Interval:
    """What is known of a sum: at least `low`, at most `high` (None: no limit)."""

    low: Value
    high: Value | None

    @classmethod
    def of(cls, values: Values) -> "Interval":
        """Add up figures; one that is not a number may be anything from 0."""
        low = sum(value for value in values if value is not None)
        return cls(low, None if None in values else low)


@frozen
class Instance:
    """A relation in one row, column or block: the numbers (in `form.keys`) of the figures on both sides.

    `at` is the figure that a finding points to; `named` are those that the expression names one by one.
    """

    name: Text
    left: tuple[int, ...]
    right: tuple[int, ...]
    at: int
    named: frozenset[int]

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers of all figures, in the order of the form."""
        return tuple(sorted(self.left + self.right))

    @property
    def around(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The figures that stand beside `at` on its side, and those of the other side."""
        own, other = (self.left, self.right) if self.at in self.left else (self.right, self.left)
        return tuple(number for number in own if number != self.at), other


@frozen
class Relation:
    """A relation bound to a form: the same comparison of figures in each of its instances."""

    form: Form
    over: Over
    operator: Operator
    instances: tuple[Instance, ...]

    @cached_property
    def _sums(self) -> tuple[tuple[Instance, Callable[[Values], Value], Callable[[Values], Value]], ...]:
        return tuple((instance, _adder(instance.left), _adder(instance.right)) for instance in self.instances)

    def doubtful(self, facts: Facts) -> Iterator[Instance]:
        """Yield the instances that do not hold exactly: those that are violated, and those that cannot be judged."""
        compare = COMPARE[self.operator]
        values = facts.values
        for instance, left, right in self._sums:
            try:
                holds = compare(left(values), right(values))
            except TypeError:  # a figure that is not a number is None and cannot be added
                holds = False
            if not holds:
                yield instance

    def violated(self, instance: Instance, facts: Facts) -> bool:
        """Whether no number in place of those that are not stated could make the relation hold."""
        left, right = (Interval.of([facts.values[at] for at in side]) for side in (instance.left, instance.right))
        return _excluded(self.operator, left, right)

    def spent(self, facts: Facts) -> int:
        """Return how many instances had to be taken for true to read the figures, and so say nothing of them."""
        if self.operator != "==" or not facts.spent:
            return 0
        return sum(sums_of(instance.left, instance.right) in facts.spent for instance in self.instances)

    def unknown(self, instance: Instance, facts: Facts) -> tuple[int, ...]:
        """Return the figures of an instance that are not numbers, in the order of the form."""
        return tuple(number for number in instance.figures if facts.values[number] is None)


def _adder(numbers: tuple[int, ...]) -> Callable[[Values], Value]:
    """Return what adds up these figures and raises TypeError if one is None; nothing is made for each figure."""
    if len(numbers) == 1:
        (only,) = numbers
        return lambda values: values[only] + 0  # type: ignore[operator]  # None + 0 is the TypeError that is wanted
    pick = operator.itemgetter(*numbers)
    return lambda values: sum(pick(values))


def _above(one: Interval, other: Interval) -> bool:
    return other.high is not None and one.low > other.high


def _not_below(one: Interval, other: Interval) -> bool:
    return other.high is not None and one.low >= other.high


_EXCLUDED: dict[Operator, Callable[[Interval, Interval], bool]] = {
    "==": lambda left, right: _above(left, right) or _above(right, left),
    "!=": lambda left, right: left == right and left.high is not None,
    "<=": _above,
    ">=": lambda left, right: _above(right, left),
    "<": _not_below,
    ">": lambda left, right: _not_below(right, left),
}


def _excluded(comparison: Operator, left: Interval, right: Interval) -> bool:
    return _EXCLUDED[comparison](left, right)
