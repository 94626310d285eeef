"""Names in a row, and behind them their numbers in the same order (分别), or the one number that each has (各)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, takewhile

from gouji.engine.grammar.phrases import NUMBERS, classes, letters
from gouji.engine.narrative.claims.terms import joined, kind_of, telling
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR, Place, Sentence, Word
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity
from gouji.engine.pattern import late
from gouji.engine.source import Source

_LISTED = "、"
_CLAUSE_ENDS = frozenset(",;:(")
_STRETCH_ENDS = _CLAUSE_ENDS | {_LISTED, ")", *NUMBERS.values()}
_EACH, _PAIR = late("各[0-9一二两三四五六七八九十]"), 2
# So many words before 分别 its names may begin; a sentence may have it thousands of times.
_NEAR = 60
# How many rows of a sentence are dealt out.
_ROWS = 4
_UNIT = "件宗起例条份"
_NUMBER = "[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,9}"
_ROW = late(rf"(?:(?:提出|提交)了?(?:申请)?)?(?:(?:{_NUMBER})[{_UNIT}]?(?:[、,和及]|以及))+(?:{_NUMBER})([{_UNIT}])")
_DIGITS = late(rf"({_NUMBER})[{_UNIT}]?")
_DEALT, _AND = ("分别", "依次"), ("和", "与", "及", "以及")
_APART = {"review_and_litigation": ("review", "litigation")}
_NAMES = ("deed", "party", "thing", "stands_in")


def dealt_out(sentence: Sentence, source: Source, prose: Prose) -> Sentence:
    """Return a sentence with each number behind its name where 分别 or 各 deals them out; else as it is."""
    if _EACH.search(prose.text, sentence.starts[0], sentence.ends[-1]):
        sentence = _each_dealt(sentence, prose)
    for _ in range(_ROWS):
        if letters()["including"] not in sentence.letters:
            return sentence
        sentence, before = _first_dealt(sentence, source, prose), sentence
        if sentence is before:
            return sentence
    return sentence


def _first_dealt(sentence: Sentence, source: Source, prose: Prose) -> Sentence:
    words = sentence.words
    for place, word in enumerate(words):
        if word.letter == letters()["including"] and prose.text.startswith(_DEALT, word.start):
            row = _ROW.match(prose.text, word.end)
            dealt = _dealt(words, place, row, source, prose) if row else None
            if dealt:
                return Sentence.of(dealt)
    return sentence


def _each_dealt(sentence: Sentence, prose: Prose) -> Sentence:
    """Return a sentence with the first number that each of two things has (行政复议、行政诉讼各2件) behind either."""
    words = sentence.words
    for place, word in enumerate(words[1:]):
        each = words[place + 1].number
        if each and prose.text[word.start - 1 : word.start] == "各" and word.letter == NUMBERS["documents"]:
            names, start = _names(words, place, _PAIR, prose.text)
            if len(names) == _PAIR:
                dealt = chain.from_iterable(_pair(name, each) for name in names)
                return Sentence.of([*words[:start], *_kept(words[start:place]), *dealt, *words[place + 2 :]])
    return sentence


def _dealt(words: Sequence[Word], dealing: int, row: re.Match[str], source: Source, prose: Prose) -> list[Word] | None:
    numbers = list(_DIGITS.finditer(row[0]))
    names, start = _names(words, dealing, len(numbers), prose.text)
    if len(names) != len(numbers):
        names, start = _counted_before(words, dealing, len(numbers)), dealing
    if len(names) != len(numbers):
        return None
    read = {(word.start, word.end): word.number for word in words}
    dealt = _kept(words[start:dealing])
    for name, digits in zip(names, numbers, strict=True):
        place = row.start() + digits.start(), row.start() + digits.end()
        dealt += _pair(name, read.get(place) or _number(digits, place, row[1], source, prose))
    return [*words[:start], *dealt, *(word for word in words if word.start >= row.end())]


def _kept(words: Sequence[Word]) -> list[Word]:
    """Return what a row of names says of all of them: that it is about disclosure, and of the report's own year."""
    return [word for word in words if word.letter in (CAUSE, OWN_YEAR)]


def _number(digits: re.Match[str], place: Place, unit: str, source: Source, prose: Prose) -> Quantity:
    """Return the number of a row that has its unit at the end of the row."""
    value, (start, end) = Decimal(digits[1].replace(",", "")), place
    return Quantity(value, unit, approximate=False, start=start, end=end, prose=prose, source=source)


def _pair(name: str, number: Quantity) -> Iterator[Word]:
    yield Word(letters()[name], number.start, number.start)
    yield Word(NUMBERS["documents"], number.start, number.end, number)
    yield Word(_LISTED, number.end, number.end)


def _names(words: Sequence[Word], place: int, count: int, text: str) -> tuple[list[str], int]:
    """Return the last names before a place, in their order, and where their row begins."""
    names: list[str] = []
    place -= place > 0 and words[place - 1].letter == ","
    start, farthest = place, max(0, place - _NEAR)
    end = place
    while place > farthest and len(names) < count:
        place -= 1
        if place and words[place - 1].letter != _LISTED:
            continue
        found, start = _names_in(words, (place, end), count - len(names), text)
        names[:0] = found
        if start > place or not found:
            break
        end = place = place - 1
    return names, start


def _names_in(words: Sequence[Word], stretch: Place, most: int, text: str) -> tuple[list[str], int]:
    """Return the last names in a stretch, those that 和 joins, and where they begin: 其他结果和未审结."""
    names: list[str] = []
    start, end = stretch
    while len(names) < most:
        found, end = _name(words, start, end)
        names[:0] = _APART.get(found, (found,)) if found else ()
        if found is None or end == start or text[words[end - 1].start : words[end - 1].end] not in _AND:
            break
    return names, end


def _counted_before(words: Sequence[Word], place: int, count: int) -> list[str]:
    """Return the names of the last numbers before a clause that tells nothing but its year: 上年分别为17件、6件."""
    near = range(max(0, place - _NEAR), place)
    clause = max((end for end in near if words[end].letter in _CLAUSE_ENDS), default=near.start) + 1
    told = telling("".join([word.letter for word in words[clause:place]]))
    if not told or any(kind_of(term) != "time" for term in told):
        return []
    places = [number for number in range(near.start, clause) if words[number].letter == NUMBERS["documents"]][-count:]
    names = [_name(words, _start_of_stretch(words, end), end)[0] for end in places]
    return [name for name in names if name] if len(names) == count else []


def _start_of_stretch(words: Sequence[Word], end: int) -> int:
    """Return where the words between two numbers or marks begin that end at a place; of very many the last."""
    before = reversed(words[max(0, end - _NEAR) : end])
    return end - len(list(takewhile(lambda word: word.letter not in _STRETCH_ENDS, before)))


def _name(words: Sequence[Word], start: int, end: int) -> tuple[str | None, int]:
    """Return the last name in a stretch of words, and where it begins."""
    terms = telling("".join([word.letter for word in words[start:end]]))
    if len(terms) > 1 and terms[-1].letter in (letters()["application"], letters()["requests"]):
        terms.pop()
    # 结转下年度继续办理 is one name
    if len(terms) > 1 and terms[-1].letter == letters()["concluded"]:
        terms.pop()
    for number, first in enumerate(terms):
        together = list(joined(terms[number:]))
        found = classes().get(together[0].letter) if len(together) == 1 else None
        if found and found.kind in _NAMES:
            return found.name, start if number == 0 else start + first.first
    return None, end
