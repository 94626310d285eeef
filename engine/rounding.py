"""What a printed percentage can stand for."""

from decimal import Decimal

from gouji.engine.record import frozen

_PRECISION = 15


@frozen
class Share:
    """A printed percentage as the closed interval of the shares it stands for: `96%` is from 191 to 193 `of` 200.

    Both ends belong to it, for nobody can tell which way a writer rounded a half.
    """

    low: int
    high: int
    of: int

    @classmethod
    def printed(cls, percent: Decimal, decimals: int) -> "Share":
        """Return what `percent` with so many `decimals` stands for: half a unit of its last digit either way."""
        numerator, denominator = percent.as_integer_ratio()
        middle = 2 * 10**decimals * numerator
        return cls(middle - denominator, middle + denominator, 200 * 10**decimals * denominator)

    def holds(self, numerator: int, denominator: int) -> bool:
        """Whether `numerator` of `denominator` is such a share; of nothing there is none."""
        return denominator > 0 and self.low * denominator <= numerator * self.of <= self.high * denominator

    def beside(self, numerator: int, denominator: int, decimals: int) -> Decimal:
        """Return a quotient that is no such share as a percentage, with as many decimals as it takes to see that."""
        percent = Decimal(100 * numerator) / denominator
        while decimals < _PRECISION and self._shows(round(percent, decimals)):
            decimals += 1
        return round(percent, decimals)

    def _shows(self, percent: Decimal) -> bool:
        numerator, denominator = percent.as_integer_ratio()
        return self.holds(numerator, 100 * denominator)

    def has_denominator(self, numerator: int) -> bool:
        """Whether `numerator` is such a share of any whole count that is at least as large."""
        if self.high <= 0:
            return False
        if self.low <= 0:
            return True
        least, most = _ceil(numerator * self.of, self.high), numerator * self.of // self.low
        return 0 < numerator <= most and least <= most

    def has_numerator(self, denominator: int) -> bool:
        """Whether any whole part of `denominator` is such a share of it."""
        if denominator < 1:
            return False
        least, most = _ceil(self.low * denominator, self.of), self.high * denominator // self.of
        return max(least, 0) <= min(most, denominator)


def _ceil(numerator: int, denominator: int) -> int:
    return -(-numerator // denominator)
