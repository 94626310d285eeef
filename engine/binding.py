"""Where an expression meets a form: names become figures, once for each row, column or block."""

from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from gouji.engine.expression import Comparison, ExpressionError, Group, Other, Over, Said, Term, Whose
from gouji.engine.facts import Value
from gouji.engine.form import Form, TableForm
from gouji.engine.instance import Addend, Given, Instance, NumberKind, Side
from gouji.engine.lines import THE_FORM, Line, lines_of, table_of, unknown
from gouji.engine.record import frozen
from gouji.engine.relation import Relation
from gouji.engine.spoken import spoken
from gouji.engine.text import Text

_KINDS: dict[NumberKind, Text] = {
    "count": Text("件数", "count"),
    "amount": Text("金额", "amount"),
    "rate": Text("百分比", "rate"),
}
_MIXED = Text(
    "{one}（{kind}）与 {other}（{others}）不是同类数字",
    "{one} ({kind}) and {other} ({others}) are figures of different kinds",
)


@frozen
class _Figure:
    """A figure as an expression has it: by its name, alone or as one of a group, of this report or of `whose`."""

    name: str
    offset: int
    factor: Value
    alone: bool
    whose: Whose | Literal["said"] | None = None


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
    def shown(self) -> _Figure:
        """What a finding points to: the sentence, else the figure that stands alone on a side, else the last."""
        own = [figure for figure in self.figures if figure.whose is None]
        said = [figure for figure in self.figures if figure.whose == "said"]
        if said or not own:
            return (said or self.figures)[0]
        alone = [side[0] for side in (self.left, self.right) if len(side) == 1 and side[0] in own]
        return alone[0] if len(alone) == 1 else own[-1]


@lru_cache(maxsize=4096)
def bind(comparison: Comparison, over: Over | None, form: Form, at: str | None = None) -> Relation:
    """Return what a comparison means in a form; ExpressionError if a name is unknown or nothing fits.

    Names are those of the row, column or block that it is over, and any figure's key. A finding points to the figure
    `at`: by default to what is said, else the figure that stands alone on a side, else the last.
    """
    table = table_of(over, form) if over else None
    lines = lines_of(over, table, form) if over and table else (THE_FORM,)
    known = {**dict.fromkeys(form.keys), **dict.fromkeys(name for line in lines for name in line.figures)}
    sides = _sides(comparison, known, table)
    _refuse_nothing_of_its_own(sides)
    binding = _Binding(form, sides, at)
    instances = tuple(binding.instances(lines))
    if not instances:
        raise ExpressionError(Text("没有一处同时有这些数字", "no place has all of these figures"), 0)
    return Relation(form, over, comparison.operator, instances, tuple(binding.given))


def _sides(comparison: Comparison, known: Mapping[str, object], table: TableForm | None) -> _Sides:
    both = comparison.left, comparison.right
    left, right = (tuple(figure for term in side for figure in _figures(term, known, table)) for side in both)
    constants = [sum(term.factor for term in side if term.of is None) for side in both]
    return _Sides(left, right, (constants[0], constants[1]))


def _figures(term: Term, known: Mapping[str, object], table: TableForm | None) -> Iterator[_Figure]:
    """Yield the figures of a term: of a group all of them."""
    of = term.of
    if of is None:
        return
    if not term.factor:
        raise ExpressionError(Text("乘以 0 的数字没有作用", "a figure taken 0 times is nothing"), of.offset)
    if isinstance(of, Said):
        yield _Figure(_statement(of), of.offset, term.factor, alone=True, whose="said")
        return
    for name in _members(of, table) if isinstance(of, Group) else (of.name,):
        if name not in known:
            raise unknown(name, tuple(known) if name == of.name else (), of.offset)
        whose = of.whose if isinstance(of, Other) else None
        yield _Figure(name, of.offset, term.factor, not isinstance(of, Group), whose)


