"""What growth is of: this year's value, and last year's where the sentence has both."""

from collections.abc import Sequence

from gouji.engine.grammar.rates import difference, of_last_year, of_the_same
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity

_BACK, _REACH = 12, 120
_LEAD = 16
_BOTH = 2
Pair = tuple[Quantity, Quantity]


def values_of(prose: Prose, quantities: Sequence[Quantity], number: int, name: int) -> Pair | None:
    """Return this year's value and last year's of a growth that is called so at `name`.

    The sentence must have two counts of one unit before it, one of them last year's, and no subject of its own for the
    growth.
    """
    start = max(prose.sentence_start(quantities[number].start), name - _REACH)
    before = [found for found in quantities[max(0, number - _BACK) : number] if found.start >= start and _counts(found)]
    if len(before) != _BOTH or before[0].unit != before[1].unit:
        return None
    between = prose.text[before[1].end : name].removeprefix("(").removeprefix(")")
    leads = [_lead(prose, start, before[0]), _lead(prose, before[0].end, before[1])]
    if not of_the_same().fullmatch(between) or any(difference().search(lead) for lead in leads):
        return None
    past = [of_last_year().search(lead) is not None for lead in leads]
    if past == [True, False]:
        return before[1], before[0]
    return (before[0], before[1]) if past == [False, True] else None


def value_of(prose: Prose, quantities: Sequence[Quantity], number: int, name: int) -> Quantity | None:
    """Return this year's value of a growth that is called so at `name` right behind it; None where that is not clear.

    What stands in brackets of its own, is a difference, is of another year, or compares months is not clear.
    """
    if not number or quantities[number - 1].start < prose.sentence_start(quantities[number].start):
        return None
    found = quantities[number - 1]
    lead = _lead(prose, prose.sentence_start(found.start), found)
    if not _counts(found) or difference().search(lead) or of_last_year().search(lead):
        return None
    between = prose.text[found.end : quantities[number].start]
    near = of_the_same().fullmatch(prose.text, found.end, name)
    return found if near and "环比" not in between else None


def _counts(found: Quantity) -> bool:
    return found.unit is not None and counts(found.unit) not in ("share", "time")


def _lead(prose: Prose, start: int, found: Quantity) -> str:
    return prose.text[max(start, found.start - _LEAD) : found.start]
