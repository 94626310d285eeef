from gouji.engine.repair.network import Demand, Network

# a + b = c, d + e = f, a + d = g: figures 0 to 6
ROWS = (Demand("R", ((0, 1), (1, 1), (2, -1))), Demand("R", ((3, 1), (4, 1), (5, -1))))
COLUMN = Demand("C", ((0, 1), (3, 1), (6, -1)))
NETWORK = Network((*ROWS, COLUMN))


def test_a_figure_is_known_by_the_demands_it_is_in() -> None:
    assert NETWORK.by_signature == {
        frozenset({0, 2}): (0,),
        frozenset({0}): (1, 2),
        frozenset({1, 2}): (3,),
        frozenset({1}): (4, 5),
        frozenset({2}): (6,),
    }


def test_demands_of_one_kind_share_no_figure() -> None:
    assert NETWORK.kinds == (0, 0, 1)


def test_overlapping_demands_of_one_rule_are_of_different_kinds() -> None:
    overlapping = Network((Demand("R", ((0, 1), (1, -1))), Demand("R", ((1, 1), (2, -1)))))

    assert overlapping.kinds == (0, 1)


def test_what_shares_no_figure_is_in_different_parts() -> None:
    assert Network((*ROWS, COLUMN, Demand("B", ((7, 1), (8, -1))))).parts == (0, 0, 0, 3)


def test_residuals_are_the_sums_that_are_not_zero() -> None:
    assert NETWORK.residuals([1, 2, 3, 4, 5, 10, 5]) == {1: -1}


def test_a_figure_that_is_no_number_counts_as_zero_in_residuals() -> None:
    assert NETWORK.residuals([1, None, 3, 4, 5, 9, 5]) == {0: -2}


def test_a_constant_is_part_of_the_sum() -> None:
    assert Network((Demand("A", ((0, 2),), constant=-6),)).residuals([4]) == {0: 2}


def test_without_a_cycle_the_shortest_has_more_figures_than_there_are() -> None:
    assert NETWORK.shortest_cycle == 8


def test_a_rectangle_of_rows_and_columns_is_a_cycle_of_four() -> None:
    rectangle = Network((*ROWS, COLUMN, Demand("C", ((1, 1), (4, 1), (7, -1)))))

    assert rectangle.shortest_cycle == 4


def test_two_figures_in_the_same_two_demands_are_a_cycle() -> None:
    twice = Network((Demand("A", ((0, 1), (1, 1))), Demand("B", ((0, 1), (1, -1)))))

    assert twice.shortest_cycle == 2


def test_two_figures_cancel_if_a_demand_does_not_mind_both_changing_alike() -> None:
    assert NETWORK.cancel(1, 2)
    assert not NETWORK.cancel(0, 1)
    assert not NETWORK.cancel(1, 4)


def test_some_figures_reach_the_demands_that_hold_any_of_them() -> None:
    assert NETWORK.reach((1, 3)) == {0, 1, 2}
    assert NETWORK.reach(()) == frozenset()


def test_figures_are_together_in_a_part_if_demands_join_them() -> None:
    apart = Network((ROWS[0], ROWS[1]))

    assert apart.figures == {0: {0, 1, 2}, 1: {3, 4, 5}}


def test_a_part_is_loose_if_a_figure_is_in_one_demand_only() -> None:
    ring = Network(tuple(Demand("R", ((place, 1), ((place + 1) % 3, -1))) for place in range(3)))

    assert NETWORK.loose == {0}
    assert ring.loose == frozenset()


def test_figures_do_not_cancel_in_a_demand_for_no_more_than_a_sign() -> None:
    assert not Network((Demand("L", ((0, 1), (1, -1)), sign=1),)).cancel(0, 1)


def test_a_part_is_not_followed_through_if_a_figure_is_taken_twice_or_a_sign_is_all_that_is_wanted() -> None:
    twice, limit = Demand("T", ((0, 2), (1, -1))), Demand("L", ((2, 1), (3, -1)), sign=1)

    assert Network((twice, limit, Demand("B", ((4, 1), (5, -1))))).unfollowed == {0, 1}
