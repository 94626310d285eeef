from itertools import pairwise
from random import Random

import pytest
from support.consistent import consistent
from support.published import HUAIAN_2024, SUQIAN_2023, SUQIAN_2024, cells_of
from support.shapes import FORM

from gouji.engine.causes import system_of
from gouji.engine.repair.locate import Remedy, locate
from gouji.engine.repair.mistakes import Clerk
from gouji.engine.repair.network import Demand, Network
from gouji.engine.repair.places import Places
from gouji.engine.ruleset import load_ruleset

RULES = load_ruleset("ogi").rules
SYSTEM = system_of(tuple((rule.code, found) for rule in RULES if rule.relation and (found := rule.relation(FORM))))
SUMMED = [FORM.index[key] for key in FORM.table("requests").keys]


def remedies(values: list[int]) -> list[tuple[Remedy, ...]]:
    return [cause.remedies for cause in locate(SYSTEM.network, Clerk(values, SYSTEM.places, {}))]


def figures(cells: dict[str, str]) -> list[int]:
    return [int(cells[key]) for key in FORM.keys]


def test_figures_that_agree_have_no_cause() -> None:
    assert remedies(figures(dict(consistent(Random(1), 0.5, 100)))) == []


@pytest.mark.parametrize("published", [HUAIAN_2024, SUQIAN_2023, SUQIAN_2024])
def test_any_wrong_figure_of_section_three_is_named_alone_with_what_belongs_there(published: tuple[str, str]) -> None:
    right = figures(dict(cells_of(published)))
    for figure in SUMMED:
        wrong = [*right]
        wrong[figure] += 1 + figure % 7

        ((remedy,),) = remedies(wrong)

        assert remedy.right == {figure: right[figure]}
        assert remedy.unique


def test_a_row_that_slipped_by_a_column_is_one_mistake() -> None:
    right = figures(dict(cells_of(HUAIAN_2024)))
    row = [FORM.index[key] for key in FORM.keys if key.startswith("requests.unable.not_held.")]
    wrong = [*right]
    for figure, before in zip(row[1:-1], row[:-2], strict=True):
        wrong[figure] = right[before]
    wrong[row[0]] = 0
    wrong[row[-1]] = right[row[-1]]

    best = remedies(wrong)[0][0]

    assert [mistake.kind.value for mistake in best.mistakes] == ["shifted"]


def test_figures_that_slipped_are_not_told_a_second_time_as_many_slips() -> None:
    # of two rows of three parts, and their sums: the parts of the first row slipped by a column
    rows = [Demand("R", (*((4 * row + column, 1) for column in range(3)), (4 * row + 3, -1))) for row in range(3)]
    columns = [Demand("C", ((column, 1), (4 + column, 1), (8 + column, -1))) for column in range(4)]
    places = Places(tuple(("t", *divmod(figure, 4)) for figure in range(12)))
    wrong = [0, 71, 35, 115, 1, 1, 1, 3, 72, 36, 10, 118]

    (cause,) = locate(Network((*rows, *columns)), Clerk(wrong, places, {}))

    assert [(remedy.right, remedy.mistakes[0].kind.value, remedy.unique) for remedy in cause.remedies] == [
        ({0: 71, 1: 35, 2: 9}, "shifted", True)
    ]


def test_a_column_that_slipped_by_a_row_is_one_mistake_though_it_breaks_what_else_is_apart() -> None:
    right = figures(dict(consistent(Random(3), 1, 400)))
    column = [FORM.index[key] for key in FORM.keys if key.startswith("requests.") and key.endswith(".business")]
    wrong = [*right]
    for figure, below in pairwise(column[:9]):
        wrong[figure] = right[below]
    wrong[column[8]] = 0

    ((best, *_),) = remedies(wrong)

    assert [mistake.kind.value for mistake in best.mistakes] == ["shifted"]
    assert best.right == {figure: right[figure] for figure in column[:9] if right[figure] != wrong[figure]}


def test_a_figure_and_its_total_that_a_correction_passed_by_are_one_mistake() -> None:
    right = figures(dict(cells_of(HUAIAN_2024)))
    wrong = [*right]
    for key in ("requests.granted.natural_person", "requests.granted.total"):
        wrong[FORM.index[key]] -= 4

    likeliest = [remedy for remedy in remedies(wrong)[0] if remedy.mistakes[0].kind.value == "left"]

    assert {figure: right[figure] for figure in range(len(right)) if right[figure] != wrong[figure]} in [
        remedy.right for remedy in likeliest
    ]


def test_nothing_is_unique_if_a_figure_that_is_unknown_must_be_two_numbers() -> None:
    # the first row leaves 0 for figure 1, its column 2
    rows = [Demand("R", ((3 * row, 1), (3 * row + 1, 1), (3 * row + 2, -1))) for row in range(3)]
    columns = [Demand("C", ((column, 1), (3 + column, 1), (6 + column, -1))) for column in range(3)]
    places = Places(tuple(("t", *divmod(figure, 3)) for figure in range(9)))

    (cause,) = locate(Network((*rows, *columns)), Clerk([1, None, 1, 0, 0, 3, 1, 2, None], places, {}))

    assert [(remedy.right, remedy.unique) for remedy in cause.remedies] == [({5: 0}, False)]


def test_nothing_is_unique_beside_a_figure_that_is_unknown_and_bounded() -> None:
    # figure 1 is 2 more than figure 2, which is at most figure 0, and that is 0: so figure 2 is wrong as well
    demands = (
        Demand("B", ((0, -1), (3, -1))),
        Demand("A", ((0, 1), (2, -1)), sign=-1),
        Demand("B", ((1, 1), (2, -1)), constant=-2),
    )
    places = Places(tuple(("t", 0, column) for column in range(4)))

    (cause,) = locate(Network(demands), Clerk([None, 1, 1, None], places, {}))

    assert [(remedy.right, remedy.unique) for remedy in cause.remedies] == [({1: 3}, False)]


def test_nothing_is_unique_beside_a_figure_that_is_unknown_and_taken_twice() -> None:
    # figures 1 and 5 are 3, which is not twice any figure 3: so they are wrong as well
    demands = (
        Demand("B", ((0, 1), (1, 1), (2, -1))),
        Demand("E", ((2, 1), (4, -1))),
        Demand("F", ((1, 1), (5, -1))),
        Demand("H", ((1, 1), (3, -2))),
    )
    places = Places(tuple(("t", 0, column) for column in range(6)))

    (cause,) = locate(Network(demands), Clerk([1, 3, 5, None, 5, 3], places, {}))

    assert [(remedy.right, remedy.unique) for remedy in cause.remedies] == [({0: 2}, False)]


def test_mistakes_far_apart_are_different_causes() -> None:
    right = figures(dict(consistent(Random(2), 1, 400)))
    wrong = [*right]
    wrong[FORM.index["requests.granted.business"]] += 5
    wrong[FORM.index["requests.carried_out.natural_person"]] += 3

    assert [[remedy.right for remedy in found] for found in remedies(wrong)] == [
        [{FORM.index["requests.carried_out.natural_person"]: right[FORM.index["requests.carried_out.natural_person"]]}],
        [{FORM.index["requests.granted.business"]: right[FORM.index["requests.granted.business"]]}],
    ]
