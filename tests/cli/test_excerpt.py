import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from gouji.cli.render.excerpt import WIDTH, Mark, excerpt
from gouji.cli.render.width import columns_of

LINES = st.text(st.sampled_from("件数表12 |（）é"), min_size=1, max_size=600)


@pytest.mark.parametrize(
    ("line", "mark", "text", "markers"),
    [
        ("| 1 | 22 |", Mark(7, 9), "| 1 | 22 |", "      ^^"),
        ("共收到申请13件", Mark(6, 8), "共收到申请13件", "          ^^"),
        ("共收到", Mark(2, 3), "共收到", "  ^^"),
        ("\t7", Mark(2, 3), "    7", "    ^"),
        ("件\t7", Mark(3, 4), "件  7", "    ^"),
        ("", Mark(1, 1), "", "^"),
        ("三、", Mark(3, 3), "三、", "    ^"),
        ("三、", Mark(1, 1), "三、", "^"),
        ("e\u0301x", Mark(3, 4), "e\u0301x", " ^"),
        ("a\u200bb", Mark(2, 3), "a\u200bb", " ^"),
    ],
    ids=[
        "ascii",
        "behind Chinese",
        "a wide character has a wide marker",
        "tab",
        "tab behind Chinese",
        "empty line",
        "zero width at the end",
        "zero width at the start",
        "combining accent",
        "zero-width character",
    ],
)
def test_marker_stands_under_what_it_points_at(line: str, mark: Mark, text: str, markers: str) -> None:
    shown = excerpt(line, [mark])
    assert (shown.text, shown.markers) == (text, markers)


def test_control_characters_are_shown_and_not_sent_to_the_terminal() -> None:
    shown = excerpt("\x1b[31m5\u202e6", [Mark(6, 7)])
    assert (shown.text, shown.markers) == ("␛[31m5\ufffd6", "     ^")


def test_further_marks_stand_in_the_same_line_and_give_way_to_the_first() -> None:
    shown = excerpt("| 3 | 1 | 5 |", [Mark(11, 12), Mark(3, 4, "-"), Mark(7, 8, "-"), Mark(11, 12, "-")])
    assert shown.markers == "  -   -   ^"


def test_long_line_is_cut_on_both_sides_of_the_mark() -> None:
    shown = excerpt("甲" * 10_000 + "5" + "乙" * 10_000, [Mark(10_001, 10_002)])
    assert shown.text == "… " + "甲" * 24 + "5" + "乙" * 25 + " …"
    assert shown.markers == " " * 50 + "^"


def test_mark_out_of_view_is_left_out() -> None:
    shown = excerpt("1" + " " * 500 + "5", [Mark(502, 503), Mark(1, 2, "-")])
    assert shown.markers.strip() == "^"


def test_mark_longer_than_the_view_is_cut() -> None:
    shown = excerpt("a" * 3000, [Mark(1001, 2001)])
    assert shown.text == "… " + "a" * WIDTH + " …"
    assert shown.markers == "  " + "^" * WIDTH


@given(LINES, st.data())
def test_markers_stand_under_the_beginning_of_what_is_meant(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line)))
    end = data.draw(st.integers(column + 1, len(line) + 1))
    shown = excerpt(line, [Mark(column, end)])
    pointed_at = "".join(_under(shown.text, shown.markers))
    assert pointed_at
    assert line[column - 1 : end - 1].startswith(pointed_at)
    assert columns_of(shown.text) <= WIDTH + 4


@given(st.text(st.sampled_from("件数12 |（一"), min_size=1, max_size=45), st.data())
def test_whole_short_line_is_shown_with_the_marker_at_wcwidths_column(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line)))
    shown = excerpt(line, [Mark(column, column + 1)])
    assert shown.text == line
    assert shown.markers == " " * wcswidth(line[: column - 1]) + "^" * wcswidth(line[column - 1])


def _under(text: str, markers: str) -> list[str]:
    """Return the characters of `text` that stand over a marker."""
    over = []
    column = 0
    for character in text:
        width = wcswidth(character)
        if "^" in markers[column : column + width]:
            over.append(character)
        column += width
    return over
