"""What a rule can ask for, by the annotation of a parameter."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Generic, TypeVar

from gouji.engine.chapters import Chapters
from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Section, SectionState, Table
from gouji.engine.facts import Facts
from gouji.engine.form import NO_FORM, Form, Phrase
from gouji.engine.forms import form_for
from gouji.engine.identity import Identity
from gouji.engine.likeness import Likeness, Problems, likeness_of, problems_of
from gouji.engine.narrative import (
    Author,
    Breakdown,
    Claim,
    Context,
    Dated,
    Enumeration,
    Extents,
    Gap,
    Mention,
    Misdated,
    OddUnit,
    Parts,
    Period,
    Proportion,
    Quantity,
    Rate,
    Reference,
    Repeat,
    Shares,
    Slip,
    Vague,
)
from gouji.engine.neighbours import ALONE, Neighbours, Previous, previous_of
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.shares import PrintedShare, shares_of
from gouji.engine.source import Span
from gouji.engine.waiver import Waiving

Item = TypeVar("Item")


class _Several(Generic[Item]):
    """What is brought together: it is gone through, and counted, as it stands in `all`."""

    __slots__ = ()
    all: tuple[Item, ...]

    def __iter__(self) -> Iterator[Item]:
        """Yield each, in its order."""
        return iter(self.all)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.all)


@frozen
class Sections(_Several[Section]):
    """The sections of the form, found or not, in the order of the form; `sections[3]` is the third one."""

    all: tuple[Section, ...]

    def __getitem__(self, number: int) -> Section:
        """Return the section with the form's `number`; KeyError if the form has none."""
        for section in self.all:
            if section.number == number:
                return section
        raise KeyError(number)

    @cached_property
    def found(self) -> tuple[Section, ...]:
        """The sections whose headings are there, in the order of the document."""
        present = (section for section in self.all if section.state is SectionState.PRESENT)
        return tuple(sorted(present, key=lambda section: (section.span.start, section.span.end)))


@frozen
class Tables(_Several[Table]):
    """The tables of the form, found or not, in the order of the form; `tables["requests"]` is that of section three."""

    all: tuple[Table, ...]

    @cached_property
    def unread(self) -> tuple[Table, ...]:
        """The tables of which nothing could be read."""
        return tuple(table for table in self.all if not table.is_there)

    def __getitem__(self, key: str) -> Table:
        """Return the table with the form's `key`; KeyError if the form has none."""
        for table in self.all:
            if table.form.key == key:
                return table
        raise KeyError(key)


@frozen
class Rates(_Several[Rate]):
    """The percentages of the prose, in the order of the text."""

    all: tuple[Rate, ...]


