"""The figures of a report: key → value, state, span."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from gouji.engine.form import Form
from gouji.engine.record import frozen
from gouji.engine.source import Span
from gouji.engine.text import Text


class State(StrEnum):
    """How a cell of the form stands in the document."""

    NUMBER = "number"
    BLANK = "blank"
    DASH = "dash"
    TEXT = "text"
    ABSENT = "absent"
    UNREADABLE = "unreadable"

    @property
    def words(self) -> Text:
        """How a sentence says it of a figure; in English after a form of *be*."""
        return _STATE_WORDS[self]


_STATE_WORDS = {
    State.NUMBER: Text("是数字", "a number"),
    State.BLANK: Text("未填", "blank"),
    State.DASH: Text("填的是横线或“无”", "marked with a dash"),
    State.TEXT: Text("填的是文字", "filled with words"),
    State.ABSENT: Text("不在文中", "not there"),
    State.UNREADABLE: Text("无法准确读出", "not readable with certainty"),
}

_NONE: Mapping[str, str] = {}

Value = int | Decimal

AMOUNTS_IN = "万元"
"""The unit in which amounts are compared."""

OTHER_UNIT = Text("的单位不是万元", "not in 万元")
"""How a sentence says of an amount that it is in another; in English after a form of *be*."""

Sums = frozenset[tuple[int, ...]]
"""Two sums that are compared: the numbers, in the order of the form, of the figures on both sides."""


def sums_of(left: Iterable[int], right: Iterable[int]) -> Sums:
    """Return what tells which figures are compared with which."""
    return frozenset((tuple(sorted(left)), tuple(sorted(right))))


class NotStated(Exception):  # noqa: N818  # what the report does is no error of the program
    """The value of a figure was asked for that the report does not state as a number."""

    def __init__(self, name: Text, state: State) -> None:
        super().__init__(f"{name.en} is {state.words.en}")
        self.reason = Text(f"{name.zh}{state.words.zh}", f"{name.en} is {state.words.en}")


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
class Spans(Sequence[Span]):
    """Where figures stand: a span is made when someone asks for it."""

    starts: Sequence[int]
    ends: Sequence[int]

    def __getitem__(self, number: Any) -> Any:  # noqa: ANN401  # overloads for slices, which nobody takes, say no more
        """Return where a figure stands."""
        return Span(self.starts[number], self.ends[number])

    def __len__(self) -> int:
        """Return of how many figures it tells."""
        return len(self.starts)


@frozen
class Raws(Sequence[str]):
    """What stands in the cells of figures: it is cut out of the text when someone asks for it."""

    text: str
    spans: Spans

    def __getitem__(self, number: Any) -> Any:  # noqa: ANN401  # as above
        """Return what stands in the cell of a figure."""
        return self.text[self.spans.starts[number] : self.spans.ends[number]]

    def __len__(self) -> int:
        """Return of how many figures it tells."""
        return len(self.spans)


@frozen
class Facts:
    """All figures of a report, flat: the parallel tuples are indexed by the number of the key in `form.keys`.

    `units` (as written, where written) and `notes` are sparse, by key. `spent` are sums that had to be taken for equal
    to read the figures. A `Fact` is made when someone asks.
    """

    form: Form
    states: tuple[State, ...]
    values: tuple[Value | None, ...]
    spans: Sequence[Span]
    raws: Sequence[str]
    units: Mapping[str, str] = _NONE
    notes: Mapping[str, str] = _NONE
    spent: frozenset[Sums] = frozenset()

    def __getitem__(self, key: str) -> Fact:
        """Return the figure; KeyError if the form has no such key."""
        number = self.form.index[key]
        return Fact(
            key,
            self.states[number],
            self.values[number],
            self.raws[number],
            self.spans[number],
            self.units.get(key, self.form.cells[key].unit),
            self.notes.get(key),
        )

    def value(self, key: str) -> Value:
        """Return the number that the report states; NotStated if it states none."""
        number = self.form.index[key]
        value = self.values[number]
        if value is None:
            raise NotStated(self.form.cells[key].name, self.states[number])
        return value

    def total(self, keys: Iterable[str]) -> Value | None:
        """Return the sum of figures; None if one of them is not stated as a number."""
        values = [self.values[self.form.index[key]] for key in keys]
        return None if None in values else sum(value for value in values if value is not None)

    def keys_in(self, state: State) -> tuple[str, ...]:
        """Return the keys of the figures that stand in `state`, in the order of the form."""
        places = range(len(self.states)) if state is State.NUMBER else self._not_counts
        return tuple(self.form.keys[at] for at in places if self.states[at] is state)

    @cached_property
    def complete(self) -> bool:
        """Whether every figure is stated as a number."""
        return all(self.states[at] is State.NUMBER for at in self._not_counts)

    @cached_property
    def uncommon(self) -> tuple[tuple[str, Value], ...]:
        """The numbers that are negative or may have decimals, by key: rules on single figures look at no others."""
        stated = ((self.form.keys[at], self.values[at]) for at in self._not_counts)
        return tuple((key, value) for key, value in stated if value is not None)

    @cached_property
    def _not_counts(self) -> tuple[int, ...]:
        return tuple(at for at, value in enumerate(self.values) if type(value) is not int or value < 0)

    def __contains__(self, key: object) -> bool:
        """Whether the form has the key."""
        return key in self.form.index

    def __iter__(self) -> Iterator[Fact]:
        """Yield every figure of the form, in its order."""
        return (self[key] for key in self.form.keys)

    def __len__(self) -> int:
        """Return how many figures the form has."""
        return len(self.states)
