"""Where something stands, in the words that its format has for places."""

from gouji.cli.render.visible import visible
from gouji.engine.source import Location, Origin, PageBox, SheetCell, TableCell
from gouji.engine.text import Language, Text

_CELL = Text("表 {table} 第 {row} 行第 {cell} 格", "table {table} row {row} cell {cell}")
_PAGE = Text("第 {page} 页", "page {page}")
_PASSAGE = Text("第 {paragraph} 段", "paragraph {paragraph}")


def where(location: Location, lang: Language) -> str:
    """Return the place of something in its file: `12:3` in a text, `表三!G12` in a workbook."""
    if location.origin is not None:
        return origin_words(location.origin, lang)
    return f"{location.place.line}:{location.place.column}"


def margin(location: Location, lang: Language) -> str:
    """Return what stands at the margin of a quotation: the line of a text, else the same as `where`."""
    return visible(str(location.place.line) if location.origin is None else where(location, lang))


def origin_words(origin: Origin, lang: Language) -> str:
    """Return a place in the terms of its format."""
    if isinstance(origin, SheetCell):
        return f"{origin.sheet}!{origin.cell}" if origin.sheet else origin.cell
    if isinstance(origin, TableCell):
        words = _CELL.format(table=origin.table, row=origin.row, cell=origin.cell)
    elif isinstance(origin, PageBox):
        words = _PAGE.format(page=origin.page)
    else:
        words = _PASSAGE.format(paragraph=origin.paragraph)
    return words.in_language(lang)
