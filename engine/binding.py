"""Where an expression meets a form: names become figures, once for each row, column or block."""

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.declaration import nearest
from gouji.engine.expression import Comparison, ExpressionError, Group, Name, Over, Sum
from gouji.engine.facts import Value
from gouji.engine.form import Form, TableForm
from gouji.engine.instance import Addend, Instance, Side
from gouji.engine.record import frozen
from gouji.engine.relation import Relation
from gouji.engine.text import Text

_AXES = {"rows": ("rows", "columns"), "line": ("blocks",)}


@frozen
class _Line:
    """A row, column or block: the numbers of its figures by the names that an expression gives them."""

    key: str
    name: Text
    figures: dict[str, int]


@frozen
class _Figure:
    """A figure as an expression has it: by its name, alone or as one of a group that stands at `offset`."""

    name: str
    offset: int
    factor: Value
    alone: bool


@frozen
class _Sides:
    """Both sides of a comparison, with the figures of groups one by one."""

    left: tuple[_Figure, ...]
    right: tuple[_Figure, ...]
    constants: tuple[Value, Value]

    @property
    def figures(self) -> tuple[_Figure, ...]:
        return self.left + self.right

    @property
    def shown(self) -> str:
        """The figure that a finding points to: the one that stands alone on a side, else the last."""
        return self.left[0].name if len(self.left) == 1 != len(self.right) else self.figures[-1].name


def bind(comparison: Comparison, over: Over | None, form: Form, at: str | None = None) -> Relation:
    """Return what a comparison means in a form; ExpressionError if a name is unknown or nothing fits.

    Names are those of the row, column or block that it is over, and any figure's key. A finding points to the figure
    `at`: by default the one that stands alone on a side, else the last.
    """
    table = _table(over, form) if over else None
    lines = tuple(_chosen(over, table, form)) if over and table else (_Line("", Text("", ""), {}),)
    known = {**dict.fromkeys(form.keys), **dict.fromkeys(name for line in lines for name in line.figures)}
    sides = _sides(comparison, known, table)
    instances = tuple(_instances(sides, lines, form, at))
    if not instances:
        raise ExpressionError(Text("没有一处同时有这些数字", "no place has all of these figures"), 0)
    return Relation(form, over, comparison.operator, instances)


def _unknown(name: str, known: Sequence[str], offset: int, key: str = "holds") -> ExpressionError:
    message = Text(f"没有名为 {name} 的数字、组或表", f"there is no figure, group or table named {name}")
    return ExpressionError(message, offset, key, nearest(name, known))


def _table(over: Over, form: Form) -> TableForm:
    tables = {table.key: table for table in form.tables}
    if over.table.name not in tables:
        raise _unknown(over.table.name, tuple(tables), over.table.offset, "over")
    table = tables[over.table.name]
    if over.axis not in _AXES[table.layout]:
        axes = " / ".join(f"{axis} of {table.key}" for axis in _AXES[table.layout])
        raise ExpressionError(Text(f"此表应写作 {axes}", f"of this table there are {axes}"), 0, "over")
    return table


def _chosen(over: Over, table: TableForm, form: Form) -> Sequence[_Line]:
    """Return the rows, columns or blocks of a table that are meant."""
    lines = tuple(_lines(over, table, form))
    if over.group is None:
        return lines
    if over.group.name not in table.groups:
        raise _unknown(over.group.name, tuple(table.groups), over.group.offset, "over")
    members = table.groups[over.group.name]
    chosen = tuple(line for line in lines if line.key in members)
    if not chosen:
        message = Text(f"{over.group.name} 不是 {over.axis} 的组", f"{over.group.name} is no group of {over.axis}")
        raise ExpressionError(message, over.group.offset, "over")
    return chosen


