from gouji.engine.repair.mistakes import Clerk
from gouji.engine.repair.shifts import shifts

PLACES = tuple(("t", row, column) for row in range(2) for column in range(4))


def moved(printed: list[int | None]) -> list[tuple[str, dict[int, int]]]:
    return [(mistake.kind.value, right) for mistake, right in shifts(Clerk(printed, PLACES, {}))]


def test_a_row_may_have_slipped_by_a_column_either_way_beside_its_total() -> None:
    assert moved([0, 5, 2, 7, 0, 0, 0, 0])[:2] == [("shifted", {0: 5, 1: 2, 2: 0}), ("shifted", {0: 2, 1: 0, 2: 5})]


def test_what_slipped_over_the_edge_is_the_rest_of_the_total() -> None:
    assert moved([0, 5, 2, 8, 0, 0, 0, 0])[0] == ("shifted", {0: 5, 1: 2, 2: 1})


def test_rows_below_one_another_may_have_changed_places() -> None:
    assert moved([1, 0, 0, 1, 2, 0, 0, 2])[-1] == ("swapped", {0: 2, 3: 2, 4: 1, 7: 1})


def test_rows_with_a_figure_that_is_no_number_are_left_alone() -> None:
    assert moved([1, None, 0, 1, 0, 0, 0, 0]) == []
