"""Tables whose rows stand side by side in one line below their headers."""

import re

from gouji.engine.form import Block, TableForm
from gouji.engine.grammar.rows import Cells, cells_of_line, complete_cells, pattern_of
from gouji.engine.lexicon import Lexicon, Role
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


def read_line(form: TableForm, kinds: str, lexicon: Lexicon) -> TableReading | None:
    """Read a table whose rows stand side by side in one line below their headers; None if its headers are not there."""
    block = form.blocks[0]
    header = _header_of_line(form, kinds, lexicon)
    if not header:
        return None
    start = header[-1][0] + 1
    end = ROW_END.search(kinds, start)
    body = kinds[start : end.start() if end else len(kinds)]
    width = len(block.rows) * len(block.columns)
    cells = _cells_of_line_layout(body, width, end[0] if end else "")
    last = start + max((match.start() for match in VALUE.finditer(body)), default=-1)
    reason = None if _line_header_in_order(block, [role for _, role in header]) else HEADER
    if reason or cells is None:
        reason = reason or (COUNT if PARTED.search(body) else GLUED)
        return TableReading(form, header[0][0], last, refused=(Refusal(form.keys, start - 1, last, reason),))
    bound = zip(form.keys, cells.tokens, cells.places, strict=True)
    bindings = (
        Binding(key, None if token is None else start + token, min(start + place, len(kinds) - 1))
        for key, token, place in bound
    )
    return TableReading(form, header[0][0], last, tuple(bindings))


def _header_of_line(form: TableForm, kinds: str, lexicon: Lexicon) -> list[tuple[int, Role]]:
    """Return the labels of the table round those that no other table has, up to the next prose or heading."""
    labels = [
        (match.start(), role)
        for match in LABEL.finditer(kinds)
        for role in lexicon.roles[match[0]]
        if role.table == form.key
    ]
    telling = [index for index, role in labels if role.kind == "column" and len(lexicon.roles[kinds[index]]) == 1]
    if not telling:
        return []
    breaks = [match.start() for match in BREAK.finditer(kinds)]
    first = max((index for index in breaks if index < telling[0]), default=-1)
    last = min((index for index in breaks if index > telling[0]), default=len(kinds))
    return [
        (index, role) for index, role in labels if first < index < last and index >= _after_other_rows(labels, telling)
    ]


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
    if not VALUE.search(body):
        return None if end == "X" else Cells((None,) * width, (0,) * width)
    lines = [(match.start(), match[0]) for match in re.finditer(r"[^\n]+", body) if VALUE.search(match[0])]
    if len(lines) != 1:
        return None
    offset, line = lines[0]
    cells = cells_of_line(line if line.startswith("|") else f"|{line}", width)
    if cells is None:
        return None
    shift = offset if line.startswith("|") else offset - 1
    tokens = tuple(None if token is None else token + shift for token in cells.tokens)
    return Cells(tokens, tuple(place + shift for place in cells.places))
