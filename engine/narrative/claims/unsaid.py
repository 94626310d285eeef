"""Phrases that the words of a sentence make by chance: it says nothing of the kind."""

from gouji.engine.grammar import otherwise, scope
from gouji.engine.grammar.phrases import UNKNOWN
from gouji.engine.narrative.claims.disclosed import is_disclosed
from gouji.engine.narrative.claims.heard import CONCLUDED, RECEIVED, WHOLES, Heard
from gouji.engine.narrative.claims.several import is_by_reason
from gouji.engine.narrative.claims.terms import OTHER, kind_of
from gouji.engine.narrative.prose import Prose

_OBJECTS = (RECEIVED, "requests.other.misc")
_REACH = 40
_BARE = ("许可", "处罚", "强制")
_TOTAL, _REPEALED, _MADE = ".total", ".repealed", ".made"
_ANSWERED, _POWER, _POWERS = "答复", "项", "事项"


def is_unsaid(prose: Prose, heard: Heard) -> bool:
    """Whether a number, or that there was none, is of something else than the phrase says, or was told already."""
    return any(is_so(prose.text, heard) for is_so in _UNSAID)


def is_other_business(prose: Prose, heard: Heard, about: str | None) -> bool:
    """Whether it speaks of other applications or cases: 户籍业务办结71件, 工伤认定类诉讼, 规划许可.

    `about` is what was spoken of before it.
    """
    if heard.name in WHOLES:
        if about not in (None, OTHER) or heard.names_requests:
            return False
        return _is_for_another(prose.text, heard) or (about is None and _is_unnamed(prose.text, heard))
    if heard.is_of_decisions:
        return _is_one_kind(prose.text, heard)
    if is_disclosed(prose, heard):
        return False
    before, end = (
        prose.text[heard.said_start : heard.end].rpartition(";")[2],
        min(heard.sentence_end, heard.end + _REACH),
    )
    return otherwise.of_other_business().search(before + prose.text[heard.end : end].partition(";")[0]) is not None


def _is_for_another(text: str, heard: Heard) -> bool:
    """Whether a bare 申请 is said to be one for something else."""
    start = heard.run.start if heard.told.explicit else heard.said_start
    return otherwise.other_applications().search(text, start, heard.end) is not None


def _is_unnamed(text: str, heard: Heard) -> bool:
    """Whether nothing has named what it speaks of, and words that are not understood may have."""
    if heard.told.explicit:
        return False
    unknown = [place for place in (heard.thread.blurred, heard.leading) if place]
    if unknown and all(scope.elsewhere().search(text, *place) for place in unknown):
        return False
    return bool(unknown) or heard.told.loosely


def _is_one_kind(text: str, heard: Heard) -> bool:
    """Whether a word of no class stands right before 许可, and nothing else names the decisions."""
    things = [term.first for term in heard.told.terms if kind_of(term) == "thing"]
    if not things or heard.run.letters[things[-1] - 1 : things[-1]] != UNKNOWN:
        return False
    return text[slice(*heard.run.place(things[-1], things[-1]))] in _BARE


def _is_object(text: str, heard: Heard) -> bool:
    """Whether the requests are no more than the cause or the object of what is told."""
    if heard.name not in _OBJECTS or heard.number is None or (heard.name == RECEIVED and _is_done(heard)):
        return False
    start = heard.number.start
    before = otherwise.object_before().search(text, max(0, start - _REACH), start)
    behind = otherwise.object_behind().match(text, heard.end) if heard.name == RECEIVED else None
    return (before or behind) is not None


def _is_of_some(text: str, heard: Heard) -> bool:
    """Whether a whole is told where its words have only some of it: 案件中有2件败诉, 被纠正的由9件减至3件."""
    if heard.number is None or not (heard.name.endswith(_TOTAL) or heard.name in WHOLES):
        return False
    before = text[heard.run.start : heard.number.start]
    by_result = heard.name.endswith(_TOTAL) and otherwise.by_result().search(text, heard.said_start, heard.number.start)
    return bool(by_result or otherwise.of_some().search(before))


def _is_of_one_way(text: str, heard: Heard) -> bool:
    return heard.name in WHOLES and otherwise.in_one_way().search(text, heard.run.start, heard.end) is not None


def _is_divided(text: str, heard: Heard) -> bool:
    """Whether they are cases of all kinds: those that are about disclosure are told behind them."""
    if not heard.is_of_cases or not heard.name.endswith(_TOTAL) or heard.number is None:
        return False
    return scope.disclosed_part().match(text, heard.end, heard.sentence_end) is not None


def _is_named_only(text: str, heard: Heard) -> bool:
    """Whether it is only what was attacked, printed, done about cases, or what these are about."""
    if heard.is_of_cases and not heard.told.explicit and heard.name.endswith(_TOTAL):
        return _ANSWERED in text[heard.start : heard.end]
    if heard.name == CONCLUDED:
        return otherwise.answer_attacked().match(text, heard.end) is not None
    before = text[heard.said_start : heard.start].rpartition(";")[2]
    if heard.name.endswith(_MADE):
        return otherwise.printed().search(before.rpartition(",")[2]) is not None
    listed = heard.is_of_decisions and heard.run.mark == "、"
    return listed and otherwise.of_lawsuits().search(before) is not None


def _is_power(text: str, heard: Heard) -> bool:
    """Whether powers are counted, and no decisions: 梳理行政许可事项28项."""
    return heard.is_of_decisions and heard.unit == _POWER and _POWERS in text[heard.start : heard.end]


def _is_unrelated(text: str, heard: Heard) -> bool:
    """Whether it is said to be of something else than the disclosure of information."""
    if not heard.is_of_cases:
        return False
    end = min(heard.sentence_end, heard.end + _REACH)
    clause = text[heard.run.start : heard.end] + text[heard.end : end].partition(",")[0]
    return scope.unrelated().search(clause) is not None


def _is_of_a_court(text: str, heard: Heard) -> bool:
    """Whether a court has decided, and so on no review: 复议纠正3件、法院判决纠正1件."""
    if not heard.name.startswith("review.") or heard.name.endswith(_TOTAL):
        return False
    return otherwise.in_court().search(text, heard.run.start, heard.end) is not None


def _is_of_persons(_: str, heard: Heard) -> bool:
    """Whether applicants are counted, and not what they applied for: 法人3家."""
    return heard.unit == "家" and heard.name.startswith(WHOLES)


def _is_manner(_: str, heard: Heard) -> bool:
    """Whether it tells how a part of the whole was answered: 办结39件，其中20个工作日内办结37件."""
    thread = heard.thread
    of_concluded = thread.whole is not None and thread.whole.name == heard.name == CONCLUDED
    return of_concluded and thread.listing and _is_done(heard)


def _is_done(heard: Heard) -> bool:
    return any(kind_of(term) == "deed" for term in heard.told.terms)


def _is_told_again(_: str, heard: Heard) -> bool:
    """Whether it goes on with what was said right before: 无败诉、无纠错, or 废止26件，宣布失效11件."""
    last = heard.thread.last
    if last is None or last.name != heard.name or last.sentence_end != heard.sentence_end:
        return False
    if heard.number is None or last.number is None:
        return heard.number is last.number
    return heard.name.endswith(_REPEALED) and not heard.thread.listing


_UNSAID = (
    _is_object,
    _is_of_one_way,
    _is_divided,
    _is_of_some,
    is_by_reason,
    _is_of_persons,
    _is_manner,
    _is_told_again,
    _is_named_only,
    _is_unrelated,
    _is_power,
    _is_of_a_court,
)
