"""Level two of the table grammar: which tokens behind a label are its cells.

Everything here works on strings of classes as `grammar.tokens` makes them, one character a token.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from gouji.engine.grammar.compile import atomic

if TYPE_CHECKING:
    from pyparsing import ParserElement

_BORDER = re.compile(r"[|\t]")
_GAPS = "|\t \n"


@frozen
class Pattern:
    """How a complete row is set: before its first cell, between two (None: not always alike), behind the last."""

    lead: str
    gap: str | None
    tail: str


@frozen
class Cells:
    """The cells of a row: for each the index of its token, or None for a blank one, and where it would be."""

    tokens: tuple[int | None, ...]
    places: tuple[int, ...]


def complete_row(width: int) -> "ParserElement":
    """Return the grammar of a row without blank cells: `width` values, at most one border between two of them."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    margin = pp.Regex(r"[|\t \n]*").set_name("margin")
    value = pp.Regex(r"[ndtux]").set_name("value")
    gap = pp.Regex(r"(?=[|\t \n])[ \n]*[|\t]?[ \n]*").set_name("gap")
    cells = [value] + [part for _ in range(width - 1) for part in (gap, value)]
    row = margin("lead") + pp.And(cells)("cells") + margin("tail") + pp.Regex(r"\Z").set_name("end")
    return row.leave_whitespace().parse_with_tabs()


@cache
def complete_row_pattern(width: int) -> re.Pattern[str]:
    """Return the grammar of a complete row as one pattern."""
    return atomic(complete_row(width))


@lru_cache(maxsize=4096)
def pattern_of(body: str, width: int) -> Pattern | None:
    """Return the pattern of a complete row, None if `body` is none."""
    found = complete_row_pattern(width).match(body)
    if found is None:
        return None
    gaps = set(re.split(r"[ndtux]", found["cells"])[1:-1])
    return Pattern(found["lead"], gaps.pop() if len(gaps) == 1 else None, found["tail"])


def complete_cells(body: str) -> Cells:
    """Return the cells of a row that `pattern_of` recognised."""
    tokens = tuple(index for index, kind in enumerate(body) if kind not in _GAPS)
    return Cells(tokens, tokens)


def cells_by_pattern(body: str, width: int, pattern: Pattern, tails: frozenset[str]) -> Cells | None:
    """Return the cells of a row with blank ones, set like the complete rows of its table; None if it is not.

    Blank cells can be told apart only where every cell has a border. Behind a blank last cell must come what comes
    behind a complete row, one of `tails`; in a row of one line, behind a filled one too.
    """
    if pattern.gap is None or not _BORDER.search(pattern.gap) or not body.startswith(pattern.lead):
        return None
    tokens: list[int | None] = []
    places: list[int] = []
    position = len(pattern.lead)
    for number in range(width):
        if number and not body.startswith(pattern.gap, position):
            return None
        position += len(pattern.gap) if number else 0
        filled = position < len(body) and body[position] not in _GAPS
        tokens.append(position if filled else None)
        places.append(min(position, len(body) - 1))
        position += filled
    rest = body[position:]
    loose = tokens[-1] is not None and "\n" in pattern.gap
    return Cells(tuple(tokens), tuple(places)) if rest in tails or (loose and not rest.strip(_GAPS)) else None


def cells_of_line(body: str, width: int) -> Cells | None:
    """Return the cells of a row with blank ones that has no complete row to compare with; None if they are not certain.

    They are where the row stands in one line and has a border behind the label and behind every cell, and no more.
    """
    return cells_by_pattern(body, width, Pattern("|", "|", "|"), frozenset({"|", "|\n"}))
