"""The words of a sentence by class, one letter each: level one of the grammar of statements."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gouji.engine.grammar import scope
from gouji.engine.grammar.phrases import DENIAL, NUMBERS, OTHER_NUMBER, UNKNOWN, letters
from gouji.engine.grammar.units import counts
from gouji.engine.narrative.records import Quantity, Speaker
from gouji.engine.record import frozen
from gouji.engine.statements import Words, load_statements

PLAIN, CAUSE, OWN_YEAR = "", "@", "="
Place = tuple[int, int]
"""Where words stand in the prose."""

_MARK, _PERIOD = "mark", "period"
_MARKS = r"[,;:()、。!?\n]|\.(?![0-9])"
_YEAR = re.compile("20[0-9]{2}")
_GROUP = re.compile(r"([\[{])([^\[\]{}]*)[\]}]")


@frozen
class Word:
    """A word of a sentence: its letter, or the mark itself, where it stands in the prose, and the number it is."""

    letter: str
    start: int
    end: int
    number: Quantity | None = None


@frozen
class _Lexer:
    """All words as one pattern; `meanings` tells by the number of the group that matched what it means."""

    pattern: re.Pattern[str]
    meanings: tuple[str, ...]


def words_of(text: str, place: Place, quantities: Sequence[Quantity], speaker: Speaker) -> Iterator[Word]:
    """Yield the words of a stretch, among them its `quantities`; what is of no class is one word that is unknown."""
    start, end = place
    for quantity in quantities:
        yield from _between(text, start, quantity.start, speaker)
        yield Word(_letter_of(quantity), quantity.start, quantity.end, quantity)
        start = quantity.end
    yield from _between(text, start, end, speaker)


def _between(text: str, start: int, end: int, speaker: Speaker) -> Iterator[Word]:
    lexer = _lexer()
    for match in lexer.pattern.finditer(text, start, end):
        yield from _unknown(text, start, match.start(), speaker.names)
        meaning = lexer.meanings[match.lastindex or 0]
        letter = match[0] if meaning == _MARK else _of_year(match[0], speaker.year) if meaning == _PERIOD else meaning
        yield Word(letter, *match.span())
        start = match.end()
    yield from _unknown(text, start, end, speaker.names)


def _unknown(text: str, start: int, end: int, names: Sequence[str]) -> Iterator[Word]:
    """Yield what stands between two words, unless it is the body itself, by its name or the beginning of it."""
    words = text[start:end].strip()
    if words and not any(name.startswith(words) for name in names):
        yield Word(UNKNOWN, start, end)


def _letter_of(quantity: Quantity) -> str:
    if quantity.unit is None:
        return OTHER_NUMBER
    return NUMBERS.get(counts(quantity.unit), OTHER_NUMBER)


def _of_year(period: str, year: int | None) -> str:
    """Return the letter of a period: that of the report's own year, which a period without a year is of, or another."""
    named = {int(found) for found in _YEAR.findall(period)}
    if not named or year is None or named == {year}:
        return OWN_YEAR
    known = {year - 1: "last_year", year + 1: "next_year"}
    return letters()[known.get(max(named), "other_year") if len(named) == 1 else "other_year"]


@cache
def _lexer() -> _Lexer:
    groups = [
        (_MARK, _MARKS),
        (_PERIOD, scope.whole_year().pattern),
        (CAUSE, scope.cause().pattern),
        (letters()["last_year"], scope.from_last_year().pattern),
        *((_meaning(words), _alternation(words)) for words in load_statements().words if words.wordings),
        (DENIAL, scope.denial().pattern),
        (PLAIN, scope.whole_body().pattern),
    ]
    pattern = "|".join(f"({pattern})" for _, pattern in groups)
    return _Lexer(re.compile(pattern), ("", *(meaning for meaning, _ in groups)))


def _meaning(words: Words) -> str:
    return PLAIN if words.kind == "plain" else letters()[words.name]


def _alternation(words: Words) -> str:
    return "|".join(map(_regex, sorted(words.wordings, key=len, reverse=True)))


def _regex(wording: str) -> str:
    """Return the pattern of a wording; of the choices in it the longer ones go first."""
    pattern = re.escape(wording).replace(r"\[", "[").replace(r"\]", "]").replace(r"\{", "{").replace(r"\}", "}")
    pattern = pattern.replace(r"\|", "|")
    while _GROUP.search(pattern):
        pattern = _GROUP.sub(_choice, pattern)
    return pattern.replace("\0", "")


def _choice(group: re.Match[str]) -> str:
    choices = "|".join(sorted(group[2].split("|"), key=len, reverse=True))
    return f"(?:{choices})" + ("?" if group[1] == "[" else "")
