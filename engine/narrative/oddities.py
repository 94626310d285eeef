"""Counts that are not told as counts are: without a number, in an odd unit, roughly."""

from collections.abc import Iterator, Sequence

from gouji.engine.grammar import gaps, halves, nouns
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity
from gouji.engine.narrative.tallies import Breakdown, Gap, OddUnit, Vague

_ODD = frozenset("条封次篇项期")
_NOUN, _LEAD, _BEHIND = 24, 16, 14
_LARGE = 10_000
_COUNTED = ("documents", "information", "occasions")
_AIM, _LIMIT = 14, 4


def find_gaps(prose: Prose) -> Iterator[Gap]:
    """Yield the counts without a number."""
    text = prose.text
    for unit in gaps.endings().finditer(text):
        start, end = max(0, unit.end() - gaps.REACH), unit.end()
        found = gaps.unnumbered().search(text, start, end)
        if found and not gaps.excused().search(text, _clause(text, start, found.start()), found.start()):
            yield Gap(found[0], unit[0], prose.span(found.start(), end))


def _clause(text: str, start: int, end: int) -> int:
    """Return where the clause begins that `end` stands in, but not before `start`."""
    return max(start, *(text.rfind(mark, start, end) + 1 for mark in ",;。\n"))


def find_odd_units(prose: Prose, quantities: Sequence[Quantity], breakdowns: Sequence[Breakdown]) -> Iterator[OddUnit]:
    """Yield the counts of requests and cases in units that are not usual for them; parts have that of their whole."""
    parts = {part.count.start for breakdown in breakdowns for part in breakdown.parts}
    for count in quantities:
        if count.unit in _ODD and count.start not in parts:
            yield from _odd(prose, count)


def _odd(prose: Prose, count: Quantity) -> Iterator[OddUnit]:
    text, source = prose.text, count.source
    before = nouns.odd_before().search(text, max(0, count.start - _NOUN), count.start)
    behind = nouns.odd_behind().match(text, count.end, count.end + _BEHIND)
    if before:
        start, end, noun = before.start(), count.end, before["noun"]
    elif behind and nouns.received().search(text, max(0, count.start - _LEAD), count.start):
        start, end, noun = count.start, behind.end(), behind["noun"]
    else:
        return
    span = prose.span(start, end)
    yield OddUnit(count, noun, source.raw(span), span)


def find_vague(prose: Prose, quantities: Sequence[Quantity]) -> Iterator[Vague]:
    """Yield the counts that a report can give exactly and gives roughly: 100余条; plans and large numbers are none."""
    for count in quantities:
        if not count.approximate or count.upper or count.value >= _LARGE or counts(count.unit or "%") not in _COUNTED:
            continue
        raw = prose.text[count.start : count.end]
        if halves.vague().search(raw) and not halves.powers().search(raw):
            clause = _clause(prose.text, max(0, count.start - _AIM), count.start)
            if not halves.aim().search(prose.text, clause, count.start + _LIMIT):
                yield Vague(count)
