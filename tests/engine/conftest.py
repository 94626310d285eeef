"""A report made by hand: figures, one a line, and whatever else a test needs to be otherwise."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from attrs import evolve

from gouji.engine.document import Table, TableState
from gouji.engine.example import facts_of
from gouji.engine.facts import Value
from gouji.engine.forms import load_form
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.narrative import Narrative
from gouji.engine.report import Report
from gouji.engine.source import Source, Span

FORM = load_form("ogi-2021")

MakeReport = Callable[..., Report]


def _spans(raws: tuple[str, ...]) -> tuple[Span, ...]:
    ends = [0]
    for raw in raws:
        ends.append(ends[-1] + len(raw) + 1)
    return tuple(Span(start, start + len(raw)) for start, raw in zip(ends, raws, strict=False))


@pytest.fixture(scope="session")
def report_of() -> MakeReport:
    """Return a report of 2021 that has these figures and zeros, and nothing else; `changes` replace its parts."""

    def make(figures: Mapping[str, tuple[Value | str, ...]] | None = None, prose: str = "", **changes: Any) -> Report:  # noqa: ANN401  # parts of any type
        facts = facts_of(figures or {}, FORM)
        spans = _spans(facts.raws)
        report = Report(
            source=Source("report.txt", "\n".join(facts.raws) + "\n" + prose, "0" * 64, "utf-8"),
            recognised=True,
            identity=Identity("云河县", Level.GOVERNMENT, 2021, None, None, Span.at(0)),
            form=FORM,
            sections=(),
            tables=tuple(
                Table(table, TableState.READ, Span(spans[numbers[0]].start, spans[numbers[-1]].end))
                for table in FORM.tables
                for numbers in [[FORM.index[key] for key in table.keys]]
            ),
            facts=evolve(facts, spans=spans),
            narrative=Narrative((), (), (), ()),
            diagnostics=(),
        )
        return evolve(report, **changes)

    return make
