"""What a rule can ask for, by the annotation of a parameter, and where in a report that is."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from gouji.engine.chapters import Chapters
from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Section, Table
from gouji.engine.facts import Facts
from gouji.engine.form import NO_FORM, Form
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
    Misdated,
    OddUnit,
    Parts,
    Period,
    Proportion,
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
from gouji.engine.subjects import Claims, Diagnostics, Enumerations, Mentions, Rates, Sections, Tables, Thresholds
from gouji.engine.waiver import Waiving

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
