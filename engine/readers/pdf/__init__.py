"""PDF: bytes → Source. Characters and ruling lines come from pdfium; cells, tables and paragraphs are found here."""

from collections.abc import Iterator, Sequence
from itertools import chain

from gouji.engine.readers.blocks import Block, compose
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.pdf.hazards import hazard_of
from gouji.engine.readers.pdf.legible import refusal_of
from gouji.engine.readers.pdf.marks import without_marks
from gouji.engine.readers.pdf.mending import continues
from gouji.engine.readers.pdf.paragraphs import blocks_of, margins_of
from gouji.engine.readers.pdf.pieces import Item, Piece, Words, items_of
from gouji.engine.readers.pdf.tables import grids_of
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.source import Source

__all__ = ["read_pdf"]


def read_pdf(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Return the text of a PDF; `Unreadable` if it is damaged, encrypted, too large, or holds no text."""
    from gouji.engine.readers.pdf.opening import open_pages  # noqa: PLC0415  # pdfium takes long to load

    if hazard := hazard_of(data, limits):
        raise Unreadable(name, hazard)
    pages = open_pages(data, name, limits)
    if refusal := refusal_of(pages):
        raise Unreadable(name, refusal)
    items = without_marks([items_of(page, limits) for page in pages])
    return compose(_blocks(items), name, data)


def _blocks(pages: Sequence[Sequence[Item]]) -> Iterator[Block]:
    margins = margins_of([item for item in chain(*pages) if isinstance(item, Words)])
    run: list[Words] = []
    table: list[Piece] = []
    for page in pages:
        for position, item in enumerate(page):
            goes_on = isinstance(item, Piece) and position == 0 and bool(table) and continues(table[-1], item)
            if table and not goes_on:
                yield from grids_of(table)
                table = []
            if isinstance(item, Words):
                run.append(item)
                continue
            yield from blocks_of(run, margins)
            run = []
            table.append(item)
    yield from grids_of(table) if table else ()
    yield from blocks_of(run, margins)
