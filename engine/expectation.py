"""What one figure would have to be for a relation to hold, with all else as it is."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from gouji.engine.expression import Operator
from gouji.engine.facts import Value
from gouji.engine.instance import Instance
from gouji.engine.interval import Interval
from gouji.engine.numbers import Numbers
from gouji.engine.relation import Relation
from gouji.engine.text import Text

_FLIPPED: dict[Operator, Operator] = {"==": "==", "!=": "!=", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}
_SIGNS: dict[Operator, str] = {"==": "", "!=": "≠ ", "<=": "≤ ", ">=": "≥ ", "<": "< ", ">": "> "}
_ROUNDED: dict[Operator, tuple[Operator, Callable[[Fraction], int]]] = {
    "<": ("<=", floor),
    "<=": ("<=", floor),
    ">": (">=", ceil),
    ">=": (">=", ceil),
}


def expected(relation: Relation, instance: Instance, numbers: Numbers) -> Text | None:
    """Return what the figure `at` of a violated instance would have to be; None where its cell can hold no such."""
    cell, difference = relation.cell(instance.at), instance.difference
    operator, rest = _less(relation.operator, relation.printed(difference.without(instance.at), numbers))
    factor = next(addend.factor for addend in difference.addends if addend.figure == instance.at)
    bound = Fraction(-rest) / Fraction(factor)
    operator = operator if factor > 0 else _FLIPPED[operator]
    if instance.kind == "count" and bound.denominator > 1 and operator in _ROUNDED:
        operator, rounded = _ROUNDED[operator]
        bound = Fraction(rounded(bound))
    if bound < 0 and operator in {"==", "<=", "<"} and not (cell and cell.column.signed):
        return None
    value = _number(bound)
    if value is None or (instance.kind == "count" and not isinstance(value, int)):
        return None
    return Text(f"{_SIGNS[operator]}{value}", f"{_SIGNS[operator]}{value}")


def _less(operator: Operator, rest: Interval) -> tuple[Operator, Value]:
    """Return how the figure's share compares with what is taken off: of a sum without limit one end is left."""
    if operator in {"<=", "<"} or (operator == "==" and rest.high is None):
        return operator if operator != "==" else "<=", _there(rest.low)
    if operator in {">=", ">"} or rest.low is None:
        return operator if operator != "==" else ">=", _there(rest.high)
    return operator, rest.low


def _there(end: Value | None) -> Value:
    # an instance that is violated has the end that it exceeds
    return 0 if end is None else end


def _number(bound: Fraction) -> Value | None:
    """Return a quotient as a number of figures; None where its decimals do not end."""
    if bound.denominator == 1:
        return bound.numerator
    exact = Decimal(bound.numerator) / bound.denominator
    return exact if Fraction(exact) == bound else None
