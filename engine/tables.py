"""Which token is which figure: the rows of a form's tables, found by their labels, headers and counts."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from gouji.engine.document import TableState
from gouji.engine.form import Block, Column, Row, TableForm
from gouji.engine.grammar.rows import (
    Cells,
    Pattern,
    cells_by_pattern,
    cells_of_line,
    complete_cells,
    pattern_of,
)
from gouji.engine.grammar.tokens import Tokens
from gouji.engine.lexicon import Lexicon, Role
from gouji.engine.text import Text

_LABEL = re.compile("[\ue000-\uf8ff]")
_ROW_END = re.compile("[\ue000-\uf8ffHPX]")
_VALUE = re.compile("[ndtux]")
_BORDER = re.compile(r"[|\t]")
_PARTED = re.compile(r"[|\t\n].*[ndtux]", re.DOTALL)
_BREAK = re.compile("[HP]")

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

    def body(self, tokens: Tokens) -> str:
        """Return the classes of the tokens behind the label."""
        return tokens.kinds[self.label + 1 : self.end]


@frozen
class Binding:
    """A figure's cell: the token that holds it, or None where the cell is blank; `place` is a token beside it."""

    key: str
    token: int | None
    place: int


@frozen
class Refusal:
    """Figures that stand there and cannot be read with certainty, or rows that are not there, and why.

    `first` and `last` are the tokens where they stand, or after which they were expected.
    """

    keys: tuple[str, ...]
    first: int
    last: int
    reason: Text


@frozen
class TableReading:
    """What was found of one table: `first` and `last` token, bound figures, refused ones, and missing ones."""

    form: TableForm
    first: int
    last: int
    bindings: tuple[Binding, ...] = ()
    refused: tuple[Refusal, ...] = ()
    missing: tuple[Refusal, ...] = ()

    @property
    def state(self) -> TableState:
        """How far the table could be read."""
        if not self.bindings:
            return TableState.UNREADABLE if self.refused else TableState.ABSENT
        return TableState.PARTIAL if self.refused or self.missing else TableState.READ


def read_rows(form: TableForm, tokens: Tokens, lexicon: Lexicon) -> TableReading | None:
    """Read a table whose rows begin with their labels; None if no row of it is there."""
    found = _in_one_place(list(_occurrences(form, tokens, lexicon)), tokens)
    if not found:
        return None
    first, last = _first_label(form, found[0].label, tokens, lexicon), _last_value(found[-1], tokens)
    disorder = _disorder(found, form)
    if disorder:
        return TableReading(form, first, last, refused=(Refusal(form.keys, first, last, disorder),))
    return _read_in_order(form, found, tokens, first, last)


def _occurrences(form: TableForm, tokens: Tokens, lexicon: Lexicon) -> Iterator[Occurrence]:
    header: list[Column] = []
    in_rows = False
    for match in _LABEL.finditer(tokens.kinds):
        for role in lexicon.roles[match[0]]:
            if role.table != form.key or role.kind == "caption":
                continue
            block = form.blocks[role.block]
            if role.kind == "column":
                header = [*([] if in_rows else header), block.columns[role.number]]
                in_rows = False
                break
            in_rows = True
            end = _ROW_END.search(tokens.kinds, match.end())
            yield Occurrence(
                block=block,
                row=block.rows[role.number],
                label=match.start(),
                end=end.start() if end else len(tokens.kinds),
                depth=len(_BORDER.findall(tokens.kinds, tokens.kinds.rfind("\n", 0, match.start()) + 1, match.start())),
                header=tuple(header),
            )


def _in_one_place(found: list[Occurrence], tokens: Tokens) -> list[Occurrence]:
    """Drop labels without figures that prose or a heading parts from the place where most labels are."""
    if not found:
        return found
    stretches: list[list[Occurrence]] = [[found[0]]]
    for earlier, later in pairwise(found):
        if _BREAK.search(tokens.kinds, earlier.label, later.label):
            stretches.append([])
        stretches[-1].append(later)
    main = max(stretches, key=len)
    kept = [row for stretch in stretches for row in stretch if stretch is main or _has_values(row, tokens)]
    named = {(id(row.block), row.row.key) for row in kept if _has_values(row, tokens)}
    return [row for row in kept if _has_values(row, tokens) or (id(row.block), row.row.key) not in named]


def _has_values(row: Occurrence, tokens: Tokens) -> bool:
    return _VALUE.search(row.body(tokens)) is not None


