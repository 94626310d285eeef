"""Plain text and Markdown: bytes → Source."""

import hashlib

from gouji.engine.readers.encoding import decoded
from gouji.engine.readers.remarks import without_remarks
from gouji.engine.source import Source


def decode(data: bytes, name: str) -> Source:
    """Decode a text file: byte order mark, else strict UTF-8, else strict GB18030, else `Unreadable` with the place."""
    text, encoding = decoded(data, name)
    return without_remarks(Source(name, text, hashlib.sha256(data).hexdigest(), encoding))


def from_text(text: str, name: str) -> Source:
    """Return the source of a text that is already decoded; a byte order mark is dropped."""
    data = text.encode("utf-8", "surrogatepass")
    return without_remarks(Source(name, text.removeprefix("\ufeff"), hashlib.sha256(data).hexdigest(), "utf-8"))
