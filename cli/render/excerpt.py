"""Lines of a document as a terminal shows them, with markers right under the characters."""

from collections.abc import Sequence
from itertools import accumulate

from gouji.cli.render.visible import visible_character
from gouji.cli.render.width import columns_of
from gouji.engine.record import frozen

WIDTH = 100
"""How many columns of a line are shown at most, so that equal input looks equal on every terminal."""

TAB = 4

# Code points looked at on each side of what matters: a line may have millions.
_WINDOW = 400


@frozen
class Mark:
    """What to point at in a line: code-point columns from 1, half open; zero width points between characters."""

    column: int
    end: int
    sign: str = "^"


@frozen
class Excerpt:
    """A line as shown, and the line of markers that belongs under it."""

    text: str
    markers: str


@frozen
class _Strip:
    """The part of a line that is shown: its characters, from which offset of the line on, and where each begins."""

    first: int
    shown: tuple[str, ...]
    edges: tuple[int, ...]

    def crop(self, mark: Mark) -> "_Strip":
        """Leave away what stands more than WIDTH columns apart, with `mark` in the middle."""
        low = self._lowest(self.edge(mark.column), self.edge(mark.end))
        kept = [number for number, edge in enumerate(self.edges) if low <= edge <= low + WIDTH]
        left, right = kept[0], kept[-1]
        return _Strip(self.first + left, self.shown[left:right], self.edges[left : right + 1])

    def _lowest(self, start: int, end: int) -> int:
        room = WIDTH - min(end - start, WIDTH)
        return max(0, min(start - room // 2, self.edges[-1] - WIDTH))

    def edge(self, column: int) -> int:
        """Return where the character at code-point `column` of the line begins; the nearest edge if it is not shown."""
        number = column - 1 - self.first
        return self.edges[max(0, min(number, len(self.shown)))]


def excerpt(line: str, marks: Sequence[Mark]) -> Excerpt:
    """Return as much of `line` as is worth showing, and the markers for `marks`; the first one is always in view."""
    strip = _strip(line, marks[0]).crop(marks[0])
    before = "… " if strip.first > 0 else ""
    after = " …" if strip.first + len(strip.shown) < len(line) else ""
    return Excerpt(before + "".join(strip.shown) + after, " " * columns_of(before) + _markers(strip, marks))


def _strip(line: str, mark: Mark) -> _Strip:
    first = max(0, mark.column - 1 - _WINDOW)
    part = line[first : mark.column - 1 + _WINDOW]
    shown: list[str] = []
    column = 0
    for character in part:
        shown.append(" " * (TAB - column % TAB) if character == "\t" else visible_character(character))
        column += columns_of(shown[-1])
    return _Strip(first, tuple(shown), tuple(accumulate(map(columns_of, shown), initial=0)))


def _markers(strip: _Strip, marks: Sequence[Mark]) -> str:
    origin, last = strip.edges[0], strip.edges[-1]
    signs = [" "] * (last - origin + 1)
    # the first mark comes last, over the others
    for mark in reversed(marks):
        if mark is not marks[0] and not _is_shown(strip, mark):
            continue
        start, end = strip.edge(mark.column), strip.edge(mark.end)
        for column in range(start, max(start + 1, end)):
            signs[column - origin] = mark.sign
    return "".join(signs).rstrip()


def _is_shown(strip: _Strip, mark: Mark) -> bool:
    offset = mark.column - 1 - strip.first
    return 0 <= offset < len(strip.shown) + (mark.column == mark.end)
