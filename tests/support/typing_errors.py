"""Typing errors: figures as a clerk may spoil them."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

from support.shapes import FORM

from gouji.engine.repair.places import places_of

Spoil = Callable[[Random, list[int]], "Truth | None"]
Truth = dict[int, int]
"""What the figures that were spoilt should be, by number."""

_REQUESTS = tuple(FORM.index[key] for key in FORM.table("requests").keys)
_STAND = places_of(FORM)
_PLACES = _STAND.places
_AT = {place: figure for figure, place in enumerate(_PLACES)}


def digit(random: Random, number: str) -> str:
    """Change one digit."""
    at = random.randrange(len(number))
    return number[:at] + random.choice([other for other in "0123456789" if other != number[at]]) + number[at + 1 :]


def dropped(random: Random, number: str) -> str:
    """Leave one digit out."""
    at = random.randrange(len(number))
    return number[:at] + number[at + 1 :]


def doubled(random: Random, number: str) -> str:
    """Type one digit twice."""
    at = random.randrange(len(number))
    return number[: at + 1] + number[at:]


def transposed(random: Random, number: str) -> str:
    """Exchange two digits that stand side by side."""
    at = random.randrange(len(number))
    return number[:at] + number[at : at + 2][::-1] + number[at + 2 :]


# As few figures that became others are told as so many slips.
_FEW = 2

SLIPS = (digit, dropped, doubled, transposed)


def typed(*slips: Callable[[Random, str], str], count: int = 1) -> Spoil:
    """Return what makes one of these slips in each of `count` figures of section three, if each becomes another."""

    def spoil(random: Random, values: list[int]) -> Truth | None:
        truth = {figure: values[figure] for figure in random.sample(_REQUESTS, count)}
        for figure, right in truth.items():
            values[figure] = int(random.choice(slips)(random, str(right)) or "0")
        return truth if all(values[figure] != right for figure, right in truth.items()) else None

    return spoil


def swapped(random: Random, values: list[int]) -> Truth | None:
    """Exchange a figure of section three with its neighbour to the right or below."""
    figure = random.choice(_REQUESTS)
    table, row, column = _PLACES[figure]
    other = _AT.get((table, row, column + 1) if random.random() < 1 / 2 else (table, row + 1, column))
    if other is None or values[figure] == values[other]:
        return None
    truth = {figure: values[figure], other: values[other]}
    values[figure], values[other] = values[other], values[figure]
    return truth


def row_slipped(random: Random, values: list[int]) -> Truth | None:
    """Push the figures of a row of section three, but for its total, by a column; what falls over the edge is lost."""
    *parts, _ = random.choice([row for row in _STAND.rows if row[0] in _REQUESTS])
    return _pushed(random, values, parts)


def column_slipped(random: Random, values: list[int]) -> Truth | None:
    """Push the figures of a column of section three by a row, from one row to another."""
    column = random.choice([column for column in _STAND.columns if column[0] in _REQUESTS])
    first, last = sorted(random.sample(range(len(column)), 2))
    return _pushed(random, values, column[first : last + 1])


def _pushed(random: Random, values: list[int], line: Sequence[int]) -> Truth | None:
    """Push figures by one place either way; nothing if fewer than three become others."""
    right = [values[figure] for figure in line]
    printed = random.choice([[0, *right[:-1]], [*right[1:], 0]])
    truth = {figure: value for figure, value, wrong in zip(line, right, printed, strict=True) if value != wrong}
    values[:] = [printed[line.index(figure)] if figure in truth else value for figure, value in enumerate(values)]
    return truth if len(truth) > _FEW else None


def left_behind(random: Random, values: list[int]) -> Truth | None:
    """Leave a figure of section three and the total of its row as they were before both grew by the same."""
    *parts, total = random.choice([row for row in _STAND.rows if row[0] in _REQUESTS])
    figure, grown = random.choice(parts), random.randint(1, 9)
    if values[figure] < grown:
        return None
    truth = {each: values[each] for each in (figure, total)}
    for each in truth:
        values[each] -= grown
    return truth


def both(*spoils: Spoil) -> Spoil:
    """Return what makes several mistakes, in different figures."""

    def spoil(random: Random, values: list[int]) -> Truth | None:
        truth: Truth = {}
        for each in spoils:
            new = each(random, values)
            if new is None or truth.keys() & new.keys():
                return None
            truth |= new
        return truth

    return spoil


def cases(random: Random, tables: Callable[[], Sequence[int]], spoil: Spoil) -> Iterator[tuple[list[int], Truth]]:
    """Yield spoilt figures, and what the spoilt ones should be, without end."""
    while True:
        values = list(tables())
        if truth := spoil(random, values):
            yield values, truth
