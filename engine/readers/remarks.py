"""Comments to gouji in a text or a page: they are no part of the report, and nobody sees them once it is published."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from gouji.engine.pattern import late
from gouji.engine.record import changed
from gouji.engine.source import Location, Remark, Source, Span

_COMMENT = late(r"<!--\s{0,100}gouji\s{0,9}[:：](.{1,2000}?)-->", re.DOTALL | re.IGNORECASE)
_WRITTEN = re.compile(r"[^\r\n]")


def without_remarks(source: Source) -> Source:
    """Return a text with its remarks told apart: blanks stand where they stood, so that all offsets stay."""
    if "<!--" not in source.text:
        return source
    found = list(_COMMENT.finditer(source.text))
    if not found:
        return source
    bare = changed(source, text=_COMMENT.sub(lambda comment: _WRITTEN.sub(" ", comment[0]), source.text))
    worded = _worded(bare)
    return changed(bare, remarks=tuple(_remark(comment, bare, worded) for comment in found))


def with_remarks(source: Source, page: str) -> Source:
    """Return the source of a page with the remarks in its markup; these have the lines of the markup."""
    if "<!--" not in page:
        return source
    markup = Source(source.name, page, "", source.encoding)
    found = _COMMENT.finditer(page)
    places = ((comment, markup.location(Span(*comment.span()))) for comment in found)
    remarks = (
        Remark(comment[1].strip(), comment[0], Location(Span.at(0), location.place), None)
        for comment, location in places
    )
    return changed(source, remarks=tuple(remarks))


def _worded(bare: Source) -> Sequence[int]:
    """Return the numbers of the lines with words, in their order."""
    count = bare.place(Span.at(len(bare.text))).line
    return [line for line in range(1, count + 1) if bare.line(line).strip()]


def _remark(comment: re.Match[str], bare: Source, worded: Sequence[int]) -> Remark:
    location = bare.location(Span(*comment.span()))
    # inside of the comment there are no words: it speaks of its first line, its last one, or the next one behind it
    next_worded = bisect_left(worded, location.place.line)
    line = worded[next_worded] if next_worded < len(worded) else location.place.end_line
    return Remark(comment[1].strip(), comment[0], location, line)
