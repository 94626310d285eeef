"""What a run says by its words alone, where it is known what is spoken of."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from gouji.engine.grammar.phrases import DENIAL, UNKNOWN, Phrase, classes, letters, phrase_of, understood
from gouji.engine.narrative.claims.runs import NUMBER
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR, PLAIN
from gouji.engine.record import frozen
from gouji.engine.statements import Kind, Subject, load_statements

REQUESTS, CASES = "requests", "review_and_litigation"
OF_CASES = frozenset(("review", "litigation", "direct", "after_review", CASES))
OTHER = "other"
"""What is spoken of where it is nothing that the form counts."""

_LONGEST = 3
_NOTHING = "applicant"
_SILENT = frozenset((PLAIN, CAUSE, OWN_YEAR, "、"))


class Term(NamedTuple):
    """Words of a run that mean one thing: their letter, and the places of the first and the last of them."""

    letter: str
    first: int
    last: int


@frozen
class Told:
    """A statement that words make: by which phrase, of what, in which terms.

    `number` is the place of its number, None where it is that there was none; `explicit` says that the terms name what
    it is of; `time` is the term in the run by which it is of another time.
    """

    phrase: Phrase
    subject: Subject
    terms: tuple[Term, ...]
    number: int | None
    explicit: bool
    time: Term | None


@frozen
class Sense:
    """What a run says by its words alone.

    `thing` is the class of what it speaks of, and `named` the same where this is spoken of from here on; `told` are its
    statements; `time` is a term of another time that is of none of them; `leading` is an unknown word that it begins
    with, `unknown` the first such; `bare`: nothing is done before its end; `tells_part` says whether it calls itself a
    part, `compares` whether it tells a difference or a rate, and `caused` and `own_year` that it says what cases are
    about, and that it is of the report's own year.
    """

    thing: str | None
    named: str | None
    told: tuple[Told, ...]
    time: Term | None
    leading: Term | None
    unknown: Term | None
    bare: bool
    tells_part: bool
    compares: bool
    caused: bool
    own_year: bool


@lru_cache(maxsize=4096)
def sense_of(found: str, about: str | None, part: str | None) -> Sense:
    """Return what the letters of a run say where `about` is spoken of and `part` was the last part."""
    known = letters()
    tells_part = known["including"] in found
    raw = list(joined(telling(found)))
    terms = [meant for term in raw if (meant := _meaning(term, about, None if tells_part else part))]
    thing = _thing(terms)
    named = None if thing == OTHER and not _acts(terms) else thing
    told = tuple(_told(found, terms, named or about))
    used = {term for each in told for term in each.terms}
    return Sense(
        thing=thing,
        named=named,
        told=told,
        time=_last_time([term for term in terms if term not in used]),
        leading=raw[0] if raw and raw[0].letter == UNKNOWN else None,
        unknown=next((term for term in terms if term.letter == UNKNOWN), None),
        bare=not _acts(terms[:-1]),
        tells_part=tells_part,
        compares=known["change"] in found or known["rate"] in found,
        caused=CAUSE in found,
        own_year=OWN_YEAR in found or known["became"] in found,
    )


def telling(found: str) -> list[Term]:
    """Return the words that say something."""
    return [Term(letter, place, place) for place, letter in enumerate(found) if letter not in _SILENT]


def joined(terms: Sequence[Term]) -> Iterator[Term]:
    """Yield terms, those side by side that mean one thing as one."""
    found = "".join([term.letter for term in terms])
    place = 0
    while place < len(terms):
        name, length = _joint(found[place : place + _LONGEST])
        if name is None:
            yield terms[place]
        elif name != _NOTHING:
            yield Term(letters()[name], terms[place].first, terms[place + length - 1].last)
        place += length


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


def _kind(term: Term) -> Kind | None:
    words = classes().get(term.letter)
    return words.kind if words else None


def _meaning(term: Term, about: str | None, part: str | None) -> Term | None:
    """Return a term, one that stands for others (申请, 相关案件, 其他) as what it means; None if it means nothing."""
    kind = _kind(term)
    if kind == "part":
        return None
    if kind != "stands_in":
        return term
    name = classes()[term.letter].name
    if name == "case" and about not in OF_CASES:
        return None
    if name == "application" and about not in (None, REQUESTS):
        return term._replace(letter=UNKNOWN)
    means = {"application": REQUESTS, "case": CASES}.get(name) or _rests().get(part or "", "rest_of_cases")
    return term._replace(letter=letters()[means])


@cache
def _rests() -> dict[str, str]:
    """Return what 其他 means behind a part, by the name of the part."""
    statements = load_statements().statements
    return {part: statement.phrases[0].split()[0] for statement in statements for part in statement.behind}


def _acts(terms: Sequence[Term]) -> bool:
    """Whether terms say that something was done, or count it."""
    return any(term.letter in NUMBER or _kind(term) == "deed" for term in terms)


def _thing(terms: Sequence[Term]) -> str | None:
    """Return the class of what a run speaks of: the last before its number, else the first behind it."""
    things = [(number, term) for number, term in enumerate(terms) if _kind(term) in ("thing", "other")]
    counted = next((number for number, term in enumerate(terms) if term.letter in NUMBER), len(terms))
    found = next((term for number, term in reversed(things) if number < counted), things[0][1] if things else None)
    if found is None:
        return None
    return classes()[found.letter].name if _kind(found) == "thing" else OTHER


def _last_time(terms: Sequence[Term]) -> Term | None:
    return next((term for term in reversed(terms) if _kind(term) == "time"), None)


def _told(found: str, terms: Sequence[Term], about: str | None) -> Iterator[Told]:
    """Yield the statements of a run as it is, or without the words for a time that it may be of."""
    for kind in ("none",) if DENIAL in found else ("count", "money"):
        time, made = None, _made(terms, kind, about)
        if made is None and (time := _last_time(terms)):
            made = _made([term for term in terms if _kind(term) != "time"], kind, about)
        if made:
            phrase, used = made
            numbers = [term.first for term in used if term.letter in NUMBER and kind != "none"]
            number = numbers[-1] if numbers else None
            yield Told(phrase, _subject(used, about), used, number, _names_subject(used), time)


def _made(terms: Sequence[Term], kind: str, about: str | None) -> tuple[Phrase, tuple[Term, ...]] | None:
    """Return the phrase that terms make, and those that it takes; what was named before is understood."""
    if about == OTHER:
        return None
    stretch = "".join([term.letter for term in terms])
    lead = len(stretch) - len(stretch.lstrip(UNKNOWN))
    before = "" if _names_subject(terms) else understood(letters()[about or REQUESTS])
    found = phrase_of(stretch[:lead] + before + stretch[lead:], kind)
    if found is None:
        return None
    phrase, length = found
    used = tuple(terms[lead : length - len(before)])
    of_it = used and _subject(used, about).words in phrase.statement.about
    # 网上申请3件 is a part by words that are of no class, and no statement of all requests.
    of_some = lead and not _acts(used[:-1]) and phrase.statement.unit == "piece"
    return (phrase, used) if of_it and not of_some else None


def _named(terms: Sequence[Term]) -> list[Subject]:
    """Return the subjects that terms name."""
    subjects, known = load_statements().subjects, classes()
    names = [known[term.letter].name for term in terms if term.letter in known]
    return [subjects[name] for name in names if name in subjects]


def _names_subject(terms: Sequence[Term]) -> bool:
    return bool(_named(terms))


def _subject(terms: Sequence[Term], about: str | None) -> Subject:
    named = _named(terms)
    return named[-1] if named else load_statements().subjects[about or REQUESTS]
