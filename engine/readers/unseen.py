"""The rows and columns of a sheet that nobody sees: they are left out, and it is told that they were."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from gouji.engine.readers.addresses import letters
from gouji.engine.record import frozen
from gouji.engine.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Address = tuple[int, int]
_Line = list[str | None]

_MARKS = (b' hidden="', b' ht="0', b' width="0')
_YES = ("1", "true")


@frozen
class Unseen:
    """The hidden rows and columns of a sheet, counted from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is hidden."""
        return bool(self.rows or self.columns)


@frozen
class Seen:
    """The lines of a sheet that are seen, by their numbers from 1; which columns they have; names of the others."""

    lines: Mapping[int, _Line]
    columns: Sequence[int]
    left_out: tuple[str, ...] = ()


def may_hide(content: bytes) -> bool:
    """Whether a sheet, written anew, may hide rows or columns."""
    return any(mark in content for mark in _MARKS)


def unseen_in(root: "Element", most: int) -> Unseen:
    """Return what a sheet hides of its first `most` rows and columns; both are in order, so no more can be told."""
    columns: set[int] = set()
    for each in root.iterfind("{*}cols/{*}col"):
        if len(columns) < most and _is_hidden(each, "width"):
            first, last = (int(each.get(name) or 0) for name in ("min", "max"))
            columns |= set(range(max(first - 1, 0), min(last, most)))
    return Unseen(frozenset(_hidden_rows(root)), frozenset(columns))


def _hidden_rows(root: "Element") -> Iterator[int]:
    number = -1
    for row in root.iterfind("{*}sheetData/{*}row"):
        number = int(row.get("r") or number + 2) - 1
        if _is_hidden(row, "ht"):
            yield number


def _is_hidden(element: "Element", size: str) -> bool:
    return element.get("hidden") in _YES or not (element.get(size) or "1").strip("0.")


def seen_of(lines: Sequence[_Line], merged: Iterable[tuple[Address, Address]], unseen: Unseen) -> Seen:
    """Return what is seen of lines; a merged cell shows what it holds wherever a part of it is seen."""
    for (top, left), (bottom, right) in merged:
        row = next((row for row in range(top, bottom + 1) if row not in unseen.rows), top)
        column = next((column for column in range(left, right + 1) if column not in unseen.columns), left)
        if (row, column) != (top, left) and row < len(lines) and column < len(lines[row]):
            lines[row][column], lines[top][left] = lines[top][left], None
    width = max(map(len, lines), default=0)
    columns = [column for column in range(width) if column not in unseen.columns]
    kept = {
        number: [line[column] for column in columns]
        for number, line in enumerate(lines, 1)
        if number - 1 not in unseen.rows
    }
    return Seen(kept, columns, tuple(_left_out(lines, unseen)))


def _left_out(lines: Sequence[_Line], unseen: Unseen) -> Iterator[str]:
    """Yield the names of the hidden rows and columns that hold something."""
    yield from (str(row + 1) for row in sorted(unseen.rows) if row < len(lines) and any(lines[row]))
    seen = [line for row, line in enumerate(lines) if row not in unseen.rows]
    for column in sorted(unseen.columns):
        if any(column < len(line) and line[column] for line in seen):
            yield letters(column)


def note_of(sheet: str, left_out: Sequence[str]) -> Text:
    """Return what to say of hidden rows and columns that hold something."""
    return _LEFT_OUT.format(sheet=sheet, names=Text.listed(Text(name, name) for name in left_out))


_LEFT_OUT = Text(
    "工作表 {sheet} 里隐藏的行、列没有读取：{names}", "hidden rows and columns of sheet {sheet} were not read: {names}"
)
