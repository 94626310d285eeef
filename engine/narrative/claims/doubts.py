"""What may make a statement speak of others than the table does."""

import re

from gouji.engine.grammar import scope
from gouji.engine.grammar.phrases import UNKNOWN, classes, letters
from gouji.engine.narrative.claims.disclosed import is_disclosed
from gouji.engine.narrative.claims.heard import WHOLES, Heard
from gouji.engine.narrative.claims.scopes import counted_apart, narrowed, of_another_area, of_another_office
from gouji.engine.narrative.claims.several import several
from gouji.engine.narrative.claims.terms import DEEDS, REQUESTS, kind_of
from gouji.engine.narrative.claims.thread import UNNAMED
from gouji.engine.narrative.claims.words import Place
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Doubt, Speaker
from gouji.engine.pattern import late

_REST, _WITHIN = "其余", ("内", "之内", "以内")
_REACH = 120
# What may stand in a bracket behind 含 and is of the same requests: those carried in, and the ways they came.
_OF_THEM = late("结转|网上|网络|线上|在线|平台|信函|信件|邮|当面|现场|窗口|传真")
# A bracket that ends where a run begins, with the words that it stands behind.
_BRACKETED = late(r"[^,;:。!?\n()]*\([^()]*\)\Z")
_DENIED, _DENYING, _ABOUT = "requests.denied", frozenset(("denied",)), "涉及"
_FEE = "fee."
_PASSED_ON = ("carried_on", "carried_over")


def doubt(prose: Prose, heard: Heard, speaker: Speaker) -> Doubt | None:
    """Return what may make it speak of others than the table does, the first of what there is."""
    text, thread = prose.text, heard.thread
    time = heard.time or thread.time
    if time:
        return Doubt("time", text[slice(*time)])
    alone = heard.run.tells_part and thread.whole is None and heard.name in WHOLES
    if alone or (thread.listing and _is_part(heard)) or _is_rest(text, heard):
        return Doubt("part", "其中")
    of_several = several(text, heard)
    if of_several:
        return Doubt("part", of_several)
    return _unclear(text, heard) or _scoped(prose, heard, speaker)


def _scoped(prose: Prose, heard: Heard, speaker: Speaker) -> Doubt | None:
    """Return a doubt for the words round it that make it speak of others."""
    text = prose.text
    clause = text[heard.run.start : heard.start]
    which = "".join(text[start:end] for start, end in heard.unknown)
    unknown = _unknown(text, heard)
    before = clause if unknown else _before(text, heard, clause)
    found = (
        _as_reviewer(text, heard)
        or of_another_office(before, speaker.names)
        or narrowed(before + which, clause + which, speaker.names)
        or of_another_area(before, speaker.names)
        or counted_apart(clause, text[heard.end : min(heard.sentence_end, heard.end + _REACH)], speaker.names)
        or unknown
        or which
    )
    if found:
        return Doubt("scope", found)
    blurred = _blurred(text, heard) or (None if is_disclosed(prose, heard) else clause or text[heard.start : heard.end])
    if blurred:
        return Doubt("subject", blurred)
    wider = _items(heard) or ("其他" if heard.statement.loose else _behind(text, heard))
    return Doubt("wider", wider) if wider else None


def _items(heard: Heard) -> str | None:
    """Return the unit by which powers are counted, or kinds of decisions, and no decisions: 行政许可360项."""
    return heard.unit if heard.unit == "项" and heard.is_of_decisions else None


def _unclear(text: str, heard: Heard) -> Doubt | None:
    """Return a doubt where what stands round it is not all understood: a bracket before it, words between or behind."""
    run = text[heard.run.start : heard.run.end]
    if beside := _beside(heard):
        return Doubt("scope", text[slice(*beside)])
    if heard.run.mark == ")":
        return Doubt("scope", _with_bracket(text, heard))
    if _has_unknown_deed(heard):
        return Doubt("scope", run)
    if not heard.run.mark and text.startswith(_WITHIN, heard.run.start):
        return Doubt("scope", text[_number_before(heard) : heard.start])
    return Doubt("subject", run) if heard.told.loosely or _is_topic(text, heard) else None


def _beside(heard: Heard) -> Place | None:
    """Return where the body stands of which the fee was counted right before its amount: 区政府7件, 收取3,970元."""
    last = heard.thread.last
    if last is None or not (heard.name.startswith(_FEE) and last.name.startswith(_FEE)):
        return None
    return last.leading if last.name != heard.name and last.sentence_end == heard.sentence_end else None


def _with_bracket(text: str, heard: Heard) -> str:
    """Return the bracket right before a run, and the words before it that it goes on from: 县(区)."""
    start = heard.run.start
    found = _BRACKETED.search(text[max(0, start - _REACH) : start])
    return found[0] if found else text[start : heard.run.end]


