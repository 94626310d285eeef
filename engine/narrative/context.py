"""The records of what the words refer to: years and dates, documents, meetings, names."""

from datetime import date
from typing import Literal

from gouji.engine.record import frozen
from gouji.engine.source import Span

PREAMBLE = 0
"""The number by which the words before the first section are called."""

Role = Literal["reporting", "plan", "compared", "since", "event", "title", "carried", "other"]
WordingKind = Literal["fee", "superior", "placeholder", "mirror"]
ReferenceKind = Literal["number", "order", "title", "article"]


@frozen
class Dated:
    """A year in the prose other than the report's own, and what the words do with it; the own one only as a plan.

    `reporting`: a sentence begins with it and goes on with what the body itself did. `plan`: what will be done in it.
    `compared`: beside another year, or a growth. `since`: one end of a span of time. `event`: with a month or a day.
    `title`: inside 《》. `carried`: of cases carried over. All else is `other`. `opening` tells whether a reporting
    year stands in the first sentence of its section.
    """

    year: int
    role: Role
    opening: bool
    section: int
    raw: str
    span: Span


@frozen
class Misdated:
    """A date that no calendar has, or one that lost a part (20251月1日)."""

    truncated: bool
    raw: str
    span: Span


@frozen
class Period:
    """The time that a report says its figures are of."""

    first: date
    last: date
    raw: str
    span: Span


@frozen
class Replaced:
    """A document or clause that another took the place of, for reports from the year `since` on."""

    name: str
    since: int
    by: str


@frozen
class Reference:
    """A document that is cited: by its number, as an order of the State Council, by its title; or an article of it.

    `name` is its canonical wording; `meant` is the right one where it is written otherwise. `damaged` tells that a
    bracket is not there, as after a conversion. Titles that gouji does not know are no references.
    """

    kind: ReferenceKind
    name: str
    meant: str | None
    damaged: bool
    replaced: Replaced | None
    section: int
    raw: str
    span: Span


@frozen
class Meeting:
    """A congress or a plenary session that the words go by.

    `superseded` is the first year of reports in which the next congress has long been held, `by` that congress.
    """

    name: str
    congress: str
    held: date
    by: str | None
    superseded: int | None
    raw: str
    span: Span


@frozen
class Wording:
    """A fixed name that is written otherwise, or what stands in its place; `meant` is the right one, if any."""

    kind: WordingKind
    meant: str | None
    raw: str
    span: Span


@frozen
class Author:
    """By what name the words call the body whose report it is."""

    name: str
    span: Span


@frozen
class Context:
    """All that the words refer to, each in the order of the text; `has_words` tells whether there were any to read."""

    years: tuple[Dated, ...] = ()
    misdated: tuple[Misdated, ...] = ()
    periods: tuple[Period, ...] = ()
    references: tuple[Reference, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    wordings: tuple[Wording, ...] = ()
    authors: tuple[Author, ...] = ()
    has_words: bool = False


NO_CONTEXT = Context()
"""What words refer to that refer to nothing."""
