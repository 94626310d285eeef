"""The records of what the prose says."""

from decimal import Decimal
from typing import Literal

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
    prose: Prose
    source: Source
    decimals: int = 0
    upper: Decimal | None = None
    divisor: int = 1

    def __repr__(self) -> str:
        """Show it without the texts that it stands in."""
        return f"Quantity{self._told}"

    def __eq__(self, other: object) -> bool:
        """Compare what is told and where, not the texts."""
        return self._told == other._told if isinstance(other, Quantity) else NotImplemented

    def __hash__(self) -> int:
        """Agree with `==`."""
        return hash(self._told)

    @property
    def _told(self) -> tuple[object, ...]:
        places = self.start, self.end
        return (self.value, self.unit, self.approximate, *places, self.decimals, self.upper, self.divisor)

    @property
    def span(self) -> Span:
        """Where it stands in the source."""
        return self.prose.span(self.start, self.end)

    @property
    def raw(self) -> str:
        """It as the document has it."""
        return self.source.raw(self.span)


RateKind = Literal["completion", "reply", "satisfaction", "share", "growth", "points", "other"]


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
    previous: Quantity | None = None
    falls: bool = False


@frozen
class Speaker:
    """The report that speaks: its year, and the names under which the body may speak of itself, the longest first."""

    year: int | None
    names: tuple[str, ...] = ()


DoubtKind = Literal["time", "part", "scope", "subject", "wider"]


@frozen
class Doubt:
    """Why a sentence may speak of others than the table does, and the words that make it so.

    They tell another time (去年), a part (其中), another scope (本级, 我办, 通过网络), leave it open what is spoken of,
    or let it count other things too (各类).
    """

    kind: DoubtKind
    words: str


@frozen
class Claim:
    """What a sentence asserts of figures.

    `statement` names what it says (`requests.received`), `code` is that of the rule for it; `readings` are the
    legitimate ones, each a tuple of keys whose sum is meant, those that are taken off with `-` before them, and none
    for what the form has no figure of; `value` is in the unit of the form; `number` and `unit` are those of the words,
    None where they say that there was none; `certain` is false where only one of several readings may be meant;
    `undecided` tells why no reading can be held against it.
    """

    statement: str
    code: str
    readings: tuple[tuple[str, ...], ...]
    value: Decimal
    number: Quantity | None
    unit: str | None
    approximate: bool
    certain: bool
    undecided: Doubt | None
    raw: str
    span: Span

    def tells(self, count: Quantity) -> bool:
        """Whether a number is the one of this claim."""
        return self.number is not None and self.number.span == count.span


@frozen
class Mention:
    """A required topic, cue or statement is there: `key` as in the form, e.g. `overview.platform`."""

    key: str
    section: int
    span: Span


@frozen
class Slip:
    """Something written wrong, for the rule of its `code`: what is written, and what belongs there, if that is known.

    `certain` is false where it may be meant so after all. Where it is `masked`, `wrong` is not what the document has,
    and what that is must not be shown: it is the number of a person.
    """

    code: str
    wrong: str
    right: str | None
    section: int
    span: Span
    certain: bool = True
    masked: bool = False


Link = Literal["figure", "statement", "other", "unclear"]
"""What a number in the prose is of: figures of the form, another statement, another subject, or not understood."""
