"""Whether a PDF holds text that can be read at all."""

from collections.abc import Sequence

from gouji.engine.readers.pdf import refusals
from gouji.engine.readers.pdf.page import LOST, Page
from gouji.engine.text import Text

# Fewer characters a page are a page number or a stamp.
_FEW = 12
# A page covered so far is a picture; one that draws so much may hold its words as drawings.
_PICTURE = 0.4
_DRAWN = 200
# So many lost characters are no accident.
_DESTROYED = 0.2
_PRIVATE = range(0xE000, 0xF900)


def refusal_of(pages: Sequence[Page]) -> Text | None:
    """Return why there is nothing to read; None if there is."""
    if not pages:
        return refusals.NO_PAGES
    texts = [glyph.text for page in pages for glyph in page.glyphs if not glyph.text.isspace()]
    if len(texts) <= _FEW * len(pages):
        return _without_text(pages, bool(texts))
    lost = sum(_is_lost(text) for text in texts)
    return refusals.ENCODING_DESTROYED if lost > _DESTROYED * len(texts) else None


def _without_text(pages: Sequence[Page], has_some: bool) -> Text | None:  # noqa: FBT001  # one of two facts
    if any(page.pictures >= _PICTURE for page in pages):
        return refusals.SCANNED
    if has_some:
        return None
    return refusals.OUTLINES if any(page.drawings >= _DRAWN for page in pages) else refusals.EMPTY


def _is_lost(text: str) -> bool:
    return text == LOST or ord(text[0]) in _PRIVATE