def _statement(said: Said) -> str:
    if said.name not in spoken():
        raise unknown(said.name, tuple(spoken()), said.offset)
    return said.name


def _members(group: Group, table: TableForm | None) -> tuple[str, ...]:
    if table is None:
        message = Text("sum(组名) 需要 over：组是表的行或列", "sum(group) needs `over`: groups are those of a table")
        raise ExpressionError(message, group.offset)
    if group.name not in table.groups:
        raise unknown(group.name, tuple(table.groups), group.offset)
    return table.groups[group.name]


def _refuse_nothing_of_its_own(sides: _Sides) -> None:
    """Refuse a relation without anything of the report itself, and one of the numbers of two statements."""
    said = [figure for figure in sides.figures if figure.whose == "said"]
    if not said and all(figure.whose for figure in sides.figures):
        raise ExpressionError(Text("没有本报告的数字可比较", "there is no figure of the report itself to compare"), 0)
    if len(said) > 1:
        raise ExpressionError(Text("said 只能有一个", "there can be one said(…) only"), said[1].offset)


class _Binding:
    """The binding of a comparison to a form, as far as it has come: what is `given` is numbered as it is met."""

    def __init__(self, form: Form, sides: _Sides, at: str | None) -> None:
        self.form = form
        self.sides = sides
        self.figures = sides.figures
        self.shown = self.figures.index(sides.shown if at is None else self._named(at))
        self.given: dict[Given, int] = {}

    def _named(self, at: str) -> _Figure:
        own = {figure.name: figure for figure in self.figures if figure.whose is None}
        if at not in own:
            raise unknown(at, tuple(own), 0, "at")
        return own[at]

    def instances(self, lines: Sequence[Line]) -> Iterator[Instance]:
        """Yield what the comparison means in each line that has all its figures."""
        for line in lines:
            own = ChainMap(line.figures, self.form.index)
            if all(figure.whose == "said" or figure.name in own for figure in self.figures):
                yield self._instance(line, own)

    def _instance(self, line: Line, own: Mapping[str, int]) -> Instance:
        numbers = [self._number(figure, own) for figure in self.figures]
        self._refuse_twice(numbers)
        addends = tuple(Addend(figure.factor, at) for figure, at in zip(self.figures, numbers, strict=True))
        split, constants = len(self.sides.left), self.sides.constants
        return Instance(
            line.name,
            Side(addends[:split], constants[0]),
            Side(addends[split:], constants[1]),
            numbers[self.shown],
            frozenset(at for figure, at in zip(self.figures, numbers, strict=True) if figure.alone),
            self._kind([self._kind_of(figure, own) for figure in self.figures]),
        )

    def _number(self, figure: _Figure, own: Mapping[str, int]) -> int:
        if figure.whose is None:
            return own[figure.name]
        name = figure.name if figure.whose == "said" else self.form.keys[own[figure.name]]
        return self.given.setdefault(Given(figure.whose, name), len(self.form.keys) + len(self.given))

    def _kind_of(self, figure: _Figure, own: Mapping[str, int]) -> NumberKind:
        if figure.whose == "said":
            return spoken()[figure.name]
        return self.form.cells[self.form.keys[own[figure.name]]].kind

    def _kind(self, kinds: Sequence[NumberKind]) -> NumberKind:
        """Return the kind of all; ExpressionError where they mix."""
        for figure, kind in zip(self.figures, kinds, strict=True):
            if kind != kinds[0]:
                first = self.figures[0].name
                message = _MIXED.format(one=figure.name, kind=_KINDS[kind], other=first, others=_KINDS[kinds[0]])
                raise ExpressionError(message, figure.offset)
        return kinds[0]

    def _refuse_twice(self, numbers: Sequence[int]) -> None:
        for place, (figure, number) in enumerate(zip(self.figures, numbers, strict=True)):
            if number in numbers[:place]:
                message = Text(f"{figure.name} 出现了两次", f"{figure.name} is there twice")
                raise ExpressionError(message, figure.offset)
