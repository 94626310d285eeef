import pytest

from gouji.engine.repair.places import Places

PLACES = Places((*(("t", row, column) for row in range(2) for column in range(3)), ("u", 0, 0)))


def test_lines_are_those_of_several_figures() -> None:
    assert PLACES.rows == ((0, 1, 2), (3, 4, 5))
    assert PLACES.columns == ((0, 3), (1, 4), (2, 5))


@pytest.mark.parametrize(("one", "other", "apart"), [(0, 1, 1), (0, 2, 2), (1, 4, 1), (0, 4, None), (0, 6, None)])
def test_figures_of_a_line_are_so_many_cells_apart(one: int, other: int, apart: int | None) -> None:
    assert PLACES.distance(one, other) == apart


def test_beside_a_figure_are_those_on_its_four_sides() -> None:
    assert PLACES.beside[1] == (0, 2, 4)
    assert PLACES.beside[6] == ()
