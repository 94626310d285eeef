"""Workbooks (.xlsx, .xlsm): bytes → Source.

Every visible sheet is read, in the order of the workbook, without its hidden rows and columns; its name tells where a
cell stands, and is no text.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from gouji.engine.readers.addresses import Addresses
from gouji.engine.readers.archive import open_archive, stored
from gouji.engine.readers.blocks import Block, Grid, Paragraph, compose
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.part import checked
from gouji.engine.readers.raster import apart
from gouji.engine.readers.sheets import TOO_WIDE, WORKBOOK, Address, Examined, examine
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readers.unseen import Seen, note_of, seen_of
from gouji.engine.record import changed
from gouji.engine.source import Source
from gouji.engine.text import Text

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_Line = list[str | None]
Value = int | float | bool | dt.date | dt.time | dt.timedelta
_NOT_READ = ("docProps/", "customXml/", "xl/theme/", "xl/drawings/", "xl/charts/", "xl/media/")
# More digits of a number a spreadsheet neither shows nor keeps.
_DIGITS = ".15g"
_EXACT = 1e15


def read_xlsx(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Read a workbook with the figures as its cells show them; `Unreadable` with the reason if it cannot be."""
    archive = open_archive(data, name, limits)
    wanted = [part for part in archive.names if part.endswith((".xml", ".rels")) and not part.startswith(_NOT_READ)]
    parts = {part: checked(content, name, part) for part, content in archive.read(wanted).items()}
    if WORKBOOK not in parts:
        raise Unreadable(name, _NO_WORKBOOK)
    examined = examine(archive, parts)
    # What was checked is what is parsed.
    book = _open(BytesIO(stored(examined.parts)), name)
    blocks: list[Block] = []
    notes = list(_notes(book))
    for sheet in _visible_sheets(book, name, limits):
        seen = _seen(sheet, examined, name, limits)
        blocks += _blocks(seen, sheet.name)
        notes += [note_of(sheet.name, seen.left_out)] if seen.left_out else []
    if not blocks:
        raise Unreadable(name, _NO_TEXT)
    return changed(compose(apart(blocks), name, data), notes=tuple(notes))


def _open(packed: BytesIO, name: str) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # start-up

    try:
        return CalamineWorkbook.from_filelike(packed)
    except (CalamineError, ValueError, OSError) as error:
        raise Unreadable(name, _DAMAGED) from error


def _visible_sheets(book: "CalamineWorkbook", name: str, limits: Limits) -> Iterator["CalamineSheet"]:
    """Yield the sheets with cells that a reader sees."""
    from python_calamine import CalamineError, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  # start-up

    cells = 0
    for number, about in enumerate(book.sheets_metadata):
        if about.visible != SheetVisibleEnum.Visible or about.typ != SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_index(number)
        except (CalamineError, ValueError, OSError) as error:
            raise Unreadable(name, _DAMAGED, Text(about.name, about.name)) from error
        cells += sheet.total_height * sheet.total_width
        if cells > limits.cells or sheet.total_width > limits.columns:
            raise Unreadable(name, TOO_WIDE, Text(about.name, about.name))
        yield sheet


def _notes(book: "CalamineWorkbook") -> Iterator[Text]:
    from python_calamine import SheetVisibleEnum  # noqa: PLC0415  # start-up

    hidden = [each.name for each in book.sheets_metadata if each.visible != SheetVisibleEnum.Visible]
    if hidden:
        yield _HIDDEN.format(sheets=Text.listed(Text(sheet, sheet) for sheet in hidden))


def _seen(sheet: "CalamineSheet", examined: Examined, name: str, limits: Limits) -> Seen:
    """Return the lines of a sheet as they are seen."""
    rows = sheet.to_python(skip_empty_area=False)
    lines: list[_Line] = [[each if isinstance(each, str) else _text(each) for each in row] for row in rows]
    if shown := examined.shown.get(sheet.name):
        _lay_over(lines, shown)
    merged = sheet.merged_cell_ranges or []
    if not _cover(lines, merged, limits.cells):
        raise Unreadable(name, TOO_WIDE, Text(sheet.name, sheet.name))
    if unseen := examined.unseen.get(sheet.name):
        return seen_of(lines, merged, unseen)
    return Seen(dict(enumerate(lines, 1)), range(max(map(len, lines), default=0)))


def _blocks(seen: Seen, sheet: str) -> Iterator[Block]:
    """Yield the tables of a sheet, which blank rows part; rows of one cell each are words."""
    for is_filled, found in groupby(seen.lines.items(), key=lambda numbered: any(numbered[1])):
        if is_filled:
            yield from _stretch(dict(found), seen.columns, sheet)


def _stretch(lines: Mapping[int, _Line], columns: Sequence[int], sheet: str) -> Iterator[Block]:
    """Yield rows without a blank one among them, as far as they are filled."""
    filled = [column for column in range(len(columns)) if any(line[column] != "" for line in lines.values())]
    left, right = filled[0], filled[-1] + 1
    rows = tuple([tuple(line[left:right]) for line in lines.values()])
    grid = Grid(rows, Addresses(sheet, list(lines), columns[left:right], rows))
    if any(len(row) - row.count(None) > 1 for row in rows):
        yield grid
    else:
        yield from (Paragraph(slot.text, slot.origin) for row in grid.slots() for slot in row if slot)


def _lay_over(lines: list[_Line], shown: Mapping[Address, str]) -> None:
    """Put into a rectangle of cells what they show besides; it may lie beyond it."""
    height = max([len(lines), *(row + 1 for row, _ in shown)])
    width = max([len(lines[0]) if lines else 0, *(column + 1 for _, column in shown)])
    lines += [[] for _ in range(height - len(lines))]
    for line in lines:
        line.extend([""] * (width - len(line)))
    for (row, column), text in shown.items():
        lines[row][column] = text


def _cover(lines: list[_Line], merged: Iterable[tuple[Address, Address]], most: int) -> bool:
    """Take out the cells that merged ones cover; False if these are so many that they overlap."""
    area, width = 0, len(lines[0]) if lines else 0
    for (top, left), (bottom, right) in merged:
        end = min(right + 1, width)
        if top >= len(lines) or left >= end:
            continue
        area += (min(bottom + 1, len(lines)) - top) * (end - left)
        if area > most:
            return False
        text, covered = lines[top][left], [None] * (end - left)
        for line in lines[top : bottom + 1]:
            line[left:end] = covered
        lines[top][left] = text
    return True


# As numbers, 1 and TRUE are one and the same.
@lru_cache(maxsize=4096, typed=True)
def _text(value: Value) -> str:
    """Return what a cell without words shows, as far as its value tells."""
    if isinstance(value, float):
        if value.is_integer() and abs(value) < _EXACT:
            return str(int(value))
        return format(Decimal(format(value, _DIGITS)), "f")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, dt.date):
        day = f"{value.year}年{value.month}月{value.day}日"
        return f"{day} {value.time()}" if isinstance(value, dt.datetime) else day
    return str(value)


_NO_WORKBOOK = Text("这不是 Excel 工作簿（.xlsx）", "this is no Excel workbook (.xlsx)")
_DAMAGED = Text(
    "工作簿已损坏，无法打开；请用 Excel 或 WPS 打开后另存",
    "the workbook is damaged; open it in Excel or WPS and save it anew",
)
_HIDDEN = Text("隐藏的工作表没有读取：{sheets}", "hidden sheets were not read: {sheets}")
_NO_TEXT = Text("工作簿里没有可见的内容", "no visible sheet of the workbook holds anything")
