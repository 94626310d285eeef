"""The example of a relation, written as figures, becomes facts."""

from attrs import frozen

from gouji.engine.declaration import nearest
from gouji.engine.facts import Facts, State, Value
from gouji.engine.form import Form
from gouji.engine.rule import Figures
from gouji.engine.source import Span
from gouji.engine.text import Text

_DASHES = frozenset({"-", "—", "/", "无"})


@frozen
class ExampleError(Exception):
    """An example does not fit the form: which of its keys, why, and the known key that is nearest."""

    key: str
    message: Text
    nearest: str | None = None


def facts_of(figures: Figures, form: Form) -> Facts:
    """Return the facts of a report that has these figures and zeros; ExampleError if one does not fit the form."""
    cells: list[Value | str] = [0] * len(form.keys)
    for key, values in figures.items():
        numbers = _numbers(key, form)
        if len(numbers) != len(values):
            message = Text(f"应有 {len(numbers)} 个数字", f"{len(numbers)} figures are expected")
            raise ExampleError(key, message)
        for number, value in zip(numbers, values, strict=True):
            cells[number] = value
    return Facts(
        form,
        tuple(_state(cell) for cell in cells),
        tuple(None if isinstance(cell, str) else cell for cell in cells),
        tuple(Span.at(number) for number in range(len(cells))),
        tuple(str(cell) for cell in cells),
    )


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
