"""A relation between the figures of a form, judged by intervals, so that only what is certain is said."""

from collections.abc import Callable
from functools import cached_property, reduce
from operator import add

from gouji.engine.compiled import Values, condition, doubtful_in
from gouji.engine.expression import Operator, Over
from gouji.engine.facts import AMOUNTS_IN, Facts, Sums, sums_of
from gouji.engine.form import Cell, Form
from gouji.engine.instance import Constraint, Given, Instance, Side
from gouji.engine.interval import Interval
from gouji.engine.numbers import Brought, Numbers
from gouji.engine.record import frozen


@frozen(eq=False)
class Relation:
    """A relation bound to a form: the same comparison of figures in each of its instances.

    `given` are the numbers from beside the figures that it needs: they are numbered behind those of the form.
    """

    form: Form
    over: Over | None
    operator: Operator
    instances: tuple[Instance, ...]
    given: tuple[Given, ...] = ()

    @cached_property
    def constraints(self) -> tuple[Constraint, ...]:
        """The instances as linear constraints, in their order."""
        sides = ((instance, instance.difference) for instance in self.instances)
        return tuple(
            Constraint(side.addends, self.operator, -side.constant, instance.name, instance.at)
            for instance, side in sides
        )

    @cached_property
    def tables(self) -> frozenset[str]:
        """The keys of the tables whose figures are compared."""
        cells = (self.cell(number) for instance in self.instances for number in instance.figures)
        return frozenset(cell.table.key for cell in cells if cell)

    @cached_property
    def said(self) -> str | None:
        """The name of the statement whose numbers are compared one by one, if one is."""
        return next((given.name for given in self.given if given.whose == "said"), None)

    def cell(self, number: int) -> Cell | None:
        """Return what the form says of a figure, of this report or another; None for what a sentence says."""
        if number < len(self.form.keys):
            return self.form.cells[self.form.keys[number]]
        given = self.given[number - len(self.form.keys)]
        return None if given.whose == "said" else self.form.cells[given.name]

    @cached_property
    def conditions(self) -> tuple[str, ...] | None:
        """The instances as conditions on the figures as they are printed; None if they need more than these."""
        if self.given or self._amounts:
            return None
        return tuple(condition(self.operator, instance) for instance in self.instances)

    @cached_property
    def _compiled(self) -> Callable[[Values], list[int]]:
        return doubtful_in([condition(self.operator, instance)] for instance in self.instances)

    @cached_property
    def _amounts(self) -> tuple[tuple[int, Cell], ...]:
        cells = {number: self.cell(number) for instance in self.instances for number in instance.figures}
        own = ((number, cell) for number, cell in sorted(cells.items()) if number < len(self.form.keys))
        return tuple((number, cell) for number, cell in own if cell and cell.kind == "amount")

    def numbers(self, facts: Facts, brought: tuple[Brought, ...] = ()) -> Numbers:
        """Return the numbers to compare, with what was brought of those given; an amount not in 万元 is none."""
        strange = [number for number, cell in self._amounts if facts.units.get(cell.key, cell.unit) != AMOUNTS_IN]
        own = [None if number in strange else value for number, value in enumerate(facts.values)] if strange else ()
        return Numbers(facts, (*(own or facts.values), *(each.value for each in brought)), brought)

    def doubtful(self, numbers: Numbers) -> list[Instance]:
        """Return the instances that do not hold as printed: those violated, within rounding, or not to be judged."""
        return [self.instances[place] for place in self._compiled(numbers.values)]

    def violated(self, instance: Instance, numbers: Numbers) -> bool:
        """Whether no numbers that the figures may stand for could make the relation hold."""

        def meant(number: int) -> Interval:
            return numbers.meant(number, instance.kind, signed=self._is_signed(number))

        return _EXCLUDED[self.operator](_total(instance.difference, meant))

    def printed(self, side: Side, numbers: Numbers) -> Interval:
        """Return what a side comes to by the numbers as they are printed."""
        return _total(side, lambda number: numbers.stated(number, signed=self._is_signed(number)))

    def unknown(self, instance: Instance, numbers: Numbers) -> tuple[int, ...]:
        """Return the figures of an instance that are not numbers to compare, in the order of the form."""
        return tuple(number for number in instance.figures if numbers.values[number] is None)

    def spent(self, facts: Facts) -> int:
        """Return how many instances had to be taken for true to read the figures, and so say nothing of them."""
        if self.operator != "==" or not facts.spent:
            return 0
        return sum(_sums(instance.difference) in facts.spent for instance in self.instances)

    def _is_signed(self, number: int) -> bool:
        cell = self.cell(number)
        return cell is not None and cell.column.signed


def _total(side: Side, known: Callable[[int], Interval]) -> Interval:
    intervals = (known(addend.figure).times(addend.factor) for addend in side.addends)
    return reduce(add, intervals, Interval(side.constant, side.constant))


def _sums(difference: Side) -> Sums | None:
    """Return two plain sums that are to be equal, as they are told of figures; None if it is something else."""
    if difference.constant or any(addend.factor not in {1, -1} for addend in difference.addends):
        return None
    left, right = ([each.figure for each in difference.addends if each.factor == sign] for sign in (1, -1))
    return sums_of(left, right)


def _above(difference: Interval) -> bool:
    return difference.low is not None and difference.low > 0


def _below(difference: Interval) -> bool:
    return difference.high is not None and difference.high < 0


_EXCLUDED: dict[Operator, Callable[[Interval], bool]] = {
    "==": lambda difference: _above(difference) or _below(difference),
    "!=": lambda difference: difference.is_zero,
    "<=": _above,
    ">=": _below,
    "<": lambda difference: difference.low is not None and difference.low >= 0,
    ">": lambda difference: difference.high is not None and difference.high <= 0,
}
