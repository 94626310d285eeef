"""Sentences that say how many requests were received."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from attrs import frozen

from gouji.engine.grammar import scope
from gouji.engine.grammar.claims import claim_patterns, claim_start
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.quantities import quantity_of
from gouji.engine.narrative.records import Claim
from gouji.engine.source import Source

_STATEMENT = "requests.received"
_NEW = ("requests.received.total",)
_WITH_CARRIED_IN = (*_NEW, "requests.carried_in.total")
_UNITS = frozenset("件宗份条封例起个项次")
_REACH = 120
_BEHIND = re.compile(rf"[^。!?\n]{{0,{_REACH}}}")


@frozen
class Stated:
    """A sentence that the grammar has recognised: the match, and what stands before its verb and behind its end."""

    found: Match[str]
    sentence: str
    clause: str
    title: str
    behind: str

    @property
    def denied(self) -> bool:
        """Whether it says that none were received."""
        return "denial" in self.found.re.groupindex

    @property
    def which(self) -> str:
        """The words between the verb and the noun."""
        return self.found["which"] or ""


def find_claims(source: Source, prose: Prose, year: int | None, names: Sequence[str]) -> Iterator[Claim]:
    """Yield what speaks of the requests received in `year`; the grammar is tried where a verb stands.

    `names` are those under which the body may speak of itself.
    """
    offset = 0
    for candidate in claim_start().finditer(prose.text):
        stated = _stated(prose, candidate) if candidate.start() >= offset else None
        if stated and _is_about_requests(stated) and _is_of(year, stated):
            yield _claim(source, prose, stated, _undecided(stated, names))
        offset = stated.found.end() if stated else offset


def _stated(prose: Prose, candidate: Match[str]) -> Stated | None:
    start = candidate.start()
    patterns = claim_patterns(denied=candidate["denial"] is not None)
    found = next((match for pattern in patterns if (match := pattern.match(prose.text, start))), None)
    if found is None:
        return None
    sentence = max(prose.sentence_start(start), start - _REACH)
    clause = prose.clauses(sentence, start)[-1].start
    behind = _BEHIND.match(prose.text, found.end())
    return Stated(
        found,
        prose.text[sentence:start],
        prose.text[clause:start],
        prose.title_before(start),
        behind[0] if behind else "",
    )


def _is_about_requests(stated: Stated) -> bool:
    """Whether requests for information are meant: named as such, or called 申请 in a passage on them."""
    if scope.other_subject().search(stated.clause + stated.which):
        return False
    if not stated.denied and stated.found["unit"] not in _UNITS:
        return False
    if _names_requests(stated):
        return True
    if not stated.found["request"] and scope.other_subject().search(stated.sentence):
        return False
    return scope.requests_named().search(stated.title + stated.sentence) is not None


def _is_of(year: int | None, stated: Stated) -> bool:
    """Whether the last year that the sentence names is `year`; one that names none speaks of it."""
    times = list(scope.time().finditer(stated.sentence))
    if not times:
        return True
    named = times[-1]["year"]
    return named is not None and (year is None or int(named) == year)


def _undecided(stated: Stated, names: Sequence[str]) -> str | None:
    """Return the words that may make it speak of other requests than the table does."""
    sentence = scope.whole_year().sub("", stated.sentence)
    for name in names:
        sentence = sentence.replace(name, "")
    narrowed = scope.narrowed().search(sentence + stated.which) or scope.shared().search(stated.clause + stated.which)
    if narrowed:
        return narrowed[0]
    return (
        _unknown_subject(stated.clause, names)
        or _rest(scope.plain_qualifier(), stated.which)
        or _bracket(stated.behind)
        or _set_apart(stated)
    )


def _set_apart(stated: Stated) -> str | None:
    """Return what makes it count other applications too, or only those of a number before that were taken up."""
    if stated.denied:
        return None
    other = scope.set_apart().search(stated.behind)
    before = stated.found["received"] == "受理" and scope.received_before().search(stated.sentence)
    any_kind = not _names_requests(stated) and scope.all_kinds().search(stated.which)
    return next((words[0] for words in (other, before, any_kind) if words), None)


def _names_requests(stated: Stated) -> bool:
    """Whether the requests are called requests for information, not only 申请."""
    request = stated.found["request"]
    return bool(request and scope.requests_named().search(stated.which + request))


def _unknown_subject(clause: str, names: Sequence[str]) -> str | None:
    """Return what the clause begins with, unless it is the whole body by one of its names."""
    rest = _rest(scope.plain_subject(), clause)
    for name in names:
        if rest and rest.startswith(name):
            rest = _rest(scope.plain_subject(), rest.removeprefix(name))
    return rest


def _rest(pattern: re.Pattern[str], words: str) -> str | None:
    found = pattern.match(words)
    return words[found.end() if found else 0 :] or None


def _bracket(behind: str) -> str | None:
    """Return what a bracket right behind the count says of its scope; parts of the count are no scope."""
    found = re.match(r"\(([^()]*)\)", behind)
    if found is None:
        return None
    if re.search("[0-9]", found[1]):
        return found[1] if found[1].startswith("含") and "结转" not in found[1] else None
    scoped = scope.narrowed().search(found[1]) or scope.shared().search(found[1])
    return scoped[0] if scoped else None


def _claim(source: Source, prose: Prose, stated: Stated, undecided: str | None) -> Claim:
    found = stated.found
    span = prose.span(*found.span())
    quantity = None if stated.denied else quantity_of(found, source, prose)
    fresh = not stated.denied and found["fresh"] is not None and scope.with_carried_in().match(stated.behind) is None
    return Claim(
        statement=_STATEMENT,
        readings=(_NEW,) if fresh else (_NEW, _WITH_CARRIED_IN),
        value=quantity.value if quantity else Decimal(0),
        unit=quantity.unit if quantity else None,
        approximate=quantity is not None and quantity.approximate,
        certain=fresh,
        undecided=undecided,
        raw=source.raw(span),
        span=span,
    )
