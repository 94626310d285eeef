"""Characters become lines, and lines become text: blanks where the page has gaps, none where a line only ended."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from gouji.engine.readers.pdf.page import Box, Glyph, bounds
from gouji.engine.record import frozen

# A gap of so much of the height of a character parts words; of so much, what stands in columns.
_GAP = 0.45
_GAP_IN_A_WORD = 0.22
WIDE_GAP = 0.75
# Two copies of a character so near each other are one, printed twice to be bold.
_TWICE = 0.3
_SAME_LINE = 0.5
# Of the usual height of characters; those below it are low.
_LOW = 0.55
# Of two digits of one figure none is so much smaller than the other.
_SMALL = 0.8
# Fewer characters are no vertical writing.
_COLUMN = 4


@frozen
class Line:
    """Characters that stand side by side, from the left."""

    glyphs: tuple[Glyph, ...]

    @cached_property
    def box(self) -> Box:
        """The box round it."""
        return bounds(self.glyphs)

    @cached_property
    def height(self) -> float:
        """How high most of its characters are."""
        heights = sorted(glyph.y1 - glyph.y0 for glyph in self.glyphs)
        return heights[len(heights) // 2]

    @cached_property
    def text(self) -> str:
        """Its characters, with blanks where gaps are."""
        return "".join(_spaced(self.glyphs))

    @cached_property
    def parts(self) -> "list[Line]":
        """Return it cut where gaps are so wide that columns stand apart."""
        wide = WIDE_GAP * self.height
        shown = [glyph for glyph in self.glyphs if not glyph.text.isspace()]
        cuts = [index for index, (left, right) in enumerate(pairwise(shown), 1) if right.x0 - left.x1 > wide]
        return [Line(tuple(shown[start:end])) for start, end in pairwise([0, *cuts, len(shown)])]


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines of some characters from the top.

    Low ones, like 一 and a comma in a font that tells no height, stand in the lines of the others.
    """
    found = list(glyphs)
    heights = sorted(glyph.y1 - glyph.y0 for glyph in found)
    low = _LOW * heights[len(heights) // 2] if heights else 0.0
    if not heights or heights[0] >= low:
        return _lines(found)
    lines = _lines(glyph for glyph in found if glyph.y1 - glyph.y0 >= low)
    homes: list[list[Glyph]] = [[] for _ in lines]
    homeless: list[Glyph] = []
    for glyph in found:
        if glyph.y1 - glyph.y0 < low:
            within = next((home for line, home in zip(lines, homes, strict=True) if _stands_in(glyph, line)), homeless)
            within.append(glyph)
    whole = [Line(tuple(sorted((*line.glyphs, *home)))) for line, home in zip(lines, homes, strict=True)]
    return sorted([*whole, *_lines(homeless)], key=lambda line: -line.box[1] - line.box[3])


def _stands_in(glyph: Glyph, line: Line) -> bool:
    middle = (glyph.y0 + glyph.y1) / 2
    return line.box[1] <= middle <= line.box[3]


def _lines(glyphs: Iterable[Glyph]) -> list[Line]:
    found: list[Line] = []
    group: list[Glyph] = []
    low = high = 0.0
    for glyph in sorted(glyphs, key=_from_the_top):
        least = _SAME_LINE * min(glyph.y1 - glyph.y0, high - low)
        if not group or min(high, glyph.y1) - max(low, glyph.y0) < least:
            found += _line(group)
            group, low, high = [], glyph.y0, glyph.y1
        group.append(glyph)
    found += _line(group)
    return found


def _from_the_top(glyph: Glyph) -> float:
    return -glyph.y0 - glyph.y1


def _line(group: list[Glyph]) -> Iterator[Line]:
    if any(not glyph.text.isspace() for glyph in group):
        yield Line(tuple(sorted(group)))


def _spaced(glyphs: Sequence[Glyph]) -> Iterator[str]:
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None:
            height = glyph.y1 - glyph.y0
            if glyph.text == before.text and glyph.x0 - before.x0 < _TWICE * (glyph.x1 - glyph.x0):
                continue
            close = _GAP_IN_A_WORD if glyph.text.isascii() and before.text.isascii() else _GAP
            if glyph.x0 - before.x1 > close * height or _is_raised(before, glyph):
                yield " "
        yield glyph.text
        before = glyph


def _is_raised(before: Glyph, glyph: Glyph) -> bool:
    """Whether one of two digits is small, as the number of a note is: then they are not of one figure."""
    if not (before.text.isdigit() and glyph.text.isdigit()):
        return False
    heights = before.y1 - before.y0, glyph.y1 - glyph.y0
    return min(heights) < _SMALL * max(heights)


def joined(texts: Iterable[str]) -> str:
    """Return the text of lines that belong together; a blank stays only between what is not Chinese."""
    whole = ""
    for text in map(str.strip, texts):
        apart = whole and text and whole[-1].isascii() and text[0].isascii()
        whole += f" {text}" if apart else text
    return whole


def cell_text(glyphs: Sequence[Glyph]) -> str:
    """Return what a cell holds, vertical writing included; `glyphs` as they follow one another in the file."""
    if len(glyphs) == 1:
        return glyphs[0].text.strip()
    if _is_vertical(glyphs):
        return "".join(glyph.text for column in _columns(glyphs) for glyph in column)
    return joined(line.text for line in lines_of(glyphs))


def _is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Whether characters were written one below another."""
    if len(glyphs) < _COLUMN or any(glyph.text.isascii() for glyph in glyphs):
        return False
    steps = [_is_step(*pair) for pair in pairwise(glyphs)]
    return 2 * sum(steps) > len(steps)


def _is_step(first: Glyph, second: Glyph) -> bool:
    across = abs(first.x0 + first.x1 - second.x0 - second.x1) / 2
    upwards = abs(first.y0 + first.y1 - second.y0 - second.y1) / 2
    return across < (first.x1 - first.x0) / 2 < upwards


def _columns(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield columns of characters from the right, each from its top."""
    column: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.x0 - glyph.x1):
        if column and glyph.x1 < (column[0].x0 + column[0].x1) / 2:
            yield sorted(column, key=_from_the_top)
            column = []
        column.append(glyph)
    yield sorted(column, key=_from_the_top)
