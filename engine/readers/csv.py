"""Tables in text: bytes → Source."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import chain, groupby, islice
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
_Row = list[str]


def read_csv(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Read a table whose cells a comma, a semicolon or a tab parts; an empty line parts one table from the next.

    `Unreadable` if its encoding is unknown, it is empty or larger than any table of a report.
    """
    text, encoding = decoded(data, name)
    blocks = list(_blocks(_rows(text, name, limits)))
    if not blocks:
        raise Unreadable(name, _EMPTY)
    return compose(apart(blocks), name, data, encoding)


def _rows(text: str, name: str, limits: Limits) -> list[_Row]:
    # An odd number of quotes: one of them is no quote, and a reader that trusts it swallows the rest of the file.
    quoting: _Quoting = csv.QUOTE_NONE if text.count('"') % 2 else csv.QUOTE_MINIMAL
    # Each row counts as a cell more, so no more of them are needed to tell that there are too many.
    rows = list(islice(_parsed(text, _delimiter(text, quoting), quoting), limits.cells + 1))
    widths = list(map(len, rows))
    if sum(widths) + len(rows) > limits.cells or max(widths, default=0) > limits.columns:
        raise Unreadable(name, _TOO_LARGE)
    return [list(map(_shown, row)) for row in rows] if "=" in text or "'" in text else rows


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


def _blocks(rows: Iterable[_Row]) -> Iterator[Block]:
    """Yield what stands between empty lines."""
    first = 1
    for is_filled, group in groupby(rows, bool):
        stretch = list(group)
        if is_filled:
            yield from _stretch(stretch, first)
        first += len(stretch)


def _stretch(rows: Sequence[_Row], first: int) -> Iterator[Block]:
    """Yield rows, numbered from `first`, as tables, and the prose between them."""
    if max(map(len, chain.from_iterable(rows))) <= _PROSE:
        yield _grid(rows, first)
        return
    for is_prose, group in groupby(rows, _is_prose):
        part = list(group)
        if is_prose:
            yield from _paragraphs(part, first)
        else:
            yield _grid(part, first)
        first += len(part)


def _is_prose(row: _Row) -> bool:
    words = [cell for cell in row if cell.strip()]
    return len(words) == 1 and len(words[0]) > _PROSE


def _paragraphs(rows: Sequence[_Row], first: int) -> Iterator[Paragraph]:
    for number, row in enumerate(rows, first):
        yield from (Paragraph(cell, _place(number, column)) for column, cell in enumerate(row) if cell.strip())


def _grid(rows: Sequence[_Row], first: int) -> Grid:
    """Return rows without the columns at the right in which nothing stands: they belong to other tables of the file.

    A row longer than most stays so: where it has a cell too many, its figures may be those of other columns.
    """
    width = _width(rows)
    lengths = Counter(map(len, rows))
    usual = max(lengths, key=lambda length: (lengths[length], length))
    lines = tuple([tuple(row[: width + max(len(row) - usual, 0)]) for row in rows])
    return Grid(lines, Addresses("", range(first, first + len(rows)), range(max(map(len, lines))), lines))


def _width(rows: Iterable[_Row]) -> int:
    """Return the number of columns up to the last in which something stands."""
    width = 0
    for row in rows:
        if len(row) > width and "".join(row[width:]).strip():
            width = next(column for column in range(len(row), width, -1) if row[column - 1].strip())
    return width


def _shown(cell: str) -> str:
    """Return what a spreadsheet shows of a cell that it wrote."""
    marked = _FORMULA.fullmatch(cell.strip()) if "=" in cell or "'" in cell else None
    return (marked[1] or marked[2] or "") if marked else cell


def _place(number: int, column: int) -> SheetCell:
    return SheetCell("", f"{letters(column)}{number}")


_EMPTY = Text("表格是空的", "the table is empty")
_TOO_LARGE = Text(
    "表格大得不像年度报告的表格，未读取", "the table is far larger than any of an annual report: not read"
)