def _first_label(form: TableForm, row: int, tokens: Tokens, lexicon: Lexicon) -> int:
    """Return the first label of the header above the row label `row`."""
    first = row
    for index in range(row, -1, -1):
        kind = tokens.kinds[index]
        roles = lexicon.roles.get(kind)
        if kind in "HPX" or (roles and all(role.table != form.key for role in roles)):
            break
        first = index if roles else first
    return first


def _last_value(row: Occurrence, tokens: Tokens) -> int:
    return max((match.start() for match in _VALUE.finditer(tokens.kinds, row.label, row.end)), default=row.label)


def _disorder(found: Sequence[Occurrence], form: TableForm) -> Text | None:
    order = [row for block in form.blocks for row in block.rows]
    numbers = [next(n for n, row in enumerate(order) if row is occurrence.row) for occurrence in found]
    if len(set(numbers)) < len(numbers):
        return _TWICE
    return None if numbers == sorted(numbers) else _OUT_OF_ORDER


def _read_in_order(form: TableForm, found: list[Occurrence], tokens: Tokens, first: int, last: int) -> TableReading:
    stray = _stray(found, tokens)
    patterns = _patterns(found, tokens)
    glued = _blanks_mislead(found, tokens)
    bindings: list[Binding] = []
    refused: list[Refusal] = []
    for occurrence in found:
        cells = _cells(occurrence, tokens, patterns, blank_is_certain=not stray)
        reason = _objection(occurrence, cells, tokens, glued=glued)
        if reason or cells is None:
            keys = _keys(form, occurrence.block, occurrence.row)
            refused.append(Refusal(keys, occurrence.label, _last_value(occurrence, tokens), reason or _COUNT))
        else:
            bindings += _bound(form, occurrence, cells)
    missing = _missing(form, found)
    if missing and (stray or refused):
        # Its label may be what could not be read: then it is not missing for certain.
        where = (stray[0], stray[-1]) if stray else (refused[0].first, refused[0].last)
        refused.append(Refusal(tuple(key for row in missing for key in row.keys), *where, _STRAY))
        missing = []
    return TableReading(form, first, last, tuple(bindings), tuple(refused), tuple(missing))


def _stray(found: Sequence[Occurrence], tokens: Tokens) -> list[int]:
    """Return the values between the first row and the last that stand behind no row label."""
    owned = {index for row in found for index in range(row.label, row.end)}
    return [
        match.start()
        for match in re.finditer("[nu]", tokens.kinds[: found[-1].end])
        if match.start() > found[0].label and match.start() not in owned
    ]


def _patterns(found: Sequence[Occurrence], tokens: Tokens) -> Patterns:
    patterns: Patterns = {}
    for occurrence in found:
        width = len(occurrence.block.columns)
        if pattern := pattern_of(occurrence.body(tokens), width):
            patterns.setdefault((width, occurrence.depth), []).append(pattern)
    return patterns


def _blanks_mislead(found: Sequence[Occurrence], tokens: Tokens) -> bool:
    """Whether white space parts the cells of some rows and not of others: then it parts none with certainty."""
    return any(
        len(row.block.columns) > 1
        and not _BORDER.search(row.body(tokens))
        and "\n" not in row.body(tokens).strip("\n")
        and _has_values(row, tokens)
        and (pattern_of(row.body(tokens), len(row.block.columns)) is None or "u" in row.body(tokens))
        for row in found
    )


def _cells(
    occurrence: Occurrence, tokens: Tokens, patterns: Patterns, *, blank_is_certain: bool
) -> Cells | None:
    body, width = occurrence.body(tokens), len(occurrence.block.columns)
    if pattern_of(body, width):
        return complete_cells(body)
    if not _has_values(occurrence, tokens):
        certain = blank_is_certain and tokens.kinds[occurrence.end : occurrence.end + 1] != "X"
        return Cells((None,) * width, (0,) * width) if certain else None
    complete = patterns.get((width, occurrence.depth))
    if not complete:
        return cells_of_line(body, width)
    if len({(pattern.lead, pattern.gap) for pattern in complete}) > 1:
        return None
    return cells_by_pattern(body, width, complete[0], frozenset(pattern.tail for pattern in complete))


def _objection(occurrence: Occurrence, cells: Cells | None, tokens: Tokens, *, glued: bool) -> Text | None:
    if occurrence.block.header_needed and not _own_header(occurrence):
        return _NO_HEADER
    if not _header_in_order(occurrence):
        return _HEADER
    unparted = not _PARTED.search(occurrence.body(tokens))
    if unparted and len(occurrence.block.columns) > 1 and (glued or cells is None):
        return _GLUED
    return None if cells else _COUNT


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
    for key, token, place in zip(_keys(form, occurrence.block, occurrence.row), cells.tokens, cells.places, strict=True):
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


