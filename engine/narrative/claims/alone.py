"""A number alone behind words that name what it is of: 行政复议方面，全年14件, and 行政许可较上年减少8件，为74件."""

from gouji.engine.grammar import lists, scope
from gouji.engine.grammar.phrases import NUMBERS, UNKNOWN, letters
from gouji.engine.narrative.claims.heard import Heard
from gouji.engine.narrative.claims.runs import Run
from gouji.engine.narrative.claims.senses import Sense
from gouji.engine.narrative.claims.summing import told_of_all
from gouji.engine.narrative.claims.terms import OF_CASES
from gouji.engine.narrative.claims.thread import Thread
from gouji.engine.statements import load_statements

_DECIDED = {"permits", "penalties", "coercion"}
_BECAME, _DIGITS, _MARKS = "为", "0123456789", ",;:("
# So many words before the number its name may stand; a sentence may have thousands.
_NEAR = 24


def alone(sense: Sense, run: Run, thread: Thread, sentence_end: int) -> list[Heard]:
    """Return all there were of what the clause before has named, and either not counted or told the difference of."""
    number = run.number
    if number is None or run.mark != "," or not sense.only_counts or sense.unknown or thread.listing:
        return []
    if thread.about not in OF_CASES | _DECIDED or NUMBERS["documents"] not in run.letters:
        return []
    named = _named(run, thread)
    if named is None or not _is_counted(number.prose.text, run.sentence.ends[named], run):
        return []
    subject = load_statements().subjects[thread.about]
    name = f"{subject.name}.{'total' if thread.about in OF_CASES else 'decisions'}"
    told = told_of_all(name, subject, run, loosely=_is_loose(run, named))
    return [Heard(told, name, told.phrase.statement.readings, number, run, None, None, thread, sentence_end)]


def _is_counted(text: str, named: int, run: Run) -> bool:
    """Whether all are counted that were named at a place, of which a number told at most the difference."""
    if scope.outcome().search(text, named, run.start):
        return False
    became = text.startswith(_BECAME, run.start) and lists.change().search(text, named, run.start)
    return bool(became) or not any(digit in text[named : run.start] for digit in _DIGITS)


def _is_loose(run: Run, named: int) -> bool:
    """Whether other words stand in the clause of the name, or tell that it was only shown: 公开行政处罚信息，共20件."""
    found = run.sentence.letters
    clause = max(found.rfind(mark, 0, named) for mark in _MARKS) + 1
    return not {UNKNOWN, letters()["shown"]}.isdisjoint(found[clause : run.first])


def _named(run: Run, thread: Thread) -> int | None:
    """Return which word named the thing spoken of since the last statement; None where none did."""
    name, last = letters()[thread.about or ""], thread.last.end if thread.last else 0
    sentence = run.sentence
    for place in range(run.first - 1, max(-1, run.first - _NEAR), -1):
        if sentence.starts[place] < last:
            return None
        if sentence.letters[place] == name:
            return place
    return None
