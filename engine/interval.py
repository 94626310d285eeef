"""What is known of a number that was not stated, or printed with so many decimals only."""

from decimal import Decimal

from gouji.engine.facts import Value
from gouji.engine.record import frozen

_HALF = Decimal(5)


@frozen
class Interval:
    """A number is at least `low` and at most `high`, both ends included; None where there is no limit."""

    low: Value | None
    high: Value | None

    @classmethod
    def printed(cls, amount: Value) -> "Interval":
        """Return what a printed amount or rate stands for: half a unit of its last digit either way.

        Both ends belong to it, for nobody can tell which way a writer rounded a half.
        """
        half = _HALF.scaleb(exponent(amount) - 1)
        return cls(amount - half, amount + half)

    @property
    def is_zero(self) -> bool:
        """Whether it can be nothing but 0."""
        return self.low == 0 == self.high

    def __add__(self, other: "Interval") -> "Interval":
        """Return what is known of a sum."""
        return Interval(_added(self.low, other.low), _added(self.high, other.high))

    def times(self, factor: Value) -> "Interval":
        """Return what is known of a multiple."""
        low, high = _multiplied(self.low, factor), _multiplied(self.high, factor)
        return Interval(low, high) if factor >= 0 else Interval(high, low)


def _added(one: Value | None, other: Value | None) -> Value | None:
    return None if one is None or other is None else one + other


def _multiplied(end: Value | None, factor: Value) -> Value | None:
    return None if end is None else end * factor


def decimals(number: Value) -> int:
    """Return how many digits stand behind the point of a number as it is written."""
    return max(0, -exponent(number))


def exponent(number: Value) -> int:
    """Return at which power of ten the last digit of a number stands: -2 for 0.50, 0 for an integer."""
    return 0 if isinstance(number, int) else int(number.as_tuple().exponent)
