"""The same told twice with different numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gouji.engine.grammar import lists, nouns
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Claim, Quantity
from gouji.engine.narrative.tallies import Breakdown, Repeat
from gouji.engine.record import frozen
from gouji.engine.source import Span

_LONGEST, _SHORTEST = 40, 4
_COUNTED = ("documents", "information", "occasions", "things")
Key = tuple[str, str | None]


@frozen
class Spoken:
    """The prose of a section with its numbers and the lists of their parts."""

    prose: Prose
    quantities: Sequence[Quantity]
    breakdowns: Sequence[Breakdown]


@frozen
class Total:
    """A number that a sentence of its own tells of the year: the words before it, and the name of what is counted."""

    words: str
    noun: str
    count: Quantity


def find_repeats(sections: Sequence[Spoken], claims: Iterable[Claim], year: int | None) -> list[Repeat]:
    """Return what is told twice with different numbers."""
    claimed = list(_claimed(claims))
    totals = [total for section in sections for total in _totals(section, year)]
    known = {place for repeat in claimed for place in _places(repeat.second)}
    others = (*_twice(totals), *_unlike_parts(totals, _parts(sections)))
    return claimed + [repeat for repeat in others if known.isdisjoint(_places(repeat.second))]


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _claimed(claims: Iterable[Claim]) -> Iterator[Repeat]:
    """Yield the statements of figures that have one meaning and are made twice."""
    first: dict[tuple[str, tuple[tuple[str, ...], ...]], Claim] = {}
    for claim in claims:
        if claim.certain and not claim.undecided and not claim.approximate and len(claim.readings) == 1:
            known = first.setdefault((claim.statement, claim.readings), claim)
            if known.value != claim.value:
                yield Repeat(claim.raw, known.span, known.raw, claim.span, claim.raw, certain=True)


def _totals(section: Spoken, year: int | None) -> Iterator[Total]:
    for count in section.quantities:
        if not count.approximate and count.unit and counts(count.unit) in _COUNTED:
            words = _words(section.prose, count, year)
            deed = words and nouns.deed().match(words)
            if words and deed:
                yield Total(words, words[deed.end() :], count)


def _words(prose: Prose, count: Quantity, year: int | None) -> str | None:
    """Return the words that a sentence begins with, up to its first number, if they tell a sum of the year."""
    start = prose.sentence_start(count.start)
    lead = prose.text[start : count.start]
    if not 0 < len(lead) <= _LONGEST or not nouns.sums().search(lead):
        return None
    return nouns.tidy().sub("", lead.replace(f"{year}年", ""))


def _twice(totals: Iterable[Total]) -> Iterator[Repeat]:
    first: dict[Key, Total] = {}
    for total in totals:
        known = first.setdefault((total.words, total.count.unit), total)
        if known.count.value != total.count.value:
            yield _repeat(total.words, known.count, total.count, certain=not nouns.is_generic(total.noun))


def _parts(sections: Iterable[Spoken]) -> dict[Key, Quantity]:
    """Return the parts of lists whose names say what they are of without the list."""
    return {
        (part.name, part.count.unit): part.count
        for section in sections
        for breakdown in section.breakdowns
        for part in breakdown.parts
        if len(part.name) >= _SHORTEST and lists.kind_of(part.name) is None and not nouns.is_generic(part.name)
    }


def _unlike_parts(totals: Iterable[Total], parts: Mapping[Key, Quantity]) -> Iterator[Repeat]:
    for total in totals:
        part = parts.get((total.noun, total.count.unit)) or parts.get((total.words, total.count.unit))
        if part and not part.approximate and part.value != total.count.value:
            earlier, later = sorted((part, total.count), key=lambda count: count.span.start)
            yield _repeat(total.noun, earlier, later, certain=False)


def _repeat(words: str, first: Quantity, second: Quantity, *, certain: bool) -> Repeat:
    return Repeat(words, first.span, first.raw, second.span, second.raw, certain=certain)
