"""Level two of the table grammar: which tokens behind a label are its cells.

Everything here works on strings of classes as `grammar.tokens` makes them, one character a token.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from pyparsing import ParserElement

_GAPS = "| \n"


@frozen
class Pattern:
    """How a complete row is set: before its first cell, between two cells (None: not always alike), behind the last."""

    lead: str
    gap: str | None
    tail: str


@frozen
class Cells:
    """The cells of a row: for each the index of its token, or None for a blank one, with the index where it would be."""

    tokens: tuple[int | None, ...]
    places: tuple[int, ...]


@cache
def complete_row(width: int) -> "ParserElement":
    """Return the grammar of a row without blank cells: `width` values, at most one border between two of them."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    margin = pp.Regex(r"[| \n]*").set_name("margin")
    value = pp.Regex(r"[ndtux]").set_name("value")
    gap = pp.Regex(r"(?=[| \n])[ \n]*\|?[ \n]*").set_name("gap")
    cells = [value] + [part for _ in range(width - 1) for part in (gap, value)]
    row = margin("lead") + pp.And(cells)("cells") + margin("tail") + pp.Regex("$")
    return row.leave_whitespace().parse_with_tabs()


@cache
def pattern_of(body: str, width: int) -> Pattern | None:
    """Return the pattern of a complete row, None if `body` is none."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    try:
        found = complete_row(width).parse_string(body)
    except pp.ParseException:
        return None
    gaps = set(list(found["cells"])[1::2])
    return Pattern(found["lead"], gaps.pop() if len(gaps) == 1 else None, found["tail"])


def complete_cells(body: str) -> Cells:
    """Return the cells of a row that `pattern_of` recognised."""
    tokens = tuple(index for index, kind in enumerate(body) if kind not in _GAPS)
    return Cells(tokens, tokens)


def cells_by_pattern(body: str, width: int, pattern: Pattern, tails: frozenset[str]) -> Cells | None:
    """Return the cells of a row with blank ones, set like the complete rows of its table; None if it is not.

    Behind a filled last cell anything but figures may follow, behind a blank one only one of `tails`, those of complete
    rows. Blank cells can be told apart only where every cell has a border.
    """
    if pattern.gap is None or "|" not in pattern.gap:
        return None
    position = len(pattern.lead)
    if not body.startswith(pattern.lead):
        return None
    tokens: list[int | None] = []
    places: list[int] = []
    for number in range(width):
        filled = position < len(body) and body[position] not in _GAPS
        tokens.append(position if filled else None)
        places.append(min(position, len(body) - 1))
        position += filled
        if number < width - 1:
            if not body.startswith(pattern.gap, position):
                return None
            position += len(pattern.gap)
    rest = body[position:]
    fits = not rest.strip(_GAPS) if tokens[-1] is not None else rest in tails
    return Cells(tuple(tokens), tuple(places)) if fits else None


def cells_of_line(body: str, width: int) -> Cells | None:
    """Return the cells of a row that stands in one line with a border behind every cell; None if it does not.

    Without a complete row to compare with, blank cells at the row's end must make its count exactly.
    """
    pattern = Pattern("|", "|", "|")
    return cells_by_pattern(body.rstrip("\n"), width, pattern, frozenset({"|"})) if "\n" not in body.rstrip("\n") else None
