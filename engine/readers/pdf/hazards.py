"""What would make pdfium take without end, found before it is asked: streams that swell, forms that multiply.

Only what is written plainly in the file is looked at, which is what a hostile file of this kind needs to be small.
"""

import re
import zlib
from collections.abc import Iterator, Mapping

from attrs import field

from gouji.engine.readers.limits import Limits
from gouji.engine.readers.pdf import refusals
from gouji.engine.record import frozen
from gouji.engine.text import Text

_STREAM = re.compile(rb">>\s*stream\r?\n")
_HEADER = re.compile(rb"(\d+)\s+\d+\s+obj\b")
_HEADER_ROOM = 4096
_DRAWN = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
_NAMED = re.compile(rb"/([^\s/<>\[\]()]+)\s+(\d+)\s+\d+\s+R")
# Deflate cannot make anything larger than so many times what it was.
_SWELLING = 1032
_FORMS_DEEP = 40


@frozen
class _Stream:
    number: int
    header: bytes
    start: int
    end: int


def hazard_of(data: bytes, limits: Limits) -> Text | None:
    """Return why a file is not given to pdfium; None if it may be."""
    forms: dict[int, list[int]] = {}
    for stream in _streams(data):
        is_form = b"/Form" in stream.header
        if b"/Image" in stream.header or not (is_form or _may_swell(stream, limits)):
            continue
        content = _unpacked(data, stream, limits.unpacked_bytes)
        if content is None:
            return refusals.TOO_LARGE.format(limit=limits.unpacked_bytes // 1024 // 1024)
        if is_form:
            forms[stream.number] = _drawn_in(content, stream.header)
    drawn = _Forms(forms, limits.cells)
    if any(drawn.drawings(number) > limits.cells for number in forms):
        return refusals.TOO_MANY_DRAWINGS.format(limit=limits.cells)
    return None


def _may_swell(stream: _Stream, limits: Limits) -> bool:
    return (stream.end - stream.start) * _SWELLING > limits.unpacked_bytes


def _streams(data: bytes) -> Iterator[_Stream]:
    for found in _STREAM.finditer(data):
        before = data[max(found.start() - _HEADER_ROOM, 0) : found.start()]
        *_, header = [None, *_HEADER.finditer(before)]
        end = data.find(b"endstream", found.end())
        if header:
            yield _Stream(int(header[1]), before[header.end() :], found.end(), end if end >= 0 else len(data))


def _unpacked(data: bytes, stream: _Stream, limit: int) -> bytes | None:
    """Return a stream unpacked, as far as it can be; None if it is larger than `limit`."""
    content = data[stream.start : stream.end]
    if b"/FlateDecode" not in stream.header and b"/Fl " not in stream.header:
        return content
    try:
        unpacked = zlib.decompressobj().decompress(content, limit + 1)
    except zlib.error:
        return content
    return unpacked if len(unpacked) <= limit else None


def _drawn_in(content: bytes, header: bytes) -> list[int]:
    """Return the numbers of the objects that a form draws, as often as it does; 0 for one that cannot be told."""
    named = {name: int(number) for name, number in _NAMED.findall(header)}
    return [named.get(name, 0) for name in _DRAWN.findall(content)]


@frozen
class _Forms:
    """What each form draws, and how much each was found to draw in the end."""

    drawn: Mapping[int, list[int]]
    limit: int
    found: dict[int, int] = field(factory=dict)

    def drawings(self, number: int, depth: int = 0) -> int:
        """Return how many things a form draws in the end: more than the limit if it draws itself."""
        if number not in self.found:
            self.found[number] = self.limit + 1
            within = self.drawn.get(number, []) if depth < _FORMS_DEEP else [number]
            self.found[number] = 1 + sum(self.drawings(form, depth + 1) for form in within)
        return self.found[number]