@frozen
class Claims(_Several[Claim]):
    """What the sentences assert of figures, in the order of the text."""

    all: tuple[Claim, ...]

    def for_rule(self, code: str) -> tuple[Claim, ...]:
        """Return the claims that the rule of this code holds against the form."""
        return tuple(claim for claim in self.all if claim.code == code)

    def of(self, statement: str) -> tuple[Claim, ...]:
        """Return the claims of one kind, e.g. `requests.received`."""
        return self._by_statement.get(statement, ())

    def behind(self, claim: Claim) -> Claim | None:
        """Return the next claim of the same kind."""
        same = self.of(claim.statement)
        place = bisect_right(same, claim.span.start, key=lambda other: other.span.start)
        return same[place] if place < len(same) else None

    def tell(self, family: str, counts: Iterable[Quantity]) -> bool:
        """Whether a claim of a family, e.g. `fee`, tells one of these numbers."""
        return any((family, count.span) in self._numbers for count in counts)

    @cached_property
    def _by_statement(self) -> dict[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.all:
            found.setdefault(claim.statement, []).append(claim)
        return {statement: tuple(claims) for statement, claims in found.items()}

    @cached_property
    def _numbers(self) -> frozenset[tuple[str, Span]]:
        """The family of each claim with a number, and where the number stands."""
        told = ((claim.statement.partition(".")[0], claim.number) for claim in self.all)
        return frozenset((family, number.span) for family, number in told if number)


@frozen
class Mentions(_Several[Mention]):
    """The required topics, cues and statements that are there, in the order of the text, of those that are `wanted`."""

    all: tuple[Mention, ...]
    wanted: tuple[Phrase, ...] = ()

    def __contains__(self, key: object) -> bool:
        """Whether there is a mention of the key."""
        return key in self._keys

    def of(self, key: str) -> tuple[Mention, ...]:
        """Return the mentions of one key, e.g. `overview.platform`."""
        return tuple(mention for mention in self.all if mention.key == key)

    def missing(self, family: str) -> tuple[Phrase, ...]:
        """Return what is wanted of a family of keys, e.g. `overview`, and is nowhere, in the order of the form."""
        return tuple(phrase for phrase in self.wanted if phrase.key not in self and phrase.key.startswith(f"{family}."))

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(mention.key for mention in self.all)


@frozen
class Enumerations(_Several[Enumeration]):
    """What the words count off, in the order of the text."""

    all: tuple[Enumeration, ...]


@frozen
class Diagnostics(_Several[Diagnostic]):
    """What the reading could not do, in the order of the text."""

    all: tuple[Diagnostic, ...]

    def of(self, code: str) -> tuple[Diagnostic, ...]:
        """Return the diagnostics of one code, e.g. `GJ213`."""
        return self.all and tuple(diagnostic for diagnostic in self.all if diagnostic.code == code)


@frozen
class Thresholds:
    """From where on a rule objects: its numbers by name, as it declares them or as they were set for the report."""

    values: Mapping[str, Decimal]

    def __getitem__(self, name: str) -> Decimal:
        """Return the number of that name; KeyError if the rule declares none."""
        return self.values[name]


_AS_DECLARED: Mapping[str, Thresholds] = MappingProxyType({})


@frozen(eq=False)
class Subjects:
    """What rules can ask for of one report, judged as of a day and beside its neighbours; each is made once.

    `thresholds` holds, by code, the numbers of rules where they are not as declared; `waivings` are the exceptions that
    were made, of which there are none before it is known what the other rules find.
    """

    report: Report
    as_of: date | None = None
    neighbours: Neighbours = ALONE
    thresholds: Mapping[str, Thresholds] = _AS_DECLARED
    waivings: tuple[Waiving, ...] = ()

    @cached_property
    def previous(self) -> Previous:
        """Last year's report; LookupError where there is none, to which no rule that asks for it is applied."""
        return previous_of(self.report, self.neighbours, self.report.form or NO_FORM)

    @cached_property
    def _made(self) -> dict[type, object]:
        return {}

    def whole(self, asked: type) -> object:
        """Return what is brought once a report."""
        if asked not in self._made:
            self._made[asked] = WHOLE[asked](self)
        return self._made[asked]

    def each(self, asked: type, code: str) -> Iterable[object]:
        """Return what is brought one by one to the rule of that code."""
        return EACH[asked](self, code)


WHOLE: dict[type, Callable[[Subjects], object]] = {
    Sections: lambda of: Sections(of.report.sections),
    Facts: lambda of: of.report.facts,
    Tables: lambda of: Tables(of.report.tables),
    Rates: lambda of: Rates(of.report.rates),
    Claims: lambda of: Claims(of.report.claims),
    Mentions: lambda of: Mentions(of.report.mentions, (of.report.form or form_for(None) or NO_FORM).mentions),
    Chapters: lambda of: of.report.chapters,
    Extents: lambda of: of.report.narrative.extents,
    Enumerations: lambda of: Enumerations(of.report.narrative.enumerations),
    Context: lambda of: of.report.narrative.context,
    Diagnostics: lambda of: Diagnostics(of.report.diagnostics),
    Identity: lambda of: of.report.identity,
    Form: lambda of: of.report.form or NO_FORM,
    Likeness: lambda of: likeness_of(of.report, of.previous.report),
    Problems: lambda of: problems_of(of.report, of.previous.report),
    Previous: lambda of: of.previous,
    date: lambda of: of.as_of,
}
"""What is brought once a report; `date` is the day as of which it is judged."""

EACH: dict[type, Callable[[Subjects, str], Iterable[object]]] = {
    Section: lambda of, _: of.report.sections,
    Table: lambda of, _: of.report.tables,
    Rate: lambda of, _: of.report.rates,
    Claim: lambda of, code: Claims(of.report.claims).for_rule(code),
    Breakdown: lambda of, _: of.report.narrative.tally.breakdowns,
    Shares: lambda of, _: of.report.narrative.tally.shares,
    Proportion: lambda of, _: of.report.narrative.tally.proportions,
    Gap: lambda of, _: of.report.narrative.tally.gaps,
    OddUnit: lambda of, _: of.report.narrative.tally.odd_units,
    Vague: lambda of, _: of.report.narrative.tally.vague,
    Repeat: lambda of, _: of.report.narrative.tally.repeats,
    Parts: lambda of, _: of.report.narrative.parts,
    Enumeration: lambda of, _: of.report.narrative.enumerations,
    PrintedShare: lambda of, _: shares_of(of.report.narrative, of.report.source),
    Period: lambda of, _: of.report.narrative.context.periods,
    Dated: lambda of, _: of.report.narrative.context.years,
    Misdated: lambda of, _: of.report.narrative.context.misdated,
    Reference: lambda of, _: of.report.narrative.context.references,
    Author: lambda of, _: of.report.narrative.context.authors,
    Diagnostic: lambda of, code: Diagnostics(of.report.diagnostics).of(code),
    Slip: lambda of, code: of.report.slips and tuple(slip for slip in of.report.slips if slip.code == code),
    Waiving: lambda of, _: of.waivings,
}
"""What is brought one by one: a rule is asked once each. Diagnostics, claims, slips go to the rules of their codes."""

FOUND_AMISS = frozenset({Diagnostic, Slip})
"""What is only there where something is amiss: a rule that is brought none has judged the whole report."""

BESIDE = frozenset({Previous, date})
"""What nobody may have given beside a report."""

FURTHER = BESIDE | {Context, Slip}
"""What a report may lack, or nobody may have given beside it."""

OF_THE_FORM = frozenset({Facts, Form, Table, Tables})
"""What a report has only if its form is known."""

_COUNTED = frozenset({Breakdown, Enumeration, Enumerations, Extents, Gap, OddUnit, Proportion, Repeat, Shares, Vague})
OF_THE_SECTIONS = (
    frozenset({Author, Chapters, Context, Dated, Misdated, Parts, Period, Reference, Section, Sections, Slip})
    | _COUNTED
)
"""What a report has only if it is one of those with the six sections; of others the words are not read."""
