"""Where an expression meets a form: names become figures, once for each row, column or block."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.declaration import nearest
from gouji.engine.expression import Comparison, ExpressionError, Group, Over, Sum, Term
from gouji.engine.form import Form, TableForm
from gouji.engine.record import frozen
from gouji.engine.relation import Instance, Relation
from gouji.engine.text import Text

_AXES = {"rows": ("rows", "columns"), "line": ("blocks",)}


@frozen
class _Line:
    """A row, column or block: the numbers of its figures by the names that an expression gives them."""

    name: Text
    figures: Mapping[str, int]


@frozen
class _Figure:
    """A name of an expression, and the term that says it."""

    name: str
    term: Term


def bind(comparison: Comparison, over: Over, form: Form, at: str | None = None) -> Relation:
    """Return what a comparison means in a form; ExpressionError if a name is unknown or nothing fits.

    A finding points to the figure `at`: by default the one that stands alone on a side, else the last.
    """
    table = _table(over, form)
    lines = tuple(_lines(over, table, form))
    known = sorted({name for line in lines for name in line.figures})
    left, right = (_expanded(side, known, table) for side in (comparison.left, comparison.right))
    _refuse_twice(left + right)
    fitting = tuple(line for line in lines if all(figure.name in line.figures for figure in left + right))
    if not fitting:
        raise ExpressionError(Text("没有一处同时有这些数字", "no place has all of these figures"), 0)
    _refuse_mixed(left + right, fitting, form)
    shown = at or _alone(left, right)
    instances = tuple(_instance(line, left, right, shown) for line in fitting)
    return Relation(form, over, comparison.operator, instances)


def _unknown(name: str, known: Sequence[str], offset: int, key: str = "holds") -> ExpressionError:
    message = Text(f"没有名为 {name} 的数字、组或表", f"there is no figure, group or table named {name}")
    return ExpressionError(message, offset, key, nearest(name, known))


def _table(over: Over, form: Form) -> TableForm:
    tables = {table.key: table for table in form.tables}
    if over.table not in tables:
        raise _unknown(over.table, tuple(tables), over.offset, "over")
    table = tables[over.table]
    if over.axis not in _AXES[table.layout]:
        axes = " / ".join(f"{axis} of {table.key}" for axis in _AXES[table.layout])
        raise ExpressionError(Text(f"此表应写作 {axes}", f"of this table there are {axes}"), 0, "over")
    return table


def _lines(over: Over, table: TableForm, form: Form) -> Iterator[_Line]:
    """Yield the rows, columns or blocks of a table; in a table that is one line, each of its rows is a block."""
    if over.axis == "columns":
        columns = {column.key: column for block in table.blocks for column in block.columns}
        for column in columns.values():
            rows = [row for block in table.blocks if column in block.columns for row in block.rows]
            yield _Line(column.name, {row.key: form.index[table.fact_key(row, column)] for row in rows})
    else:
        for block in table.blocks:
            for row in block.rows:
                figures = {column.key: form.index[table.fact_key(row, column)] for column in block.columns}
                yield _Line(row.name, figures)


def _expanded(side: Sum, known: Sequence[str], table: TableForm) -> list[_Figure]:
    figures = []
    for term in side:
        if isinstance(term, Group):
            if term.name not in table.groups:
                raise _unknown(term.name, tuple(table.groups), term.offset)
            figures += [_Figure(name, term) for name in table.groups[term.name]]
        else:
            figures.append(_Figure(term.name, term))
    for figure in figures:
        if figure.name not in known:
            raise _unknown(figure.name, known, figure.term.offset)
    return figures


def _refuse_twice(figures: Sequence[_Figure]) -> None:
    seen: set[str] = set()
    for figure in figures:
        if figure.name in seen:
            message = Text(f"{figure.name} 出现了两次", f"{figure.name} is there twice")
            raise ExpressionError(message, figure.term.offset)
        seen.add(figure.name)


def _refuse_mixed(figures: Sequence[_Figure], lines: Sequence[_Line], form: Form) -> None:
    for line in lines:
        first, *others = ((form.cells[form.keys[line.figures[figure.name]]].kind, figure) for figure in figures)
        for kind, figure in others:
            if kind != first[0]:
                message = Text(
                    f"{figure.name}（{kind}）与 {first[1].name}（{first[0]}）不是同类数字",
                    f"{figure.name} ({kind}) and {first[1].name} ({first[0]}) are figures of different kinds",
                )
                raise ExpressionError(message, figure.term.offset)


def _alone(left: Sequence[_Figure], right: Sequence[_Figure]) -> str:
    return left[0].name if len(left) == 1 < len(right) else right[-1].name


def _instance(line: _Line, left: Sequence[_Figure], right: Sequence[_Figure], at: str) -> Instance:
    if at not in {figure.name for figure in (*left, *right)}:
        raise _unknown(at, [figure.name for figure in (*left, *right)], 0, "at")
    return Instance(
        line.name,
        tuple(line.figures[figure.name] for figure in left),
        tuple(line.figures[figure.name] for figure in right),
        line.figures[at],
        frozenset(line.figures[figure.name] for figure in (*left, *right) if not isinstance(figure.term, Group)),
    )
