"""Lines become cells."""

import pytest

from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.pdf.lattice import Area, Lattice, lattices_of
from gouji.engine.readers.pdf.page import Ruling

LYING = [Ruling(y, 0, 90) for y in (0, 20, 40)]
STANDING = [Ruling(x, 0, 40) for x in (0, 30, 90)]


def lattices(lying: list[Ruling], standing: list[Ruling], limits: Limits = LIMITS) -> list[Lattice]:
    return lattices_of(lying, standing, limits)


def test_lines_that_cross_enclose_cells() -> None:
    (found,) = lattices(LYING, STANDING)
    assert found.across == (0, 30, 90)
    assert found.down == (40, 20, 0)
    assert found.areas == (Area(0, 0, 1, 1), Area(0, 1, 1, 2), Area(1, 0, 2, 1), Area(1, 1, 2, 2))


def test_a_line_that_stops_leaves_a_merged_cell() -> None:
    (found,) = lattices([LYING[0], Ruling(20, 30, 90), LYING[2]], STANDING)
    assert found.owners == ((0, 1), (0, 2))
    assert found.areas[0] == Area(0, 0, 2, 1)


def test_a_line_beside_a_table_and_as_high_closes_a_merged_cell_that_reaches_over_the_page() -> None:
    lying = [Ruling(20, 30, 90)]
    (found,) = lattices([*lying, Ruling(40, 30, 90), Ruling(0, 30, 90)], [Ruling(0, 0, 40), *STANDING[1:]])
    assert found.across == (0, 30, 90)
    assert found.areas == (Area(0, 0, 2, 1), Area(0, 1, 1, 2), Area(1, 1, 2, 2))


@pytest.mark.parametrize("line", [Ruling(0, 0, 30), Ruling(0, 0, 80), Ruling(0, 60, 100), Ruling(99, 0, 40)])
def test_another_line_beside_a_table_is_no_part_of_it(line: Ruling) -> None:
    (found,) = lattices([Ruling(y, 30, 90) for y in (0, 20, 40)], [line, Ruling(30, 0, 40), Ruling(90, 0, 40)])
    assert found.across == (30, 90)


def test_double_lines_are_one() -> None:
    (found,) = lattices([*LYING, Ruling(22, 0, 90)], [*STANDING, Ruling(31.5, 0, 40)])
    assert len(found.areas) == 4


def test_dashes_make_a_line() -> None:
    dashes = [Ruling(20, x, x + 2) for x in range(0, 90, 4)]
    assert len(lattices([LYING[0], *dashes, LYING[2]], STANDING)[0].areas) == 4


def test_dots_and_short_strokes_make_none() -> None:
    assert len(lattices([*LYING, Ruling(10, 40, 44)], [*STANDING, Ruling(60, 9, 13)])[0].areas) == 4


def test_lines_far_from_one_another_are_two_tables_the_smaller_first() -> None:
    lying, standing = [Ruling(y, 0, 90) for y in (100, 120)], [Ruling(x, 100, 120) for x in (0, 30, 90)]
    assert [len(found.areas) for found in lattices([*LYING, *lying], [*STANDING, *standing])] == [2, 4]


def test_a_cell_is_found_by_a_point_in_it() -> None:
    (found,) = lattices(LYING, STANDING)
    assert [found.cell_at(10, 30), found.cell_at(50, 30), found.cell_at(10, 10), found.cell_at(50, 10)] == [0, 1, 2, 3]
    assert found.cell_at(95, 10) is None


def test_a_drawing_of_many_lines_is_no_table() -> None:
    many = [Ruling(4 * index, 0, 4000) for index in range(700)]
    assert lattices(many, [Ruling(0, 0, 4000), Ruling(900, 0, 4000)]) == []


def test_a_table_beyond_the_limits_is_none() -> None:
    assert lattices(LYING, STANDING, Limits(columns=1)) == []
    assert lattices(LYING, STANDING, Limits(cells=3)) == []
