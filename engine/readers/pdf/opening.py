"""A PDF file, page by page: opened, measured against the limits, turned upright, and closed again."""

from contextlib import closing
from typing import TYPE_CHECKING

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it has no types

from gouji.engine.readers.limits import Limits
from gouji.engine.readers.pdf import refusals
from gouji.engine.readers.pdf.characters import characters_of
from gouji.engine.readers.pdf.page import Box, Frame, Glyph, Page, Ruling, turned
from gouji.engine.readers.pdf.rulings import TooManyDrawings, drawings_of
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_PASSWORD_NEEDED = (pdfium.raw.FPDF_ERR_PASSWORD, pdfium.raw.FPDF_ERR_SECURITY)


def open_pages(data: bytes, name: str, limits: Limits) -> list[Page]:
    """Return the pages of a PDF; `Unreadable` if it cannot be opened or is larger than the limits."""
    with closing(_document(data, name)) as document:
        if len(document) > limits.pages:
            raise Unreadable(name, refusals.TOO_MANY_PAGES.format(limit=limits.pages))
        pages: list[Page] = []
        characters = 0
        for number in range(1, len(document) + 1):
            pages.append(_page(document, number, name, limits))
            characters += len(pages[-1].glyphs)
            if characters > limits.characters:
                raise Unreadable(name, refusals.TOO_MUCH_TEXT.format(limit=limits.characters))
        return pages


def _document(data: bytes, name: str) -> "PdfDocument":
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = error.err_code in _PASSWORD_NEEDED
        raise Unreadable(name, refusals.ENCRYPTED if locked else refusals.DAMAGED) from error


def _page(document: "PdfDocument", number: int, name: str, limits: Limits) -> Page:
    where = refusals.PAGE.format(number=number)
    try:
        with closing(_loaded(document, number - 1)) as page:
            return _read(page, number, limits)
    except pdfium.PdfiumError as error:
        raise Unreadable(name, refusals.DAMAGED_PAGE, where) from error
    except TooManyDrawings as error:
        raise Unreadable(name, refusals.TOO_MANY_DRAWINGS.format(limit=limits.cells), where) from error


def _loaded(document: "PdfDocument", index: int) -> "PdfPage":
    """Return a page, with what stands in its form fields and notes as part of it."""
    page = document[index]
    if not _has_fields(page):
        return page
    with closing(page):
        pdfium.raw.FPDFPage_Flatten(page, pdfium.raw.FLAT_NORMALDISPLAY)
    return document[index]


def _has_fields(page: "PdfPage") -> bool:
    for index in range(pdfium.raw.FPDFPage_GetAnnotCount(page)):
        note = pdfium.raw.FPDFPage_GetAnnot(page, index)
        kind = pdfium.raw.FPDFAnnot_GetSubtype(note)
        pdfium.raw.FPDFPage_CloseAnnot(note)
        if kind in (pdfium.raw.FPDF_ANNOT_WIDGET, pdfium.raw.FPDF_ANNOT_FREETEXT):
            return True
    return False


def _read(page: "PdfPage", number: int, limits: Limits) -> Page:
    drawings = drawings_of(page, limits.cells)
    with closing(page.get_textpage()) as text_page:
        characters = characters_of(text_page, limits.characters)
    crop = _Crop(page.get_bbox(), characters.quarters)
    frame = crop.frame(number, page.get_rotation() // 90)
    lines = [frame.within(crop.upright(line)) for line in drawings.lines]
    return Page(
        frame,
        [glyph for glyph in crop.glyphs(characters.glyphs) if frame.shows(glyph)],
        [Ruling((y0 + y1) / 2, x0, x1) for x0, y0, x1, y1 in lines if x1 - x0 >= y1 - y0 >= 0],
        [Ruling((x0 + x1) / 2, y0, y1) for x0, y0, x1, y1 in lines if y1 - y0 >= x1 - x0 >= 0],
        pictures=drawings.pictures / max(frame.width * frame.height, 1.0),
        drawings=drawings.count,
    )


@frozen
class _Crop:
    """The part of a page that is shown, and by how many quarters clockwise it must be turned to be read."""

    box: Box
    quarters: int

    @property
    def size(self) -> tuple[float, float]:
        left, bottom, right, top = self.box
        return right - left, top - bottom

    def frame(self, number: int, rotation: int) -> Frame:
        width, height = self.size if self.quarters % 2 == 0 else self.size[::-1]
        return Frame(number, width, height, (rotation - self.quarters) % 4)

    def upright(self, box: Box) -> Box:
        (x0, y0, x1, y1), (left, bottom, _, _) = box, self.box
        return turned((x0 - left, y0 - bottom, x1 - left, y1 - bottom), self.quarters, *self.size)

    def glyphs(self, glyphs: list[Glyph]) -> list[Glyph]:
        if not (self.quarters or self.box[0] or self.box[1]):
            return glyphs
        return [Glyph(*self.upright(glyph[:4]), glyph.text) for glyph in glyphs]
