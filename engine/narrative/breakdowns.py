"""Numbers that a list takes apart: 共12条，其中 a、b、c."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from gouji.engine.grammar import lists
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.dealing import dealt_out
from gouji.engine.narrative.listing import Listing, listed, without_brackets
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity
from gouji.engine.narrative.tallies import Breakdown, Completeness
from gouji.engine.record import frozen

_REACH, _BACK = 90, 24
_SEVERAL, _MANY = 2, 3
_AFTER = 30
_SENTENCE_END = re.compile("[。!?\n]")


@frozen
class Opening:
    """Where a list begins: the words that open it, and how deep inside brackets; in a bracket of its own or not."""

    words: str
    start: int
    end: int
    depth: int
    bracketed: bool = False


def find_breakdowns(prose: Prose, quantities: Sequence[Quantity]) -> Iterator[Breakdown]:
    """Yield the numbers that are taken apart: by rows of bare numbers, then by lists, as they stand in the text."""
    yield from filter(None, map(dealt_out, quantities))
    depths: list[int] = []
    for number, (before, behind) in enumerate(pairwise(quantities)):
        if behind.start - before.end > _REACH:
            continue
        marks = list(lists.opening().finditer(prose.text, before.end, behind.start))
        if marks:
            depths = depths or _depths(prose.text, quantities)
            opening = _opening(marks, depths[number])
            if opening:
                yield from _taken_apart(prose.text, opening, quantities, depths, number)


def _depths(text: str, quantities: Sequence[Quantity]) -> list[int]:
    """Return how many brackets are open at each number, in its sentence."""

    def at(depth: int, pair: tuple[Quantity, Quantity]) -> int:
        start, end = pair[0].end, pair[1].start
        last = max(text.rfind("。", start, end), text.rfind("\n", start, end))
        change = text.count("(", max(start, last), end) - text.count(")", max(start, last), end)
        return max(0, change if last >= 0 else depth + change)

    return list(accumulate(pairwise(quantities), at, initial=0))


def _opening(marks: Sequence[re.Match[str]], depth: int) -> Opening | None:
    """Return what opens a list between two numbers: the first words behind the last bracket that do."""
    opening: Opening | None = None
    for mark in marks:
        start, end = mark.span()
        if mark[0] == ")":
            opening, depth = None, max(0, depth - 1)
        elif mark[0] == "(":
            depth += 1
            opening = Opening("(", start, end, depth, bracketed=True)
        elif opening is None:
            opening = Opening(mark[0], start, end, depth)
        elif opening.end == start:
            words = mark[0] if opening.words == "(" else opening.words + mark[0]
            opening = Opening(words, opening.start, end, depth, opening.bracketed)
    return opening


def _taken_apart(
    text: str, opening: Opening, quantities: Sequence[Quantity], depths: Sequence[int], number: int
) -> Iterator[Breakdown]:
    """Yield what a list takes apart, if it is a list of parts of one unit."""
    wholes = _wholes(text, opening, quantities, depths, number)
    if not wholes:
        return
    whole, *others = wholes
    listing = listed(text, opening.end, whole, quantities[number + 1 : number + 1 + lists.LONGEST])
    if not listing.parts or (opening.words.startswith("由") and not lists.made_up().match(text, listing.end)):
        return
    numbers = [other.value for other in others]
    yield Breakdown(
        whole=whole,
        others=(*numbers, sum(numbers, whole.value)) if numbers else (),
        parts=listing.parts,
        complete=_completeness(text, opening, listing),
        certain=listing.certain and (opening.bracketed or listing.bounded),
        overlapping=any(lists.shared().search(part.name) for part in listing.parts)
        or lists.told_twice().search(text, listing.end, listing.end + _AFTER) is not None,
    )


def _wholes(
    text: str, opening: Opening, quantities: Sequence[Quantity], depths: Sequence[int], number: int
) -> list[Quantity]:
    """Return the numbers before a list that it may take apart, the nearest first; all have its unit."""
    depth = opening.depth - opening.bracketed
    found: list[Quantity] = []
    for place in range(number, max(-1, number - _BACK), -1):
        quantity = quantities[place]
        if found and _SENTENCE_END.search(text, quantity.end, quantities[place + 1].start):
            break
        if depths[place] == depth and quantity.unit and counts(quantity.unit) not in ("share", "time"):
            found.append(quantity)
    if not found or opening.start - found[0].end > 2 * _REACH:
        return []
    between = without_brackets(text[found[0].end : opening.start])
    if not lists.lead().fullmatch(between) or (opening.bracketed and not lists.right_behind().fullmatch(between)):
        return []
    return found[:1] if opening.bracketed else [other for other in found if other.unit == found[0].unit]


def _completeness(text: str, opening: Opening, listing: Listing) -> Completeness:
    """Return whether a list has all parts, by the words that open it and those that close it."""
    if listing.open or lists.rest_behind().match(text, listing.end):
        return "open"
    several = len(listing.parts) >= _SEVERAL
    if not several or listing.cut or listing.mixed or opening.words.startswith(("主要", "含", "其中主要", "加上")):
        return "untold"
    including = opening.words.startswith(("包", "其中包"))
    closed = listing.joined or lists.remainder().fullmatch(listing.parts[-1].name) is not None
    if opening.words.startswith(("分别", "由")) or listing.dealt_out or (including and closed):
        return "told"
    named = (listing.colon and len(listing.parts) >= _MANY) or lists.remainder().fullmatch(listing.parts[-1].name)
    return "likely" if including or named or opening.words == "(" else "untold"


def total(breakdown: Breakdown) -> Decimal:
    """Return what the parts add up to."""
    return sum((part.count.value for part in breakdown.parts), Decimal(0))
