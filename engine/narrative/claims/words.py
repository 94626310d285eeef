"""The words of a sentence by class, one letter each: level one of the grammar of statements."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress
from typing import NamedTuple

from gouji.engine.grammar import scope
from gouji.engine.grammar.phrases import DENIAL, NUMBERS, OTHER_NUMBER, UNKNOWN, letters
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.records import Quantity, Speaker
from gouji.engine.record import frozen
from gouji.engine.statements import load_statements

PLAIN, CAUSE, OWN_YEAR = "_", "@", "="
Place = tuple[int, int]
"""Where words stand in the prose."""

_MARKS = ",;:()、。!?.\n"
_BRACKETS = {"[": "(", "〔": "(", "]": ")", "〕": ")"}
_ENUMERATOR = re.compile(r"\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[.、)]|是,")
_YEAR = re.compile("20[0-9]{2}")
_ZERO, _DIGITS_BESIDE = "0", re.compile(r"\.?[0-9]")
_LETTERS = {"plain": PLAIN, "unknown": UNKNOWN, "own_year": OWN_YEAR, "listed": "、"}
_BODY_BEGINS = frozenset("全我本该各人省市县区州旗及和政行机单部乡镇街地")


class Word(NamedTuple):
    """A word of a sentence: its letter, or the mark itself, where it stands in the prose, and the number it is."""

    letter: str
    start: int
    end: int
    number: Quantity | None = None


@frozen
class Sentence:
    """The words of a sentence: the letter of each, where it starts and ends, and the numbers among them by place."""

    letters: str
    starts: Sequence[int]
    ends: Sequence[int]
    numbers: dict[int, Quantity]

    @classmethod
    def of(cls, words: Sequence[Word]) -> "Sentence":
        """Return a sentence of words."""
        numbers = {place: word.number for place, word in enumerate(words) if word.number}
        found = "".join(word.letter for word in words)
        return cls(found, [word.start for word in words], [word.end for word in words], numbers)

    @property
    def words(self) -> list[Word]:
        """The words one by one."""
        places = zip(self.letters, self.starts, self.ends, strict=True)
        return [Word(*each, self.numbers.get(number)) for number, each in enumerate(places)]


class Stretch(NamedTuple):
    """The words of a stretch without numbers: their letters, and where they start and end in it."""

    letters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def sentence_of(text: str, place: Place, quantities: Sequence[Quantity], speaker: Speaker) -> Sentence:
    """Return the words of a stretch, among them its `quantities`; what is of no class is one word that is unknown.

    What is unknown is no word where it is the body itself, by its name or the beginning of it.
    """
    start, end = place
    found, starts, ends, numbers = "", list[int](), list[int](), dict[int, Quantity]()
    names = "\n".join(("", *speaker.names))
    for quantity in (*quantities, None):
        stretch = text[start : quantity.start if quantity else end]
        words = _between(text[start - 1 : start] if start else "", stretch, speaker.year)
        if UNKNOWN in words.letters:
            words = _without_names(words, stretch, names)
        found += words.letters
        starts += [start + first for first in words.starts]
        ends += [start + last for last in words.ends]
        if quantity:
            numbers[len(found)] = quantity
            found += _letter_of(quantity)
            starts.append(quantity.start)
            ends.append(quantity.end)
            start = quantity.end
    return Sentence(found, starts, ends, numbers)


def _without_names(words: Stretch, stretch: str, names: str) -> Stretch:
    """Return words without those that one of `names` begins with; each of these stands behind a line end."""
    known = [
        letter != UNKNOWN or "\n" + stretch[start:end].strip() not in names
        for letter, start, end in zip(words.letters, words.starts, words.ends, strict=True)
    ]
    if all(known):
        return words
    return Stretch(
        "".join(compress(words.letters, known)),
        tuple(compress(words.starts, known)),
        tuple(compress(words.ends, known)),
    )


@lru_cache(maxsize=4096)
def _between(before: str, stretch: str, year: int | None) -> Stretch:
    """Return the words of a stretch without numbers.

    What has a structure is looked for first, what is spelled out between it; `before` is the character before it.
    """
    text, start, words = before + stretch, len(before), list[tuple[str, int, int]]()
    for found in _structured().finditer(text, start):
        words += _spelled(text, start, found.start())
        words += _structure(found, year)
        start = found.end()
    words += _spelled(text, start, len(text))
    return Stretch(
        "".join(letter for letter, _, _ in words),
        tuple(first - len(before) for _, first, _ in words),
        tuple(last - len(before) for _, _, last in words),
    )


def _structure(found: re.Match[str], year: int | None) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a structure: what is asked for is one of its own before the request."""
    if found["asked"]:
        yield UNKNOWN, *found.span("asked")
        yield letters()["requests"], found.end("asked"), found.end()
        return
    name = _year_of(found[0], year) if found["dated"] else "last_year"
    yield CAUSE if found["cause"] else OWN_YEAR if name is None else letters()[name], *found.span()


def _spelled(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the longest known word at each place, and what stands between such as one that is unknown."""
    dictionary, lengths = _dictionary()
    known, place = start, start
    while place < end:
        for length in lengths.get(text[place], ()):
            letter = dictionary.get(text[place : place + length])
            if letter and place + length <= end and not _is_digit_of_more(text, place, length):
                break
        else:
            length = _length_of_body(text, place, end)
            letter = PLAIN
        if not length:
            place += 1
            continue
        if text[known:place].strip() and not _ENUMERATOR.fullmatch(text, known, place + 1):
            yield UNKNOWN, known, place
        yield letter, place, place + length
        known = place = place + length
    if text[known:end].strip():
        yield UNKNOWN, known, end


def _is_digit_of_more(text: str, place: int, length: int) -> bool:
    """Whether a word at a place is a digit of a number that is none of the quantities: 10月, 30日."""
    end = place + length
    return text[end - 1] == _ZERO and bool(_DIGITS_BESIDE.match(text, end) or text[place - 1 : place].isdecimal())


def _length_of_body(text: str, place: int, end: int) -> int:
    """Return how long the words are that begin at a place and mean the body as a whole; 0 where none do."""
    if text[place] not in _BODY_BEGINS:
        return 0
    body = scope.whole_body().match(text, place, end)
    return body.end() - place if body else 0


@cache
def _dictionary() -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
    """Return the letter of each word, and by their first character how long words are, the longest first.

    A word in several classes is of the first.
    """
    found = {mark: mark for mark in _MARKS} | _BRACKETS
    for words in load_statements().words:
        letter = _LETTERS.get(words.kind, letters()[words.name])
        for word in words.spelled():
            found.setdefault(word, letter)
    for word in scope.DENIALS:
        found.setdefault(word, DENIAL)
    lengths: dict[str, set[int]] = {}
    for word in found:
        lengths.setdefault(word[0], set()).add(len(word))
    return found, {first: tuple(sorted(several, reverse=True)) for first, several in lengths.items()}


@cache
def _structured() -> re.Pattern[str]:
    return re.compile(
        f"(?P<dated>{scope.dated().pattern})|(?P<cause>{scope.cause().pattern})|{scope.from_last_year().pattern}"
        f"|(?P<asked>{scope.asked_for().pattern})申请"
    )


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
