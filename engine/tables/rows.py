"""Tables whose rows begin with their labels."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from gouji.engine.form import Block, Column, Row, TableForm
from gouji.engine.grammar.rows import Cells, Pattern, cells_by_pattern, cells_of_line, complete_cells, pattern_of
from gouji.engine.lexicon import Lexicon
from gouji.engine.tables.reading import (
    BREAK,
    COUNT,
    GLUED,
    HEADER,
    LABEL,
    PARTED,
    ROW_END,
    VALUE,
    Binding,
    Refusal,
    TableReading,
)
from gouji.engine.text import Text

_BORDER = re.compile(r"[|\t]")

Patterns = dict[tuple[int, int], list[Pattern]]
"""How the complete rows of a table are set, by width and depth."""


@frozen
class Occurrence:
    """A row's label in the text: its token, where the tokens behind it end, and the column labels it stands under.

    `depth` is how many borders its line has before the label.
    """

    block: Block
    row: Row
    label: int
    end: int
    depth: int
    header: tuple[Column, ...]

    def body(self, kinds: str) -> str:
        """Return the classes of the tokens behind the label."""
        return kinds[self.label + 1 : self.end]


def read_rows(form: TableForm, kinds: str, lexicon: Lexicon) -> TableReading | None:
    """Read a table whose rows begin with their labels; None if no row of it is there."""
    found = _in_one_place(list(_occurrences(form, kinds, lexicon)), kinds)
    if not found:
        return None
    first, last = _first_label(form, found[0].label, kinds, lexicon), _last_value(found[-1], kinds)
    disorder = _disorder(found, form)
    if disorder:
        return TableReading(form, first, last, refused=(Refusal(form.keys, first, last, disorder),))
    return _read_in_order(form, found, kinds, first, last)


def _occurrences(form: TableForm, kinds: str, lexicon: Lexicon) -> Iterator[Occurrence]:
    header: list[Column] = []
    in_rows = False
    for match in LABEL.finditer(kinds):
        for role in lexicon.roles[match[0]]:
            if role.table != form.key or role.kind == "caption":
                continue
            block = form.blocks[role.block]
            if role.kind == "column":
                header = [*([] if in_rows else header), block.columns[role.number]]
                in_rows = False
                break
            in_rows = True
            end = ROW_END.search(kinds, match.end())
            yield Occurrence(
                block=block,
                row=block.rows[role.number],
                label=match.start(),
                end=end.start() if end else len(kinds),
                depth=len(_BORDER.findall(kinds, kinds.rfind("\n", 0, match.start()) + 1, match.start())),
                header=tuple(header),
            )


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
    kept = [row for stretch in stretches for row in stretch if stretch is main or _has_values(row, kinds)]
    named = {(id(row.block), row.row.key) for row in kept if _has_values(row, kinds)}
    return [row for row in kept if _has_values(row, kinds) or (id(row.block), row.row.key) not in named]


def _has_values(row: Occurrence, kinds: str) -> bool:
    return VALUE.search(row.body(kinds)) is not None


def _first_label(form: TableForm, row: int, kinds: str, lexicon: Lexicon) -> int:
    """Return the first label of the header above the row label `row`."""
    first = row
    for index in range(row, -1, -1):
        kind = kinds[index]
        roles = lexicon.roles.get(kind)
        if kind in "HPX" or (roles and all(role.table != form.key for role in roles)):
            break
        first = index if roles else first
    return first


def _last_value(row: Occurrence, kinds: str) -> int:
    return max((match.start() for match in VALUE.finditer(kinds, row.label, row.end)), default=row.label)


def _disorder(found: Sequence[Occurrence], form: TableForm) -> Text | None:
    order = [row for block in form.blocks for row in block.rows]
    numbers = [next(n for n, row in enumerate(order) if row is occurrence.row) for occurrence in found]
    if len(set(numbers)) < len(numbers):
        return _TWICE
    return None if numbers == sorted(numbers) else _OUT_OF_ORDER


def _read_in_order(form: TableForm, found: list[Occurrence], kinds: str, first: int, last: int) -> TableReading:
    stray = _stray(found, kinds)
    patterns = _patterns(found, kinds)
    glued = _blanks_mislead(found, kinds)
    bindings: list[Binding] = []
    refused: list[Refusal] = []
    for occurrence in found:
        cells = _cells(occurrence, kinds, patterns, blank_is_certain=not stray)
        reason = _objection(occurrence, cells, kinds, glued=glued)
        if reason or cells is None:
            keys = _keys(form, occurrence.block, occurrence.row)
            refused.append(Refusal(keys, occurrence.label, _last_value(occurrence, kinds), reason or COUNT))
        else:
            bindings += _bound(form, occurrence, cells)
    missing = _missing(form, found)
    if missing and (stray or refused):
        # Its label may be what could not be read: then it is not missing for certain.
        where = (stray[0], stray[-1]) if stray else (refused[0].first, refused[0].last)
        refused.append(Refusal(tuple(key for row in missing for key in row.keys), *where, _STRAY))
        missing = []
    return TableReading(form, first, last, tuple(bindings), tuple(refused), tuple(missing))


def _stray(found: Sequence[Occurrence], kinds: str) -> list[int]:
    """Return the values between the first row and the last that stand behind no row label."""
    owned = {index for row in found for index in range(row.label, row.end)}
    return [
        match.start()
        for match in re.finditer("[nu]", kinds[: found[-1].end])
        if match.start() > found[0].label and match.start() not in owned
    ]


def _patterns(found: Sequence[Occurrence], kinds: str) -> Patterns:
    patterns: Patterns = {}
    for occurrence in found:
        width = len(occurrence.block.columns)
        if pattern := pattern_of(occurrence.body(kinds), width):
            patterns.setdefault((width, occurrence.depth), []).append(pattern)
    return patterns


def _blanks_mislead(found: Sequence[Occurrence], kinds: str) -> bool:
    """Whether white space parts the cells of some rows and not of others: then it parts none with certainty."""
    return any(
        len(row.block.columns) > 1
        and not _BORDER.search(row.body(kinds))
        and "\n" not in row.body(kinds).strip("\n")
        and _has_values(row, kinds)
        and (pattern_of(row.body(kinds), len(row.block.columns)) is None or "u" in row.body(kinds))
        for row in found
    )


def _cells(occurrence: Occurrence, kinds: str, patterns: Patterns, *, blank_is_certain: bool) -> Cells | None:
    body, width = occurrence.body(kinds), len(occurrence.block.columns)
    if pattern_of(body, width):
        return complete_cells(body)
    if not _has_values(occurrence, kinds):
        certain = blank_is_certain and kinds[occurrence.end : occurrence.end + 1] != "X"
        return Cells((None,) * width, (0,) * width) if certain else None
    complete = patterns.get((width, occurrence.depth))
    if not complete:
        return cells_of_line(body, width)
    if len({(pattern.lead, pattern.gap) for pattern in complete}) > 1:
        return None
    return cells_by_pattern(body, width, complete[0], frozenset(pattern.tail for pattern in complete))


def _objection(occurrence: Occurrence, cells: Cells | None, kinds: str, *, glued: bool) -> Text | None:
    if occurrence.block.header_needed and not _own_header(occurrence):
        return _NO_HEADER
    if not _header_in_order(occurrence):
        return HEADER
    unparted = not PARTED.search(occurrence.body(kinds))
    if unparted and len(occurrence.block.columns) > 1 and (glued or cells is None):
        return GLUED
    return None if cells else COUNT


def _own_header(occurrence: Occurrence) -> bool:
    return any(column in occurrence.block.columns for column in occurrence.header)


def _header_in_order(occurrence: Occurrence) -> bool:
    """Whether the column labels above stand in the form's order; those raised by a merged header among themselves."""
    block = occurrence.block
    own = [column for column in occurrence.header if column in block.columns]
    for raised in (True, False):
        numbers = [block.columns.index(column) for column in own if (column.key in block.raised) is raised]
        if any(later <= earlier for earlier, later in pairwise(numbers)):
            return False
    return True


