"""Level two of the table grammar: which tokens behind a label are its cells.

Everything here works on strings of classes as `grammar.tokens` makes them, one character a token.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from pyparsing import ParserElement

_BORDER = re.compile(r"[|\t]")
_GAPS = "|\t \n"
# The line end between a cell and a border that stands in the next line alone.
_LINE_OF_ITS_OWN = re.compile(r"(?:(?<=[ndtux])|(?<!.)(?<!\n))\n(?=\|\n)")


# What may stand between two cells of a row: of one kind in one row, for what stands apart in another way is no cell.
_SPACING = {
    "border in a line": r" *[|\t] *",
    "blanks": r" +",
    "border and line end": r"(?=[| \t\n]*\n)[ \n]*[|\t][ \n]*",
    "line end": r" *\n[ \n]*",
}


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
    """Return the grammar of a row without blank cells: `width` values, all parted in the same way."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    margin = pp.Regex(r"[|\t \n]*").set_name("margin")
    value = pp.Regex(r"[ndtux]").set_name("value")
    gaps = [pp.Regex(spacing).set_name(name) for name, spacing in _SPACING.items()]
    rows = [pp.And([value] + [part for _ in range(width - 1) for part in (gap, value)]) for gap in gaps]
    row = margin("lead") + pp.MatchFirst(rows)("cells") + margin("tail") + pp.Regex(r"\Z").set_name("end")
    return row.leave_whitespace().parse_with_tabs()


@cache
def complete_row_pattern(width: int) -> re.Pattern[str]:
    """Return the grammar of a complete row as one pattern."""
    return compiled(complete_row, width)


@lru_cache(maxsize=4096)
def pattern_of(body: str, width: int) -> Pattern | None:
    """Return the pattern of a complete row, None if `body` is none."""
    found = complete_row_pattern(width).match(body)
    if found is None:
        return None
    gaps = set(re.split(r"[ndtux]", found["cells"])[1:-1])
    return Pattern(found["lead"], gaps.pop() if len(gaps) == 1 else None, found["tail"])


@lru_cache(maxsize=4096)
def complete_cells(body: str) -> Cells:
    """Return the cells of a row that `pattern_of` recognised."""
    tokens = tuple(index for index, kind in enumerate(body) if kind not in _GAPS)
    return Cells(tokens, tokens)


def cells_by_pattern(body: str, width: int, complete: Sequence[Pattern]) -> Cells | None:
    """Return the cells of a row with blank ones, set like the complete rows of its table; None if it is not.

    Blank cells can be told apart only where every cell has a border, alike in all rows. Behind the last cell must come
    what comes behind that of a complete row.
    """
    leads, gaps = {_closed(row.lead) for row in complete}, {_closed(row.gap or "") for row in complete}
    lead, gap = leads.pop(), gaps.pop()
    if leads or gaps or not borders(gap):
        return None
    kept = [index for index in range(len(body)) if not _LINE_OF_ITS_OWN.match(body, index)]
    kinds = "".join([body[index] for index in kept])
    filled = _filled(kinds, width, lead, gap)
    if filled is None:
        return None
    rest = kinds[filled[-1][0] + filled[-1][1] :]
    if rest.rstrip("\n") not in {_closed(row.tail).rstrip("\n") for row in complete}:
        return None
    return Cells(
        tuple(kept[position] if has_value else None for position, has_value in filled),
        tuple(kept[min(position, len(kept) - 1)] for position, _ in filled),
    )


def _filled(kinds: str, width: int, lead: str, gap: str) -> list[tuple[int, bool]] | None:
    """Return for each cell where it stands, and whether it holds something; None if the row is set otherwise."""
    filled: list[tuple[int, bool]] = []
    position, before = 0, lead
    for _ in range(width):
        if not kinds.startswith(before, position):
            return None
        position, before = position + len(before), gap
        has_value = position < len(kinds) and kinds[position] not in _GAPS
        filled.append((position, has_value))
        position += has_value
    return filled


def _closed(spacing: str) -> str:
    """Return what stands behind a cell with the border that closes it in the line of the cell."""
    return spacing[1:] if spacing.startswith("\n|\n") else spacing


def borders(kinds: str) -> int:
    """Return how many borders stand in a run of tokens."""
    return kinds.count("|") + kinds.count("\t")


def cells_of_line(body: str, width: int) -> Cells | None:
    """Return the cells of a row with blank ones that has no complete row to compare with; None if they are not certain.

    They are where the row stands in one line and has a border behind the label and behind every cell, and no more.
    """
    return cells_by_pattern(body, width, [Pattern("|", "|", "|")])
