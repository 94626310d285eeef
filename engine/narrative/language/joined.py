"""Several stretches of prose as one text: to search it once costs less than to search each."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Slip
from gouji.engine.record import frozen
from gouji.engine.source import Source, Span


@frozen
class Joined:
    """The words of `proses`, a line end between two of them; `starts` is where each begins in `text`."""

    source: Source
    proses: tuple[Prose, ...]
    text: str
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of `text` stands in the source."""
        number = self._number(start)
        return self.proses[number].span(start - self.starts[number], end - self.starts[number])

    def slip(self, code: str, start: int, end: int, right: str | None, *, certain: bool = True) -> Slip:
        """Return the slip that a stretch of `text` is."""
        span = self.span(start, end)
        return Slip(code, self.source.raw(span), right, self.proses[self._number(start)].section, span, certain)

    def is_unbroken(self, start: int, end: int) -> bool:
        """Whether a stretch of `text` stands in the source with no blank inside."""
        span = self.span(start, end)
        return span.end - span.start == end - start

    def _number(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1


def joined(source: Source, proses: Sequence[Prose]) -> Joined:
    """Return stretches of prose, in their order, as one text."""
    starts = accumulate((len(prose.text) + 1 for prose in proses), initial=0)
    return Joined(source, tuple(proses), "\n".join([prose.text for prose in proses]), tuple(starts)[: len(proses)])
