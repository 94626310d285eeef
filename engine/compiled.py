"""Comparisons of numbers as one function, which tells those that do not hold."""

from collections.abc import Callable, Iterable, Sequence

from gouji.engine.expression import Operator
from gouji.engine.facts import Value
from gouji.engine.instance import Addend, Instance, Side
from gouji.engine.interval import decimals

Values = Sequence[Value | None]


def condition(operator: Operator, instance: Instance) -> str:
    """Return an instance as a condition on `values`: a figure that is None makes it a TypeError, or not hold.

    It is written from the numbers of the figures, those they are taken times and one of the six comparisons alone: no
    text of a ruleset is in it.
    """
    left, right = map(_written, _whole(instance))
    return f"{left} {operator} {right}"


def doubtful_in(groups: Iterable[Sequence[str]]) -> Callable[[Values], list[int]]:
    """Return a function that tells the places of the groups of conditions that do not all hold.

    One function for all is ten times as fast as one for each.
    """
    lines = ["def doubtful(values):", " found = []"]
    for place, conditions in enumerate(groups):
        lines += [" try:", f"  if not ({' and '.join(conditions)}): found.append({place})"]
        lines += [f" except TypeError: found.append({place})"]
    made: dict[str, Callable[[Values], list[int]]] = {}
    exec("\n".join([*lines, " return found"]), made)  # noqa: S102  # made of numbers, as said above
    return made["doubtful"]


def _whole(instance: Instance) -> tuple[Side, Side]:
    """Return both sides taken so many times that no factor has decimals."""
    sides = instance.left, instance.right
    numbers: list[Value] = [
        number for side in sides for number in (side.constant, *(each.factor for each in side.addends))
    ]
    scale = int("1" + "0" * max(map(decimals, numbers)))
    return sides[0].times(scale), sides[1].times(scale)


def _written(side: Side) -> str:
    # the first sign makes a figure alone on its side that is None a TypeError, as it is in a sum
    constant = [f"{int(side.constant):+d}"] if side.constant or not side.addends else []
    return " ".join([*map(_taken, side.addends), *constant])


def _taken(addend: Addend) -> str:
    sign, times = ("-" if addend.factor < 0 else "+"), abs(int(addend.factor))
    return f"{sign} values[{addend.figure:d}]" if times == 1 else f"{sign} {times:d} * values[{addend.figure:d}]"
