"""Web pages: bytes → Source."""

import re

from gouji.engine.readers.blocks import compose
from gouji.engine.readers.encoding import decoded
from gouji.engine.readers.html.blocks import Page
from gouji.engine.readers.html.front import front
from gouji.engine.readers.html.hidden import way
from gouji.engine.readers.html.spans import TooLarge
from gouji.engine.readers.html.tame import tame
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.raster import apart
from gouji.engine.readers.remarks import with_remarks
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.source import Source
from gouji.engine.text import Text

__all__ = ["read_html"]

_DECLARED_WITHIN = 8192
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\s[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE
)


def read_html(data: bytes, name: str, limits: Limits = LIMITS, *, charset: str = "") -> Source:
    """Read a web page: its words a paragraph a block, its tables with their spans; scripts and hidden parts left out.

    `charset` is the encoding that its sender tells. `Unreadable` if its encoding is unknown, it holds no words, or it
    is larger than any report.
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  # loaded only where a page is read

    declared = None if charset else _CHARSET.search(data, 0, _DECLARED_WITHIN)
    text, encoding = decoded(data, name, declared[1].decode("ascii") if declared else charset)
    try:
        page = LexborHTMLParser(tame(text, limits))
        blocks = list(Page(way(page, text), limits).blocks(page.body)) if page.body else []
    except TooLarge as error:
        raise Unreadable(name, _TOO_LARGE) from error
    if not blocks:
        raise Unreadable(name, _EMPTY)
    return with_remarks(compose(apart([*front(page, blocks), *blocks]), name, data, encoding), text)


_TOO_LARGE = Text(
    "网页或其中的表格过大、过深，不像一份年度报告，未读取",
    "the page, or a table in it, is larger or deeper nested than any annual report: not read",
)
_EMPTY = Text(
    "网页里没有文字：正文可能在框架中，或由脚本载入；请在浏览器中打开正文，另存为网页（.html）后再检查",
    "the page holds no words: they may stand in a frame or be loaded by a script; open it in a browser and save that",
)
