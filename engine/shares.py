"""Percentages of what is claimed: which part of a whole a number is, and the rates that are of requests."""

from bisect import bisect
from collections.abc import Iterable, Iterator

from gouji.engine.grammar.phrases import classes
from gouji.engine.narrative import Claim, Narrative, Rate
from gouji.engine.narrative.claims.words import OWN_YEAR, PLAIN, sentence_of
from gouji.engine.narrative.records import Speaker
from gouji.engine.pattern import late
from gouji.engine.record import frozen
from gouji.engine.source import Source

_REQUESTS = "requests"
_KINDS = ("share", "other")
# Between a number and its share: a bracket or a comma, and 占 with the name of a whole that the form has.
_WHOLE = (
    "(?:全部|所有|全年|本年度?|政府信息公开|依申请公开|申请|答复|办结|办理|处理|受理|收到|新收"
    "|行政|复议|诉讼|案件|总|数|量|件)*"
)
_BETWEEN = late(rf"\s*[(,]?\s*(?:占{_WHOLE}的?(?:比|比例|比重)?(?:为|达)?)?\s*")


@frozen
class PrintedShare:
    """A percentage that stands right behind the number of a claim, as the part that this is of some whole."""

    claim: Claim
    rate: Rate


def shares_of(narrative: Narrative, source: Source) -> Iterator[PrintedShare]:
    """Yield the shares behind claims, in the order of the text; not those of which the words tell the whole too."""
    rates = [rate for rate in narrative.rates if rate.kind in _KINDS and rate.denominator is None]
    if not rates:
        return
    claims = sorted(narrative.claims, key=lambda claim: claim.span.end)
    ends = [claim.span.end for claim in claims]
    for rate in rates:
        before = bisect(ends, rate.span.start)
        if before and _BETWEEN.fullmatch(source.folded, ends[before - 1], rate.span.start):
            yield PrintedShare(claims[before - 1], rate)


def is_of_nothing(rate: Rate) -> bool:
    """Whether the words say that there was nothing of which it could be a rate."""
    whole = rate.denominator or rate.count
    return whole is not None and whole.value == 0 and not whole.approximate


def is_of_requests(rate: Rate, claims: Iterable[Claim]) -> bool:
    """Whether a rate is surely of the requests that the form counts: by the claims of its counts, or by its name."""
    counts = [count for count in (rate.numerator, rate.denominator, rate.count) if count]
    told = [claim for claim in claims if any(map(claim.tells, counts))]
    if told:
        return all(claim.undecided is None and claim.statement.startswith(f"{_REQUESTS}.") for claim in told)
    return _names_requests(rate.subject)


def _names_requests(subject: str) -> bool:
    """Whether words name requests for information, and nothing else that is counted."""
    found = sentence_of(subject, (0, len(subject)), (), Speaker(None)).letters
    named = [classes().get(letter) for letter in found if letter not in (PLAIN, OWN_YEAR)]
    things = {each.name for each in named if each and each.kind != "deed"}
    return None not in named and things == {_REQUESTS}
