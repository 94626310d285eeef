"""The characters of a page as pdfium gives them, with their boxes."""

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from ctypes import Array, byref, c_double, c_ushort
from struct import Struct
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it has no types

from gouji.engine.readers.pdf.page import LOST, Box, Glyph
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage


_HYPHENS = "\x02\ufffe"
# Radicals that some programs write instead of the characters which look the same.
_RADICALS = "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙"
_LOOKALIKES = {
    **dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True)),
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
    **dict.fromkeys(_HYPHENS, "-"),
}
_SAMPLE = 40
_SIDES = Struct("4f").unpack
# Characters of text are higher than this, and lower than that.
_LOW, _HIGH = 4.0, 40.0
_HAIR = 0.5


@frozen
class Characters:
    """Characters with their boxes in points of the file, and by how many quarters clockwise they must be turned."""

    glyphs: list[Glyph]
    quarters: int


def characters_of(text_page: "PdfTextPage", limit: int) -> Characters:
    """Return the first characters of a page, one more than `limit` at most; blanks that pdfium made up are left out."""
    count = min(text_page.count_chars(), limit + 1)
    texts = _texts(text_page.raw, count)
    glyphs = list(_glyphs(text_page.raw, texts))
    return Characters(glyphs, _quarters(text_page.raw, texts))


def _texts(handle: object, count: int) -> list[str]:
    buffer: Array[c_ushort] = (c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(handle, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * max(written, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return list(text)
    codes = [pdfium.FPDFText_GetUnicode(handle, index) for index in range(count)]
    return [chr(code) if code else LOST for code in codes]


def _glyphs(handle: object, texts: list[str]) -> Iterator[Glyph]:
    rectangle = pdfium.FS_RECTF()
    target = byref(rectangle)
    box_of, is_lost = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_HasUnicodeMapError
    for index, text in enumerate(texts):
        box_of(handle, index, target)
        left, top, right, bottom = _SIDES(rectangle)
        if right <= left or text in "\r\n":
            continue
        if not _LOW < top - bottom < _HIGH:
            ink = _ink(handle, index)
            left, right = (left, right) if _is_advance(left, right, ink) else (ink[0], ink[2])
            bottom, top = ink[1], ink[3]
        lost = is_lost(handle, index) or (text < " " and text not in _HYPHENS)
        yield Glyph(left, bottom, right, top, LOST if lost else _LOOKALIKES.get(text, text))


def _is_advance(left: float, right: float, ink: Box) -> bool:
    """Whether a character takes so much of its line: more than its ink, and not without bound."""
    return left - _HAIR <= ink[0] and ink[2] <= right + _HAIR and right - left < _HIGH


def _ink(handle: object, index: int) -> Box:
    """Return the box of what is printed.

    For fonts that write downwards: pdfium does not scale their full boxes; and for those without a height.
    """
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    pdfium.FPDFText_GetCharBox(handle, index, byref(left), byref(right), byref(bottom), byref(top))
    return left.value, bottom.value, right.value, top.value


def _quarters(handle: object, texts: list[str]) -> int:
    """Return by how many quarters clockwise most characters must be turned to stand upright."""
    shown = [index for index, text in enumerate(texts) if not text.isspace()]
    step = max(len(shown) // _SAMPLE, 1)
    angles = [pdfium.FPDFText_GetCharAngle(handle, index) for index in shown[::step]]
    turns = Counter(round(-angle / (math.pi / 2)) % 4 for angle in angles)
    return turns.most_common(1)[0][0] if turns else 0
