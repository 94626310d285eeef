"""A report made by hand, part by part, and what a rule says of it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest
from attrs import evolve

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Content, Section, SectionState, Table
from gouji.engine.example import facts_of
from gouji.engine.facts import Value
from gouji.engine.forms import load_form
from gouji.engine.identity import Identity
from gouji.engine.judgement import Judgement
from gouji.engine.levels import Level
from gouji.engine.narrative import Claim, Mention, Narrative, Rate
from gouji.engine.offer import Subjects
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.source import Source, Span

FORM = load_form("ogi-2021")

Outline = Callable[..., tuple[Section, ...]]
Judge = Callable[..., Judgement]


@pytest.fixture
def outline() -> Outline:
    """Return the six sections, all as they should be; section n stands at offset 10 n, or elsewhere if changed."""

    def make(changes: Mapping[int, Mapping[str, Any]] | None = None) -> tuple[Section, ...]:
        return tuple(
            evolve(
                Section(
                    form=form,
                    state=SectionState.PRESENT,
                    heading=form.heading,
                    wording="accepted",
                    ordinal=form.number,
                    span=Span(10 * form.number, 10 * form.number + 5),
                    body=Span(10 * form.number + 5, 10 * form.number + 10),
                    content=Content.WORDS,
                ),
                **(changes or {}).get(form.number, {}),
            )
            for form in FORM.sections
        )

    return make


@pytest.fixture
def judge(outline: Outline) -> Judge:
    """Return what a rule says of a report with the parts that are named, and nothing amiss elsewhere."""

    def say(  # one parameter a part of a report
        rule: Rule,
        *,
        sections: tuple[Section, ...] | None = None,
        mentions: Iterable[str] = (),
        rates: Iterable[Rate] = (),
        claims: Iterable[Claim] = (),
        diagnostics: Iterable[Diagnostic] = (),
        tables: Iterable[Table] = (),
        figures: Mapping[str, tuple[Value | str, ...]] | None = None,
        units: Mapping[str, str] | None = None,
    ) -> Judgement:
        report = Report(
            source=Source("<test>", "", "", "utf-8"),
            recognised=True,
            identity=Identity(None, Level.UNKNOWN, 2021, None, None, Span.at(0)),
            form=FORM,
            sections=outline() if sections is None else sections,
            tables=tuple(tables),
            facts=evolve(facts_of(figures or {}, FORM), units=dict(units or {})),
            narrative=Narrative(
                (), tuple(rates), tuple(claims), tuple(Mention(key, 1, Span.at(0)) for key in mentions)
            ),
            diagnostics=tuple(diagnostics),
        )
        return rule.evaluate(Subjects(report))

    return say
