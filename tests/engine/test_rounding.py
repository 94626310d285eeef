from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.rounding import Share

percents = st.decimals(-5, 120, places=1)
counts = st.integers(0, 60)


def test_whole_percent_stands_for_half_a_percent_either_way() -> None:
    assert Share.printed(Decimal(96), 0) == Share(191, 193, 200)


def test_one_decimal_stands_for_a_twentieth_either_way() -> None:
    assert Share.printed(Decimal("97.8"), 1) == Share(9775, 9785, 10_000)


def test_trailing_zero_is_a_printed_digit() -> None:
    assert Share.printed(Decimal("96.0"), 1) == Share(1919, 1921, 2000)


@pytest.mark.parametrize(
    ("numerator", "denominator", "fits"),
    [
        (191, 200, True),  # 95.5: the lower end belongs to it
        (193, 200, True),  # 96.5: so does the upper end
        (190, 200, False),
        (194, 200, False),
        (0, 0, False),
    ],
)
def test_counts_give_96_percent(numerator: int, denominator: int, *, fits: bool) -> None:
    assert Share.printed(Decimal(96), 0).holds(numerator, denominator) is fits


@pytest.mark.parametrize(
    ("percent", "decimals", "numerator", "exists"),
    [
        ("96", 0, 3203, True),
        ("96", 0, 1, False),  # 1 of 1 is 100%, 1 of 2 is 50%
        ("50", 0, 1, True),
        ("100", 0, 7, True),
        ("100", 0, 0, False),
        ("0", 0, 0, True),
        ("0", 0, 3, True),  # 3 of 1000
        ("120", 0, 12, False),  # no part is larger than its whole
        ("-3", 0, 3, False),
    ],
)
def test_numerator_has_a_whole_denominator(percent: str, decimals: int, numerator: int, *, exists: bool) -> None:
    assert Share.printed(Decimal(percent), decimals).has_denominator(numerator) is exists


@pytest.mark.parametrize(
    ("percent", "decimals", "denominator", "exists"),
    [("96", 0, 25, True), ("96", 0, 3, False), ("33.3", 1, 3, True), ("33.4", 1, 3, False), ("96", 0, 0, False)],
)
def test_denominator_has_a_whole_numerator(percent: str, decimals: int, denominator: int, *, exists: bool) -> None:
    assert Share.printed(Decimal(percent), decimals).has_numerator(denominator) is exists


@given(percents, counts)
def test_denominators_are_those_that_trying_all_finds(percent: Decimal, numerator: int) -> None:
    share = Share.printed(percent, 1)
    # with one decimal the share of a positive numerator is at least 0.05 %, or may be as small as one likes
    tried = range(max(numerator, 1), 2000 * max(numerator, 1) + 1)
    assert share.has_denominator(numerator) is any(share.holds(numerator, whole) for whole in tried)


@given(percents, counts)
def test_numerators_are_those_that_trying_all_finds(percent: Decimal, denominator: int) -> None:
    share = Share.printed(percent, 1)
    assert share.has_numerator(denominator) is any(share.holds(part, denominator) for part in range(denominator + 1))


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_a_rounded_share_always_fits_its_own_counts(part: int, more: int, decimals: int) -> None:
    whole = part + more
    percent = round(Decimal(100) * part / whole, decimals)
    share = Share.printed(percent, decimals)
    assert (share.holds(part, whole), share.has_denominator(part), share.has_numerator(whole)) == (True, True, True)


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown"),
    [(180, 200, "90.0"), (9549, 10_000, "95.49"), (95_499, 100_000, "95.499"), (1, 3, "33.3")],
)
def test_a_quotient_is_shown_so_that_it_can_be_told_apart(numerator: int, denominator: int, shown: str) -> None:
    assert str(Share.printed(Decimal(96), 0).beside(numerator, denominator, 1)) == shown
