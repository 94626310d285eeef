"""The numbers that a relation compares: the figures of a report, and behind them what is given beside it."""

from gouji.engine.facts import Facts, Value
from gouji.engine.finding import Label
from gouji.engine.instance import NumberKind
from gouji.engine.interval import Interval
from gouji.engine.record import frozen
from gouji.engine.text import Text


@frozen
class Brought:
    """A number from beside the figures of a report: what it is called, as what it is printed, what it may stand for.

    `why` tells, if it is none, what it is instead. `labels` are its places, `raw` the words of the sentence that says
    it; `certain` is false where it may be meant otherwise.
    """

    name: Text
    value: Value | None
    known: Interval
    labels: tuple[Label, ...] = ()
    raw: str = ""
    why: Text | None = None
    certain: bool = True


@frozen
class Numbers:
    """`values` has the number of each figure and, behind them, of what is `brought`; None for what is none."""

    facts: Facts
    values: tuple[Value | None, ...]
    brought: tuple[Brought, ...] = ()

    def beside(self, number: int) -> Brought | None:
        """Return what was brought of that number; None for a figure of the report."""
        behind = number - len(self.facts.values)
        return self.brought[behind] if behind >= 0 else None

    def stated(self, number: int, *, signed: bool = False) -> Interval:
        """Return a number as it is printed; what is none may be any that its cell can hold."""
        value = self.values[number]
        return Interval(None if signed else 0, None) if value is None else Interval(value, value)

    def meant(self, number: int, kind: NumberKind, *, signed: bool = False) -> Interval:
        """Return what a number may stand for: a count for itself, an amount or a rate for all that is printed so."""
        value, brought = self.values[number], self.beside(number)
        if value is not None and brought is not None:
            return brought.known
        return self.stated(number, signed=signed) if value is None or kind == "count" else Interval.printed(value)
