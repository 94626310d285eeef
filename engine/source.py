"""The text of a document, and where each offset of it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from gouji.engine.record import frozen
from gouji.engine.text import Text


@frozen(order=True)
class Span:
    """A half-open range of code-point offsets into `Source.text`."""

    start: int
    end: int

    @classmethod
    def at(cls, offset: int) -> "Span":
        """Return the zero-width span that stands for something missing at `offset`."""
        return cls(offset, offset)


@frozen
class Place:
    """A span in lines and columns: both count from 1, columns in code points."""

    line: int
    column: int
    end_line: int
    end_column: int


@frozen
class TableCell:
    """A cell of the `table`-th table of a document, `row` and `cell` from 1."""

    table: int
    row: int
    cell: int


@frozen
class SheetCell:
    """A cell of a workbook, as a spreadsheet names it: sheet and `G12`."""

    sheet: str
    cell: str


@frozen
class PageBox:
    """A box on a page, from 1, in points from its lower left corner: x0, y0, x1, y1."""

    page: int
    box: tuple[float, float, float, float]


@frozen
class Passage:
    """The `paragraph`-th paragraph of a document, from 1, tables not counted."""

    paragraph: int


Origin = TableCell | SheetCell | PageBox | Passage
"""Where a stretch of text stands in a file whose format has no text offsets."""


@frozen
class Location:
    """A span in a file: in offsets, lines and columns, and in its format's own terms where it has no text offsets."""

    span: Span
    place: Place
    origin: Origin | None = None


@frozen
class Remark:
    """What a comment in a document says to gouji: its `words`, of the whole comment `<!-- gouji: … -->` (`raw`).

    `line` is that of which it speaks: the one it stands on or, standing alone, the next one with words. It is None in a
    page, whose comments are in no line of the text.
    """

    words: str
    raw: str
    location: Location
    line: int | None


def _folding() -> dict[str, str]:
    """Return what is read as what, one character for one, so that offsets stay true.

    Circled and superscript digits are left alone: they are ordinals and footnotes, never figures.
    """
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    blanks = (0x0B, 0x0C, 0xA0, 0x1680, *range(0x2000, 0x200E), 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF)
    table |= dict.fromkeys(blanks, " ")
    table |= dict.fromkeys(map(ord, "‐‑‒−﹣"), "-")
    table |= dict.fromkeys(map(ord, "“”„‟〝〞＂"), '"')
    table |= dict.fromkeys(map(ord, "‘’‚‛＇"), "'")
    table |= {ord("﹪"): "%", ord("﹐"): ",", ord("﹑"): "、", ord("│"): "|", ord("∣"): "|"}
    return {chr(code): folded for code, folded in table.items()}


_FOLDING = _folding()
_FOLDABLE = re.compile(f"[{re.escape(''.join(_FOLDING))}]")
# Nearly all that is folded in a report are these, and one at a time is much faster.
_OFTEN = [(written, _FOLDING[written]) for written in "，：；（）“”　"]


def fold(text: str) -> str:
    """Return `text` with full-width forms, blanks, dashes and quotes made equal, character for character.

    Tabs stay: they separate cells.
    """
    for written, folded in _OFTEN:
        text = text.replace(written, folded)
    return _FOLDABLE.sub(lambda found: _FOLDING[found[0]], text)


_LINE_END = re.compile(r"\r\n|\n|\r")


@frozen
class Source:
    """A decoded document.

    `text` is without byte order mark, line ends as in the file; `name` is how the user called the file;
    `sha256` is of the bytes. For a format without text offsets, `text` is the canonical text and `stretches` gives
    those parts of it that come from somewhere, in order and apart; it may make them when it is iterated. `notes` is
    what the user should know of how it was read, `remarks` what is said to gouji: there `text` is blank.
    """

    name: str
    text: str
    sha256: str
    encoding: str
    stretches: Iterable[tuple[Span, Origin]] = ()
    notes: tuple[Text, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @cached_property
    def folded(self) -> str:
        """The text as `fold` makes it; offsets are those of `text`."""
        return fold(self.text)

    @cached_property
    def origins(self) -> tuple[tuple[Span, Origin], ...]:
        """Where stretches of a text without offsets of its own come from."""
        return tuple(self.stretches)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def place(self, span: Span) -> Place:
        """Return where `span` begins and ends, in lines and columns."""
        line, column = self._line_and_column(span.start)
        end_line, end_column = self._line_and_column(span.end)
        return Place(line, column, end_line, end_column)

    def origin(self, span: Span) -> Origin | None:
        """Return where the beginning of `span` comes from; None for a text.

        If it comes from nowhere, then where the first of `span` comes from that does, else what stands before it:
        what is missing was expected behind that.
        """
        if not self.origins:
            return None
        behind = bisect_right(self.origins, span.start, key=lambda pair: pair[0].start)
        index = max(behind - 1, 0)
        if self.origins[index][0].end <= span.start and behind < len(self.origins):
            index = behind if self.origins[behind][0].start < span.end else index
        return self.origins[index][1]

    def location(self, span: Span) -> Location:
        """Return `span` with everything that is known of where it stands."""
        return Location(span, self.place(span), self.origin(span))

    def raw(self, span: Span) -> str:
        """Return the characters of `span` as the document has them."""
        return self.text[span.start : span.end]

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its end; an empty string where there is none."""
        return self.raw(self.lines(number, number)) if 0 < number <= len(self._line_starts) else ""

    def lines(self, first: int, last: int) -> Span:
        """Return the span of lines that there are, from 1, without the end of the last one."""
        starts = self._line_starts
        end = starts[last] if last < len(starts) else len(self.text)
        start = starts[first - 1]
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
