"""Shares that stand beside the counts they are of: those in words, and those of one list."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from gouji.engine.grammar import halves, lists
from gouji.engine.narrative.breakdowns import total
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity, Rate
from gouji.engine.narrative.tallies import Breakdown, Part, Proportion, Shares

_HUNDRED = 100
_HALF, _ROOM, _LITTLE = Fraction(1, 2), Fraction(1, 20), Fraction(1, 100)
_STEP = Fraction(1, 10)
_REACH = 24
_NAME, _LINK = 12, 40
_SEVERAL, _MANY = 2, 3


def find_proportions(breakdowns: Sequence[Breakdown], rates: Sequence[Rate]) -> Iterator[Proportion]:
    """Yield the shares in words of which both counts stand beside them, in the order of the text."""
    found = [each for breakdown in breakdowns if not breakdown.others for each in _of_parts(breakdown)]
    for rate in rates:
        if rate.approximate and rate.kind != "share" and rate.numerator and rate.denominator:
            low, high = _limits(Fraction(rate.percent) / _HUNDRED, rate.raw)
            found.append(Proportion(rate.numerator, rate.denominator, low, high, rate.raw, rate.span))
    yield from sorted(found, key=lambda each: each.span.start)


def _of_parts(breakdown: Breakdown) -> Iterator[Proportion]:
    for part in breakdown.parts:
        share = part.share
        if share is None:
            yield from _halves(part, breakdown.whole)
        elif share.upper is None and (share.approximate or share.divisor > 1):
            low, high = _limits(_value(share), share.raw)
            yield Proportion(part.count, breakdown.whole, low, high, share.raw, share.span)


def _halves(part: Part, whole: Quantity) -> Iterator[Proportion]:
    prose = part.count.prose
    found = halves.half().match(prose.text, part.count.end, part.count.end + _REACH)
    if found:
        span = prose.span(*found.span("words"))
        low, high = _limits(_HALF, found["words"]) if found["about"] else _of_half(over=found["over"] is not None)
        yield Proportion(part.count, whole, low, high, found["words"], span)


def _of_half(*, over: bool) -> tuple[Fraction, Fraction]:
    return (_HALF, Fraction(1)) if over else (Fraction(0), _HALF + _LITTLE)


def _value(share: Quantity) -> Fraction:
    return Fraction(share.value) / (_HUNDRED if share.unit == "%" else share.divisor)


def _limits(value: Fraction, words: str) -> tuple[Fraction, Fraction]:
    """Return between what a share may lie that is told in words; 超八成 is anything from 80% on."""
    if halves.over().search(words):
        return value, Fraction(1)
    if halves.under().search(words):
        return (value - _STEP if halves.beside().search(words) else Fraction(0)), value + _LITTLE
    return value - _ROOM, value + _ROOM


def find_shares(prose: Prose, quantities: Sequence[Quantity], breakdowns: Sequence[Breakdown]) -> Iterator[Shares]:
    """Yield the lists of shares: those of the parts of a number, and those without counts."""
    for breakdown in breakdowns:
        percents = tuple(part.share for part in breakdown.parts if part.share and _is_exact(part.share))
        if len(percents) == len(breakdown.parts) >= _SEVERAL and not breakdown.others:
            all_there = breakdown.complete == "told" or total(breakdown) == breakdown.whole.value
            yield Shares(percents, all_there)
    yield from _without_counts(prose, quantities)


def _is_exact(share: Quantity) -> bool:
    return share.unit == "%" and not share.approximate


def _without_counts(prose: Prose, quantities: Sequence[Quantity]) -> Iterator[Shares]:
    """Yield the lists of at least three shares that follow one another without counts."""
    for percents, name in _rows(prose.text, filter(_is_exact, quantities)):
        if len(percents) >= _MANY:
            yield Shares(percents, closed=lists.remainder().fullmatch(name) is not None)


def _rows(text: str, shares: Iterable[Quantity]) -> Iterator[tuple[tuple[Quantity, ...], str]]:
    """Yield shares that follow one another, each time with the name of the last."""
    row: list[Quantity] = []
    name, dealt_out = "", False
    for share in shares:
        link = _link(text, row[-1], share) if row else None
        if link and (link["says"] or dealt_out):
            row.append(share)
            name = link["name"]
            continue
        yield tuple(row), name
        named = halves.share_named().search(text, max(0, share.start - _NAME), share.start)
        row, dealt_out = ([share] if named else []), named is not None and named["dealt_out"] is not None
    yield tuple(row), name


def _link(text: str, before: Quantity, share: Quantity) -> re.Match[str] | None:
    return halves.next_share().fullmatch(text, before.end, share.start) if share.start - before.end < _LINK else None
