"""Where the figures of a form stand, and which stand in a line."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from functools import cached_property

from gouji.engine.form import Form
from gouji.engine.record import frozen

Place = tuple[str, int, int]
"""A table, by key, and a row and a column in it."""
Line = tuple[int, ...]
"""The figures of a row or a column, by number, in the order of the form."""


@frozen(eq=False)
class Places:
    """The place of each figure, by its number."""

    places: tuple[Place, ...]

    @cached_property
    def rows(self) -> tuple[Line, ...]:
        """The rows of several figures."""
        return self._lines(lambda place: place[:2])

    @cached_property
    def columns(self) -> tuple[Line, ...]:
        """The columns of several figures."""
        return self._lines(lambda place: (place[0], place[2]))

    @cached_property
    def beside(self) -> Mapping[int, Line]:
        """The figures left and right of each, above and below."""
        numbers = {place: figure for figure, place in enumerate(self.places)}
        return {
            figure: tuple(numbers[near] for near in _around(*place) if near in numbers)
            for place, figure in numbers.items()
        }

    def distance(self, one: int, other: int) -> int | None:
        """Return how many cells two figures of a row or column are apart; nothing if they are in no line."""
        (table, row, column), (other_table, other_row, other_column) = self.places[one], self.places[other]
        if table != other_table or (row != other_row and column != other_column):
            return None
        return abs(row - other_row) + abs(column - other_column)

    def _lines(self, line_of: Callable[[Place], Hashable]) -> tuple[Line, ...]:
        lines: dict[Hashable, list[int]] = defaultdict(list)
        for figure, place in enumerate(self.places):
            lines[line_of(place)].append(figure)
        return tuple(tuple(line) for line in lines.values() if len(line) > 1)


def _around(table: str, row: int, column: int) -> tuple[Place, ...]:
    return (table, row - 1, column), (table, row, column - 1), (table, row, column + 1), (table, row + 1, column)


def places_of(form: Form) -> Places:
    """Return where the figures of a form stand."""
    return Places(
        tuple(
            (table.key, row, column)
            for table in form.tables
            for row, columns in enumerate(block.columns for block in table.blocks for _ in block.rows)
            for column in range(len(columns))
        )
    )
