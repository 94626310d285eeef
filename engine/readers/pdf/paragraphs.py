"""Lines outside tables become paragraphs: which line goes on with the one before it."""

import re
from collections.abc import Iterator, Sequence

from gouji.engine.readers.blocks import Block, Paragraph
from gouji.engine.readers.pdf.alignment import aligned_in
from gouji.engine.readers.pdf.lines import joined
from gouji.engine.readers.pdf.page import bounds
from gouji.engine.readers.pdf.pieces import Words
from gouji.engine.record import frozen
from gouji.engine.source import PageBox

# All in heights of a line: the room that a line of prose may leave at its end, what is an indentation, how far lines
# of one paragraph may stand apart, and how unlike in height they may be.
_ROOM = 1.8
_INDENTED = 0.8
_APART = 1.5
_UNLIKE = 0.25
# A line shorter than this part of the longest tells nothing of the margins.
_LONG = 0.6
_HEADING = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]")
_ENDED = re.compile(r"[。！？；：:;!?]\s*\Z")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[!-~]+")


@frozen
class Margins:
    """Where lines of prose begin and end on the pages of one size."""

    left: float
    right: float


Margin = dict[tuple[int, int], Margins]


def margins_of(words: Sequence[Words]) -> Margin:
    """Return the margins for each size of page."""
    sizes: dict[tuple[int, int], list[Words]] = {}
    for line in words:
        sizes.setdefault(_size(line), []).append(line)
    return {size: _margins(lines) for size, lines in sizes.items()}


def _margins(lines: Sequence[Words]) -> Margins:
    boxes = [line.line.box for line in lines]
    longest = max(x1 - x0 for x0, _, x1, _ in boxes)
    long = [(x0, x1) for x0, _, x1, _ in boxes if x1 - x0 >= _LONG * longest]
    return Margins(min(x0 for x0, _ in long), max(x1 for _, x1 in long))


def _size(words: Words) -> tuple[int, int]:
    return round(words.frame.width), round(words.frame.height)


def blocks_of(words: Sequence[Words], margins: Margin) -> Iterator[Block]:
    """Yield the paragraphs, and tables without borders, of lines that follow one another without ruled tables."""
    done = 0
    for table in aligned_in(words):
        yield from _paragraphs(words[done : table.start], margins)
        yield table.grid
        done = table.end
    yield from _paragraphs(words[done:], margins)


def _paragraphs(words: Sequence[Words], margins: Margin) -> Iterator[Paragraph]:
    run: list[Words] = []
    for line in words:
        if run and not _goes_on(run[-1], line, margins):
            yield _paragraph(run)
            run = []
        run.append(line)
    if run:
        yield _paragraph(run)


def _goes_on(first: Words, second: Words, margins: Margin) -> bool:
    if is_table_like(first) or is_table_like(second):
        return False
    reaches = _reaches_the_margin(first, second, margins[_size(first)])
    indented = second.line.box[0] - margins[_size(second)].left > _INDENTED * second.line.height
    begins = _HEADING.match(second.line.text) and _ENDED.search(first.line.text)
    return reaches and not indented and not begins and _is_next(first, second)


def is_table_like(words: Words) -> bool:
    """Whether a line is parted into columns, or holds no more than figures."""
    return not _LETTER.search(words.line.text) or len(words.line.parts) > 1


def _reaches_the_margin(first: Words, second: Words, margins: Margins) -> bool:
    """Whether a line ends only because the next word had no room in it."""
    room = _ROOM * first.line.height
    if word := _LATIN.match(second.line.text):
        room += len(word[0]) * second.line.height / 2
    return margins.right - first.line.box[2] <= room


def _is_next(first: Words, second: Words) -> bool:
    height = first.line.height
    if abs(second.line.height - height) > _UNLIKE * height:
        return False
    if first.frame.number != second.frame.number:
        return True
    return first.line.box[1] - second.line.box[3] <= _APART * height


def _paragraph(run: Sequence[Words]) -> Paragraph:
    """Return lines as one; its place is that of its first page."""
    frame = run[0].frame
    glyphs = [glyph for words in run if words.frame is frame for glyph in words.line.glyphs]
    origin = PageBox(frame.number, frame.shown(bounds(glyphs)))
    return Paragraph(joined(words.line.text for words in run), origin)
