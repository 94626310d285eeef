"""Sentences that say how many requests were received."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gouji.engine.grammar import scope
from gouji.engine.grammar.claims import claim_patterns, claim_starts
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.quantities import quantity_of
from gouji.engine.narrative.records import Claim
from gouji.engine.narrative.stated import Stated, undecided
from gouji.engine.source import Source

_STATEMENT = "requests.received"
_NEW = ("requests.received.total",)
_WITH_CARRIED_IN = (*_NEW, "requests.carried_in.total")
_UNITS = frozenset("件宗份条封例起个项次")
_REACH = 120
_BEHIND = re.compile(rf"[^。!?\n]{{0,{_REACH}}}")


def find_claims(source: Source, prose: Prose, year: int | None, names: Sequence[str]) -> Iterator[Claim]:
    """Yield what speaks of the requests received in `year`; the grammar is tried where a verb stands.

    `names` are those under which the body may speak of itself.
    """
    offset = 0
    for start, denied in claim_starts(prose.text):
        stated = _stated(prose, start, denied=denied) if start >= offset else None
        if stated and _is_about_requests(stated) and _is_of(year, stated):
            yield _claim(source, prose, stated, undecided(stated, names))
        offset = stated.found.end() if stated else offset


def _stated(prose: Prose, start: int, *, denied: bool) -> Stated | None:
    patterns = claim_patterns(denied=denied)
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
    if stated.names_requests:
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
