from decimal import Decimal

import pytest

from gouji.engine.facts import Value
from gouji.engine.interval import Interval, decimals


@pytest.mark.parametrize(
    ("amount", "low", "high"),
    [
        (12, "11.5", "12.5"),
        (Decimal("12.5"), "12.45", "12.55"),
        (Decimal("12.50"), "12.495", "12.505"),
        (Decimal("-0.3"), "-0.35", "-0.25"),
        (Decimal("1.2E+4"), "11500", "12500"),  # 1.2亿元: its last digit stands for a thousand 万元
    ],
)
def test_what_is_printed_stands_for_half_a_unit_of_its_last_digit(amount: Value, low: str, high: str) -> None:
    assert Interval.printed(amount) == Interval(Decimal(low), Decimal(high))


def test_a_sum_has_no_limit_where_a_part_has_none() -> None:
    assert Interval(1, 2) + Interval(3, None) == Interval(4, None)
    assert Interval(None, 2) + Interval(3, 4) == Interval(None, 6)


def test_a_negative_factor_turns_an_interval_round() -> None:
    assert Interval(1, None).times(-2) == Interval(None, -2)
    assert Interval(1, 3).times(Decimal("0.5")) == Interval(Decimal("0.5"), Decimal("1.5"))


@pytest.mark.parametrize(
    ("number", "count"), [(3, 0), (Decimal("3.10"), 2), (Decimal("1E+3"), 0), (Decimal("-0.5"), 1)]
)
def test_decimals_are_those_written(number: Value, count: int) -> None:
    assert decimals(number) == count
