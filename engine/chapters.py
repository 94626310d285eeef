"""Headings with which a document counts on, and which the form does not have."""

import re
from collections.abc import Iterator, Sequence

from gouji.engine.document import Section, SectionState
from gouji.engine.grammar.labels import ORDINALS, heading_words, normal, ordinal_of
from gouji.engine.record import frozen
from gouji.engine.source import Source, Span

_LONGEST = 30
_CHAPTER = re.compile(
    rf"\n[ \t#*]*(?:第([{ORDINALS}])部分[、.,: ]*|([{ORDINALS}]) ?[、.,] ?)([^\n。;!?|]{{2,{_LONGEST}}})(?=\n|\Z)"
)
_DRESS = " \t\r*#"
_BEHIND = re.compile(r"[ \t\r*:。]*(?:\n|\Z)")


@frozen
class Chapter:
    """A heading of the document's own: its words, and where they stand."""

    words: str
    span: Span


@frozen
class Chapters:
    """The headings that the form does not have, in the order of the text.

    `told` is false where headings have no lines of their own, so that others cannot be told from sentences.
    """

    all: tuple[Chapter, ...] = ()
    told: bool = False


def find_chapters(source: Source, sections: Sequence[Section]) -> Chapters:
    """Return the headings that go on counting behind those of the form.

    What counts anew inside of a section is its own affair; a row of a table, or a heading of the form that stands there
    twice, is none of these.
    """
    found = sorted(
        (section for section in sections if section.state is SectionState.PRESENT), key=lambda each: each.span.start
    )
    if not found or not all(_has_line(source, section.span) for section in found):
        return Chapters()
    nexts = (*(section.ordinal for section in found[1:]), None)
    chapters = (_counting_on(source, section, following) for section, following in zip(found, nexts, strict=True))
    own = (chapter for each in chapters for chapter in each if not _is_known(chapter.words, sections))
    return Chapters(tuple(own), told=True)


def _is_known(words: str, sections: Sequence[Section]) -> bool:
    own = heading_words(normal(words))
    return any(own == heading_words(normal(wording)) for section in sections for wording in section.form.wordings)


def _has_line(source: Source, span: Span) -> bool:
    before = source.folded[source.text.rfind("\n", 0, span.start) + 1 : span.start]
    return not before.strip(_DRESS) and _BEHIND.match(source.folded, span.end) is not None


def _counting_on(source: Source, section: Section, following: int | None) -> Iterator[Chapter]:
    """Yield the headings below a section that go on from its ordinal, if they leave that of the next section free."""
    ordinal = section.ordinal
    for match in _CHAPTER.finditer(source.folded, section.body.start, section.body.end):
        number = ordinal_of(match[1] or match[2])
        if ordinal is None or number != ordinal + 1 or (following is not None and number >= following):
            return
        ordinal = number
        words = match[3].rstrip(_DRESS)
        span = Span(match.start(3), match.start(3) + len(words))
        yield Chapter(source.raw(span), span)
