"""The value of a number as written: read back what was written, in every style, and as cn2an reads it."""

import random
from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.numerals import STYLES
from support.sentences import section

from gouji.engine.narrative.numbers import exact
from gouji.engine.narrative.numerals import of_numerals, of_powers, up_to
from gouji.engine.narrative.prose import prose_of
from gouji.engine.narrative.quantities import find_quantities
from gouji.engine.source import Source

NUMERALS = "一二两三四五六七八九十百千万亿零〇"
# cn2an reads 三五 as 35; it means three to five.
NEIGHBOURS = ["一二", "一两", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"]


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        (("1,203",), "1203"),
        (("789", ".3", "万"), "7893000"),
        (("96", ".50"), "96.50"),
        (("1", ".23456", "万"), "12345.6"),
        (("3", None, "千万"), "30000000"),
        (("2", None, "万亿"), "2000000000000"),
    ],
)
def test_digits_are_exact(parts: tuple[str, ...], value: str) -> None:
    assert str(exact(*parts)) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [("3万2千", 32_000), ("1亿2000万", 120_000_000), ("1亿2345万6789", 123_456_789), ("3千2百", 3200)],
)
def test_powers_between_digits(written: str, value: int) -> None:
    assert of_powers(written).value == value


@pytest.mark.parametrize(
    ("run", "value"),
    [
        ("零", 0),
        ("两", 2),
        ("十", 10),
        ("一十五", 15),
        ("两百", 200),
        ("一百十五", 115),
        ("一千零五", 1005),
        ("一千零五十", 1050),
        ("三万零五百", 30_500),
        ("三万五千", 35_000),
        ("十万零五千", 105_000),
        ("一百廿五", 125),
        ("卅", 30),
        ("二〇二一", 2021),
        ("二〇", 20),
        ("一二三", 123),
        ("两亿两千万", 220_000_000),
        ("三万亿", 3_000_000_000_000),
        ("貳萬叁仟", 23_000),
        ("百", 100),
        ("千万", 10_000_000),
    ],
)
def test_numerals(run: str, value: int) -> None:
    number = of_numerals(run)
    assert number is not None
    assert (number.value, number.upper) == (value, None)


@pytest.mark.parametrize("run", NEIGHBOURS)
def test_two_neighbours_are_one_or_the_other(run: str) -> None:
    number = of_numerals(run)
    assert number is not None
    assert number.upper is not None
    assert number.value < number.upper


@pytest.mark.parametrize(
    "run", ["一千五十", "一万五", "二两", "两十", "一廿", "三百五百", "零五", "百二十", "五三", "亿亿", "一" * 40]
)
def test_other_runs_are_no_number(run: str) -> None:
    assert of_numerals(run) is None


@pytest.mark.parametrize(
    ("lower", "upper", "ends"),
    [
        ("3", "5", (3, 5)),
        ("1", "2万", (10_000, 20_000)),
        ("20", "2万", (20, 20_000)),
        ("3", "五", (3, 5)),
        ("5", "3", None),
        ("5", "5", None),
        ("3", "三五", None),
    ],
)
def test_ranges_rise(lower: str, upper: str, ends: tuple[int, int] | None) -> None:
    number = of_numerals("零")
    assert number is not None
    found = up_to(number._replace(value=Decimal(lower)), upper)
    assert (found and (found.value, found.upper)) == ends


@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
def test_what_is_written_is_read_back(style) -> None:  # noqa: ANN001  # a writer of numbers
    draw = random.Random(0)
    counts = [*range(1, 1200), *(draw.randrange(1, 10 ** draw.randint(1, 15)) for _ in range(4000))]
    written = [(count, text) for count in counts if (text := style(count))]
    words = "、".join(f"收到{text}件" for _, text in written)
    source = Source("test", words, "", "utf-8")
    found = find_quantities(source, prose_of(source, section(1, 0, len(words))))
    assert [int(quantity.value) for quantity in found] == [count for count, _ in written]


@given(st.integers(0, 10**16 - 1), st.sampled_from(["low", "up"]))
def test_what_cn2an_writes_is_read_back(count: int, style: str) -> None:
    number = of_numerals(cn2an.an2cn(count, style))
    assert number is not None
    assert (number.value, number.upper) == (count, None)


@given(st.text(NUMERALS, min_size=1, max_size=7))
def test_what_cn2an_reads_too_has_the_same_value(run: str) -> None:
    number = of_numerals(run)
    try:
        other = cn2an.cn2an(run, "normal")
    except (ValueError, KeyError):  # the latter where it stumbles over a zero
        return
    if number is not None and run not in NEIGHBOURS:
        assert (number.value, number.upper) == (other, None)
