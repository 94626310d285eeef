"""Percentages in prose, each with the subject of its own clause and the counts of that subject."""

from collections.abc import Iterator, Mapping, Sequence
from re import Match

from gouji.engine.grammar.counts import carried_in, neutral, timely
from gouji.engine.grammar.rates import elsewhere, falls, rate_name_pattern, rate_tail_pattern
from gouji.engine.narrative.counts import NO_COUNTS, Counts, bind, counted, noun_of
from gouji.engine.narrative.growth import value_of, values_of
from gouji.engine.narrative.numbers import exact
from gouji.engine.narrative.prose import Clause, Prose
from gouji.engine.narrative.records import Quantity, Rate, RateKind
from gouji.engine.narrative.tallies import Breakdown, Part
from gouji.engine.record import frozen
from gouji.engine.source import Source

_REACH = 200
_NAMES = 60
_NEAR = 12
_KINDS: tuple[RateKind, ...] = ("completion", "reply", "satisfaction", "growth", "share", "other")
_PERCENT, _POINTS = "%", "个百分点"
_WITH_COUNTS: tuple[RateKind, ...] = ("completion", "reply")


@frozen
class _Name:
    """What a rate is called: its kind, whether in time, where its name begins, and the name."""

    kind: RateKind
    on_time: bool
    start: int
    text: str = ""


def find_rates(
    source: Source, prose: Prose, quantities: Sequence[Quantity], breakdowns: Sequence[Breakdown] = ()
) -> list[Rate]:
    """Return the percentages and the percentage points among `quantities`; a range is none."""
    shares = {part.share.start: (part.count, whole) for part, whole in _shares(breakdowns) if part.share}
    return [
        _rate(source, prose, quantities, number, shares)
        for number, found in enumerate(quantities)
        if found.unit in (_PERCENT, _POINTS) and found.upper is None
    ]


def _shares(breakdowns: Sequence[Breakdown]) -> Iterator[tuple[Part, Quantity]]:
    """Yield the parts of numbers that are beyond doubt what the parts are of."""
    for breakdown in breakdowns:
        if not breakdown.others:
            for part in breakdown.parts:
                yield part, breakdown.whole


def _rate(
    source: Source,
    prose: Prose,
    quantities: Sequence[Quantity],
    number: int,
    shares: Mapping[int, tuple[Quantity, Quantity]],
) -> Rate:
    found = quantities[number]
    tail = rate_tail_pattern().match(prose.text, found.end)
    clauses = _clauses(prose, found.start)
    before = quantities[max(0, number - _NAMES) : number]
    name = _name(prose, clauses[-1], found, before, tail)
    own = Clause(clauses[-1].start, name.start, clauses[-1].depth)
    near = [other for other in before if other.start >= clauses[0].start]
    aside = elsewhere().search(prose.text, name.start + len(name.text), found.start)
    counts = NO_COUNTS if aside else _bound(prose, [*clauses[:-1], own], near, name)
    kind = _told(found, name, aside=aside is not None and prose.text.startswith("的", found.start - 1))
    part, whole = counts.done, counts.given
    if found.start in shares:
        kind, (part, whole) = "share", shares[found.start]
    elif tail and tail["done"]:
        part, whole = _in_brackets(source, prose, tail)
    now, previous = (kind == "growth" and values_of(prose, quantities, number, name.start)) or (counts.single, None)
    if now is None and name.kind == "growth":
        now = value_of(prose, quantities, number, name.start)
    return Rate(
        subject=_subject(prose, own) or counts.noun or name.text,
        kind=kind,
        on_time=name.on_time,
        percent=found.value,
        decimals=found.decimals,
        numerator=part,
        denominator=whole,
        count=None if part else now,
        approximate=found.approximate,
        raw=found.raw,
        span=found.span,
        previous=previous,
        falls=kind in ("growth", "points") and falls().search(name.text) is not None,
    )


def _told(found: Quantity, name: _Name, *, aside: bool) -> RateKind:
    """Return the kind of a percentage; 去年的120% is growth."""
    if found.unit == _POINTS:
        return "points"
    return "growth" if aside else name.kind


def _clauses(prose: Prose, offset: int) -> list[Clause]:
    """Return the clauses of the sentence up to `offset`; of a very long one, those within reach."""
    start = prose.sentence_start(offset)
    if offset - start <= _REACH:
        return prose.clauses(start, offset)
    clauses = prose.clauses(offset - _REACH, offset)
    return clauses[1:] or clauses


def _name(prose: Prose, clause: Clause, found: Quantity, before: Sequence[Quantity], tail: Match[str] | None) -> _Name:
    """Return the name before the percentage in its clause, else the deed right behind it."""
    start = max(clause.start, found.start - _NAMES)
    name = _own_name(prose, start, found.start, before)
    deed_or_name, end = name.span() if name else (found.start, found.end)
    between = prose.text.rfind("率", start, deed_or_name) + 1
    in_time = timely().search(prose.text, max(start, between, deed_or_name - _NEAR), end)
    if name:
        return _Name(_kind(name), in_time is not None, name.start(), name[0])
    deed = next((kind for kind in _WITH_COUNTS if tail and tail[kind]), None)
    if tail and deed:
        return _Name(deed, bool(in_time or tail["timely"]), found.start)
    return _Name("other", on_time=False, start=found.start)


def _own_name(prose: Prose, start: int, end: int, before: Sequence[Quantity]) -> Match[str] | None:
    """Return the last name before the percentage; after 分别 the names and the percentages go in step."""
    names = list(rate_name_pattern().finditer(prose.text, start, end))
    if not names:
        return None
    link = names[-1].end()
    earlier = sum(other.unit == "%" and other.start >= link for other in before)
    if "分别" in prose.text[link:end]:
        return names[earlier] if earlier < len(names) else None
    return None if earlier else names[-1]


def _kind(name: Match[str]) -> RateKind:
    return next(kind for kind in _KINDS if name[kind] is not None)


def _bound(prose: Prose, clauses: Sequence[Clause], quantities: Sequence[Quantity], name: _Name) -> Counts:
    if name.kind not in _WITH_COUNTS:
        return NO_COUNTS
    carried = carried_in().search(prose.text, max(0, clauses[0].start - _REACH), clauses[-1].end + _NAMES)
    return bind(counted(prose, clauses, quantities), name.kind, on_time=name.on_time, carried_in=carried is not None)


def _in_brackets(source: Source, prose: Prose, tail: Match[str]) -> tuple[Quantity, Quantity]:
    """Return the counts of (11/12)."""
    return _bare(source, prose, tail, "done"), _bare(source, prose, tail, "all")


def _bare(source: Source, prose: Prose, tail: Match[str], part: str) -> Quantity:
    start, end = tail.span(part)
    return Quantity(exact(tail[part]), None, approximate=False, start=start, end=end, prose=prose, source=source)


def _subject(prose: Prose, own: Clause) -> str:
    """Return what the clause itself says that the rate is of: the words before the first name of a rate in it."""
    words = prose.text[max(own.start, own.end - _NAMES) : own.end]
    first = rate_name_pattern().search(words)
    words = words[: first.start()] if first else words
    return "" if neutral().fullmatch(words) else noun_of(words)
