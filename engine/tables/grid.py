"""Tables that are true grids: all lines have as many borders, so that the place of a header tells its column.

Only there is a blank cell as certain as a full one. Whatever contradicts the header leaves the table to its labels,
counts and complete rows.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from gouji.engine.form import Block, TableForm
from gouji.engine.grammar.rows import Cells, borders
from gouji.engine.lexicon import Lexicon
from gouji.engine.record import frozen
from gouji.engine.tables.occurrences import Occurrence
from gouji.engine.tables.reading import LABEL, VALUE

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^|\t]*")
# Blanks that a converter moved to the ends of the rows leave figures without a gap, in rows of different lengths.
_ENOUGH_MOVED = 3
_NARROW = 3


@frozen
class _Line:
    """A line of the grid: where it stands among the tokens, and its cells' classes, each with its place."""

    start: int
    end: int
    cells: tuple[tuple[int, str], ...]

    def column_of(self, token: int) -> int:
        """Return in which cell a token stands."""
        return sum(place <= token for place, _ in self.cells) - 1


def cells_by_column(
    form: TableForm, found: Sequence[Occurrence], kinds: str, first: int, lexicon: Lexicon
) -> dict[int, Cells | None]:
    """Return the cells of the rows of a true grid, by the token of their label; None for those that are not certain.

    Rows of which the header tells nothing are left out, and those that stand among complete rows alone.
    """
    if all(map(_is_complete, found)):
        return {}
    lines = _lines(kinds, first, found[-1].label)
    placed: dict[int, Cells | None] = {}
    for _, group in groupby(found, key=lambda row: (id(row.block), row.header.last)):
        rows = list(group)
        columns = None if all(map(_is_complete, rows)) else _columns(form, rows[0], lines, lexicon)
        if columns:
            placed |= zip((row.label for row in rows), _rows_at(columns, rows, lines), strict=True)
    return placed


def _is_complete(row: Occurrence) -> bool:
    return row.values == row.width


def _rows_at(columns: tuple[int, ...], rows: Sequence[Occurrence], lines: Sequence[_Line]) -> list[Cells | None]:
    """Return the cells of rows below one header; none with a blank one is certain if any row contradicts the header."""
    cells = [_cells_at(columns, row, lines) for row in rows]
    certain = [each for each in cells if each]
    if len(certain) == len(rows) and not _are_moved(certain):
        return [*cells]
    return [each if each and None not in each.tokens else None for each in cells]


def _lines(kinds: str, first: int, last: int) -> list[_Line]:
    """Return the lines from the one of the first label to the one of the last; none if their borders differ.

    Between them may stand lines of words without borders, as at the end of a page.
    """
    start = kinds.rfind("\n", 0, first) + 1
    end = kinds.find("\n", last)
    matches = list(_LINE.finditer(kinds, start, end if end >= 0 else len(kinds)))
    inside = [match for match in matches if borders(match[0])]
    outside = "".join(match[0] for match in matches if not borders(match[0]))
    if len({borders(match[0]) for match in inside}) != 1 or VALUE.search(outside) or LABEL.search(outside):
        return []
    return [_Line(match.start(), match.end(), tuple(_cells(match))) for match in inside]


def _cells(line: re.Match[str]) -> Iterator[tuple[int, str]]:
    position = 0
    for part in re.split(r"[|\t]", line[0]):
        yield line.start() + position, part
        position += len(part) + 1


def _columns(form: TableForm, row: Occurrence, lines: Sequence[_Line], lexicon: Lexicon) -> tuple[int, ...] | None:
    """Return in which cells the columns of a block stand, by the header above its row; None if it does not tell.

    All labels stand in one line, save those that a merged header raises.
    """
    above = [line for line in lines if line.start < row.label]
    lowest = next((line for line in above if line.start <= row.header.last < line.end), None)
    if lowest is None:
        return None
    number = above.index(lowest)
    named = _named(form, row.block, lowest, lexicon)
    raised = _named(form, row.block, above[number - 1], lexicon) if number else []
    here = {key for key, _ in named}
    named += [(key, place) for key, place in raised if key in row.block.raised and key not in here]
    named.sort(key=lambda each: each[1])
    places = tuple(place for _, place in named)
    in_order = [key for key, _ in named] == [column.key for column in row.block.columns]
    # The row labels stand left of the figures.
    return places if in_order and places[0] and len({*places}) == len(places) else None


def _named(form: TableForm, block: Block, line: _Line, lexicon: Lexicon) -> list[tuple[str, int]]:
    """Return which columns of a block the cells of a line name, and where."""
    number = next(number for number, each in enumerate(form.blocks) if each is block)
    return [
        (block.columns[role.number].key, place)
        for place, (_, content) in enumerate(line.cells)
        for role in lexicon.roles.get(content.strip(), ())
        if role.table is form and (role.kind, role.block) == ("column", number)
    ]


def _cells_at(columns: tuple[int, ...], row: Occurrence, lines: Sequence[_Line]) -> Cells | None:
    """Return the cells of a row below the column labels; None if it holds more, or does not stand in one line."""
    line = next((line for line in lines if line.start <= row.label < line.end), None)
    if line is None:
        return None
    label = line.column_of(row.label)
    behind = [content.strip() for _, content in line.cells[label + 1 :]]
    filled = {label + 1 + number for number, content in enumerate(behind) if content}
    one_each = all(VALUE.fullmatch(content) for content in behind if content)
    if label >= columns[0] or not one_each or not filled <= {*columns} or row.values != len(filled):
        return None
    places = [line.cells[column][0] - row.label - 1 for column in columns]
    tokens = [
        place + len(line.cells[column][1]) - len(line.cells[column][1].lstrip()) if column in filled else None
        for column, place in zip(columns, places, strict=True)
    ]
    return Cells(tuple(tokens), tuple(places))


def _are_moved(rows: Sequence[Cells]) -> bool:
    """Whether blanks stand only at the ends of rows, here more of them and there fewer: there they were not written."""
    blanks: list[int] = []
    for tokens in (row.tokens for row in rows):
        filled = [token is not None for token in tokens]
        if filled != sorted(filled, reverse=True):
            return False
        if any(filled):
            blanks.append(filled.count(False))
    uneven = len(set(blanks)) > 1
    if len(rows[0].tokens) > _NARROW:
        # A row of a wide table ends with its total: only that column may be left out as a whole.
        return uneven or any(number > 1 for number in blanks)
    return uneven and sum(map(bool, blanks)) >= _ENOUGH_MOVED
