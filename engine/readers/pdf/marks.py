"""Page numbers, running titles and labels printed twice: lines at the edge of pages that belong to no text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from gouji.engine.readers.pdf.pieces import Item, Piece, Words

_SIDE = r"[-—–－―~～·•.]+"
_MARK = re.compile(
    rf"{_SIDE}第?\d{{1,3}}页?{_SIDE}|第\d{{1,3}}页(?:[,，/]?共\d{{1,3}}页)?|\d{{1,3}}/\d{{1,3}}|Page\d{{1,3}}(?:of\d{{1,3}})?"
)
_NUMBER = re.compile(r"\d{1,3}")
# Fewer letters may be anything.
_TITLE = re.compile(r"(?:[^\W\d_].*){4}")
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")
_SAME_HEIGHT = 3.0


def without_marks(pages: Sequence[Sequence[Item]]) -> list[list[Item]]:
    """Return what stands on each page without page numbers, and without titles that run on from an earlier page."""
    left = [list(page) for page in pages]
    _drop_marks(left)
    _drop_numbers(left)
    for edge in (0, -1):
        _drop_running(left, edge)
    for above, below in pairwise(left):
        _drop_echoes(above, below, 0)
        _drop_echoes(below, above, -1)
    return left


def _text(page: Sequence[Item], edge: int) -> str:
    """Return the first (0) or last (-1) line of a page without blanks; nothing if a table stands there."""
    item = page[edge] if page else None
    return _BLANKS.sub("", item.line.text) if isinstance(item, Words) else ""


def _drop_marks(pages: list[list[Item]]) -> None:
    for page in pages:
        for edge in (0, -1):
            if _MARK.fullmatch(_text(page, edge)):
                del page[edge]


def _drop_numbers(pages: list[list[Item]]) -> None:
    """Drop bare numbers at the edges of pages if they count the pages."""
    for edge in (0, -1):
        found = [(index, page) for index, page in enumerate(pages) if _NUMBER.fullmatch(_text(page, edge))]
        counts = {int(_text(page, edge)) - index for index, page in found}
        if len(found) > 1 and len(counts) == 1:
            for _, page in found:
                del page[edge]


def _drop_running(pages: list[list[Item]], edge: int) -> None:
    """Drop lines at an edge that stand at the same place on an earlier page; the first one stays."""
    seen: dict[str, float] = {}
    for page in pages:
        text = _DIGITS.sub("0", _text(page, edge))
        if not _TITLE.search(text):
            continue
        top = page[edge].top
        if text in seen and abs(seen[text] - top) <= _SAME_HEIGHT:
            del page[edge]
        else:
            seen[text] = top


def _drop_echoes(page: Sequence[Item], other: list[Item], edge: int) -> None:
    """Drop lines at the edge of another page that are labels of the table which goes on there from this page.

    A merged cell that the page break parts is printed with its label on both sides, here and there beyond its border.
    """
    table = page[-1 if edge == 0 else 0] if page else None
    if not isinstance(table, Piece) or not any(isinstance(item, Piece) for item in other):
        return
    labels = {_BLANKS.sub("", cell.text) for row in table.rows for cell in row if cell.rows > 1}
    while (text := _text(other, edge)) in labels and _TITLE.search(text):
        del other[edge]