def read_line(form: TableForm, tokens: Tokens, lexicon: Lexicon) -> TableReading | None:
    """Read a table whose rows stand side by side in one line below their headers; None if its headers are not there."""
    block = form.blocks[0]
    header = _header_of_line(form, tokens, lexicon)
    if not header:
        return None
    start = header[-1][0] + 1
    end = _ROW_END.search(tokens.kinds, start)
    body = tokens.kinds[start : end.start() if end else len(tokens.kinds)]
    width = len(block.rows) * len(block.columns)
    cells = _cells_of_line_layout(body, width, end[0] if end else "")
    last = start + max((match.start() for match in _VALUE.finditer(body)), default=-1)
    reason = None if _line_header_in_order(block, [role for _, role in header]) else _HEADER
    if reason or cells is None:
        reason = reason or (_COUNT if _PARTED.search(body) else _GLUED)
        return TableReading(form, header[0][0], last, refused=(Refusal(form.keys, start - 1, last, reason),))
    bound = zip(form.keys, cells.tokens, cells.places, strict=True)
    bindings = (
        Binding(key, None if token is None else start + token, min(start + place, len(tokens.kinds) - 1))
        for key, token, place in bound
    )
    return TableReading(form, header[0][0], last, tuple(bindings))


def _header_of_line(form: TableForm, tokens: Tokens, lexicon: Lexicon) -> list[tuple[int, Role]]:
    """Return the labels of the table round those that no other table has, up to the next prose or heading."""
    labels = [
        (match.start(), role)
        for match in _LABEL.finditer(tokens.kinds)
        for role in lexicon.roles[match[0]]
        if role.table == form.key
    ]
    telling = [index for index, role in labels if role.kind == "column" and len(lexicon.roles[tokens.kinds[index]]) == 1]
    if not telling:
        return []
    breaks = [match.start() for match in _BREAK.finditer(tokens.kinds)]
    first = max((index for index in breaks if index < telling[0]), default=-1)
    last = min((index for index in breaks if index > telling[0]), default=len(tokens.kinds))
    return [(index, role) for index, role in labels if first < index < last and index >= _after_other_rows(labels, telling)]


def _after_other_rows(labels: list[tuple[int, Role]], telling: list[int]) -> int:
    """Return the first label of the run of this table's labels that leads to its telling ones."""
    rows = [index for index, role in labels if role.kind == "row" and index < telling[0]]
    return rows[-1] if rows else telling[0]


def _line_header_in_order(block: Block, roles: list[Role]) -> bool:
    rows = [role.number for role in roles if role.kind == "row"]
    columns = [role.number for role in roles if role.kind == "column"]
    expected = iter(list(range(len(block.columns))) * len(block.rows))
    return rows == sorted(set(rows)) and all(any(number == wanted for wanted in expected) for number in columns)


def _cells_of_line_layout(body: str, width: int, end: str) -> Cells | None:
    if pattern_of(body, width):
        return complete_cells(body)
    if not _VALUE.search(body):
        return None if end == "X" else Cells((None,) * width, (0,) * width)
    lines = [(match.start(), match[0]) for match in re.finditer(r"[^\n]+", body) if _VALUE.search(match[0])]
    if len(lines) != 1:
        return None
    offset, line = lines[0]
    cells = cells_of_line(line if line.startswith("|") else f"|{line}", width)
    if cells is None:
        return None
    shift = offset if line.startswith("|") else offset - 1
    tokens = tuple(None if token is None else token + shift for token in cells.tokens)
    return Cells(tokens, tuple(place + shift for place in cells.places))


_COUNT = Text("行的格数与表头不符，无法确定哪个数属于哪一栏", "the number of cells does not fit the columns")
_TWICE = Text("同一行出现两次，像是两份报告或两个年度并列", "a row stands there twice, as if two reports or years stood side by side")
_OUT_OF_ORDER = Text("各行的先后与规定格式不同", "the rows are not in the order of the form")
_HEADER = Text("表头各栏的先后与规定格式不同", "the column labels are not in the order of the form")
_NO_HEADER = Text("表头不是本版格式的，无法确定各栏的含义", "the column labels are not those of this edition of the form")
_GLUED = Text("数字连在一起，无法确定从哪里断开", "figures run together, and where one ends cannot be told")
_STRAY = Text("有数字不属于任何一行规定的行名", "figures stand behind no row label of the form")
