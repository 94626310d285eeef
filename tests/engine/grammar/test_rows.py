"""Which tokens behind a label are its cells."""

import pyparsing as pp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.grammar.rows import (
    Cells,
    Pattern,
    borders,
    cells_by_pattern,
    cells_of_line,
    complete_cells,
    complete_row,
    complete_row_pattern,
    pattern_of,
)

GRAMMARS = {width: complete_row(width) for width in (1, 3)}


@pytest.mark.parametrize(
    ("body", "pattern"),
    [
        ("|n|n|n|\n", Pattern("|", "|", "|\n")),
        ("|n|n|n|||\n", Pattern("|", "|", "|||\n")),
        (" n n n\n", Pattern(" ", " ", "\n")),
        ("\nn\nn\nn\n", Pattern("\n", "\n", "\n")),
        ("\n|\nn\n|\nn\n|\nn\n|\n", Pattern("\n|\n", "\n|\n", "\n|\n")),
        ("|\nn|\nn|\nn|\n||\n", Pattern("|\n", "|\n", "|\n||\n")),
        ("\tn\tn\tn\n", Pattern("\t", "\t", "\n")),
        ("nnn", None),
        ("|n|n|", None),
        ("|n|n|n|n|", None),
        ("|n||n|n|", None),
        ("|n|n|X|", None),
        ("|n|n n|", None),
        ("|n|n|\nn", None),
        (" n n\nn", None),
        ("\nn\nn|\nn\n", None),
        ("|n|d|t|", Pattern("|", "|", "|")),
        ("|n|u|x|", Pattern("|", "|", "|")),
        ("", None),
    ],
)
def test_pattern_of_a_complete_row(body: str, pattern: Pattern | None) -> None:
    assert pattern_of(body, 3) == pattern


def test_pattern_of_a_row_with_one_cell() -> None:
    assert pattern_of("|n||\n", 1) == Pattern("|", None, "||\n")
    assert pattern_of("|n|n|", 1) is None


def test_cells_of_a_complete_row() -> None:
    assert complete_cells("|n|d|t|") == Cells((1, 3, 5), (1, 3, 5))


IN_A_LINE = Pattern("|", "|", "|\n")
A_LINE_EACH = Pattern("|\n", "|\n", "|\n||\n")
ALTERNATING = Pattern("\n|\n", "\n|\n", "\n|\n")


@pytest.mark.parametrize(
    ("body", "complete", "tokens"),
    [
        ("|n||n|\n", [IN_A_LINE], (1, None, 4)),
        ("|||n|\n", [IN_A_LINE], (None, None, 3)),
        ("|n|n||\n", [IN_A_LINE], (1, 3, None)),
        ("|n|n|||\n", [IN_A_LINE], None),
        ("|n|n|\n", [IN_A_LINE], None),
        ("|n|n|||\n", [IN_A_LINE, Pattern("|", "|", "||\n")], (1, 3, None)),
        ("|n||n|\n", [IN_A_LINE, Pattern("||", "|", "|\n")], None),
        ("|n||n|\n", [Pattern("|", None, "|\n")], None),
        (" n n\n", [Pattern(" ", " ", "\n")], None),
        ("\nn\nn\n", [Pattern("\n", "\n", "\n")], None),
        ("|\nn|\n|\nn|\n||\n", [A_LINE_EACH], (2, None, 7)),
        ("|\nn|\nn|\n||\n", [A_LINE_EACH], None),
        ("\n|\nn\n|\n|\nn\n|\n", [ALTERNATING], (3, None, 9)),
        ("\n|\n|\n|\nn\n|\n", [ALTERNATING], (None, None, 7)),
    ],
)
def test_cells_of_a_row_with_blank_ones(
    body: str, complete: list[Pattern], tokens: tuple[int | None, ...] | None
) -> None:
    cells = cells_by_pattern(body, 3, complete)
    assert (cells.tokens if cells else None) == tokens


@pytest.mark.parametrize(
    ("body", "tokens"),
    [
        ("|n||n|", (1, None, 4)),
        ("|n||n|\n", (1, None, 4)),
        ("||n||\n", (None, 2, None)),
        ("|n|n|", None),
        ("n||n|", None),
        ("|n||n||", None),
        ("|n|\n|n|\n", None),
        ("\tn\t\tn\n", None),
    ],
)
def test_cells_of_a_line_without_a_complete_row(body: str, tokens: tuple[int | None, ...] | None) -> None:
    cells = cells_of_line(body, 3)
    assert (cells.tokens if cells else None) == tokens


@pytest.mark.parametrize(("kinds", "count"), [("", 0), ("|n|", 2), ("\tn", 1), (" \n", 0)])
def test_borders(kinds: str, count: int) -> None:
    assert borders(kinds) == count


@given(st.text(alphabet="nndux|||\t \n", max_size=14), st.sampled_from([1, 3]))
def test_pattern_matches_what_the_grammar_matches(body: str, width: int) -> None:
    found = complete_row_pattern(width).match(body)
    try:
        parsed = GRAMMARS[width].parse_string(body)
    except pp.ParseException:
        assert found is None
    else:
        assert found is not None
        assert (found["lead"], found["tail"]) == (parsed["lead"], parsed["tail"])
        assert len(parsed["lead"]) + len(found["cells"]) + len(parsed["tail"]) == len(body)


@given(st.text(alphabet="ndx|\t \n", max_size=16), st.integers(1, 4))
def test_cells_are_tokens_of_the_row_in_order(body: str, width: int) -> None:
    for cells in (cells_of_line(body, width), cells_by_pattern(body, width, [A_LINE_EACH])):
        if cells:
            filled = [token for token in cells.tokens if token is not None]
            assert len(cells.tokens) == width
            assert filled == [index for index, kind in enumerate(body) if kind not in "|\t \n"]
