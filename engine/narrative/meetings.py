"""Congresses and plenary sessions that the words go by."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from gouji.engine.narrative.context import Meeting
from gouji.engine.narrative.dates import places
from gouji.engine.narrative.known import Congress, known_meetings
from gouji.engine.narrative.prose import Prose
from gouji.engine.pattern import late
from gouji.engine.source import Source

_BEFORE, _BEHIND = 24, 16
_SENTENCE_ENDS, _CLAUSE_ENDS = late(r"[。;!?\n]"), late(r"[。;!?\n,]")
_TIMES = "一二三四五六七"


def find_meetings(source: Source, prose: Prose) -> Iterator[Meeting]:
    """Yield the meetings whose spirit is said to be followed, in the order of the text; 历次全会 is of the congress."""
    text = prose.text
    for at in places(text, "十"):
        found = _named().match(text, at - (text[at - 1 : at] == "二"))
        congress = known_meetings().congresses[found["ordinal"]] if found else None
        if found and congress and _is_gone_by(text, found.start(), found.end()):
            for name, held in _held(congress, found):
                span = prose.span(*found.span())
                ordinal = f"{congress.ordinal}大"
                yield Meeting(name, ordinal, held, congress.by, congress.superseded, source.raw(span), span)


def _held(congress: Congress, found: re.Match[str]) -> Iterator[tuple[str, date]]:
    """Yield the meetings that a mention names, with their dates as far as these are known."""
    if found["plenums"] is None:
        yield f"{congress.ordinal}大", congress.held
        return
    for ordinal in _TIMES:
        if ordinal in found["plenums"] and ordinal in congress.plenums:
            yield f"{congress.ordinal}届{ordinal}中全会", congress.plenums[ordinal]


def _is_gone_by(text: str, start: int, end: int) -> bool:
    """Whether the clause says that the meeting is followed, and not that it is to come."""
    words = known_meetings()
    if text[end : end + 1] in words.no_congress:
        return False
    before = _SENTENCE_ENDS.split(text[max(0, start - _BEFORE) : start])[-1]
    behind = _CLAUSE_ENDS.split(text[end : end + _BEHIND])[0]
    clause = before.rpartition(",")[2] + behind
    awaited = any(word in clause for word in words.not_yet)
    return not awaited and any(word in before + behind for word in words.gone_by)


@cache
def _named() -> re.Pattern[str]:
    ordinals = "|".join(sorted(known_meetings().congresses, key=len, reverse=True))
    several = rf"[{_TIMES}](?:中?(?:全会)?[、和及,][{_TIMES}])*中全会"
    return re.compile(rf"(?<![一二三四五六七八九])(?P<ordinal>{ordinals})(?:大|届(?:(?P<plenums>{several})|历[次届]))")
