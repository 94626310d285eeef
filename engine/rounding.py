"""What a printed percentage can stand for."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from gouji.engine.record import frozen

_PRECISION = 15


@frozen
class Share:
    """A printed percentage as the closed interval of the shares it stands for: `96%` is [0.955, 0.965].

    Both ends belong to it, for nobody can tell which way a writer rounded a half.
    """

    low: Fraction
    high: Fraction

    @classmethod
    def printed(cls, percent: Decimal, decimals: int) -> "Share":
        """Return what `percent` with so many `decimals` stands for: half a unit of its last digit either way."""
        half = Fraction(1, 2 * 10**decimals)
        return cls((Fraction(percent) - half) / 100, (Fraction(percent) + half) / 100)

    def holds(self, numerator: int, denominator: int) -> bool:
        """Whether `numerator` of `denominator` is such a share; of nothing there is none."""
        return denominator > 0 and self.low <= Fraction(numerator, denominator) <= self.high

    def beside(self, numerator: int, denominator: int, decimals: int) -> Decimal:
        """Return a quotient that is no such share as a percentage, with as many decimals as it takes to see that."""
        percent = Decimal(100 * numerator) / denominator
        while self.low <= Fraction(round(percent, decimals)) / 100 <= self.high and decimals < _PRECISION:
            decimals += 1
        return round(percent, decimals)

    def has_denominator(self, numerator: int) -> bool:
        """Whether `numerator` is such a share of any whole count that is at least as large."""
        if self.high <= 0:
            return False
        if self.low <= 0:
            return True
        return numerator > 0 and max(ceil(numerator / self.high), numerator) <= floor(numerator / self.low)

    def has_numerator(self, denominator: int) -> bool:
        """Whether any whole part of `denominator` is such a share of it."""
        if denominator < 1:
            return False
        return max(ceil(self.low * denominator), 0) <= min(floor(self.high * denominator), denominator)
