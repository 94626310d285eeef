"""Web pages that a browser or Word saved as one file (.mht, .mhtml): bytes → Source.

Such a file is a mail of parts: the page, then the pages in its frames, its styles and pictures. Only the page is read.
"""

import hashlib
import re
from binascii import Error, a2b_base64, a2b_qp
from email.message import Message
from email.parser import BytesHeaderParser

from gouji.engine.readers.html import read_html
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.record import changed
from gouji.engine.source import Source
from gouji.engine.text import Text

_HEADER_END = re.compile(rb"\r?\n\r?\n")
# Longer headers no program writes, and the parser takes the square of their length for them.
_LONGEST_HEADER = 16 * 1024
# Parts stand in parts, though hardly ever.
_DEEP = 4
_PAGES = ("text/html", "application/xhtml+xml")
_Part = tuple[Message, bytes]


def read_mhtml(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Read the page of a web archive; `Unreadable` if it holds none, is damaged, or the page cannot be read."""
    found = _page(_split(data.lstrip(), name), name, _DEEP)
    if found is None:
        raise Unreadable(name, _NO_PAGE)
    head, body = found
    source = read_html(_unpacked(head, body, name), name, limits, charset=head.get_content_charset() or "")
    return changed(source, sha256=hashlib.sha256(data).hexdigest())


def _split(part: bytes, name: str) -> _Part:
    """Return the headers of a part, and what stands below them."""
    end = _HEADER_END.search(part, 0, _LONGEST_HEADER)
    if end is None:
        raise Unreadable(name, _DAMAGED)
    return BytesHeaderParser().parsebytes(part[: end.start()]), part[end.end() :]


def _page(part: _Part, name: str, depth: int) -> _Part | None:
    """Return the first whole page in a part: the one that the others belong to."""
    head, body = part
    if head.get_content_maintype() != "multipart":
        return part if head.get_content_type() in _PAGES else None
    boundary = head.get_boundary()
    if not boundary or not depth:
        raise Unreadable(name, _DAMAGED)
    mark = re.escape(boundary.encode("ascii", "replace"))
    # What stands before the first mark is no part; behind the last one it is none, or one that was cut off.
    inside = re.split(rb"(?:^|\r?\n)--" + mark + rb"(?:--)?[ \t]*(?:\r?\n|\Z)", body)[1:-1]
    pages = (_page(_split(each, name), name, depth - 1) for each in inside if each.strip())
    return next(filter(None, pages), None)


def _unpacked(head: Message, body: bytes, name: str) -> bytes:
    packing = str(head.get("Content-Transfer-Encoding", "")).strip().lower()
    if packing == "quoted-printable":
        return a2b_qp(body)
    if packing != "base64":
        return body
    try:
        return a2b_base64(body)
    except Error as error:
        raise Unreadable(name, _DAMAGED) from error


_NO_PAGE = Text(
    "网页存档里没有完整的网页，可能已被截断；请在浏览器中打开正文，重新保存",
    "the web archive holds no whole page, it may be cut off; open the page in a browser and save it anew",
)
_DAMAGED = Text(
    "网页存档已损坏；请在浏览器中打开正文，重新保存",
    "the web archive is damaged; open the page in a browser and save it anew",
)
