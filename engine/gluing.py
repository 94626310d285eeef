"""Figures that were run together are told apart where the text or the relations of the form leave one reading."""

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate

from gouji.engine.cuts import Balance, Decision, Places, Run, decide
from gouji.engine.facts import sums_of
from gouji.engine.form import Form, TableForm
from gouji.engine.grammar.figures import read_figure
from gouji.engine.grammar.tokens import Tokens
from gouji.engine.record import changed, frozen
from gouji.engine.tables import GLUED, Binding, Refusal, TableReading
from gouji.engine.tables.reading import LABEL

_RUNS = re.compile(r" *[nu](?: *[nu])* *")
# One wrong figure leaves its row without a cut; one in a sum shows in two columns, each in two relations.
_UNDECIDED, _VIOLATED = 2, 4


@frozen
class _Glued:
    """A row whose figures were run together: its refusal, the tokens of its digits, and the run that they are.

    `glued_on`: the next label follows without a blank, so that blanks do not part cells here.
    """

    refusal: Refusal
    tokens: tuple[int, ...]
    run: Run
    glued_on: bool


def unglue(found: dict[str, TableReading], form: Form, tokens: Tokens, folded: str) -> dict[str, TableReading]:
    """Return what was found of the tables, with the figures of rows that were refused as run together."""
    glued = {key: rows for key, reading in found.items() if (rows := list(_glued(reading, form, tokens, folded)))}
    if not glued:
        return found
    blanks = any(binding.token is None for reading in found.values() for binding in reading.bindings) or any(
        row.run.is_short for rows in glued.values() for row in rows
    )
    return found | {
        key: _parted(found[key], rows, form, _known(found[key], form, tokens, folded), blanks=blanks)
        for key, rows in glued.items()
    }


def _glued(reading: TableReading, form: Form, tokens: Tokens, folded: str) -> Iterator[_Glued]:
    for refusal in reading.refused:
        first, end = refusal.first + 1, refusal.last + 1
        if refusal.reason is not GLUED or not _RUNS.fullmatch(tokens.kinds, first, end):
            continue
        held = tuple(token for token in range(first, end) if tokens.kinds[token] != " ")
        parts = tuple(folded[tokens.starts[token] : tokens.ends[token]] for token in held)
        if all(part.isascii() and part.isdecimal() for part in parts):
            run = Run(tuple(form.index[key] for key in refusal.keys), parts)
            yield _Glued(refusal, held, run, LABEL.match(tokens.kinds, held[-1] + 1) is not None)


def _known(reading: TableReading, form: Form, tokens: Tokens, folded: str) -> dict[int, int]:
    """Return the counts that stand in cells of their own."""
    known = {}
    for binding in reading.bindings:
        if binding.token is not None:
            figure = read_figure(folded[tokens.starts[binding.token] : tokens.ends[binding.token]])
            if figure.kind == "number" and isinstance(figure.value, int):
                known[form.index[binding.key]] = figure.value
    return known


def _parted(
    reading: TableReading, rows: Sequence[_Glued], form: Form, known: Mapping[int, int], *, blanks: bool
) -> TableReading:
    runs, balances = [row.run for row in rows], _balances(reading.form, form)
    if not balances and (_blanks_part_cells(reading, runs) or not all(row.glued_on for row in rows)):
        return reading
    decision = decide(runs, known, balances, blanks=blanks)
    if _is_suspect(decision, runs, known, balances):
        decision = decide(runs, known, (), blanks=True)
    bindings = list(reading.bindings)
    refused = {id(refusal): refusal for refusal in reading.refused}
    for row, places in zip(rows, decision.places, strict=True):
        bindings += _bound(row, places)
        rest = tuple(key for key, place in zip(row.refusal.keys, places, strict=True) if place is None)
        refused[id(row.refusal)] = changed(row.refusal, keys=rest)
    return changed(
        reading,
        bindings=tuple(bindings),
        refused=tuple(refusal for refusal in refused.values() if refusal.keys),
        spent=frozenset(sums_of(balance.left, balance.right) for balance in decision.needed),
    )


def _blanks_part_cells(reading: TableReading, runs: Sequence[Run]) -> bool:
    """Whether some row of a table has blanks between its cells: then a run may be short of cells that left nothing.

    Where relations tell, such a run does not fit them; here nothing would.
    """
    several = {
        reading.form.fact_key(row, column)
        for block in reading.form.blocks
        if len(block.columns) > 1
        for row in block.rows
        for column in block.columns
    }
    return any(len(run.parts) > 1 for run in runs) or any(binding.key in several for binding in reading.bindings)


def _is_suspect(decision: Decision, runs: Sequence[Run], known: Mapping[int, int], balances: Sequence[Balance]) -> bool:
    """Whether more does not fit than a misprint or two explain: then relations are no guide to where figures end.

    Blank cells that left nothing may be why.
    """
    figures = dict(known)
    for run, places in zip(runs, decision.places, strict=True):
        figures |= {
            cell: int(run.digits[slice(*place)]) for cell, place in zip(run.cells, places, strict=True) if place
        }
    undecided = sum(not figures.keys() >= set(run.cells) for run in runs)
    violated = sum(balance.cells <= figures.keys() and not balance.holds(figures) for balance in balances)
    return undecided > _UNDECIDED or violated > _VIOLATED


@cache
def _balances(table: TableForm, form: Form) -> tuple[Balance, ...]:
    return tuple(Balance(*(tuple(form.index[key] for key in side) for side in sides)) for sides in table.sums)


def _bound(row: _Glued, places: Places) -> Iterator[Binding]:
    """Yield the figures of a row by the tokens in which they stand."""
    starts = list(accumulate(map(len, row.run.parts[:-1]), initial=0))
    for key, place in zip(row.refusal.keys, places, strict=True):
        if place:
            number = bisect(starts, place[0]) - 1
            token = row.tokens[number]
            yield Binding(key, token, token, (place[0] - starts[number], place[1] - starts[number]))