def _lines(over: Over, table: TableForm, form: Form) -> Iterator[_Line]:
    """Yield the rows, columns or blocks of a table; in a table that is one line, each of its rows is a block."""
    if over.axis == "columns":
        columns = {column.key: column for block in table.blocks for column in block.columns}
        for column in columns.values():
            rows = [row for block in table.blocks if column in block.columns for row in block.rows]
            yield _Line(column.key, column.name, {row.key: form.index[table.fact_key(row, column)] for row in rows})
    else:
        for block in table.blocks:
            for row in block.rows:
                figures = {column.key: form.index[table.fact_key(row, column)] for column in block.columns}
                yield _Line(row.key, row.name, figures)


def _sides(comparison: Comparison, known: Mapping[str, object], table: TableForm | None) -> _Sides:
    both = comparison.left, comparison.right
    left, right = (tuple(_figures(side, known, table)) for side in both)
    if not left + right:
        raise ExpressionError(Text("没有数字可比较", "there is no figure to compare"), 0)
    constants = [sum(term.factor for term in side if term.of is None) for side in both]
    return _Sides(left, right, (constants[0], constants[1]))


def _figures(side: Sum, known: Mapping[str, object], table: TableForm | None) -> Iterator[_Figure]:
    for term in side:
        if term.of is None:
            continue
        if not term.factor:
            raise ExpressionError(Text("乘以 0 的数字没有作用", "a figure taken 0 times is nothing"), term.of.offset)
        for name in _names(term.of, table):
            if name not in known:
                raise _unknown(name, tuple(known) if name == term.of.name else (), term.of.offset)
            yield _Figure(name, term.of.offset, term.factor, isinstance(term.of, Name))


def _names(of: Name | Group, table: TableForm | None) -> tuple[str, ...]:
    if isinstance(of, Name):
        return (of.name,)
    if table is None:
        message = Text("sum(组名) 需要 over：组是表的行或列", "sum(group) needs `over`: groups are those of a table")
        raise ExpressionError(message, of.offset)
    if of.name not in table.groups:
        raise _unknown(of.name, tuple(table.groups), of.offset)
    return table.groups[of.name]


def _instances(sides: _Sides, lines: Sequence[_Line], form: Form, at: str | None) -> Iterator[Instance]:
    """Yield what a comparison means in each line that has all its figures."""
    names = [figure.name for figure in sides.figures]
    if at is not None and at not in names:
        raise _unknown(at, names, 0, "at")
    for line in lines:
        numbers = ChainMap(line.figures, form.index)
        if all(name in numbers for name in names):
            _refuse_twice(sides, numbers)
            _refuse_mixed(sides, numbers, form)
            yield _instance(line, sides, numbers, at or sides.shown)


def _instance(line: _Line, sides: _Sides, numbers: Mapping[str, int], at: str) -> Instance:
    left, right = (
        Side(tuple(Addend(figure.factor, numbers[figure.name]) for figure in side), constant)
        for side, constant in zip((sides.left, sides.right), sides.constants, strict=True)
    )
    named = frozenset(numbers[figure.name] for figure in sides.figures if figure.alone)
    return Instance(line.name, left, right, numbers[at], named)


def _refuse_twice(sides: _Sides, numbers: Mapping[str, int]) -> None:
    seen: set[int] = set()
    for figure in sides.figures:
        if numbers[figure.name] in seen:
            message = Text(f"{figure.name} 出现了两次", f"{figure.name} is there twice")
            raise ExpressionError(message, figure.offset)
        seen.add(numbers[figure.name])


def _refuse_mixed(sides: _Sides, numbers: Mapping[str, int], form: Form) -> None:
    kinds = [(form.cells[form.keys[numbers[figure.name]]].kind, figure) for figure in sides.figures]
    for kind, figure in kinds[1:]:
        if kind != kinds[0][0]:
            first = kinds[0][1].name
            message = Text(
                f"{figure.name}（{kind}）与 {first}（{kinds[0][0]}）不是同类数字",
                f"{figure.name} ({kind}) and {first} ({kinds[0][0]}) are figures of different kinds",
            )
            raise ExpressionError(message, figure.offset)
