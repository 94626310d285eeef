"""The records of what the numbers of the words say of one another."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from gouji.engine.narrative.records import Quantity
from gouji.engine.record import frozen
from gouji.engine.source import Span


@frozen
class Part:
    """A part of a number, as a list names it; `share` is the percentage that stands beside it."""

    name: str
    count: Quantity
    share: Quantity | None = None


Completeness = Literal["told", "likely", "untold", "open"]


@frozen
class Breakdown:
    """A number and the list of its parts, those of its own unit.

    `others` are numbers before it in the sentence that the list may be of instead, the last one all of them together
    where there are several. `complete` says whether the words tell that all parts are there, let one think so, do not
    tell, or tell that there are more (等). `certain` is false where the list may have ended before its last part, and
    `overlapping` true where one thing may be in two parts (published on several channels, of several subjects).
    """

    whole: Quantity
    others: tuple[Decimal, ...]
    parts: tuple[Part, ...]
    complete: Completeness
    certain: bool
    overlapping: bool

    @property
    def span(self) -> Span:
        """Where whole and parts stand in the source."""
        return self.whole.prose.span(self.whole.start, self.parts[-1].count.end)


@frozen
class Shares:
    """Percentages that stand in one list; `closed` tells whether the words say that they are all of it."""

    percents: tuple[Quantity, ...]
    closed: bool


@frozen
class Proportion:
    """A share told in words (超八成, 过半) beside its two counts: what it may be at least and at most."""

    part: Quantity
    whole: Quantity
    low: Fraction
    high: Fraction
    raw: str
    span: Span


@frozen
class Gap:
    """A count without its number (共主动公开条): the words that it belongs between, and its unit."""

    raw: str
    unit: str
    span: Span


@frozen
class OddUnit:
    """A count in a unit that is not usual for what is counted (12封申请); `noun` is the name of that."""

    count: Quantity
    noun: str
    raw: str
    span: Span


@frozen
class Repeat:
    """Two places that tell the same with different numbers; `certain` if nothing else can be meant."""

    words: str
    first: Span
    first_raw: str
    second: Span
    second_raw: str
    certain: bool


@frozen
class Vague:
    """A count that is told roughly (100余条)."""

    count: Quantity


@frozen
class Tally:
    """What the numbers of the words say of one another."""

    breakdowns: tuple[Breakdown, ...] = ()
    shares: tuple[Shares, ...] = ()
    proportions: tuple[Proportion, ...] = ()
    gaps: tuple[Gap, ...] = ()
    odd_units: tuple[OddUnit, ...] = ()
    vague: tuple[Vague, ...] = ()
    repeats: tuple[Repeat, ...] = ()


NO_TALLY = Tally()
