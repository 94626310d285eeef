"""What a run says by its words alone, where it is known what is spoken of."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from gouji.engine.grammar.phrases import DENIAL, NUMBERS, UNKNOWN, Phrase, classes, letters, phrase_of, understood
from gouji.engine.narrative.claims.runs import NUMBER
from gouji.engine.narrative.claims.terms import DEEDS, OTHER, REQUESTS, Before, Term, joined, kind_of, meaning, telling
from gouji.engine.narrative.claims.words import CAUSE, OWN_YEAR
from gouji.engine.record import frozen
from gouji.engine.statements import Subject, load_statements

_MONEY = NUMBERS["money"]
_FEE = "fee"


Abouts = tuple[str | None, str | None]
"""What a run speaks of, and what was spoken of before it."""


@frozen
class Told:
    """A statement that words make: by which phrase, of what, in which terms.

    `number` is the place of its number, None where it is that there was none; `explicit` says that the terms name what
    it is of; `time` is the term in the run by which it is of another time; `loosely`: other words stand between.
    """

    phrase: Phrase
    subject: Subject
    terms: tuple[Term, ...]
    number: int | None
    explicit: bool
    time: Term | None
    loosely: bool = False


@frozen
class Sense:
    """What a run says by its words alone.

    `thing` is the class of what it speaks of, and `named` the same where this is spoken of from here on; `told` are its
    statements; `time` is a term of another time that is of none of them; `leading` is an unknown word that it begins
    with, `unknown` the first such; `tells_part` says whether it calls itself a part, `differs` whether it tells a
    difference or a rate, `compares` that it tells another year's number beside it, and `caused` and `own_year` that it
    says what cases are about, and that it is of the report's own year; `again` tells that it is a number and its year
    and nothing else, `only_counts` that it is a number and words of no class.
    """

    thing: str | None
    named: str | None
    told: tuple[Told, ...]
    time: Term | None
    leading: Term | None
    unknown: Term | None
    tells_part: bool
    differs: bool
    compares: bool
    again: "Again | None"
    only_counts: bool
    caused: bool
    own_year: bool


@lru_cache(maxsize=4096)
def sense_of(found: str, about: str | None, part: str | None, last: str) -> Sense:
    """Return what the letters of a run say where `about` is spoken of, behind a statement and a part of these names."""
    known = letters()
    tells_part = known["including"] in found
    raw = list(joined(telling(found)))
    before = Before(about, (None if tells_part else part) or last.rpartition(".")[2], last)
    terms = [meant for term in raw if (meant := meaning(term, found, before))]
    thing = _thing(terms)
    named = None if thing == OTHER and not _acts(terms) else thing
    told = tuple(_told(found, terms, (named or about, about)))
    used = {term for each in told for term in each.terms}
    return Sense(
        thing=thing,
        named=named,
        told=told,
        time=_last_time([term for term in terms if term not in used]),
        leading=_leading_unknown(raw),
        unknown=next((term for term in terms if term.letter == UNKNOWN), None),
        tells_part=tells_part,
        differs=known["change"] in found or _leads_to_rate(raw),
        compares=known["than"] in "".join(term.letter for term in _leading(raw)),
        again=_again(terms, known["than"], known_time=not {OWN_YEAR, CAUSE, known["became"]}.isdisjoint(found)),
        only_counts="".join(term.letter for term in terms if term.letter != UNKNOWN) in NUMBER,
        caused=CAUSE in found,
        own_year=OWN_YEAR in found or known["became"] in found,
    )


def _leading_unknown(terms: Sequence[Term]) -> Term | None:
    """Return the unknown word that terms begin with, behind 其中."""
    first = next((term for term in terms if kind_of(term) != "part"), None)
    return first if first and first.letter == UNKNOWN else None


def _leads_to_rate(terms: Sequence[Term]) -> bool:
    """Whether the number, if there is one, is that of a rate or a thing that is not counted."""
    return any(kind_of(term) == "rate" for term in _leading(terms))


def _leading(terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the terms before the number, or all."""
    return takewhile(lambda term: term.letter not in NUMBER, terms)


class Again(NamedTuple):
    """A number that says nothing but its year: that of the report, where `time` is None, or another."""

    time: Term | None


def _again(terms: Sequence[Term], than: str, *, known_time: bool) -> Again | None:
    told = (than, letters()["became"])
    rest = [term for term in terms if kind_of(term) != "time" and term.letter not in told]
    time = _last_time(terms)
    alone = len(rest) == 1 and rest[0].letter in NUMBER
    return Again(time) if alone and (time or known_time) else None


def _acts(terms: Sequence[Term]) -> bool:
    """Whether terms say that something was done, or count it."""
    return any(term.letter in NUMBER or kind_of(term) == "deed" for term in terms)


