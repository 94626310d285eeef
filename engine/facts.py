"""The figures of a report: key → value, state, span."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from gouji.engine.form import Form
from gouji.engine.source import Span


class State(StrEnum):
    """How a cell of the form stands in the document."""

    NUMBER = "number"
    BLANK = "blank"
    DASH = "dash"
    TEXT = "text"
    ABSENT = "absent"
    UNREADABLE = "unreadable"


Value = int | Decimal


@frozen
class Fact:
    """One figure. `value` is exact and None unless `state` is NUMBER; `unit` is as written, else the form's."""

    key: str
    state: State
    value: Value | None
    raw: str
    span: Span
    unit: str | None = None
    note: str | None = None


@frozen
class Facts:
    """All figures of a report, flat: the parallel tuples are indexed by the number of the key in `form.keys`.

    `units` (as written, where written) and `notes` are sparse, by key. A `Fact` is made when someone asks.
    """

    form: Form
    states: tuple[State, ...]
    values: tuple[Value | None, ...]
    spans: tuple[Span, ...]
    raws: tuple[str, ...]
    units: dict[str, str] = field(factory=dict)
    notes: dict[str, str] = field(factory=dict)

    def __getitem__(self, key: str) -> Fact:
        """Return the figure; KeyError if the form has no such key."""
        number = self.form.index[key]
        return Fact(
            key,
            self.states[number],
            self.values[number],
            self.raws[number],
            self.spans[number],
            self.units.get(key, self.form.cells[key].row.unit),
            self.notes.get(key),
        )

    def __contains__(self, key: object) -> bool:
        """Whether the form has the key."""
        return key in self.form.index

    def __iter__(self) -> Iterator[Fact]:
        """Yield every figure of the form, in its order."""
        return (self[key] for key in self.form.keys)

    def __len__(self) -> int:
        """Return how many figures the form has."""
        return len(self.states)
