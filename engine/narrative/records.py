"""The records of what the prose says."""

from decimal import Decimal
from typing import Literal

from attrs import field

from gouji.engine.narrative.context import NO_CONTEXT, Context
from gouji.engine.narrative.prose import Prose
from gouji.engine.record import frozen
from gouji.engine.source import Source, Span


@frozen
class Quantity:
    """A number with its unit as written.

    `unit` is None where none is written; a share in words has that of its figures (百分之五 and 八成 have %). The exact
    value is `value` / `divisor`, which is 1 but for 三分之一. `decimals` is how many digits are printed behind the
    point. A range has its `upper` end, and `value` is the lower one. `approximate` tells whether the words or the way
    of writing leave room (约, 近, 余, 以上, 1.2万, a range). `start` and `end` are offsets in `prose.text`, with the
    unit and the words of approximation.
    """

    value: Decimal
    unit: str | None
    approximate: bool
    start: int
    end: int
    prose: Prose = field(repr=False, eq=False)
    source: Source = field(repr=False, eq=False)
    decimals: int = 0
    upper: Decimal | None = None
    divisor: int = 1

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.prose.span(self.start, self.end)

    @property
    def raw(self) -> str:
        """It as the document has it."""
        return self.source.raw(self.span)


RateKind = Literal["completion", "reply", "satisfaction", "other", "growth"]


@frozen
class Rate:
    """A percentage with its subject, as the sentence has them.

    `percent` is as printed (96 for 96%), `decimals` how many digits stand behind its point: it stands for the closed
    interval of half a unit of the last digit on both sides. `numerator` and `denominator` are the counts of the same
    subject in the same clause, None where the clause does not state them; `count` is the only count of the subject
    where the clause does not tell which of the two it is.
    """

    subject: str
    kind: RateKind
    on_time: bool
    percent: Decimal
    decimals: int
    numerator: Quantity | None
    denominator: Quantity | None
    count: Quantity | None
    approximate: bool
    raw: str
    span: Span


@frozen
class Claim:
    """What a sentence asserts of facts.

    `statement` names the kind of claim (`requests.received`); `readings` are the legitimate ones, each a tuple of keys
    whose sum is meant; `certain` is false where only one of several readings may be meant; `undecided` names the scope
    words (本级, 我办, 其中 …) that make it undecidable, None where there are none.
    """

    statement: str
    readings: tuple[tuple[str, ...], ...]
    value: Decimal
    unit: str | None
    approximate: bool
    certain: bool
    undecided: str | None
    raw: str
    span: Span


@frozen
class Mention:
    """A required topic, cue or statement is there: `key` as in the form, e.g. `overview.platform`."""

    key: str
    section: int
    span: Span


@frozen
class Narrative:
    """All that the prose of a report says, in the order of the text; `context` is what it refers to."""

    quantities: tuple[Quantity, ...]
    rates: tuple[Rate, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    context: Context = NO_CONTEXT
