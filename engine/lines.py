"""What a relation is over: the rows, columns or blocks of a table, and what their figures are called there."""

from collections.abc import Iterator, Sequence
from functools import partial

from gouji.engine.expression import ExpressionError, Over
from gouji.engine.form import Form, TableForm
from gouji.engine.record import frozen
from gouji.engine.refusal import nearest
from gouji.engine.text import Text

_AXES = {"rows": ("rows", "columns"), "line": ("blocks",)}


@frozen
class Line:
    """A row, column or block: the numbers of its figures by the names that an expression gives them."""

    key: str
    name: Text
    figures: dict[str, int]


THE_FORM = Line("", Text("", ""), {})
"""What a relation is over that is over nothing: there figures go by their keys alone."""


def unknown(name: str, known: Sequence[str], offset: int, key: str = "holds") -> ExpressionError:
    """Return the error that a name is none of those known."""
    message = Text(f"没有名为 {name} 的数字、组或表", f"there is no figure, group or table named {name}")
    return ExpressionError(message, offset, key, partial(nearest, name, known))


def table_of(over: Over, form: Form) -> TableForm:
    """Return the table of a form; ExpressionError if it has none of that name, or no such axis."""
    tables = {table.key: table for table in form.tables}
    if over.table.name not in tables:
        raise unknown(over.table.name, tuple(tables), over.table.offset, "over")
    table = tables[over.table.name]
    if over.axis not in _AXES[table.layout]:
        axes = " / ".join(f"{axis} of {table.key}" for axis in _AXES[table.layout])
        raise ExpressionError(Text(f"此表应写作 {axes}", f"of this table there are {axes}"), 0, "over")
    return table


def lines_of(over: Over, table: TableForm, form: Form) -> Sequence[Line]:
    """Return the rows, columns or blocks of a table that are meant; ExpressionError if there are none."""
    lines = tuple(_lines(over, table, form))
    if over.group is None:
        return lines
    if over.group.name not in table.groups:
        raise unknown(over.group.name, tuple(table.groups), over.group.offset, "over")
    members = table.groups[over.group.name]
    chosen = tuple(line for line in lines if line.key in members)
    if not chosen:
        message = Text(f"{over.group.name} 不是 {over.axis} 的组", f"{over.group.name} is no group of {over.axis}")
        raise ExpressionError(message, over.group.offset, "over")
    return chosen


def _lines(over: Over, table: TableForm, form: Form) -> Iterator[Line]:
    """Yield the rows, columns or blocks of a table; in a table that is one line, each of its rows is a block."""
    if over.axis == "columns":
        columns = {column.key: column for block in table.blocks for column in block.columns}
        for column in columns.values():
            rows = [row for block in table.blocks if column in block.columns for row in block.rows]
            yield Line(column.key, column.name, {row.key: form.index[table.fact_key(row, column)] for row in rows})
    else:
        for block in table.blocks:
            for row in block.rows:
                figures = {column.key: form.index[table.fact_key(row, column)] for column in block.columns}
                yield Line(row.key, row.name, figures)
