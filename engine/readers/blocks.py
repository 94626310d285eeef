"""What a document is made of, whatever its format, and the canonical text that it becomes."""

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache

from gouji.engine.record import frozen
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

    A merged cell stands in the first slot that it covers. A row that ends early in the document ends early here:
    nothing is made up behind it.
    """

    rows: tuple[tuple[Slot | None, ...], ...]


Block = Paragraph | Grid


def compose(blocks: Iterable[Block], name: str, data: bytes, encoding: str = "") -> Source:
    """Return the source whose canonical text holds `blocks`: a paragraph its lines, a table row `| a |  | b |`."""
    parts: list[str] = []
    origins: list[tuple[Span, Origin]] = []
    offset = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            text = _paragraph(block.text)
            if block.origin is not None:
                origins.append((Span(offset, offset + len(text)), block.origin))
            parts += (text, "\n")
            offset += len(text) + 1
            continue
        for row in block.rows:
            parts.append("|")
            offset += 1
            for slot in row:
                text = _cell(slot.text) if slot else ""
                if slot and slot.origin is not None:
                    origins.append((Span(offset + 1, offset + 1 + len(text)), slot.origin))
                parts.append(f" {text} |")
                offset += len(text) + 3
            parts.append("\n")
            offset += 1
        parts.append("\n")
        offset += 1
    return Source(name, "".join(parts), hashlib.sha256(data).hexdigest(), encoding, tuple(origins))


def _paragraph(text: str) -> str:
    lines = (_BLANKS.sub(" ", line).strip() for line in _LINES.split(text))
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=4096)
def _cell(text: str) -> str:
    # A border inside a cell would read as two cells.
    return _BLANKS.sub(" ", text).strip().replace("|", "¦")
