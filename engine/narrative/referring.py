"""All that the words refer to: years and dates, documents, meetings, names."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from gouji.engine.document import Section
from gouji.engine.narrative.context import PREAMBLE, Context
from gouji.engine.narrative.dates import find_misdated, find_periods, find_years
from gouji.engine.narrative.known import known_names
from gouji.engine.narrative.meetings import find_meetings
from gouji.engine.narrative.names import find_authors, find_wordings
from gouji.engine.narrative.prose import Prose, prose_between
from gouji.engine.narrative.references import find_references
from gouji.engine.source import Source, Span

_LONGEST_PREAMBLE = 2000
# One of these stands in any preamble that has more than a title and a box of the portal.
_TELLING = "《〔月由函令X×某○"
_Found = TypeVar("_Found")


def find_context(source: Source, words: Sequence[Prose], year: int | None, names: Sequence[str]) -> Context:
    """Return what the preamble and the sections in words refer to; `year` and `names` are those of the report."""

    def all_of(find: Callable[[Source, Prose], Iterator[_Found]]) -> tuple[_Found, ...]:
        return tuple(chain.from_iterable(find(source, prose) for prose in words))

    return Context(
        years=tuple(named for prose in words for named in find_years(source, prose, year, names)),
        misdated=all_of(find_misdated),
        periods=all_of(find_periods),
        references=all_of(find_references),
        meetings=all_of(find_meetings),
        wordings=all_of(find_wordings),
        authors=tuple(author for prose in words for author in find_authors(prose)),
        has_words=any(not prose.text.isspace() for prose in words),
    )


def preamble(source: Source, sections: Sequence[Section]) -> Iterator[Prose]:
    """Yield what stands before the first section, the title included; of much of it, the end."""
    start = min((section.span.start for section in sections), default=0)
    span = Span(max(0, start - _LONGEST_PREAMBLE), start)
    words = source.folded[span.start : span.end]
    if any(map(words.__contains__, _TELLING)) or any(map(words.__contains__, known_names().mirrors)):
        yield prose_between(source, span, PREAMBLE)
