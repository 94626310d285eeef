"""The grammar of phrases: which classes of words, in which order, make which statement.

Level one makes of a stretch of prose a string of one letter a word; level two, here, is a grammar over that string,
made of the phrases of `rulesets/statements`. A number has the letter of what it counts, words of no class are `~`.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled
from gouji.engine.record import frozen
from gouji.engine.statements import Statement, Unit, Words, load_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyparsing import ParserElement

UNKNOWN, DENIAL = "~", "!"
NUMBERS = {"documents": "D", "things": "T", "information": "I", "money": "M"}
"""The letter of a number by what its unit counts, if the form counts it."""
OTHER_NUMBER = "#"
_COUNTED_IN: dict[Unit, str] = {"count": "DT", "piece": "DTI", "money": "M"}
_FIRST_LETTER = 0xE000
_UNDERSTOOD = 0x400


@frozen
class Phrase:
    """A phrase of a statement: its items, each the letters of what may stand there and whether it may be missing."""

    statement: Statement
    items: tuple[tuple[str, bool], ...]
    denied: bool

    @property
    def weight(self) -> tuple[bool, int]:
        """How much it asks for: of two phrases that fit the one that asks for more is meant."""
        needed = [found for found, optional in self.items if not optional]
        led_to = (_COUNTED_IN[self.statement.unit], _letters_of("about", self.statement))
        return (not self.denied and needed[-1] not in led_to, len(needed))


@cache
def letters() -> dict[str, str]:
    """Return the letter of each class of words."""
    return {words.name: chr(_FIRST_LETTER + number) for number, words in enumerate(load_statements().words)}


@cache
def classes() -> dict[str, Words]:
    """Return the class of words of each letter."""
    return {letters()[words.name]: words for words in load_statements().words}


def understood(found: str) -> str:
    """Return the letters of things that were named before, from their letters where they are named."""
    return "".join(chr(ord(letter) + _UNDERSTOOD) for letter in found)


@cache
def phrases(kind: str) -> tuple[Phrase, ...]:
    """Return the phrases of a kind, in the order in which they are tried: those first that ask for more."""
    found = [
        Phrase(statement, tuple(_items(phrase, statement)), kind == "none")
        for statement in load_statements().statements
        for phrase in _told(statement, kind)
    ]
    return tuple(sorted(found, key=lambda phrase: phrase.weight, reverse=True))


def _told(statement: Statement, kind: str) -> tuple[str, ...]:
    if kind == "none":
        return statement.none
    return statement.phrases if (statement.unit == "money") == (kind == "money") else ()


def _items(phrase: str, statement: Statement) -> Iterator[tuple[str, bool]]:
    for item in phrase.split():
        yield _letters_of(item.removesuffix("?"), statement), item.endswith("?")


def _letters_of(name: str, statement: Statement) -> str:
    if name == "N":
        return _COUNTED_IN[statement.unit]
    if name in (NUMBERS["money"], NUMBERS["documents"]):
        return name
    return "".join(letters()[each] for each in (statement.about if name == "about" else (name,)))


@cache
def counted() -> "ParserElement":
    """Return the grammar of a stretch that says how many: the first phrase that fits."""
    return _first_of("count", phrase_of_count)


@cache
def amounts() -> "ParserElement":
    """Return the grammar of a stretch that says how much money."""
    return _first_of("money", phrase_of_money)


@cache
def denied() -> "ParserElement":
    """Return the grammar of a stretch that says that there was none."""
    return _first_of("none", phrase_of_none)


def phrase_of_count(number: int) -> "ParserElement":
    """Return the grammar of one phrase that says how many."""
    return _grammar(phrases("count")[number])


def phrase_of_money(number: int) -> "ParserElement":
    """Return the grammar of one phrase that says how much money."""
    return _grammar(phrases("money")[number])


def phrase_of_none(number: int) -> "ParserElement":
    """Return the grammar of one phrase that says that there was none."""
    return _grammar(phrases("none")[number])


_GRAMMARS = {"count": phrase_of_count, "money": phrase_of_money, "none": phrase_of_none}


def _first_of(kind: str, grammar: "Callable[[int], ParserElement]") -> "ParserElement":
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    choices = [grammar(number)(f"p{number}") for number in range(len(phrases(kind)))]
    return pp.MatchFirst(choices).leave_whitespace().parse_with_tabs()


def _grammar(phrase: Phrase) -> "ParserElement":
    """Return the grammar of a stretch that begins with a phrase, behind words of no class.

    What was named before may be understood; words of no class may stand before the name of what is spoken of, and
    behind the number.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    ending = [pp.Regex(r"\Z").set_name("end")] if phrase.denied else []
    unknown = pp.ZeroOrMore(pp.Regex(UNKNOWN).set_name("unknown words"))
    return pp.And([unknown, *_parts(phrase), *ending]).leave_whitespace().parse_with_tabs()


def _parts(phrase: Phrase) -> "Iterator[ParserElement]":
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    about = _letters_of("about", phrase.statement)
    yield pp.Opt(pp.Regex(f"[{understood(about)}]").set_name("what was named before"))
    if phrase.denied:
        yield pp.Regex(DENIAL)
    counted = False
    for found, optional in phrase.items:
        item = pp.Regex(f"[{found}]").set_name(found)
        if found == about or counted:
            item = pp.Opt(pp.Regex(UNKNOWN)) + item
        counted = counted or found in _COUNTED_IN.values()
        yield pp.Opt(item) if optional else item


@lru_cache(maxsize=4096)
def phrase_of(stretch: str, kind: str) -> tuple[Phrase, int] | None:
    """Return the phrase that a stretch of letters begins with, and how many of them it takes; None if there is none.

    `kind` is `count`, `money`, or `none` for what is denied.
    """
    filed, needed, there = _filed(kind), _needed(kind), frozenset(stretch)
    for number in sorted(number for letter in there for number in filed.get(letter, ())):
        # most patterns are never made: something that they need is in no sentence
        if not any(map(there.isdisjoint, needed[number])) and (match := _pattern(kind, number).match(stretch)):
            return phrases(kind)[number], match.end()
    return None


@cache
def _needed(kind: str) -> list[list[str]]:
    """Return the items that phrases need, each as the letters of what may stand there."""
    return [[found for found, optional in phrase.items if not optional] for phrase in phrases(kind)]


@cache
def _filed(kind: str) -> dict[str, list[int]]:
    """Return the numbers of phrases by a letter that each of them needs: those in the item that fewest others need."""
    common = Counter(found for items in _needed(kind) for found in items)
    filed: dict[str, list[int]] = {}
    for number, items in enumerate(_needed(kind)):
        for letter in min(items, key=lambda found: common[found]):
            filed.setdefault(letter, []).append(number)
    return filed


@cache
def _pattern(kind: str, number: int) -> re.Pattern[str]:
    return compiled(_GRAMMARS[kind], number)
