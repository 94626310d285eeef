"""What a document is made of, whatever its format, and the canonical text that it becomes."""

import hashlib
import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from gouji.engine.source import Origin, Source, Span

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_LINES = re.compile(r"[\r\n\f\v]+")


@frozen
class Paragraph:
    """A run of words outside tables; line breaks in it stay."""

    text: str
    origin: Origin | None = None


@frozen
class Slot:
    """A cell of a grid."""

    text: str
    origin: Origin | None = None


@frozen
class Grid:
    """A table as a rectangle: every row has a slot for each column, None where a merged cell covers it.

    A merged cell stands in the first slot that it covers.
    """

    rows: tuple[tuple[Slot | None, ...], ...]


Block = Paragraph | Grid


def compose(blocks: Iterable[Block], name: str, data: bytes, encoding: str = "") -> Source:
    """Return the source whose canonical text holds `blocks`: a paragraph its lines, a table row `| a |  | b |`."""
    parts: list[str] = []
    origins: list[tuple[Span, Origin]] = []
    offset = 0
    for text, origin in _stretches(blocks):
        parts.append(text)
        if origin is not None:
            origins.append((Span(offset, offset + len(text)), origin))
        offset += len(text)
    return Source(name, "".join(parts), hashlib.sha256(data).hexdigest(), encoding, tuple(origins))


def _stretches(blocks: Iterable[Block]) -> Iterator[tuple[str, Origin | None]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            lines = (_BLANKS.sub(" ", line).strip() for line in _LINES.split(block.text))
            yield "\n".join(line for line in lines if line), block.origin
            yield "\n", None
            continue
        for row in block.rows:
            yield "|", None
            for slot in row:
                yield " ", None
                # A border inside a cell would read as two cells.
                yield (_BLANKS.sub(" ", slot.text).strip().replace("|", "¦"), slot.origin) if slot else ("", None)
                yield " |", None
            yield "\n", None
        yield "\n", None