def _bound(form: TableForm, occurrence: Occurrence, cells: Cells) -> Iterator[Binding]:
    start = occurrence.label + 1
    for key, token, place in zip(
        _keys(form, occurrence.block, occurrence.row), cells.tokens, cells.places, strict=True
    ):
        yield Binding(key, None if token is None else start + token, min(start + place, occurrence.end))


def _keys(form: TableForm, block: Block, row: Row) -> tuple[str, ...]:
    return tuple(form.fact_key(row, column) for column in block.columns)


def _missing(form: TableForm, found: Sequence[Occurrence]) -> list[Refusal]:
    seen = {id(occurrence.row) for occurrence in found}
    return [
        Refusal(_keys(form, block, row), found[-1].label, found[-1].label, row.name)
        for block in form.blocks
        for row in block.rows
        if id(row) not in seen
    ]


_TWICE = Text(
    "同一行出现两次，像是两份报告或两个年度并列",
    "a row stands there twice, as if two reports or years stood side by side",
)
_OUT_OF_ORDER = Text("各行的先后与规定格式不同", "the rows are not in the order of the form")
_NO_HEADER = Text(
    "表头不是本版格式的，无法确定各栏的含义", "the column labels are not those of this edition of the form"
)
_STRAY = Text("有数字不属于任何一行规定的行名", "figures stand behind no row label of the form")
