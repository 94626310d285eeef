"""Where the labels of a table's rows stand, and below which headers."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise

from gouji.engine.form import Block, Column, Row, TableForm
from gouji.engine.grammar.rows import borders, pattern_of
from gouji.engine.lexicon import Lexicon, Role
from gouji.engine.record import changed, frozen
from gouji.engine.tables.reading import BREAK, LABEL, ROW_END, VALUE

_UNKNOWN = re.compile("[xX]")
# A line of cells that begins with words; the line before it is whole.
_OTHER_LINE = re.compile(r"(?<=[ndtux|\t])\n[|\t]*x")
_NEXT_LINE_BORDERS = re.compile(r"\n[|\t ]+\Z")

# No header of a form has so many labels, even if every page repeats it; each is copied with the next.
_MOST_COLUMNS = 100


@frozen
class Header:
    """Column labels that stand together: `last` is the token of the last one.

    `strange` tells of words or labels of another edition among them, or of further cells of words behind them.
    """

    columns: tuple[Column, ...] = ()
    last: int = -1
    strange: bool = False

    def widened(self, column: Column, token: int, kinds: str) -> "Header":
        """Return the header with one more label; one that has too many already is only strange."""
        if len(self.columns) == _MOST_COLUMNS:
            return self.with_foreign(token)
        unknown = self.last >= 0 and _UNKNOWN.search(kinds, self.last, token) is not None
        return Header((*self.columns, column), token, self.strange or unknown)

    def with_foreign(self, token: int) -> "Header":
        """Return the header with a label that only another edition has."""
        return Header(self.columns, token, strange=True)

    def above(self, row: int, kinds: str) -> "Header":
        """Return the header as it stands above the row label `row`."""
        return changed(self, strange=self.strange or (self.last >= 0 and "x" in kinds[self.last : row]))


@frozen
class HeaderFit:
    """How the header above rows fits their block; the same for all rows that stand below it."""

    header: Header
    block: Block

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers, in the block, of its column labels that stand there, one after another."""
        own = {column.key: (number, column) for number, column in enumerate(self.block.columns)}
        found = [(column, *own[column.key]) for column in self.header.columns if column.key in own]
        return [number for column, number, known in found if column is known or column == known]

    @property
    def is_own(self) -> bool:
        """Whether a column label of the block stands there."""
        return bool(self.numbers)

    @cached_property
    def is_whole(self) -> bool:
        """Whether all column labels of the block stand there."""
        return len({*self.numbers}) == len(self.block.columns)

    @cached_property
    def is_in_order(self) -> bool:
        """Whether the column labels stand in the form's order, without another column among them.

        Those raised by a merged header stand in order among themselves.
        """
        if self.header.strange and self.is_whole:
            return False
        raised = [number for number in self.numbers if self.block.columns[number].key in self.block.raised]
        others = [number for number in self.numbers if self.block.columns[number].key not in self.block.raised]
        return all(earlier < later for numbers in (raised, others) for earlier, later in pairwise(numbers))


@frozen
class Occurrence:
    """A row's label in the text: its token, where the tokens behind it end, and the column labels it stands under.

    `depth` is how many borders its line has before the label; `body` holds the classes of the tokens behind the label.
    """

    block: Block
    row: Row
    label: int
    end: int
    depth: int
    fit: HeaderFit
    body: str

    @cached_property
    def values(self) -> int:
        """How many of the tokens behind it are values."""
        return len(VALUE.findall(self.body))

    @property
    def width(self) -> int:
        """How many cells the row should have."""
        return len(self.block.columns)

    @property
    def header(self) -> Header:
        """The column labels above."""
        return self.fit.header

    def is_one_line(self) -> bool:
        """Whether it stands in one line, with a border for its label and for each cell."""
        return "\n" not in self.body.rstrip("\n") and borders(self.body) > self.width


