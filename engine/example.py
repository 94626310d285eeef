"""What the examples of a rule are, and how one that is written as figures becomes facts."""

from collections.abc import Mapping
from functools import cache

from gouji.engine.facts import AMOUNTS_IN, Facts, State, Value
from gouji.engine.form import Form
from gouji.engine.record import frozen
from gouji.engine.refusal import nearest
from gouji.engine.source import Span
from gouji.engine.text import Text

Figures = Mapping[str, tuple[Value | str, ...]]
"""An example of a relation: the key of a figure, or of a row with all its figures; what is not named is 0."""


@frozen
class Beside:
    """A document in a file beside the pack: its name as the pack has it, and its path."""

    name: str
    path: str


Single = str | Figures | Beside
"""One report: words of it, figures, or a document."""

Part = tuple[tuple[str | int, ...], Single]


@frozen
class TwoYears:
    """An example of a rule that holds a report against last year's."""

    previous: Single
    report: Single

    @property
    def parts(self) -> tuple[Part, ...]:
        """The reports, each with the place that it has in the example."""
        return (("previous",), self.previous), (("report",), self.report)


@frozen
class Levels:
    """An example of a rule that holds a report against those of the bodies below, or of the body above."""

    report: Single
    children: tuple[Single, ...] = ()
    parent: Single | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The reports, each with the place that it has in the example."""
        above: tuple[Part, ...] = () if self.parent is None else ((("parent",), self.parent),)
        below = ((("children", number), child) for number, child in enumerate(self.children))
        return (*above, *below, (("report",), self.report))


Example = Single | TwoYears | Levels
"""One report, last year's and this year's, or several of one year."""


def parts_of(example: Example) -> tuple[Part, ...]:
    """Return the reports of an example, each with the place that it has in it; one alone is in no place."""
    return example.parts if isinstance(example, TwoYears | Levels) else (((), example),)


_DASHES = frozenset({"-", "—", "/", "无"})


class ExampleError(Exception):
    """An example does not fit the form: which of its keys, why, and the known key that is nearest."""

    def __init__(self, key: str, message: Text, nearest: str | None = None) -> None:
        self.key = key
        self.message = message
        self.nearest = nearest
        super().__init__(message.en)


def facts_of(figures: Figures, form: Form) -> Facts:
    """Return the facts of a report that has these figures and zeros; ExampleError if one does not fit the form."""
    size = len(form.keys)
    states: list[State] = [State.NUMBER] * size
    values: list[Value | None] = [0] * size
    raws = ["0"] * size
    for key, cells in figures.items():
        numbers = _numbers(key, form)
        if len(numbers) != len(cells):
            message = Text(f"应有 {len(numbers)} 个数字", f"{len(numbers)} figures are expected")
            raise ExampleError(key, message)
        for number, cell in zip(numbers, cells, strict=True):
            states[number], raws[number] = _state(cell), str(cell)
            values[number] = None if isinstance(cell, str) else cell
    return Facts(form, tuple(states), tuple(values), _places(size), tuple(raws), _units(form))


@cache
def _units(form: Form) -> dict[str, str]:
    """Return the unit of the amounts of which the form tells none: those of an example are in 万元."""
    return {key: AMOUNTS_IN for key, cell in form.cells.items() if cell.kind == "amount" and cell.unit is None}


@cache
def _places(size: int) -> tuple[Span, ...]:
    return tuple(map(Span.at, range(size)))


def _numbers(key: str, form: Form) -> list[int]:
    """Return the numbers of the figures that a key means: one, or those of a row."""
    if key in form.index:
        return [form.index[key]]
    rows = [cell.rpartition(".")[0] for cell in form.keys]
    if key not in rows:
        message = Text("规定格式没有这样的数字或行", "the form has no such figure or row")
        raise ExampleError(key, message, nearest(key, {*rows, *form.keys}))
    return [number for number, row in enumerate(rows) if row == key]


def _state(cell: Value | str) -> State:
    if not isinstance(cell, str):
        return State.NUMBER
    if not cell:
        return State.BLANK
    return State.DASH if cell in _DASHES else State.TEXT