def _has_unknown_deed(heard: Heard) -> bool:
    """Whether it may be of some only: 9件申请 without a deed that is known, and with words that are not behind it.

    To be passed on is a known deed only where nothing tells to whom: 3件申请转为信访.
    """
    terms = heard.told.terms
    done = any(kind_of(term) in DEEDS and classes()[term.letter].name not in _PASSED_ON for term in terms)
    if heard.number is None or done:
        return False
    behind = heard.run.letters[terms[-1].last + 1 :]
    return letters()["collected"] in behind or any(letter == UNKNOWN or _is_other(letter) for letter in behind)


def _is_other(letter: str) -> bool:
    return letter in classes() and classes()[letter].kind == "other"


def _number_before(heard: Heard) -> int:
    """Return where the number stands behind which a run goes on."""
    before = heard.thread.said[-1:]
    return before[0][0] if before else heard.run.start


def _is_topic(text: str, heard: Heard) -> bool:
    """Whether requests may be about what they are else denied for: 涉及第三方权益的申请3件, where no denial is told."""
    if not heard.name.startswith(_DENIED) or not text.startswith(_ABOUT, heard.start):
        return False
    thread, last = heard.thread, heard.thread.last
    denied = last and last.name.startswith(_DENIED) and (thread.listing or not text.startswith(_ABOUT, last.start))
    return not denied and not _DENYING & heard.classes


def _is_part(heard: Heard) -> bool:
    """Whether in a list of parts it is one of them, and no other number of the whole."""
    whole, part = heard.thread.whole, heard.thread.part
    same = whole is not None and whole.name == heard.name
    return same or not heard.subject.cells or (heard.name in WHOLES and part == UNNAMED)


def _is_rest(text: str, heard: Heard) -> bool:
    """Whether it is the rest of what the statement before it has begun to count: 当月办结13件，其余42件年内办结."""
    last = heard.thread.last
    return last is not None and last.name == heard.name and _REST in text[heard.run.start : heard.end]


def _before(text: str, heard: Heard, clause: str) -> str:
    """Return the words before it that tell its scope: a clause that tells one again has that alone."""
    if heard.statement.wholes or (heard.thread.counted and _tells_scope(clause)):
        return clause
    return "".join(text[start:end] + "," for start, end in heard.thread.said) + clause


def _tells_scope(clause: str) -> bool:
    return (scope.whole_year().search(clause) or scope.area().search(clause)) is not None


def _as_reviewer(text: str, heard: Heard) -> str | None:
    own = text[heard.run.start : heard.end]
    if not heard.is_of_cases or scope.as_defendant().search(own):
        return None
    said = "".join(text[slice(*place)] + "," for place in heard.thread.said)
    found = scope.as_reviewer().search(said + own)
    return found[0] if found else None


def _unknown(text: str, heard: Heard) -> str | None:
    return text[slice(*heard.leading)] if heard.leading and heard.leading[0] < heard.start else None


def _blurred(text: str, heard: Heard) -> str | None:
    """Return what may have changed what is spoken of, where the sentence has not named it."""
    thread = heard.thread
    if thread.anchored or (heard.told.explicit and not (thread.blurred and heard.subject.words == REQUESTS)):
        return None
    if thread.blurred:
        return text[slice(*thread.blurred)]
    return "申请" if thread.about is None and heard.name in WHOLES and not heard.statement.certain else None


def _behind(text: str, heard: Heard) -> str | None:
    """Return what stands behind the number and says that it is of others too, or only of some."""
    if heard.name not in WHOLES:
        return None
    behind = text[heard.end : min(heard.sentence_end, heard.end + _REACH)]
    bracket = _bracket(behind)
    if bracket or heard.number is None:
        return bracket
    found = scope.set_apart().search(behind) or _wider(text, heard, behind)
    return found[0] if found else None


def _wider(text: str, heard: Heard, behind: str) -> re.Match[str] | None:
    """Return the words by which a number is of what was received before, of any kind, or of others beside it."""
    clause = text[heard.run.start : heard.end]
    said = "".join(text[slice(*stretch)] for stretch in heard.thread.said) if "受理" in clause else ""
    any_kind = None if heard.names_requests else scope.all_kinds().search(clause)
    beside = scope.counted_beside().search(behind) if scope.own_organ().search(clause) else None
    return scope.received_before().search(said) or scope.admitted().search(clause) or any_kind or beside


def _bracket(behind: str) -> str | None:
    """Return what a bracket right behind the number says of its scope; parts of the number are no scope."""
    found = re.match(r"\(([^()]*)\)", behind)
    if found is None or found[1].startswith("均"):
        return None
    if re.search("[0-9]", found[1]):
        return found[1] if found[1].startswith("含") and not _OF_THEM.search(found[1]) else None
    scoped = scope.narrowed().search(found[1]) or scope.shared().search(found[1])
    return scoped[0] if scoped else None
