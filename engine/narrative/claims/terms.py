"""What the words of a run mean, where it is known what is spoken of."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from gouji.engine.grammar.phrases import DENIAL, UNKNOWN, classes, letters
from gouji.engine.narrative.claims.runs import NUMBER
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR, PLAIN
from gouji.engine.statements import Kind, load_statements

REQUESTS, CASES = "requests", "review_and_litigation"
OF_CASES = frozenset(("review", "litigation", "direct", "after_review", CASES))
OTHER = "other"
"""What is spoken of where it is nothing that the form counts."""

DEEDS = ("deed", "party")
"""The kinds of words by which something is done, or by whom."""

_OF_CASES = {"case": CASES, "court": "litigation"}
_LONGEST = 3
_CAME_IN = "requests.received"
_NOTHING = "applicant"
_SILENT = frozenset((PLAIN, CAUSE, OWN_YEAR, "、", ":"))


class Term(NamedTuple):
    """Words of a run that mean one thing: their letter, and the places of the first and the last of them."""

    letter: str
    first: int
    last: int


def telling(found: str) -> list[Term]:
    """Return the words that say something, those of no class side by side as one."""
    terms: list[Term] = []
    for place, letter in enumerate(found):
        if letter == UNKNOWN and terms and terms[-1].letter == UNKNOWN:
            terms[-1] = terms[-1]._replace(last=place)
        elif letter not in _SILENT:
            terms.append(Term(letter, place, place))
    return terms


def number_term(found: str) -> Term:
    """Return the first number of the words of a run that has one."""
    return next(term for term in telling(found) if term.letter in NUMBER)


def joined(terms: Sequence[Term]) -> Iterator[Term]:
    """Yield terms, those side by side that mean one thing as one."""
    terms = _denial_first(terms)
    found = "".join([term.letter for term in terms])
    place = 0
    while place < len(terms):
        name, length = _joint(found[place : place + _LONGEST])
        if name is None:
            yield terms[place]
        elif name != _NOTHING:
            yield Term(letters()[name], terms[place].first, terms[place + length - 1].last)
        place += length


def _denial_first(terms: Sequence[Term]) -> Sequence[Term]:
    """Return terms with a denial before the year that it stands behind: 上年无结转 is no 上年结转."""
    places = [place for place, term in enumerate(terms) if term.letter == DENIAL and place]
    if not places or kind_of(terms[places[0] - 1]) != "time":
        return terms
    place = places[0]
    return [*terms[: place - 1], terms[place], terms[place - 1], *terms[place + 1 :]]


def _joint(found: str) -> tuple[str | None, int]:
    """Return the class of the words at the beginning that are one together, and how many they are; None for one."""
    for length in range(len(found), 1, -1):
        if found[:length] in _joints():
            return _joints()[found[:length]], length
    return None, 1


@cache
def _joints() -> dict[str, str]:
    """Return the class of words that are one together, by the letters of these."""
    joined_words = load_statements().joined.items()
    return {"".join(letters()[name] for name in names): means for names, means in joined_words}


def kind_of(term: Term) -> Kind | None:
    """Return the kind of the class of a term; None if it is of none."""
    words = classes().get(term.letter)
    return words.kind if words else None


class Before(NamedTuple):
    """What was said before a run: what is spoken of, the last part or statement, and the name of the last statement."""

    about: str | None
    part: str
    last: str


def meaning(term: Term, found: str, before: Before) -> Term | None:
    """Return a term, one that stands for others (申请, 相关案件) as what it means; None if it means nothing."""
    kind = kind_of(term)
    if kind == "part":
        return None
    if kind != "stands_in":
        return term
    name = classes()[term.letter].name
    if (name == "case" and before.about not in OF_CASES) or (name == "court" and before.about != "review"):
        return None
    if name == "application":
        return term._replace(letter=_application(before.about, qualified=_is_qualified(found, term.first)))
    return term._replace(letter=letters()[_stand_in(name, before, denied=DENIAL in found)])


def _stand_in(name: str, before: Before, *, denied: bool) -> str:
    """Return the class that a word stands for: 其他 behind parts, 结转 behind what came in or was concluded."""
    if name in _OF_CASES:
        return _OF_CASES[name]
    if name == "other_bodies":
        return "rest_of_applicants" if before.part in _rests() else "organisations"
    if name == "carry":
        came_in = before.last.startswith(_CAME_IN) and before.part != "concluded" and not denied
        return "carried_over" if came_in else "carried_on"
    return _rests().get(before.part, "rest_of_cases")


def _is_qualified(found: str, place: int) -> bool:
    """Whether a word stands right before a place that says which kind is meant: 补贴申请."""
    before = found[place - 1 : place]
    return before == UNKNOWN or (before in classes() and classes()[before].kind in ("other", "thing"))


def _application(about: str | None, *, qualified: bool) -> str:
    """Return the letter of a bare 申请: one for information, unless words right before it say for what."""
    if about in (None, OTHER) and qualified:
        return letters()["matter"]
    return UNKNOWN if qualified or about not in (None, OTHER, REQUESTS, "fee") else letters()[REQUESTS]


@cache
def _rests() -> dict[str, str]:
    """Return what 其他 means behind a part, by the name of the part."""
    statements = load_statements().statements
    return {part: statement.phrases[0].split()[0] for statement in statements for part in statement.behind}
