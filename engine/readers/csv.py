"""Tables in text: bytes → Source."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import Literal

from gouji.engine.readers.addresses import Addresses, letters
from gouji.engine.readers.blocks import Block, Grid, Paragraph, compose
from gouji.engine.readers.encoding import decoded
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.raster import apart
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.source import SheetCell, Source
from gouji.engine.text import Text

# Those less likely inside a cell come first.
_DELIMITERS = "\t;,"
_SAMPLE = 64 * 1024
# Alone in its row and longer than any caption of the form, it is prose.
_PROSE = 100
# How a spreadsheet marks a number that is text.
_FORMULA = re.compile(r'="(.*)"|\'(?=[\d=+-])(.*)', re.DOTALL)

_Quoting = Literal[0, 3]
_Row = tuple[int, list[str]]
"""A record and its number, from 1."""


def read_csv(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Read a table whose cells a comma, a semicolon or a tab parts; an empty line parts one table from the next.

    `Unreadable` if its encoding is unknown, it is empty or larger than any table of a report.
    """
    text, encoding = decoded(data, name)
    rows = _rows(text, name, limits)
    blocks = [block for filled, group in groupby(rows, lambda row: bool(row[1])) if filled for block in _blocks(group)]
    if not blocks:
        raise Unreadable(name, _EMPTY)
    return compose(apart(blocks), name, data, encoding)


def _rows(text: str, name: str, limits: Limits) -> list[_Row]:
    # An odd number of quotes: one of them is no quote, and a reader that trusts it swallows the rest of the file.
    quoting: _Quoting = csv.QUOTE_NONE if text.count('"') % 2 else csv.QUOTE_MINIMAL
    delimiter = _delimiter(text, quoting)
    rows: list[_Row] = []
    cells = 0
    for row in _parsed(text, delimiter, quoting):
        cells += len(row) + 1
        if len(row) > limits.columns or cells > limits.cells:
            raise Unreadable(name, _TOO_LARGE)
        rows.append((len(rows) + 1, row))
    return rows


def _parsed(text: str, delimiter: str, quoting: _Quoting) -> Iterator[list[str]]:
    # No field is longer than the whole; the limit of the module is one for all threads, so it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)


def _delimiter(text: str, quoting: _Quoting) -> str:
    found = [each for each in _DELIMITERS if each in text]
    if len(found) > 1:
        return max(found, key=lambda each: _evenness(text[:_SAMPLE], each, quoting))
    return found[0] if found else _DELIMITERS[0]


def _evenness(text: str, delimiter: str, quoting: _Quoting) -> int:
    """Return how many rows have the most usual width above one."""
    widths = Counter(len(row) for row in _parsed(text, delimiter, quoting))
    return max((count for width, count in widths.items() if width > 1), default=0)


def _blocks(rows: Iterator[_Row]) -> Iterator[Block]:
    """Yield a stretch of rows as tables, and the prose between them."""
    for prose, group in groupby(rows, _is_prose):
        if prose:
            for number, row in group:
                yield from (Paragraph(cell, _place(number, column)) for column, cell in enumerate(row) if cell.strip())
        else:
            yield _grid(list(group))


def _is_prose(row: _Row) -> bool:
    if max(map(len, row[1])) <= _PROSE:
        return False
    words = [cell for cell in row[1] if cell.strip()]
    return len(words) == 1 and len(words[0]) > _PROSE


def _grid(rows: Sequence[_Row]) -> Grid:
    """Return rows without the columns at the right in which nothing stands: they belong to other tables of the file.

    A row longer than most stays so: where it has a cell too many, its figures may be those of other columns.
    """
    width = max(_end(row) for _, row in rows)
    lengths = Counter(len(row) for _, row in rows)
    usual = max(lengths, key=lambda length: (lengths[length], length))
    lines = tuple([tuple(map(_text, row[: width + max(len(row) - usual, 0)])) for _, row in rows])
    return Grid(lines, Addresses("", [number for number, _ in rows], range(max(map(len, lines))), lines))


def _end(row: Sequence[str]) -> int:
    """Return the number of columns up to the last in which something stands."""
    return next((column for column in range(len(row), 0, -1) if row[column - 1].strip()), 0)


def _text(cell: str) -> str:
    marked = _FORMULA.fullmatch(cell.strip()) if "=" in cell or "'" in cell else None
    return (marked[1] or marked[2] or "") if marked else cell


def _place(number: int, column: int) -> SheetCell:
    return SheetCell("", f"{letters(column)}{number}")


_EMPTY = Text("表格是空的", "the table is empty")
_TOO_LARGE = Text(
    "表格大得不像年度报告的表格，未读取", "the table is far larger than any of an annual report: not read"
)
