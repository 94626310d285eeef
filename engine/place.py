"""Where something stands, in the words that its format has for places."""

from gouji.engine.source import Location, Origin, PageBox, SheetCell, TableCell
from gouji.engine.text import Text

_CELL = Text("表 {table} 第 {row} 行第 {cell} 格", "table {table} row {row} cell {cell}")
_PAGE = Text("第 {page} 页", "page {page}")
_PASSAGE = Text("第 {paragraph} 段", "paragraph {paragraph}")


def place_of(location: Location) -> Text:
    """Return the place of something in its file: `12:3` in a text, `表三!G12` in a workbook."""
    if location.origin is not None:
        return _origin_words(location.origin)
    return _same(f"{location.place.line}:{location.place.column}")


def _origin_words(origin: Origin) -> Text:
    if isinstance(origin, SheetCell):
        return _same(f"{origin.sheet}!{origin.cell}" if origin.sheet else origin.cell)
    if isinstance(origin, TableCell):
        return _CELL.format(table=origin.table, row=origin.row, cell=origin.cell)
    if isinstance(origin, PageBox):
        return _PAGE.format(page=origin.page)
    return _PASSAGE.format(paragraph=origin.paragraph)


def _same(words: str) -> Text:
    return Text(words, words)
