"""A number that repeats the last statement: for another year, another body, part of the year, or all of them."""

from itertools import takewhile

from gouji.engine.grammar import scope
from gouji.engine.narrative.claims.heard import Heard
from gouji.engine.narrative.claims.kinds import back_from
from gouji.engine.narrative.claims.runs import Run
from gouji.engine.narrative.claims.senses import Sense, Told
from gouji.engine.narrative.claims.terms import number_term
from gouji.engine.narrative.claims.thread import Thread
from gouji.engine.narrative.records import Quantity
from gouji.engine.record import changed

_FEE = "fee."
# So many statements back a body's count may have its like.
_BACK = 2


def again(sense: Sense, run: Run, thread: Thread, sentence_end: int) -> list[Heard]:
    """Return the last statement with the number of another year, 上年8件 beside 收到12件, or of this one."""
    last, number = thread.last, run.number
    if last is None or number is None or not sense.again or (last.number and last.number.unit != number.unit):
        return []
    time = sense.again.time and run.place(sense.again.time.first, sense.again.time.last)
    return [Heard(_repeated(last, run), last.name, last.readings, number, run, time, None, thread, sentence_end)]


def elsewhere(sense: Sense, run: Run, thread: Thread, sentence_end: int) -> list[Heard]:
    """Return the last statement for another body or part of the year: 二季度5件 behind 一季度收到3件."""
    number = run.number
    if number is None or not (sense.only_counts and thread.counted):
        return []
    last = _last_counted_so(thread.last, number)
    place = scope.elsewhere().search(number.prose.text, run.start, number.start)
    if last is None or place is None:
        return []
    told, where = _repeated(last, run), place.span()
    return [Heard(told, last.name, last.readings, number, run, None, where, thread, sentence_end)]


def _last_counted_so(last: Heard | None, number: Quantity) -> Heard | None:
    """Return the last statement whose number has this unit; of the fee one behind its amount."""
    for _ in range(_BACK):
        if last and last.name.startswith(_FEE) and last.number and last.number.unit != number.unit:
            last = last.thread.last
    return last if last and last.number and last.number.unit == number.unit else None


def together(sense: Sense, run: Run, thread: Thread, sentence_end: int) -> list[Heard]:
    """Return the last statement for all the bodies it was made for: 市直5件，县区3件，全市合计8件."""
    last, number = thread.last, run.number
    if last is None or number is None or not sense.only_counts or last.sentence_end != sentence_end:
        return []
    parts = takewhile(lambda heard: heard.name == last.name, back_from(last))
    values = [heard.number.value for heard in parts if heard.number]
    if len(values) == 1 or sum(values) != number.value or last.number is None or last.number.unit != number.unit:
        return []
    return [Heard(_repeated(last, run), last.name, last.readings, number, run, None, None, thread, sentence_end)]


def _repeated(last: Heard, run: Run) -> Told:
    """Return the statement made before with the number of this run."""
    term = number_term(run.letters)
    return changed(last.told, terms=(term,), number=term.first)
