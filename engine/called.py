"""What the numbers of a relation are called, and how sums of them are written."""

from collections.abc import Sequence

from gouji.engine.expression import Over
from gouji.engine.facts import Value
from gouji.engine.form import Cell, Form
from gouji.engine.instance import Given, Instance, Side
from gouji.engine.relation import Relation
from gouji.engine.spoken import named
from gouji.engine.text import Text

OTHERS = {
    "previous": Text("上年的{name}", "last year's {name}"),
    "parent": Text("上级的{name}", "{name} of the body above"),
    "children": Text("下级各报告{name}之和", "{name} of all bodies below"),
    "said": Text("文中的{name}", "{name} in the words"),
}
"""What a figure is called that stands in another report, or a number that a sentence says."""


def called(relation: Relation, instance: Instance, number: int) -> Text:
    """Return what a number is called beside the name of the instance; one of another place has its whole name."""
    size = len(relation.form.keys)
    if number < size:
        return _short(relation.form.cells[relation.form.keys[number]], relation.over, instance)
    given = relation.given[number - size]
    return OTHERS[given.whose].format(name=_full(given, relation.form, relation.over, instance))


def _full(given: Given, form: Form, over: Over | None, instance: Instance) -> Text:
    if given.whose == "said":
        return named(given.name, form)
    return _short(form.cells[given.name], over, instance)


def _short(cell: Cell, over: Over | None, instance: Instance) -> Text:
    is_column = over is not None and over.axis == "columns"
    own, other = (cell.column, cell.row) if is_column else (cell.row, cell.column)
    is_of_it = over is not None and cell.table.key == over.table.name and own.name == instance.name
    return other.name if is_of_it else cell.name


def added(parts: Sequence[tuple[Value, Text]]) -> Text:
    """Return a sum of words, each with the number that it is taken times; 0 where there are none."""
    written = Text("", "")
    for factor, part in parts:
        sign = ("-" if factor < 0 else "") if not written.zh else " - " if factor < 0 else " + "
        times = "" if _size(factor) == 1 else f"{plain(_size(factor))} × "
        written = Text(f"{written.zh}{sign}{times}{part.zh}", f"{written.en}{sign}{times}{part.en}")
    return written if written.zh else Text("0", "0")


def constant_of(side: Side) -> list[tuple[Value, Text]]:
    """Return the constant of a side as a part of its sum; nothing if it is 0."""
    number = plain(_size(side.constant))
    return [(-1 if side.constant < 0 else 1, Text(number, number))] if side.constant else []


def plain(value: Value) -> str:
    """Return a number as people write it."""
    return f"{value:f}" if not isinstance(value, int) else str(value)


def _size(value: Value) -> Value:
    return -value if value < 0 else value
