"""Quantities in prose: the one place where a number in words becomes a value."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from gouji.engine.grammar.quantities import quantity_pattern, quantity_starts
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity
from gouji.engine.source import Source

_POWERS = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "百亿": 10, "千亿": 11, "万亿": 12}
# 1.2万 is rounded as 余 and 近 are: nobody counted exactly 12,000.
_ROUGH = ("before", "tens", "some", "after", "multiplier")


def exact(whole: str, fraction: str | None = None, multiplier: str | None = None) -> Decimal:
    """Return the value of a number as the grammar has taken it apart."""
    digits = Decimal(whole.replace(",", "") + (fraction or ""))
    if multiplier is None:
        return digits
    value = digits * 10 ** _POWERS[multiplier]
    return Decimal(int(value)) if value == int(value) else value.normalize()


def value_of(found: Match[str]) -> Decimal:
    """Return the value of a match of the grammar of quantities."""
    return exact(found["whole"], found["fraction"], found["multiplier"])


def quantity_of(found: Match[str], source: Source, prose: Prose) -> Quantity:
    """Return what a match of the grammar of quantities says; `found` may hold more than the quantity."""
    start = min(found.start(part) for part in ("before", "whole") if found[part] is not None)
    end = max(found.end("unit"), found.end("after"))
    span = prose.span(start, end)
    rough = any(found[part] for part in _ROUGH)
    return Quantity(value_of(found), found["unit"], rough, source.raw(span), span)


def find_quantities(prose: Prose) -> Iterator[Match[str]]:
    """Yield the quantities of a section, in the order of the text: the grammar is tried where a digit stands."""
    pattern, offset = quantity_pattern(), 0
    for candidate in quantity_starts(prose.text):
        found = pattern.match(prose.text, candidate) if candidate >= offset else None
        if found:
            yield found
            offset = found.end()
