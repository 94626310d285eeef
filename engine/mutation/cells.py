"""Errors in the figures of a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from random import Random

from gouji.engine.facts import Fact, State
from gouji.engine.form import TableForm
from gouji.engine.mutation.mutant import SINGLE, Edit, Kind, Mutant
from gouji.engine.mutation.slips import slips
from gouji.engine.report import Report

_YUAN = 10_000


def in_cells(report: Report, random: Random) -> Iterator[Mutant]:
    """Yield one error of each kind that can befall a figure, or a row of figures, of the report."""
    for fact in report.facts:
        if fact.state is State.NUMBER:
            yield from _in_one(fact, report, random)
    for table in report.facts.form.tables:
        for row in _rows(table, report):
            yield from _in_row(row, report)


def _in_one(fact: Fact, report: Report, random: Random) -> Iterator[Mutant]:
    written = report.source.raw(fact.span)
    for kind in SINGLE:
        others = ("",) if kind is Kind.BLANK else slips(kind, written)
        if others:
            yield _written(kind, report, [(fact, random.choice(others))])
    if isinstance(fact.value, Decimal) and report.facts.form.cells[fact.key].kind == "amount":
        yield _written(Kind.YUAN, report, [(fact, f"{fact.value * _YUAN:.0f}")])


def _in_row(row: Sequence[Fact], report: Report) -> Iterator[Mutant]:
    for one, other in pairwise(row):
        if one.value != other.value:
            yield _written(Kind.NEIGHBOURS, report, [(one, other.raw), (other, one.raw)])
    moved = ["0", *(fact.raw for fact in row[:-1])]
    changed = [(fact, new) for fact, new in zip(row, moved, strict=True) if fact.raw != new]
    if changed:
        yield _written(Kind.SHIFTED, report, changed)


def _rows(table: TableForm, report: Report) -> Iterator[Sequence[Fact]]:
    """Yield the rows of a table that hold several figures, all of them numbers."""
    for block in table.blocks:
        for row in block.rows:
            facts = [report.facts[table.fact_key(row, column)] for column in block.columns]
            if len(facts) > 1 and all(fact.state is State.NUMBER for fact in facts):
                yield facts


def _written(kind: Kind, report: Report, changes: Sequence[tuple[Fact, str]]) -> Mutant:
    edits = [Edit(fact.span, new) for fact, new in changes]
    return Mutant.of(kind, report.source.text, edits, tuple(fact.key for fact, _ in changes))
