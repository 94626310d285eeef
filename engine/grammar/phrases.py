"""The grammar of phrases: which classes of words, in which order, make which statement.

Level one makes of a stretch of prose a string of one letter a word; level two, here, is a grammar over that string,
made of the phrases of `rulesets/statements`. A number has the letter of what it counts, words of no class are `~`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled
from gouji.engine.record import frozen
from gouji.engine.statements import Statement, Unit, Words, load_statements

if TYPE_CHECKING:
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
        return (not self.denied and needed[-1] != _COUNTED_IN[self.statement.unit], len(needed))


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
    """Return the grammar of a stretch that says how many; the part `p12` is there where the 12th phrase fits."""
    return _grammar("count")


@cache
def amounts() -> "ParserElement":
    """Return the grammar of a stretch that says how much money."""
    return _grammar("money")


@cache
def denied() -> "ParserElement":
    """Return the grammar of a stretch that says that there was none."""
    return _grammar("none")


_GRAMMARS = {"count": counted, "money": amounts, "none": denied}


def _grammar(kind: str) -> "ParserElement":
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    unknown = pp.ZeroOrMore(pp.Regex(UNKNOWN).set_name("unknown words"))
    ending = [pp.Regex(r"\Z").set_name("end")] if kind == "none" else []
    choices = [pp.And([*_parts(phrase), *ending])(f"p{number}") for number, phrase in enumerate(phrases(kind))]
    return pp.And([unknown, pp.MatchFirst(choices)]).leave_whitespace().parse_with_tabs()


def _parts(phrase: Phrase) -> "Iterator[ParserElement]":
    """Yield what a phrase is made of.

    What was named before may be understood; words of no class may stand before the name of what is spoken of.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    about = _letters_of("about", phrase.statement)
    yield pp.Opt(pp.Regex(f"[{understood(about)}]").set_name("what was named before"))
    if phrase.denied:
        yield pp.Regex(DENIAL)
    for found, optional in phrase.items:
        item = pp.Regex(f"[{found}]").set_name(found)
        if found == about:
            item = pp.Opt(pp.Regex(UNKNOWN)) + item
        yield pp.Opt(item) if optional else item


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return compiled(_GRAMMARS[kind])


@lru_cache(maxsize=4096)
def phrase_of(stretch: str, kind: str) -> tuple[Phrase, int] | None:
    """Return the phrase that a stretch of letters begins with, and how many of them it takes; None if there is none.

    `kind` is `count`, `money`, or `none` for what is denied.
    """
    match = _pattern(kind).match(stretch)
    if match is None or match.lastgroup is None:
        return None
    return phrases(kind)[int(match.lastgroup[1:])], match.end()
