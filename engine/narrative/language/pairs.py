"""Quotation marks and brackets of which the other one is missing."""

import re
from collections.abc import Iterator
from functools import cache

from gouji.engine.narrative.language.joined import Joined
from gouji.engine.narrative.records import Slip
from gouji.engine.source import Span

_CODE = "GJ809"
_QUOTE = "“"
_PAIRS = ("“”", "《》")
_BRACKETS = "()"
_REACH = 6
# So many without the other are not the writer's doing.
_MOST = 2


def find_unpaired(words: Joined) -> Iterator[Slip]:
    """Yield the first mark of each kind in a section that has no counterpart."""
    for prose in () if _is_even(words) else words.proses:
        whole = prose.span(0, len(prose.text))
        found = [_lonely(words.source.text, whole, pair) for pair in _PAIRS]
        found.append(_lonely(words.source.folded, whole, _BRACKETS))
        for at in found:
            if at is not None:
                yield Slip(_CODE, words.source.text[at], None, prose.section, Span(at, at + 1))


def _is_even(words: Joined) -> bool:
    """Whether all marks of the text can have counterparts: by far the most frequent case."""
    text, source = words.text, words.source.text
    if not words.proses:
        return True
    start, end = words.span(0, 1).start, words.span(len(text) - 1, len(text)).end
    return (
        text.count("《") == text.count("》")
        and text.count("(") == text.count(")")
        and source.count("“", start, end) == source.count("”", start, end)
    )


def _lonely(text: str, whole: Span, pair: str) -> int | None:
    """Return the first mark without a counterpart, if it is the writer's doing."""
    opening, closing = pair[0], pair[1]
    if text.count(opening, whole.start, whole.end) == text.count(closing, whole.start, whole.end):
        return None
    if _is_lost(text, pair) or (opening == _QUOTE and text.count('"', whole.start, whole.end)):
        return None
    lonely = _unmatched(text, whole, pair)
    return min(lonely) if 0 < len(lonely) <= _MOST else None


def _is_lost(text: str, pair: str) -> bool:
    """Whether the whole report has marks of one half only: a conversion lost the other."""
    counts = text.count(pair[0]), text.count(pair[1])
    return min(counts) == 0 and max(counts) > _MOST


def _unmatched(text: str, whole: Span, pair: str) -> list[int]:
    """Return the offsets of marks without a counterpart; the bracket behind an ordinal needs none."""
    opened, lonely = [], []
    for found in re.compile(f"[{pair}]").finditer(text, whole.start, whole.end):
        at = found.start()
        if found[0] == pair[0]:
            opened.append(at)
        elif opened:
            opened.pop()
        elif not (pair == _BRACKETS and _ordinal().search(text[max(whole.start, at - _REACH) : at])):
            lonely.append(at)
    return [*opened, *lonely]


@cache
def _ordinal() -> re.Pattern[str]:
    """Return what finds an ordinal at the end, behind which a bracket needs no other."""
    return re.compile(r"(?:[^0-9A-Za-z一-鿿(]|\A)(?:[0-9A-Za-z]{1,2}|[一二三四五六七八九十]{1,3})\Z")
