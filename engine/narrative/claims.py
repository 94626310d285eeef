"""Sentences that say how many requests were received."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from gouji.engine.grammar import scope
from gouji.engine.grammar.claims import claim_starts, counted_patterns, denied_pattern
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Claim, Quantity
from gouji.engine.narrative.stated import Stated, undecided
from gouji.engine.source import Source

_STATEMENT = "requests.received"
_NEW = ("requests.received.total",)
_WITH_CARRIED_IN = (*_NEW, "requests.carried_in.total")
_UNITS = frozenset("件宗份条封例起个项次")
_REACH = 120
_BEHIND = re.compile(rf"[^。!?\n]{{0,{_REACH}}}")


def find_claims(
    source: Source, prose: Prose, quantities: Iterable[Quantity], year: int | None, names: Sequence[str]
) -> Iterator[Claim]:
    """Yield what speaks of the requests received in `year`; the grammar is tried where a verb stands.

    `names` are those under which the body may speak of itself.
    """
    offset, counts = 0, {quantity.start: quantity for quantity in quantities}
    for start, denied in claim_starts(prose.text):
        stated = _stated(prose, start, None if denied else counts) if start >= offset else None
        if stated and _is_about_requests(stated) and _is_of(year, stated):
            yield _claim(source, prose, stated, undecided(stated, names))
        offset = stated.end if stated else offset


def _stated(prose: Prose, start: int, counts: Mapping[int, Quantity] | None) -> Stated | None:
    """Return the sentence with its verb at `start`; without `counts` it denies."""
    form = _none(prose, start) if counts is None else _counted(prose, start, counts)
    if form is None:
        return None
    parts, quantity, end = form
    sentence = max(prose.sentence_start(start), start - _REACH)
    clause = prose.clauses(sentence, start)[-1].start
    behind = _BEHIND.match(prose.text, end)
    return Stated(
        start=start,
        end=end,
        quantity=quantity,
        verb=parts["received"],
        fresh=parts["fresh"] is not None,
        which=parts.get("which") or "",
        request=parts.get("request") or "",
        sentence=prose.text[sentence:start],
        clause=prose.text[clause:start],
        title=prose.title_before(start),
        behind=behind[0] if behind else "",
    )


_Form = tuple[dict[str, str | None], Quantity | None, int]


def _none(prose: Prose, start: int) -> _Form | None:
    found = denied_pattern().match(prose.text, start)
    return (found.groupdict(), None, found.end()) if found else None


def _counted(prose: Prose, start: int, counts: Mapping[int, Quantity]) -> _Form | None:
    """Return the first form that has its count where it belongs."""
    for before, behind in counted_patterns():
        head = before.match(prose.text, start)
        quantity = counts.get(head.end()) if head else None
        if head is None or quantity is None:
            continue
        tail = behind.match(prose.text, quantity.end) if behind else None
        if behind is None:
            return head.groupdict(), quantity, quantity.end
        if tail:
            return head.groupdict() | tail.groupdict(), quantity, tail.end()
    return None


def _is_about_requests(stated: Stated) -> bool:
    """Whether requests for information are meant: named as such, or called 申请 in a passage on them."""
    if scope.other_subject().search(stated.clause + stated.which):
        return False
    if stated.quantity and stated.quantity.unit not in _UNITS:
        return False
    if stated.names_requests:
        return True
    if not stated.request and scope.other_subject().search(stated.sentence):
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
    span, quantity = prose.span(stated.start, stated.end), stated.quantity
    fresh = quantity is not None and stated.fresh and scope.with_carried_in().match(stated.behind) is None
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
