"""A table becomes a canonical text cell by cell, whatever stands in the cells."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gouji.engine.readers.blocks import Grid, Slot, compose
from gouji.engine.source import TableCell

TEXTS = st.one_of(st.none(), st.text(st.sampled_from("甲1 |\n\t\r\x0b\x1f\u3000\xa0\u2028"), max_size=4))
ROWS = st.lists(st.lists(TEXTS, max_size=3).map(tuple), max_size=4).map(tuple)


def text_of(*rows: tuple[str | None, ...]) -> str:
    return compose([Grid(rows)], "f", b"").text


def cell(text: str | None) -> str:
    """Return a cell as its own text: blanks are one blank, none around it, no border in it."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", text or "").strip().replace("|", "¦")


@given(ROWS)
@example(())
@example(((), ("甲",)))
@example((("\u3000", "甲\xa0"),))
@example((("甲|", ""), ()))
def test_each_row_is_a_line_and_each_cell_stands_between_borders(rows: tuple[tuple[str | None, ...], ...]) -> None:
    lines = ["|" + "".join(f" {cell(text)} |" for text in row) for row in rows]
    assert text_of(*rows) == "".join(f"{line}\n" for line in lines) + "\n"


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (("甲", None, "", "1"), "| 甲 |  |  | 1 |"),
        ((" 甲\u3000",), "| 甲 |"),
        (("甲\n乙", "丙 \t 丁"), "| 甲 乙 | 丙 丁 |"),
        (("甲|乙",), "| 甲¦乙 |"),
        ((), "|"),
    ],
)
def test_a_row_as_it_is_set(row: tuple[str | None, ...], line: str) -> None:
    assert text_of(row) == f"{line}\n\n"


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_every_text_is_found_where_its_place_says(rows: list[list[str | None]]) -> None:
    slots = [
        [None if text is None else Slot(text, TableCell(1, row, column)) for column, text in enumerate(texts)]
        for row, texts in enumerate(rows)
    ]
    source = compose([Grid.of(slots)], "f", b"")
    found = {origin: source.raw(span) for span, origin in source.origins}
    assert found == {slot.origin: cell(slot.text) for row in slots for slot in row if slot}
