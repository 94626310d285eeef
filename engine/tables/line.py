"""Tables whose rows stand side by side in one line below their headers."""

import re

from gouji.engine.form import Block, TableForm
from gouji.engine.grammar.rows import Cells, borders, cells_of_line, complete_cells, pattern_of
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
    figures_ahead,
    left_blank,
)

_LINE = re.compile(r"[^\n]+")
_BORDER = re.compile(r"[|\t]")


def read_line(form: TableForm, kinds: str, lexicon: Lexicon) -> TableReading | None:
    """Read a table whose rows stand side by side in one line below their headers; None if its headers are not there."""
    header = _header_of_line(form, kinds, lexicon)
    if not header:
        return None
    start = header[-1][0] + 1
    end = ROW_END.search(kinds, start)
    stop = end.start() if end else len(kinds)
    body = kinds[start:stop]
    if len(header) * 2 <= len(form.keys) and not VALUE.search(body):
        return None
    cells = _cells(header, kinds, stop, len(form.keys))
    if cells and set(cells.tokens) == {None} and figures_ahead(kinds, header[0][0], lexicon):
        return TableReading(
            form, header[0][0], start - 1, refused=(Refusal(form.keys, header[0][0], start - 1, COUNT),)
        )
    last = start + max((match.start() for match in VALUE.finditer(body)), default=-1)
    reason = None if _header_fits(form.blocks[0], header, kinds) else HEADER
    if reason or cells is None:
        reason = reason or (COUNT if PARTED.search(body) else GLUED)
        return TableReading(form, header[0][0], last, refused=(Refusal(form.keys, start - 1, last, reason),))
    bound = zip(form.keys, cells.tokens, cells.places, strict=True)
    bindings = (
        Binding(key, None if token is None else start + token, min(start + place, len(kinds) - 1))
        for key, token, place in bound
    )
    return TableReading(form, header[0][0], last, tuple(bindings))


def _blank_is_certain(header: list[tuple[int, Role]], kinds: str, stop: int, width: int) -> bool:
    """Whether the line of cells is there without figures, and none stand beside the header."""
    first, last = header[0][0], header[-1][0]
    if VALUE.search(kinds, first, last):
        return False
    there = borders(kinds[last:stop]) >= width or not borders(kinds[first:last])
    return there and left_blank(kinds, last, stop, width)


def _header_of_line(form: TableForm, kinds: str, lexicon: Lexicon) -> list[tuple[int, Role]]:
    """Return the labels of the table round those that no other table has, up to the next prose or heading."""
    labels = [
        (match.start(), role)
        for match in LABEL.finditer(kinds)
        for role in lexicon.roles[match[0]]
        if role.table is form
    ]
    telling = [index for index, role in labels if role.kind == "column" and len(lexicon.roles[kinds[index]]) == 1]
    if not telling:
        return []
    rows = [index for index, role in labels if role.kind == "row" and index < telling[0]]
    # The run of this table's labels that leads to its telling ones.
    first = rows[-1] if rows else telling[0]
    breaks = [match.start() for match in BREAK.finditer(kinds)]
    before = max((index for index in breaks if index < telling[0]), default=-1)
    last = min((index for index in breaks if index > telling[0]), default=len(kinds))
    return [(index, role) for index, role in labels if max(first, before + 1) <= index < last]


def _header_fits(block: Block, header: list[tuple[int, Role]], kinds: str) -> bool:
    """Whether the labels stand in the form's order, without another column among them."""
    rows = [role.number for _, role in header if role.kind == "row"]
    columns = [role.number for _, role in header if role.kind == "column"]
    complete = len(columns) == len(block.columns) * len(block.rows)
    if complete and re.search("[xX]", kinds[header[0][0] : header[-1][0]]):
        return False
    expected = iter(list(range(len(block.columns))) * len(block.rows))
    return rows == sorted(set(rows)) and all(any(number == wanted for wanted in expected) for number in columns)


def _cells(header: list[tuple[int, Role]], kinds: str, stop: int, width: int) -> Cells | None:
    start = header[-1][0] + 1
    body = kinds[start:stop]
    if not VALUE.search(body):
        blank = _blank_is_certain(header, kinds, stop, width)
        return Cells((None,) * width, (0,) * width) if blank else None
    lines = [match for match in _LINE.finditer(body) if VALUE.search(match[0])]
    if len(lines) > 1 or lines[0].start() == 0:
        return complete_cells(body) if pattern_of(body, width) else None
    line = lines[0]
    opened = _BORDER.match(kinds, kinds.rfind("\n", 0, header[0][0]) + 1) is not None
    if opened and not line[0].startswith("|"):
        return None
    cells = _moved(_cells_in_line(line[0][opened:], width), line.start() + opened)
    if cells and None in cells.tokens and line[0].startswith("|") and _line_at(kinds, start - 1).startswith("|"):
        # Its first border may open the line, as that of the labels above may, or end a blank cell.
        return cells if _are_below_labels(header, kinds, start + line.start(), width) else None
    return cells


def _are_below_labels(header: list[tuple[int, Role]], kinds: str, line: int, width: int) -> bool:
    """Whether the cells of a line stand one by one below the column labels: else a blank one may be any column's."""
    labels = [index for index, role in header if role.kind == "column"]
    columns = sorted(len(_BORDER.findall(kinds, kinds.rfind("\n", 0, index) + 1, index)) for index in labels)
    first = int(_BORDER.match(kinds, line) is not None)
    counts = {borders(_line_at(kinds, index)) for index in (*labels, line)}
    return columns == list(range(first, first + width)) and len(counts) == 1


def _line_at(kinds: str, index: int) -> str:
    end = kinds.find("\n", index)
    return kinds[kinds.rfind("\n", 0, index) + 1 : end if end >= 0 else len(kinds)]


def _cells_in_line(line: str, width: int) -> Cells | None:
    """Return the cells of a line that begins with the first of them."""
    pattern = pattern_of(line, width)
    if pattern:
        return None if borders(pattern.lead) else complete_cells(line)
    return _moved(cells_of_line(f"|{line}", width), -1)


def _moved(cells: Cells | None, offset: int) -> Cells | None:
    """Return cells by their place in the whole."""
    if cells is None:
        return None
    tokens = tuple(None if token is None else token + offset for token in cells.tokens)
    return Cells(tokens, tuple(place + offset for place in cells.places))
