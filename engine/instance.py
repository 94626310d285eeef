"""A relation in one row, column or block: two sums of figures, each taken so many times."""

from typing import Literal

from gouji.engine.expression import Operator, Whose
from gouji.engine.facts import Value
from gouji.engine.record import frozen
from gouji.engine.text import Text

NumberKind = Literal["count", "amount", "rate"]
"""What a number is: a count, which is exact, an amount in 万元, or a rate in percent. They do not mix."""


@frozen
class Given:
    """A number that does not stand in the tables of the report: the figure `name` of another, or what a sentence says.

    For a sentence `name` is that of the statement.
    """

    whose: Whose | Literal["said"]
    name: str


@frozen
class Addend:
    """A figure, by its number in `form.keys`, and the number that it is taken times.

    What is given beside the figures of the report has the numbers behind them (`Relation.given`).
    """

    factor: Value
    figure: int


@frozen
class Side:
    """A sum of figures and a constant."""

    addends: tuple[Addend, ...]
    constant: Value = 0

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers of the figures, in their order in the expression."""
        return tuple(addend.figure for addend in self.addends)

    def without(self, figure: int) -> "Side":
        """Return all the rest."""
        return Side(tuple(addend for addend in self.addends if addend.figure != figure), self.constant)

    def times(self, factor: Value) -> "Side":
        """Return what comes to a multiple."""
        addends = tuple(Addend(addend.factor * factor, addend.figure) for addend in self.addends)
        return Side(addends, self.constant * factor)


@frozen
class Instance:
    """A relation in one row, column or block, or in the form as a whole: no figure is in it twice.

    All are numbers of one `kind`. `at` is the figure that a finding points to; `named` are those that the expression
    names one by one.
    """

    name: Text
    left: Side
    right: Side
    at: int
    named: frozenset[int]
    kind: NumberKind

    @property
    def figures(self) -> tuple[int, ...]:
        """The numbers of all figures, in the order of the form; those that are given come last."""
        return tuple(sorted(self.left.figures + self.right.figures))

    @property
    def difference(self) -> Side:
        """The left side less the right one."""
        right = self.right.times(-1)
        return Side(self.left.addends + right.addends, self.left.constant + right.constant)

    @property
    def alone(self) -> Side:
        """What the figure `at` adds to its side."""
        return Side(tuple(addend for addend in self.left.addends + self.right.addends if addend.figure == self.at))

    @property
    def around(self) -> tuple[Side, Side]:
        """What stands beside `at` on its side, and the other side."""
        own, other = (self.left, self.right) if self.at in self.left.figures else (self.right, self.left)
        return own.without(self.at), other


@frozen
class Constraint:
    """What an instance demands, with all figures on one side: `Σ factor · figure  operator  bound`.

    It holds for the numbers that the figures stand for: a count is what it says, an amount may be half a unit of its
    last printed digit more or less. `at` is the figure that a finding points to.
    """

    addends: tuple[Addend, ...]
    operator: Operator
    bound: Value
    name: Text
    at: int
