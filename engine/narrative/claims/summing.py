"""The sum behind a list of parts: 维持6件，纠正1件，合计7件."""

import re
from functools import cache

from gouji.engine.grammar import lists
from gouji.engine.grammar.phrases import Phrase, phrases
from gouji.engine.narrative.claims.heard import CONCLUDED, WHOLES, Heard
from gouji.engine.narrative.claims.kinds import back_from
from gouji.engine.narrative.claims.runs import Run
from gouji.engine.narrative.claims.senses import Sense, Told
from gouji.engine.narrative.claims.terms import number_term
from gouji.engine.narrative.claims.thread import Thread
from gouji.engine.statements import Subject, load_statements

_OUTCOMES = ("granted", "granted_in_part", "denied", "unable", "not_processed", "other")
_SUMS = {f"requests.{outcome}": CONCLUDED for outcome in _OUTCOMES} | {
    "litigation.direct.total": "litigation.total",
    "litigation.after_review.total": "litigation.total",
    "review.total": "cases.total",
    "litigation.total": "cases.total",
}
_ABOUT = {"litigation.total": "litigation", "cases.total": "review_and_litigation"}
# So many parts make a sum; two outcomes alone may have one of their own: 予以公开和部分公开共9件.
_PARTS_IN_A_SUM, _OUTCOMES_IN_A_SUM = 2, 3
_DIGIT = re.compile("[0-9]")
_RESULTS = ("upheld", "corrected", "other", "pending")


def summed(sense: Sense, run: Run, thread: Thread, sentence_end: int) -> list[Heard]:
    """Return the sum that a bare number is of the parts right before it, where their whole was not told before them."""
    last, number = thread.last, run.number
    if last is None or number is None or not sense.only_counts or last.sentence_end != sentence_end:
        return []
    text, name = number.prose.text, _sum_of(last)
    if name is None or thread.listing or not lists.sum_before().search(text, run.start, number.start):
        return []
    if _DIGIT.search(text, last.end, number.start):
        return []
    subject = load_statements().subjects[_ABOUT.get(name, last.subject.words)]
    told = told_of_all(name, subject, run)
    return [Heard(told, name, told.phrase.statement.readings, number, run, None, None, thread, sentence_end)]


def _sum_of(last: Heard) -> str | None:
    """Return the name of what the statements up to the last one are parts of; None where that was told itself."""
    told = [heard.name for heard in back_from(last)]
    name = _part_of(told[0])
    parts = [each for each in told if _part_of(each) == name]
    enough = len(parts) >= (_OUTCOMES_IN_A_SUM if name == CONCLUDED else _PARTS_IN_A_SUM)
    return name if enough and name not in told else None


def _part_of(name: str) -> str | None:
    whole, _, part = name.rpartition(".")
    if whole in WHOLES:
        return whole
    if part in _RESULTS and not name.startswith("requests."):
        return f"{whole}.total"
    return _SUMS.get(name)


def told_of_all(name: str, subject: Subject, run: Run, *, loosely: bool = False) -> Told:
    """Return the statement of all there were with the number of this run."""
    phrase, term = _phrase_of_all(name, subject), number_term(run.letters)
    return Told(phrase, subject, (term,), term.first, explicit=True, time=None, loosely=loosely)


@cache
def _phrase_of_all(name: str, subject: Subject) -> Phrase:
    """Return a phrase of the statement of all there were: one that may be denied, or tells what was concluded."""
    found = [
        phrase
        for phrase in phrases("count")
        if subject.words in phrase.statement.about
        and (phrase.statement.rule_of_none or name == CONCLUDED)
        and phrase.statement.name.replace("{about}", subject.name) == name
    ]
    return min(found, key=lambda phrase: len(phrase.statement.about))
