"""Glyphs that do not belong where they stand: traditional ones, remnants of a wrong encoding, stray question marks."""

import re
from collections.abc import Iterator
from functools import cache

from gouji.engine.narrative.language.joined import Joined
from gouji.engine.narrative.language.known import known_stray
from gouji.engine.narrative.records import Slip
from gouji.engine.pattern import late

_CODE = "GJ808"
# So many are no slip of the pen: the text is in traditional characters, or was damaged by a conversion.
_MOST = 4
_REACH = 60
_PARTING = late(r"[,。;!\n]")


def find_glyphs(words: Joined) -> Iterator[Slip]:
    """Yield the glyphs that stand alone in a text of others."""
    if _is_simplified(words.text):
        return
    known = known_stray()
    found = [glyph for glyph in known.pattern.finditer(words.text) if not words.text.startswith("(", glyph.end())]
    for glyph in found if len(found) <= _MOST else ():
        yield words.slip(_CODE, *glyph.span(), known.simple.get(glyph[0]))


def _is_simplified(text: str) -> bool:
    """Whether a text has nothing but the characters of the old set, which has no traditional ones."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def find_question_marks(words: Joined) -> Iterator[Slip]:
    """Yield the half-width question marks where nothing is asked."""
    text = words.text
    if "?" not in text:
        return
    marks = [
        mark.start()
        for mark in _stray_mark().finditer(text)
        if words.source.text[words.span(*mark.span()).start] == "?"
    ]
    for at in marks if len(marks) <= _MOST else ():
        if not _asks(text, at):
            yield words.slip(_CODE, at, at + 1, None)


def _asks(text: str, end: int) -> bool:
    clause = _PARTING.split(text[max(0, end - _REACH) : end])[-1]
    return any(word in clause for word in known_stray().asking)


@cache
def _stray_mark() -> re.Pattern[str]:
    """Return what finds question marks where nothing is asked."""
    return re.compile(r"\?(?<![0-9A-Za-z=&/?.]\?)(?=[0-9一-鿿])|\?(?<=[一-鿿]\?)(?=[0-9,。、;])")
