"""What a cell holds."""

from decimal import Decimal

import pyparsing as pp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.grammar.figures import Figure, figure, figure_pattern, read_figure
from gouji.engine.source import fold

GRAMMAR = figure()
PIECES = st.sampled_from(
    [
        *"0123456789,.()+-/—#eE ",
        "12",
        "1,203",
        "万元",
        "件",
        "其中",
        "无",
        "零",
        "〇",
        "N/A",
        "月",
        "日",
        "约",
        "REF!",
        "增",
        "减少",
        "不变",
    ]
)


@pytest.mark.parametrize(
    ("cell", "figure"),
    [
        ("0", Figure("number", 0)),
        ("12", Figure("number", 12)),
        ("1,203", Figure("number", 1203)),
        ("12,345,678", Figure("number", 12345678)),
        ("43.788", Figure("number", Decimal("43.788"))),
        ("12.0", Figure("number", Decimal("12.0"))),
        ("43.788万元", Figure("number", Decimal("43.788"), "万元")),
        ("12 件", Figure("number", 12, "件")),
        ("22(其中修订16件)", Figure("number", 22, None, "其中修订16件")),
        ("55件(含自然失效29件)", Figure("number", 55, "件", "含自然失效29件")),
        ("-5", Figure("number", -5)),
        ("+19", Figure("number", 19)),
        ("- 5", Figure("number", -5)),
        ("(5)", Figure("number", -5)),
        ("〇", Figure("number", 0)),
        ("零", Figure("number", 0)),
        ("/", Figure("dash")),
        ("-", Figure("dash")),
        ("--", Figure("dash")),
        ("—", Figure("dash")),
        ("——", Figure("dash")),
        ("无", Figure("dash")),
        ("N/A", Figure("dash")),
        ("不适用", Figure("dash")),
        ("1 3 5", Figure("unreadable")),
        ("13 5", Figure("unreadable")),
        ("007", Figure("unreadable")),
        ("12,34", Figure("unreadable")),
        ("1,2034", Figure("unreadable")),
        ("0,123", Figure("unreadable")),
        ("1.2.3", Figure("unreadable")),
        ("12.", Figure("unreadable")),
        ("#REF!", Figure("unreadable")),
        ("###", Figure("unreadable")),
        ("1.2E+05", Figure("unreadable")),
        ("1月2日", Figure("unreadable")),
        ("增3", Figure("change", 3)),
        ("增加 3 项", Figure("change", 3)),
        ("减4", Figure("change", -4)),
        ("减少1,204", Figure("change", -1204)),
        ("无变化", Figure("change", 0)),
        ("不变", Figure("change", 0)),
        ("增", Figure("text")),
        ("增3减1", Figure("text")),
        ("约12", Figure("text")),
        ("10余", Figure("text")),
        ("十二", Figure("text")),
        ("见附件", Figure("text")),
        ("22(16)", Figure("text")),
        ("①", Figure("text")),
        ("²", Figure("text")),
    ],
)
def test_cells(cell: str, figure: Figure) -> None:
    assert read_figure(cell) == figure


@pytest.mark.parametrize(
    "cell", ["9" * 26, "9" * 7801, "-" + "1" * 26, f"({'1' * 26})", "增" + "1" * 9000, "1." + "0" * 30]
)
def test_a_number_longer_than_any_count_is_spoilt(cell: str) -> None:
    assert read_figure(cell) == Figure("unreadable")


@given(st.integers(0, 10**12), st.booleans())
def test_whole_numbers_are_exact(number: int, grouped: bool) -> None:
    assert read_figure(f"{number:,}" if grouped else str(number)) == Figure("number", number)


@given(st.decimals(0, 10**6, places=6))
def test_amounts_are_exact(number: Decimal) -> None:
    assert read_figure(f"{number}").value == number


@given(st.integers(0, 10**9))
def test_full_width_digits_are_digits(number: int) -> None:
    wide = str(number).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
    assert read_figure(fold(wide)) == Figure("number", number)


@given(st.lists(PIECES, min_size=1, max_size=7).map("".join))
def test_pattern_matches_what_the_grammar_matches(cell: str) -> None:
    found = figure_pattern().match(cell)
    try:
        parsed = GRAMMAR.parse_string(cell).as_dict()
    except pp.ParseException:
        assert found is None
    else:
        assert found is not None
        assert {name: text for name, text in found.groupdict().items() if text is not None} == parsed


@given(st.text(min_size=1, max_size=12))
def test_any_cell_is_something(cell: str) -> None:
    found = read_figure(fold(cell))
    assert (found.value is not None) == (found.kind == "number")
