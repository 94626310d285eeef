"""Figures that share a defect, told row by row."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from gouji.engine.facts import Facts
from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.form import TableForm
from gouji.engine.text import Text

_ALL = Text("{table}的全部 {count} 个数字", "all {count} figures of {table}")
_ROW = Text("{table} › {row}", "{table} › {row}")
_CELLS = Text("{table} › {row} › {columns}", "{table} › {row} › {columns}")


def objections(
    facts: Facts, keys: Collection[str], message: Text, severity: Severity | None = None
) -> Iterator[Objection]:
    """Yield one objection for each row with figures among `keys`, one for a table if all its figures are.

    `message` tells `{where}` they stand and what was `{found}` there.
    """
    for table in facts.form.tables:
        concerned = [key for key in table.keys if key in keys]
        if concerned and len(concerned) == len(table.keys):
            where = _ALL.format(table=table.name, count=len(concerned))
            yield _objection(facts, concerned, message, where, severity)
            continue
        for _, row in groupby(concerned, key=lambda key: facts.form.cells[key].row.key):
            same = list(row)
            yield _objection(facts, same, message, _place(facts, table, same), severity)


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
