"""A relation between the figures of a form, judged by intervals, so that only what is certain is said."""

from collections.abc import Callable, Sequence
from functools import cached_property

from gouji.engine.expression import Operator, Over
from gouji.engine.facts import Facts, Value, sums_of
from gouji.engine.form import Form
from gouji.engine.record import frozen
from gouji.engine.text import Text

Values = Sequence[Value | None]


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
    def _compiled(self) -> Callable[[Values], list[int]]:
        return _compiled(self.operator, self.instances)

    def doubtful(self, facts: Facts) -> list[Instance]:
        """Return the instances that do not hold exactly: those that are violated, and those that cannot be judged."""
        return [self.instances[place] for place in self._compiled(facts.values)]

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


def _compiled(operator: Operator, instances: Sequence[Instance]) -> Callable[[Values], list[int]]:
    """Return a function that tells the places of the instances that do not hold; a figure that is None never does.

    One function for all is ten times as fast as one for each. It is written from the numbers of the figures and one of
    the six comparisons alone: no text of a ruleset is in it.
    """
    lines = ["def doubtful(values):", " found = []"]
    for place, instance in enumerate(instances):
        holds = f"{_sum(instance.left)} {operator} {_sum(instance.right)}"
        lines += [" try:", f"  if not {holds}: found.append({place})", f" except TypeError: found.append({place})"]
    made: dict[str, Callable[[Values], list[int]]] = {}
    exec("\n".join([*lines, " return found"]), made)  # noqa: S102  # made of numbers, as said above
    return made["doubtful"]


def _sum(numbers: Sequence[int]) -> str:
    # the 0 makes a figure alone on its side that is None a TypeError, as it is in a sum
    return " + ".join(["0", *(f"values[{number:d}]" for number in numbers)])


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
