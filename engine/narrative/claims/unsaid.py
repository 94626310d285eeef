"""Phrases that the words of a sentence make by chance: it says nothing of the kind."""

import re

from gouji.engine.grammar import scope
from gouji.engine.narrative.claims.hearing import WHOLES, Heard
from gouji.engine.narrative.claims.terms import kind_of
from gouji.engine.narrative.prose import Prose

_RECEIVED, _CONCLUDED = WHOLES
# What stands before requests that are the cause or the object of something else: 因2022年的1件申请, 对3件申请.
_OBJECT = re.compile(r"(?:因|对|就|向)(?:上一?年度?|往年|去年|20[0-9]{2}年度?)?的?\Z")
_REACH = 16


def is_unsaid(prose: Prose, heard: Heard) -> bool:
    """Whether a number, or that there was none, is of something else than the phrase says, or was told already."""
    chance = _is_unnamed(prose, heard) or _is_object(prose, heard) or _is_of_one_way(prose, heard)
    return chance or _is_manner(heard) or _is_denied_again(heard)


def _is_unnamed(prose: Prose, heard: Heard) -> bool:
    """Whether nothing has named what it speaks of, and words that are not understood may have: 户籍业务办结71件."""
    thread, leading = heard.thread, heard.leading
    if heard.name not in WHOLES or thread.about is not None or heard.told.explicit:
        return False
    unknown = leading is not None and not scope.elsewhere().search(prose.text, *leading)
    return thread.blurred is not None or unknown


def _is_manner(heard: Heard) -> bool:
    """Whether it tells how a part of the whole was answered: 办结39件，其中20个工作日内办结37件."""
    thread = heard.thread
    of_concluded = thread.whole is not None and thread.whole.name == heard.name == _CONCLUDED
    return of_concluded and thread.listing and _is_done(heard)


def _is_object(prose: Prose, heard: Heard) -> bool:
    """Whether the requests are no more than the cause or the object of what is told."""
    if heard.name != _RECEIVED or heard.number is None or _is_done(heard):
        return False
    start = heard.number.start
    return _OBJECT.search(prose.text, max(0, start - _REACH), start) is not None


def _is_of_one_way(prose: Prose, heard: Heard) -> bool:
    return heard.name == _RECEIVED and scope.written().search(prose.text, heard.start, heard.end) is not None


def _is_done(heard: Heard) -> bool:
    return any(kind_of(term) == "deed" for term in heard.told.terms)


def _is_denied_again(heard: Heard) -> bool:
    """Whether it was said right before that there was none: 无败诉、无纠错."""
    last = heard.thread.last
    if last is None or heard.number or last.number:
        return False
    return last.name == heard.name and last.sentence_end == heard.sentence_end
