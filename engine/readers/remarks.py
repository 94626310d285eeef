"""Comments to gouji in a text or a page: they are no part of the report, and nobody sees them once it is published."""

import re

from gouji.engine.record import changed
from gouji.engine.source import Location, Remark, Source, Span

_COMMENT = re.compile(r"<!--\s{0,100}gouji\s{0,9}[:：](.{1,2000}?)-->", re.DOTALL | re.IGNORECASE)
_WRITTEN = re.compile(r"[^\r\n]")


def without_remarks(source: Source) -> Source:
    """Return a text with its remarks told apart: blanks stand where they stood, so that all offsets stay."""
    if "<!--" not in source.text:
        return source
    found = list(_COMMENT.finditer(source.text))
    bare = changed(source, text=_COMMENT.sub(lambda comment: _WRITTEN.sub(" ", comment[0]), source.text))
    return changed(bare, remarks=tuple(_remark(comment, bare) for comment in found)) if found else source


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


def _remark(comment: re.Match[str], bare: Source) -> Remark:
    location = bare.location(Span(*comment.span()))
    first, last = location.place.line, location.place.end_line
    own = (line for line in (first, last) if bare.line(line).strip())
    count = bare.place(Span.at(len(bare.text))).line
    behind = (line for line in range(last + 1, count + 1) if bare.line(line).strip())
    line = next(own, None) or next(behind, None) or last
    return Remark(comment[1].strip(), comment[0], location, line)
