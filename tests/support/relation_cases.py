"""Figures made from a relation: some that satisfy it, and near misses, which violate it by as little as is certain."""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import ceil, floor

from gouji.engine.example import Figures, facts_of
from gouji.engine.expression import Operator
from gouji.engine.instance import Constraint
from gouji.engine.record import frozen
from gouji.engine.relation import Relation

_FILLINGS = (1, 2, 3, 0, 5, 10, 100, 1000)
_STEPS = (1, -1, 2, -2, 10, -10, 100, -100)
_CENT = Decimal("0.01")

_COMPARE: Mapping[Operator, Callable[[Fraction, int], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}

Numbers = Mapping[int, int]
"""Whole numbers in place of figures, by the number of the figure."""


@frozen
class Cases:
    """Figures that satisfy a relation in all its instances, and others that violate the first of them.

    Of each near miss one figure is another than in those that satisfy; there is one for each figure that can be wrong.
    """

    satisfying: Figures
    violating: tuple[Figures, ...]


def cases(relation: Relation) -> Cases | None:
    """Return cases of a relation between figures of one report.

    None for one that compares with other reports or with words, and where no small figures satisfy it.
    """
    numbers = None if relation.given else _solved(relation)
    if numbers is None:
        return None
    return Cases(_figures(relation, numbers), tuple(_misses(relation, numbers)))


def _misses(relation: Relation, numbers: Numbers) -> Iterator[Figures]:
    for addend in relation.constraints[0].addends:
        for step in _STEPS:
            missed = {**numbers, addend.figure: numbers[addend.figure] + step}
            if missed[addend.figure] >= 0 and _violates(relation, _figures(relation, missed)):
                yield _figures(relation, missed)
                break


def _violates(relation: Relation, figures: Figures) -> bool:
    numbers = relation.numbers(facts_of(figures, relation.form))
    return relation.violated(relation.instances[0], numbers)


def _figures(relation: Relation, numbers: Numbers) -> Figures:
    """Return numbers as an example has them: counts as they are, amounts with two decimals."""
    kinds = {number: relation.form.cells[relation.form.keys[number]].kind for number in numbers}
    return {
        relation.form.keys[number]: (Decimal(value).quantize(_CENT) if kinds[number] == "amount" else value,)
        for number, value in sorted(numbers.items())
    }


def _solved(relation: Relation) -> Numbers | None:
    """Return numbers that satisfy all instances, one after the other, with nothing to spare where that can be."""
    numbers: dict[int, int] = {}
    for constraint in relation.constraints:
        found = min(_solutions(constraint, numbers), key=lambda each: each[0], default=None)
        if found is None:
            return None
        numbers = found[1]
    return numbers


def _solutions(constraint: Constraint, known: Numbers) -> Iterator[tuple[Fraction, dict[int, int]]]:
    """Yield numbers that satisfy a constraint, with those that are known, and what is to spare."""
    open_ = sorted((a.figure for a in constraint.addends if a.figure not in known), key=lambda at: at != constraint.at)
    if not open_ and _allows(constraint, known):
        yield Fraction(0), dict(known)
    for filling, last in product(_FILLINGS, open_):
        filled = {**known, **dict.fromkeys(open_, filling)}
        for value in _near(constraint, filled, last):
            numbers = {**filled, last: value}
            if _allows(constraint, numbers):
                yield abs(_excess(constraint, numbers)), numbers


def _near(constraint: Constraint, numbers: Numbers, last: int) -> Iterable[int]:
    """Return the whole numbers round that with which both sides would be equal."""
    factor = next(addend.factor for addend in constraint.addends if addend.figure == last)
    equal = numbers[last] - _excess(constraint, numbers) / Fraction(factor)
    return sorted({value for value in range(floor(equal) - 1, ceil(equal) + 2) if value >= 0})


def _allows(constraint: Constraint, numbers: Numbers) -> bool:
    return _COMPARE[constraint.operator](_excess(constraint, numbers), 0)


def _excess(constraint: Constraint, numbers: Numbers) -> Fraction:
    total = sum(Fraction(addend.factor) * numbers[addend.figure] for addend in constraint.addends)
    return total - Fraction(constraint.bound)