def _thing(terms: Sequence[Term]) -> str | None:
    """Return the class of what a run speaks of: the last before its number, else the first behind it."""
    things = [(number, term) for number, term in enumerate(terms) if kind_of(term) in ("thing", "other")]
    counted = next((number for number, term in enumerate(terms) if term.letter in NUMBER), len(terms))
    found = next((term for number, term in reversed(things) if number < counted), things[0][1] if things else None)
    if found is None:
        return None
    return classes()[found.letter].name if kind_of(found) == "thing" else OTHER


def _last_time(terms: Sequence[Term]) -> Term | None:
    return next((term for term in reversed(terms) if kind_of(term) == "time"), None)


def _told(found: str, terms: Sequence[Term], abouts: Abouts) -> Iterator[Told]:
    """Yield the statements of a run as it is, without the words for a time that it may be of, or without all others."""
    about, denied = abouts[0], DENIAL in found
    terms = _denied(terms) if denied else terms
    for kind in ("none",) if denied else ("count", "money"):
        time, loosely, made = None, False, _made(terms, kind, abouts)
        if made is None and (time := _last_time(terms)):
            made = _made([term for term in terms if kind_of(term) != "time"], kind, abouts)
        if made is None and not denied and (about or _names_subject(terms)):
            loosely, made = True, _made(_core_of(terms), kind, abouts)
        if made:
            phrase, used = made
            number = None if denied else _number(used, is_money=phrase.statement.unit == "money")
            yield Told(phrase, _subject(used, about), used, number, _names_subject(used), time, loosely)


def _number(terms: Sequence[Term], *, is_money: bool) -> int | None:
    return next((term.first for term in terms if term.letter in NUMBER and (term.letter == _MONEY) == is_money), None)


def _denied(terms: Sequence[Term]) -> list[Term]:
    """Return the terms with the denial before all that are known, wherever it stands: 受理数为零; no 一件 is one."""
    lead = next((number for number, term in enumerate(terms) if term.letter != UNKNOWN), 0)
    denial = next(term for term in terms if term.letter == DENIAL)
    said = (term for term in terms[lead:] if term.letter != DENIAL and term.letter not in NUMBER)
    return [*terms[:lead], denial, *said]


def _core_of(terms: Sequence[Term]) -> list[Term]:
    """Return what is left without the words between: what is spoken of, the last deed before the number, the number."""
    place = next((place for place, term in enumerate(terms) if term.letter in NUMBER), None)
    before = terms[:place]
    # words of no class right before the number are what it counts
    if place is None or (before and before[-1].letter == UNKNOWN):
        return []
    thing = [term for term in before if kind_of(term) == "thing"][-1:]
    deed = [term for term in before if kind_of(term) in DEEDS][-1:]
    if deed:
        return [*thing, *deed, terms[place]]
    behind = [term for term in terms[place + 1 :] if kind_of(term) in DEEDS][:1]
    return [*thing, terms[place], *behind] if behind else []


def _made(terms: Sequence[Term], kind: str, abouts: Abouts) -> tuple[Phrase, tuple[Term, ...]] | None:
    """Return the phrase that terms make, and those that it takes; what was named before is understood."""
    if abouts[0] == OTHER or not terms:
        return None
    before = understood(letters()[abouts[0] or REQUESTS])
    if not _names_subject(terms):
        return _phrase(terms, before, kind, abouts)
    made = _phrase(terms, "", kind, abouts)
    if made is None and abouts[1] == _FEE:
        return _phrase(terms, understood(letters()[_FEE]), kind, abouts)
    # what is named may stand behind the phrase: 52件已办结的申请
    return made if made or terms[0].letter not in NUMBER else _phrase(terms, before, kind, abouts)


def _phrase(terms: Sequence[Term], before: str, kind: str, abouts: Abouts) -> tuple[Phrase, tuple[Term, ...]] | None:
    stretch = "".join([term.letter for term in terms])
    lead = len(stretch) - len(stretch.lstrip(UNKNOWN))
    found = phrase_of(stretch[:lead] + before + stretch[lead:], kind)
    if found is None:
        return None
    phrase, length = found
    used = tuple(terms[lead : length - len(before)])
    of_it = used and not {*_of(used, abouts[0]), *abouts}.isdisjoint(phrase.statement.about)
    return (phrase, used) if of_it and not (_has_unknown(used, lead) and _is_of_some(phrase, used)) else None


def _of(used: Sequence[Term], about: str | None) -> set[str]:
    """Return the classes of what terms name, or of what was spoken of."""
    return {subject.words for subject in _named(used)} or {about or REQUESTS}


def _has_unknown(used: Sequence[Term], lead: int) -> bool:
    return lead > 0 or any(term.letter == UNKNOWN for term in used)


def _is_of_some(phrase: Phrase, used: Sequence[Term]) -> bool:
    """Whether words of no class make it a part: 网上申请3件 is no statement of all requests."""
    deed = any(kind_of(term) in DEEDS for term in used)
    return phrase.statement.loose or (not deed and phrase.statement.unit == "piece")


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
