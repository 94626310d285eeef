from collections.abc import Iterable

from gouji.engine.repair.mistakes import Clerk
from gouji.engine.repair.places import Places
from gouji.engine.repair.shifts import Moved, exchanged, slipped

PLACES = Places(tuple(("t", row, column) for row in range(2) for column in range(4)))
FIRST, SECOND = (0, 1, 2, 3), (4, 5, 6, 7)


def clerk(*printed: int | None) -> Clerk:
    return Clerk(printed, PLACES, {})


def told(moved: Iterable[Moved]) -> list[tuple[str, dict[int, int]]]:
    return [(mistake.kind.value, right) for mistake, right in moved]


def test_a_line_may_have_slipped_by_a_place_either_way() -> None:
    assert told(slipped(clerk(0, 5, 2, 7), FIRST, {0: 5, 1: 2, 2: 0})) == [("shifted", {0: 5, 1: 2, 2: 0})]
    assert told(slipped(clerk(0, 5, 2, 7), FIRST, {0: 3, 1: 0, 2: 5})) == [("shifted", {0: 3, 1: 0, 2: 5})]


def test_a_line_that_should_be_anything_else_has_not_slipped() -> None:
    assert told(slipped(clerk(0, 5, 2, 7), FIRST, {0: 5, 1: 3, 2: 0})) == []


def test_a_figure_between_that_is_right_by_chance_slipped_too() -> None:
    assert told(slipped(clerk(0, 5, 5, 2), FIRST, {0: 5, 2: 2, 3: 9})) == [("shifted", {0: 5, 2: 2, 3: 9})]


def test_lines_of_which_nothing_is_wanted_have_not_slipped() -> None:
    assert told(slipped(clerk(0, 5, 2, 7), FIRST, {})) == []


def test_rows_may_have_changed_places() -> None:
    assert told(exchanged(clerk(1, 0, 0, 1, 2, 0, 0, 2), FIRST, SECOND)) == [("swapped", {0: 2, 3: 2, 4: 1, 7: 1})]


def test_equal_rows_have_not_changed_places() -> None:
    assert told(exchanged(clerk(1, 0, 0, 1, 1, 0, 0, 1), FIRST, SECOND)) == []


def test_rows_with_a_figure_that_is_no_number_are_left_alone() -> None:
    assert told(slipped(clerk(1, None, 0, 1), FIRST, {0: 0, 2: 1})) == []
    assert told(exchanged(clerk(1, None, 0, 1, 0, 0, 0, 0), FIRST, SECOND)) == []
