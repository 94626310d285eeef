"""Numbers in prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyparsing import ParseException

from gouji.engine.grammar.numerals import numeral

GRAMMAR = numeral().parse_with_tabs()


def parts(text: str) -> dict[str, str]:
    return GRAMMAR.parse_string(text).as_dict()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0件", {"whole": "0"}),
        ("12件", {"whole": "12"}),
        ("1,203件", {"whole": "1,203"}),
        ("12,345,678件", {"whole": "12,345,678"}),
        ("789.3万人", {"whole": "789", "fraction": ".3", "multiplier": "万"}),
        ("96.50%", {"whole": "96", "fraction": ".50"}),
        ("3亿次", {"whole": "3", "multiplier": "亿"}),
        ("3千万次", {"whole": "3", "multiplier": "千万"}),
        ("10多万条", {"whole": "10", "tens": "多", "multiplier": "万"}),
        ("4.5万元", {"whole": "4", "fraction": ".5"}),
        ("2.1亿元", {"whole": "2", "fraction": ".1", "multiplier": "亿"}),
        ("999999999999999件", {"whole": "999999999999999"}),
    ],
)
def test_numbers(text: str, found: dict[str, str]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "012件",
        "0591件",
        "12,34件",
        "1,2034件",
        "1,203,4件",
        "0,123件",
        "2.3件",
        "1.2.3%",
        "12345热线",
        "12345件",
        "1234567890123456件",
        "9" * 500,
        "件",
        "①",
        "",
    ],
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ParseException):
        GRAMMAR.parse_string(text)


@pytest.mark.parametrize("before", ["第", "A", "5", "5.", "5,", "2021-", "3/", "3至", "3、", "+", "X-", "5 "])
def test_digits_that_belong_to_something_else(before: str) -> None:
    matched = [start for _, start, _ in GRAMMAR.scan_string(f"{before}7件")]
    assert len(before) not in matched


@given(st.integers(0, 10**15 - 1))
def test_any_count_is_read_with_and_without_separators(count: int) -> None:
    hotline = 12305 <= count <= 12395
    for digits in (str(count), f"{count:,}"):
        if not (hotline and digits.isdigit()):
            assert parts(f"{digits}件") == {"whole": digits}
