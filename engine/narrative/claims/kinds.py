"""Lawsuits of both kinds: what goes on behind them without a kind is of all lawsuits."""

from collections.abc import Iterator
from itertools import islice, takewhile

from gouji.engine.grammar import scope
from gouji.engine.narrative.claims.heard import Heard
from gouji.engine.narrative.claims.runs import Run
from gouji.engine.narrative.claims.senses import Told
from gouji.engine.narrative.claims.thread import Thread
from gouji.engine.record import changed
from gouji.engine.statements import load_statements

_KINDS = frozenset(("direct", "after_review"))
_ALL, _TOTALS = "litigation.total", frozenset(("litigation.direct.total", "litigation.after_review.total"))
# So many statements it is looked back; a passage may have thousands.
_MOST = 12


def of_both_kinds(told: Told, run: Run, thread: Thread) -> Told:
    """Return a result as one of all lawsuits, where both kinds were counted side by side, or behind `;` at all."""
    last = thread.last
    if last is None or thread.outer or told.explicit or told.subject.words not in _KINDS:
        return told
    both = _closes_all(last) if run.mark == ";" else _are_side_by_side(last)
    return changed(told, subject=load_statements().subjects["litigation"]) if both else told


def _closes_all(last: Heard) -> bool:
    """Whether what stands behind `;` is of all lawsuits: they were counted, or those of both kinds."""
    before = {heard.name for heard in back_from(last)}
    return last.name == _ALL or before >= _TOTALS


def _are_side_by_side(last: Heard) -> bool:
    before = last.thread.last
    return before is not None and {before.name, last.name} == _TOTALS and not _is_apart(before, last)


def _is_apart(first: Heard, second: Heard) -> bool:
    """Whether results of the first stand between two statements: then those behind are of the second."""
    text = first.number.prose.text if first.number else ""
    return scope.outcome().search(text, first.end, second.start) is not None


def back_from(last: Heard) -> Iterator[Heard]:
    """Return the statements of a sentence from the last one back, of very many the last."""
    return takewhile(lambda heard: heard.sentence_end == last.sentence_end, all_back_from(last))


def all_back_from(last: Heard | None) -> Iterator[Heard]:
    """Return the statements of a passage from the last one back, of very many the last."""
    return islice(_each_back_from(last), _MOST)


def _each_back_from(last: Heard | None) -> Iterator[Heard]:
    while last:
        yield last
        last = last.thread.last
