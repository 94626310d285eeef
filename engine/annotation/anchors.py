"""Where in a Word document a stretch of its text stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import takewhile

from lxml.etree import _Element as Element

from gouji.engine.readers.word.content import BOX
from gouji.engine.readers.word.paragraph import Piece
from gouji.engine.readers.word.story import Story
from gouji.engine.record import frozen
from gouji.engine.source import Origin, Passage, Source, Span

Character = tuple[Element | None, int]
"""A character by the element that says it, and its place in the words of that."""


@frozen
class Words:
    """Words from place `begin` in what `first` says to before place `end` in what `last` says."""

    first: Element
    begin: int
    last: Element
    end: int


@frozen
class Anchors:
    """Finds what a comment is to be hung on.

    The characters of a text that are not blank are those of the document, in the same order: that tells which is which.
    """

    source: Source
    offsets: Sequence[int]
    characters: Sequence[Character]
    holders: Mapping[Origin, Element]

    @classmethod
    def of(cls, source: Source, story: Story) -> "Anchors":
        """Return the anchors of a document that was read."""
        return cls(source, _offsets(source), _characters(story.pieces), dict(story.holders))

    def words(self, span: Span) -> Words | None:
        """Return the words of `span` as far as they stand at one place; None if no element says them."""
        stretch = self._stretch(span)
        first, behind = (bisect_left(self.offsets, offset) for offset in (stretch.start, stretch.end))
        said = [(element, place) for element, place in self.characters[first:behind] if element is not None]
        if not said:
            return None
        # A text box is read behind the words of its paragraph, wherever in that it stands.
        *_, last = takewhile(lambda character: _box(character[0]) is _box(said[0][0]), said)
        return Words(*said[0], last[0], last[1] + 1)

    def holder(self, span: Span) -> Element:
        """Return the paragraph or the cell in which `span` begins; for what is missing between two, that behind it."""
        origin = self._behind(span.start) if self._is_between(span) else self.source.origin(span)
        return self.holders[origin] if origin else next(iter(self.holders.values()))

    def _stretch(self, span: Span) -> Span:
        for stretch, _ in self.source.origins[self._next(span.start) :]:
            return Span(max(span.start, stretch.start), min(span.end, stretch.end))
        return Span.at(span.start)

    def _next(self, offset: int) -> int:
        """Return the number of the first stretch that ends behind `offset`."""
        return bisect_right(self.source.origins, offset, key=lambda pair: pair[0].end)

    def _is_between(self, span: Span) -> bool:
        """Whether nothing of the line that `span` is in stands before it."""
        number = bisect_right(self.source.origins, span.start, key=lambda pair: pair[0].start)
        before = self.source.origins[number - 1][0].end if number else 0
        return span.start == span.end and "\n" in self.source.text[before : span.start]

    def _behind(self, offset: int) -> Origin:
        """Return the first place behind `offset`; at the end, where the last paragraph stands."""
        origins = self.source.origins
        if (number := self._next(offset)) < len(origins):
            return origins[number][1]
        return next((place for _, place in reversed(origins) if isinstance(place, Passage)), origins[-1][1])


def _box(element: Element) -> Element | None:
    return next(element.iterancestors(BOX), None)


def _offsets(source: Source) -> Sequence[int]:
    text = source.text
    stretches = (range(span.start, span.end) for span, _ in source.origins)
    return [offset for stretch in stretches for offset in stretch if not text[offset].isspace()]


def _characters(pieces: Sequence[Piece]) -> Sequence[Character]:
    said = ((element, enumerate(words)) for element, words in pieces)
    return [(element, place) for element, words in said for place, sign in words if not sign.isspace()]
