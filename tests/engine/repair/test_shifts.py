from collections.abc import Iterable

from gouji.engine.repair.mistakes import Clerk
from gouji.engine.repair.shifts import Moved, exchanged, rows_of, slipped

PLACES = tuple(("t", row, column) for row in range(2) for column in range(4))
FIRST, SECOND = (0, 1, 2, 3), (4, 5, 6, 7)


def clerk(*printed: int | None) -> Clerk:
    return Clerk(printed, PLACES, {})


def told(moved: Iterable[Moved]) -> list[tuple[str, dict[int, int]]]:
    return [(mistake.kind.value, right) for mistake, right in moved]


def test_rows_are_those_of_several_figures() -> None:
    assert rows_of([*PLACES, ("u", 0, 0)]) == (FIRST, SECOND)


def test_a_row_may_have_slipped_by_a_column_either_way_beside_its_total() -> None:
    assert told(slipped(clerk(0, 5, 2, 7), FIRST)) == [
        ("shifted", {0: 5, 1: 2, 2: 0}),
        ("shifted", {0: 2, 1: 0, 2: 5}),
    ]


def test_what_slipped_over_the_edge_is_the_rest_of_the_total() -> None:
    assert told(slipped(clerk(0, 5, 2, 8), FIRST))[0] == ("shifted", {0: 5, 1: 2, 2: 1})


def test_rows_may_have_changed_places() -> None:
    assert told(exchanged(clerk(1, 0, 0, 1, 2, 0, 0, 2), FIRST, SECOND)) == [("swapped", {0: 2, 3: 2, 4: 1, 7: 1})]


def test_equal_rows_have_not_changed_places() -> None:
    assert told(exchanged(clerk(1, 0, 0, 1, 1, 0, 0, 1), FIRST, SECOND)) == []


def test_rows_with_a_figure_that_is_no_number_are_left_alone() -> None:
    assert told(slipped(clerk(1, None, 0, 1), FIRST)) == []
    assert told(exchanged(clerk(1, None, 0, 1, 0, 0, 0, 0), FIRST, SECOND)) == []
