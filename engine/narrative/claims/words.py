"""The words of a sentence by class, one letter each: level one of the grammar of statements."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gouji.engine.grammar import scope
from gouji.engine.grammar.phrases import DENIAL, NUMBERS, OTHER_NUMBER, UNKNOWN, classes, letters
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.records import Quantity, Speaker
from gouji.engine.record import frozen
from gouji.engine.statements import Kind, load_statements

PLAIN, CAUSE, OWN_YEAR = "", "@", "="
Place = tuple[int, int]
"""Where words stand in the prose."""

_MARKS = ",;:()、。!?.\n"
_YEAR = re.compile("20[0-9]{2}")
_LETTERS = {"plain": PLAIN, "own_year": OWN_YEAR}
_BODY_BEGINS = frozenset("全我本该各人省市县区州旗及和政行机单部乡镇街地")


@frozen
class Word:
    """A word of a sentence: its letter, or the mark itself, where it stands in the prose, and the number it is.

    `kind` is that of its class, None where it has none.
    """

    letter: str
    start: int
    end: int
    kind: Kind | None = None
    number: Quantity | None = None


def words_of(text: str, place: Place, quantities: Sequence[Quantity], speaker: Speaker) -> Iterator[Word]:
    """Yield the words of a stretch, among them its `quantities`; what is of no class is one word that is unknown."""
    start, end = place
    for quantity in quantities:
        yield from _between(text, start, quantity.start, speaker)
        yield Word(_letter_of(quantity), quantity.start, quantity.end, None, quantity)
        start = quantity.end
    yield from _between(text, start, end, speaker)


def _between(text: str, start: int, end: int, speaker: Speaker) -> Iterator[Word]:
    """Yield the words of a stretch without numbers: what has a structure first, what is spelled out between it."""
    for found in _structured().finditer(text, start, end):
        yield from _spelled(text, start, found.start(), speaker.names)
        if found["cause"]:
            yield Word(CAUSE, *found.span())
        else:
            name = _year_of(found[0], speaker.year) if found["dated"] else "last_year"
            yield Word(OWN_YEAR, *found.span()) if name is None else word_of(name, *found.span())
        start = found.end()
    yield from _spelled(text, start, end, speaker.names)


def word_of(name: str, start: int, end: int) -> Word:
    """Return a word of a class."""
    letter = letters()[name]
    return Word(letter, start, end, classes()[letter].kind)


def _spelled(text: str, start: int, end: int, names: Sequence[str]) -> Iterator[Word]:
    """Yield the longest known word at each place, and what stands between such as one that is unknown."""
    dictionary, lengths = _dictionary()
    known, place = start, start
    while place < end:
        for length in lengths.get(text[place], ()):
            found = dictionary.get(text[place : place + length])
            if found and place + length <= end:
                break
        else:
            length = _length_of_body(text, place, end)
            found = _PLAIN_WORD
        if not length:
            place += 1
            continue
        if known < place:
            yield from _unknown(text, known, place, names)
        yield Word(found[0], place, place + length, found[1])
        known = place = place + length
    if known < end:
        yield from _unknown(text, known, end, names)


_PLAIN_WORD: tuple[str, Kind | None] = (PLAIN, None)


def _length_of_body(text: str, place: int, end: int) -> int:
    """Return how long the words are that begin at a place and mean the body as a whole; 0 where none do."""
    if text[place] not in _BODY_BEGINS:
        return 0
    body = scope.whole_body().match(text, place, end)
    return body.end() - place if body else 0


@cache
def _dictionary() -> tuple[dict[str, tuple[str, Kind | None]], dict[str, tuple[int, ...]]]:
    """Return the letter and kind of each word, and by their first character how long words are, the longest first.

    A word in several classes is of the first.
    """
    found: dict[str, tuple[str, Kind | None]] = {mark: (mark, None) for mark in _MARKS}
    for words in load_statements().words:
        letter = _LETTERS.get(words.kind, letters()[words.name])
        for word in words.spelled():
            found.setdefault(word, (letter, None if letter == PLAIN else words.kind))
    for word in scope.DENIALS:
        found.setdefault(word, (DENIAL, None))
    lengths: dict[str, set[int]] = {}
    for word in found:
        lengths.setdefault(word[0], set()).add(len(word))
    return found, {first: tuple(sorted(several, reverse=True)) for first, several in lengths.items()}


@cache
def _structured() -> re.Pattern[str]:
    return re.compile(
        f"(?P<dated>{scope.dated().pattern})|(?P<cause>{scope.cause().pattern})|{scope.from_last_year().pattern}"
    )


def _unknown(text: str, start: int, end: int, names: Sequence[str]) -> Iterator[Word]:
    """Yield what stands between two words, unless it is the body itself, by its name or the beginning of it."""
    words = text[start:end].strip()
    if words and not any(name.startswith(words) for name in names):
        yield Word(UNKNOWN, start, end)


def _letter_of(quantity: Quantity) -> str:
    if quantity.unit is None:
        return OTHER_NUMBER
    return NUMBERS.get(counts(quantity.unit), OTHER_NUMBER)


def _year_of(period: str, year: int | None) -> str | None:
    """Return the class of a period; None for the report's own year, which one without a year is of."""
    named = {int(found) for found in _YEAR.findall(period)}
    if not named or year is None or named == {year}:
        return None
    known = {year - 1: "last_year", year + 1: "next_year"}
    return known.get(max(named), "other_year") if len(named) == 1 else "other_year"
