"""Statements that words round them make ones of several things: 内部事务信息, 不予公开2件 and 另1件属于过程性信息."""

import re
from functools import cache

from gouji.engine.grammar import otherwise, scope
from gouji.engine.narrative.claims.heard import RECEIVED, Heard
from gouji.engine.narrative.claims.thread import UNNAMED
from gouji.engine.pattern import late
from gouji.engine.statements import load_statements

_BY_REASON = ("requests.denied", "requests.unable", "requests.not_processed")
_REASONS = ("denied.", "unable.", "not_processed.")
_REPEALED = ".repealed"
_REACH, _NEAR = 120, 20
_ENDED = ("废", "失效")
_AND_SO_ON = "等"
_FEE, _UPHELD, _REJECTED = "fee.", ".upheld", "驳回"
# Where it stands in a statement still, its numbers were dealt out to none.
_DEALT = "分别"
# A kind of lawsuit, and words for the other one.
_OF_ALL_KINDS = "litigation.total"
_KINDS = {"litigation.direct.": "复议后", "litigation.after_review.": "直接"}
_FROM, _BECAME = late("[由从]"), late("[到至为]")


def several(text: str, heard: Heard) -> str | None:
    """Return the words by which a statement may be of less or more than it says alone; None where there are none."""
    if _DEALT in text[heard.start : heard.end] and not _is_dealt(heard):
        return _DEALT
    return (
        _of_a_list(text, heard)
        or _rejected(text, heard)
        or _by_reason(text, heard)
        or _with_others(text, heard)
        or _ended(text, heard)
        or _changed(text, heard)
        or _of_one_kind(text, heard)
    )


def _is_dealt(heard: Heard) -> bool:
    """Whether one of its words was put before the number that 分别 deals out to it."""
    places = (heard.run.place(term.first, term.last) for term in heard.told.terms)
    return any(start == end for start, end in places)


def is_by_reason(text: str, heard: Heard) -> bool:
    """Whether it is of reasons and of the whole that they are of, so that it tells neither."""
    return heard.name.startswith(_BY_REASON) and not _is_kind(heard) and _by_reason(text, heard) is not None


def _of_a_list(text: str, heard: Heard) -> str | None:
    """Return the amount beside a fee by which both are parts: 分别收取60元、220元."""
    if not heard.name.startswith(_FEE) or heard.statement.unit != "money":
        return None
    beside = otherwise.amount_before().search(text, max(0, heard.start - _NEAR), heard.start)
    beside = beside or otherwise.amount_behind().match(text, heard.end)
    return beside and beside[0]


def _rejected(text: str, heard: Heard) -> str | None:
    """Return 驳回, which may be upheld or another result of the form."""
    own = text[heard.start : heard.end]
    return _REJECTED if heard.name.endswith(_UPHELD) and _REJECTED in own else None


def _by_reason(text: str, heard: Heard) -> str | None:
    """Return a reason told before 不予公开2件, of which these may be, or 等 behind one, by which others are with it."""
    if not heard.name.startswith(_BY_REASON):
        return None
    if _is_kind(heard):
        return text[heard.start : heard.end]
    if heard.name not in _BY_REASON:
        return _AND_SO_ON if _AND_SO_ON in text[heard.start : heard.end] else None
    before = text[slice(*heard.thread.said[-1])] if heard.thread.said else ""
    found = _reason().search(before)
    return found[0] if found and not re.search("[0-9]", before) else None


@cache
def _reason() -> re.Pattern[str]:
    """Return what finds a reason for which requests are denied, cannot be met or are not dealt with."""
    words = (word for words in load_statements().words if words.name.startswith(_REASONS) for word in words.spelled())
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _is_kind(heard: Heard) -> bool:
    """Whether it may be a kind of request that came in, and no answer: 收到申请54件, 其中重复申请6件.

    What is denied is one where it stands beside others: 涉及户籍27件、执法案卷40件.
    """
    thread, (outcome, _, reason) = heard.thread, heard.name.removeprefix("requests.").partition(".")
    of_received = thread.listing and thread.whole is not None and thread.whole.name == RECEIVED
    if not of_received or not reason or heard.run.holds(outcome):
        return False
    return outcome == "not_processed" or (outcome == "denied" and thread.part == UNNAMED)


def _with_others(text: str, heard: Heard) -> str | None:
    """Return what else documents made are counted with, or how only a part of the fee was counted."""
    if heard.name.startswith(_FEE):
        manner = otherwise.by_manner().search(text[heard.said_start : heard.end].rpartition(";")[2])
        return manner and manner[0]
    among = otherwise.divided().match(text, heard.end) if heard.name.endswith(".made") else None
    return among and among[0]


def _ended(text: str, heard: Heard) -> str | None:
    """Return what else a sentence says was repealed: 废止26件, 宣布失效11件 are one figure of the table."""
    if not heard.name.endswith(_REPEALED):
        return None
    said = heard.thread.said
    behind = text[heard.end : min(heard.sentence_end, heard.end + _REACH)]
    rest = text[said[0][0] if said else heard.run.start : heard.start] + behind
    own = text[heard.start : heard.end]
    return next((word for word in _ENDED if word in rest and word not in own), None)


def _changed(text: str, heard: Heard) -> str | None:
    """Return what 降至2件 may be of, where the words before it tell more than what is spoken of: 纠错案件由5件."""
    if heard.told.explicit or not heard.thread.said or not _BECAME.search(text[heard.start : heard.end]):
        return None
    before = text[slice(*heard.thread.said[-1])]
    found = scope.outcome().search(before)
    return found[0] if found and _FROM.search(before) else None


def _of_one_kind(text: str, heard: Heard) -> str | None:
    """Return the other kind of lawsuit beside it: 4件未审结 behind 直接起诉8件, 复议后起诉5件 may be of both."""
    other = next((other for kind, other in _KINDS.items() if heard.name.startswith(kind)), None)
    if other is None or heard.told.explicit:
        return None
    start = heard.thread.said[0][0] if heard.thread.said else heard.run.start
    before, _, clause = text[start : heard.start].rpartition(";")
    last = heard.thread.last
    # behind ; a result is of both, unless its kind is told again
    told = before + clause if heard.run.mark == ";" else clause
    return other if other in told or (last and last.name == _OF_ALL_KINDS) else None
