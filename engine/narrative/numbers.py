"""The value of a number in digits, and what a number is."""

from decimal import Decimal
from typing import NamedTuple

POWERS = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "百亿": 10, "千亿": 11, "万亿": 12}


class Number(NamedTuple):
    """A number: `value` / `divisor`, `decimals` as printed, `upper` the end of a range, `rough` if rounded in writing.

    Nobody has counted exactly 12,000 who writes 1.2万.
    """

    value: Decimal
    decimals: int = 0
    rough: bool = False
    upper: Decimal | None = None
    divisor: int = 1


def exact(whole: str, fraction: str | None = None, multiplier: str | None = None) -> Decimal:
    """Return the value of digits as the grammar has taken them apart."""
    digits = Decimal(whole.replace(",", "") + (fraction or ""))
    if multiplier is None:
        return digits
    value = digits * 10 ** POWERS[multiplier]
    return Decimal(int(value)) if value == int(value) else value.normalize()
