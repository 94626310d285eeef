"""Figures that share a defect, told row by row, and those that cannot be judged."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from gouji.engine.facts import Facts, State
from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.form import TableForm
from gouji.engine.subjects import Tables
from gouji.engine.text import Text

NOT_READ = (State.ABSENT, State.UNREADABLE)
"""The states of figures of which nothing can be told."""

NO_NUMBER = (State.BLANK, State.DASH, State.TEXT, *NOT_READ)
"""The states of figures that are no number."""

_UNJUDGED = Text("{table}有 {count} 个数字{state}", "figures of {table} that are {state}: {count}")
_NO_TABLE = Text("{table}{state}", "{table} {state}")
_ALL = Text("{table}的全部 {count} 个数字", "all {count} figures of {table}")
_ROW = Text("{table} › {row}", "{table} › {row}")
_CELLS = Text("{table} › {row} › {columns}", "{table} › {row} › {columns}")


def objections(
    facts: Facts, keys: Collection[str], message: Text, severity: Severity | None = None
) -> Iterator[Objection]:
    """Yield one objection for each row with figures among `keys`, one for a table if all its figures are.

    `message` tells `{where}` they stand and what was `{found}` there.
    """
    if not keys:
        return
    for table in facts.form.tables:
        concerned = [key for key in table.keys if key in keys]
        if concerned and len(concerned) == len(table.keys):
            where = _ALL.format(table=table.name, count=len(concerned))
            yield _objection(facts, concerned, message, where, severity)
            continue
        for _, row in groupby(concerned, key=lambda key: facts.form.cells[key].row.key):
            same = list(row)
            yield _objection(facts, same, message, _place(facts, table, same), severity)


def amounts_in_other_units(facts: Facts) -> tuple[str, ...]:
    """Return the amounts behind which another unit is written than that of the form."""
    cells = [facts.form.cells[key] for key in facts.units]
    return tuple(cell.key for cell in cells if cell.kind == "amount" and cell.unit not in (None, facts.units[cell.key]))


def unjudged(facts: Facts, states: Sequence[State] = NOT_READ) -> Iterator[Skip]:
    """Yield a skip for each table with figures in these states: silence on them would pass for agreement."""
    for state in () if facts.complete else states:
        keys = set(facts.keys_in(state))
        for table in facts.form.tables if keys else ():
            count = len(keys.intersection(table.keys))
            if count:
                yield Skip(_UNJUDGED.format(table=table.name, count=count, state=state.words))


def unread(tables: Tables) -> Iterator[Skip]:
    """Yield a skip for each table of which nothing could be read."""
    for table in tables.unread:
        yield Skip(_NO_TABLE.format(table=table.form.name, state=table.state.words))


def _place(facts: Facts, table: TableForm, keys: Sequence[str]) -> Text:
    """Return table and row of `keys`, and their columns unless they are all of the row."""
    cells = [facts.form.cells[key] for key in keys]
    row = cells[0].row
    if len(keys) == sum(facts.form.cells[key].row == row for key in table.keys):
        return _ROW.format(table=table.name, row=row.name)
    columns = Text.listed(cell.column.name for cell in cells)
    return _CELLS.format(table=table.name, row=row.name, columns=columns)


def _objection(facts: Facts, keys: Sequence[str], message: Text, where: Text, severity: Severity | None) -> Objection:
    same = [facts[key] for key in keys]
    found = " ".join(dict.fromkeys(fact.raw.strip() for fact in same)).strip()
    return Objection(
        same[0].span,
        message.format(where=where, found=found),
        tuple(Label(fact.span, None, fact.key) for fact in same[1:]),
        tuple(keys),
        found=found or None,
        severity=severity,
    )
