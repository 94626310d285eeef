"""How the rows of one table are set: what the complete ones tell of the others."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from gouji.engine.grammar.rows import (
    Cells,
    Pattern,
    borders,
    cells_by_pattern,
    cells_of_line,
    complete_cells,
    pattern_of,
)
from gouji.engine.record import frozen
from gouji.engine.tables.occurrences import Occurrence
from gouji.engine.tables.reading import LABEL, PARTED

_SIDE_BY_SIDE = re.compile(rf"(?={LABEL.pattern}[|\t ]*(?:{LABEL.pattern}|[ndtux]))")
# So many labels with something beside them are no accident.
_SURELY_LINES = 3
_FEW = 3
# One row short of a cell among so many complete ones is often.
_SHORT_AMONG = 3
# A lone number among words is the number of a page.
_PAGE_NUMBER = re.compile(r"[PXH]\n+n\n+(?:[PXH]|\Z)")


@frozen
class Setting:
    """How a table is set.

    `patterns` are those of its complete rows, by width and depth. `leads` and `tails` are the usual numbers of borders
    before the first cell, with the depth, and behind the last, with the width. `row_borders` are the usual numbers
    of borders of a row, by width, with or without those before the label. `longest` are the most borders that a row
    may have, by its block, where few are complete: there one would vouch for itself. `lines`: a label and its figure
    stand in one line. `glued`: white space parts the cells of some rows and not of others. `uneven`: complete rows may
    be complete by accident. `crowded`: some row has too many cells. `rare`: few rows are complete.
    """

    patterns: dict[tuple[int, int], list[Pattern]]
    leads: frozenset[tuple[int, int]]
    tails: dict[int, int]
    row_borders: dict[int, tuple[int, bool] | None]
    longest: dict[int, int]
    lines: bool
    glued: bool
    uneven: bool
    crowded: bool
    rare: bool

    def cells(self, row: Occurrence, *, blank_is_certain: bool) -> Cells | None:
        """Return the cells of a row, None if they are not certain."""
        pattern = pattern_of(row.body, row.width)
        if pattern:
            return complete_cells(row.body) if self._trusts(row, pattern) else None
        if not row.values:
            certain = blank_is_certain and (not self.crowded or row.is_one_line())
            return Cells((None,) * row.width, (0,) * row.width) if certain else None
        if complete := self.patterns.get((row.width, row.depth)):
            return cells_by_pattern(row.body, row.width, complete)
        return self._cells_of_line(row)

    def _trusts(self, row: Occurrence, pattern: Pattern) -> bool:
        """Whether a complete row is none by accident: a blank cell made up for by something else that stands there."""
        if (borders(pattern.lead), row.depth) not in self.leads:
            return False
        if row.width == 1:
            return not (self.lines and "\n" in pattern.lead)
        if self.uneven or (self.rare and not self._is_as_long(row)):
            return False
        length = borders(row.body)
        return borders(pattern.tail) <= self.tails[row.width] and length <= self.longest.get(id(row.block), length)

    def _is_as_long(self, row: Occurrence) -> bool:
        """Whether a row has as many borders as most others; so if these are not alike."""
        usual = self.row_borders[row.width]
        return usual is None or borders(row.body) + row.depth * usual[1] == usual[0]

    def _cells_of_line(self, row: Occurrence) -> Cells | None:
        if not row.fit.is_whole or self.row_borders[row.width] is None or not self._is_as_long(row):
            return None
        return cells_of_line(row.body, row.width)


def setting_of(rows: Sequence[Occurrence], kinds: str, first: int) -> Setting:
    """Return how a table is set whose first label is the token `first`."""
    patterns: dict[tuple[int, int], list[Pattern]] = {}
    for row in rows:
        if pattern := pattern_of(row.body, row.width):
            patterns.setdefault((row.width, row.depth), []).append(pattern)
    return Setting(
        patterns=patterns,
        leads=_leads(patterns),
        tails={width: _usual_tail(width, patterns) for width in {row.width for row in rows}},
        row_borders={width: _row_borders(width, rows) for width in {row.width for row in rows}},
        longest=dict(_longest(rows)),
        lines=len(_SIDE_BY_SIDE.findall(kinds[first : rows[-1].end])) >= _SURELY_LINES,
        glued=any(_is_glued(row) for row in rows),
        uneven=_uneven(rows, kinds),
        crowded=any(row.values > row.width for row in rows),
        rare=_are_rare(rows),
    )


def _are_rare(rows: Sequence[Occurrence]) -> bool:
    """Whether most rows with figures have a blank cell: what makes one complete may then be no cell."""
    wide = [row for row in rows if row.width > 1 and row.values]
    return 2 * sum(row.values == row.width for row in wide) <= len(wide)


def _leads(patterns: dict[tuple[int, int], list[Pattern]]) -> frozenset[tuple[int, int]]:
    """Return the usual numbers of borders before the first cell, with the depth of their rows.

    They are the same in every row, or the same together with the depth.
    """
    found = Counter((borders(pattern.lead), depth) for (_, depth), each in patterns.items() for pattern in each)
    by_lead: Counter[int] = Counter()
    by_column: Counter[int] = Counter()
    for (lead, depth), count in found.items():
        by_lead[lead] += count
        by_column[lead + depth] += count
    half = found.total() / 2
    return frozenset((lead, depth) for lead, depth in found if by_lead[lead] > half or by_column[lead + depth] > half)


def _usual_tail(width: int, patterns: dict[tuple[int, int], list[Pattern]]) -> int:
    """Return the most borders that stand behind two complete rows or more; behind any, where there are few."""
    tails = sorted(borders(each.tail) for (wide, _), found in patterns.items() if wide == width for each in found)
    alike = [tail for tail, following in pairwise(tails) if tail == following]
    return (alike if len(tails) > _FEW and alike else tails or [0])[-1]


def _row_borders(width: int, rows: Sequence[Occurrence]) -> tuple[int, bool] | None:
    """Return how many borders most rows have, and whether those before the label count; None if most are not alike."""
    wide = [row for row in rows if row.width == width]
    found = []
    for with_depth in (False, True):
        counts = Counter(borders(row.body) + row.depth * with_depth for row in wide)
        usual, count = counts.most_common(1)[0]
        found.append((count, usual, with_depth))
    count, usual, with_depth = max(found)
    return (usual, with_depth) if count * 2 > len(wide) else None


def _longest(rows: Sequence[Occurrence]) -> Iterator[tuple[int, int]]:
    """Yield for each block with few complete rows how many borders all rows but one have at most."""
    for block, group in groupby(rows, key=lambda row: id(row.block)):
        found = list(group)
        if sum(row.values == row.width for row in found) <= _FEW:
            yield block, sorted(borders(row.body) for row in found)[-2:][0]


def _is_glued(row: Occurrence) -> bool:
    return (
        row.width > 1
        and row.values > 0
        and not borders(row.body)
        and "\n" not in row.body.strip("\n")
        and (pattern_of(row.body, row.width) is None or "u" in row.body)
    )


def _uneven(rows: Sequence[Occurrence], kinds: str) -> bool:
    """Whether rows have too many cells as often as the right number, or blank cells often leave nothing.

    Where they do so rarely, it is enough that something else may stand for one: a cell too many, the number of a page.
    """
    wide = [row for row in rows if row.width > 1 and row.values]
    longer = sum(row.values > row.width for row in wide)
    complete = sum(row.values == row.width for row in wide)
    if longer and longer >= complete:
        return True
    shorter = sum(row.values < row.width and not borders(row.body) and bool(PARTED.search(row.body)) for row in wide)
    if shorter * _SHORT_AMONG >= complete:
        return shorter > 0
    return shorter > 0 and (longer > 0 or _PAGE_NUMBER.search(kinds) is not None)