def occurrences(form: TableForm, kinds: str, lexicon: Lexicon) -> list[Occurrence]:
    """Return the row labels of a table, without those that only name a row elsewhere."""
    return _in_one_place(list(_labels(form, kinds, lexicon)), kinds)


def _labels(form: TableForm, kinds: str, lexicon: Lexicon) -> Iterator[Occurrence]:
    known = _roles(form, lexicon)
    header, in_rows, depth, before = Header(), False, 0, 0
    fit: HeaderFit | None = None
    last: Row | None = None
    for match in LABEL.finditer(kinds):
        label = match.start()
        last = None if _UNKNOWN.search(kinds, before, label) else last
        depth, before = _depth(kinds[before:label], depth), label
        roles = known[match[0]]
        if roles and roles[0].kind == "column" and all(role.table is not form for role in roles):
            header, in_rows = (Header() if in_rows else header).with_foreign(label), False
        for role in _told_apart(roles, form, last) if len(roles) > 1 else roles:
            if role.table is not form:
                continue
            block = form.blocks[role.block]
            if role.kind == "column":
                header = (Header() if in_rows else header).widened(block.columns[role.number], label, kinds)
                in_rows = False
                break
            header, in_rows = header if in_rows else header.above(label, kinds), True
            if fit is None or fit.header is not header or fit.block is not block:
                fit = HeaderFit(header, block)
            body, end = _body(kinds, label, len(block.columns))
            last = block.rows[role.number]
            yield Occurrence(block, last, label, end, depth, fit, body)


@cache
def _roles(form: TableForm, lexicon: Lexicon) -> dict[str, tuple[Role, ...]]:
    """Return by class what a label can be in the editions of a table, but for captions."""
    return {
        letter: tuple(role for role in roles if role.kind != "caption" and role.table.key == form.key)
        for letter, roles in lexicon.roles.items()
    }


def _told_apart(roles: Sequence[Role], form: TableForm, last: Row | None) -> Sequence[Role]:
    """Return what a label is: of several rows that have it, the one that follows on the `last` row label."""
    rows = [role for role in roles if role.table is form and role.kind == "row"]
    if len(rows) <= 1:
        return roles
    return [role for role in rows if role.number and form.blocks[role.block].rows[role.number - 1] is last]


def _depth(between: str, depth: int) -> int:
    """Return how many borders stand in a line before a label, `between` being what follows the label before it."""
    line = between.rfind("\n") + 1
    return borders(between[line:]) + (0 if line else depth)


def _body(kinds: str, label: int, width: int) -> tuple[str, int]:
    """Return what stands behind a label, and where that ends: at the next label, or before a line of other words."""
    found = ROW_END.search(kinds, label + 1)
    end = found.start() if found else len(kinds)
    if (other := _OTHER_LINE.search(kinds, label + 1, end)) and pattern_of(kinds[label + 1 : other.start()], width):
        end = other.start() + 1
    return _without_blank_lines(kinds[label + 1 : end], width), end


def _without_blank_lines(body: str, width: int) -> str:
    """Return a row without the borders of lines behind it: those of the next, and of blank ones if it is whole."""
    line, end, rest = body.partition("\n")
    if end and not VALUE.search(rest) and len(VALUE.findall(line)) == width and not _UNKNOWN.search(rest):
        return line + end
    return _NEXT_LINE_BORDERS.sub("\n", body)


def _in_one_place(found: list[Occurrence], kinds: str) -> list[Occurrence]:
    """Drop labels without figures that prose or a heading parts from the place where most labels are."""
    if not found:
        return found
    stretches: list[list[Occurrence]] = [[found[0]]]
    for earlier, later in pairwise(found):
        if BREAK.search(kinds, earlier.label, later.label):
            stretches.append([])
        stretches[-1].append(later)
    main = max(stretches, key=len)
    kept = [row for stretch in stretches for row in stretch if stretch is main or row.values]
    named = {(id(row.block), row.row.key) for row in kept if row.values}
    return [row for row in kept if row.values or (id(row.block), row.row.key) not in named]
