from gouji.engine.repair.blanks import blanks
from gouji.engine.repair.network import Demand, Network

# a + b = c, d + e = f, a + d = g: figures 0 to 6
NETWORK = Network(
    (
        Demand("R", ((0, 1), (1, 1), (2, -1))),
        Demand("R", ((3, 1), (4, 1), (5, -1))),
        Demand("C", ((0, 1), (3, 1), (6, -1))),
    )
)


def test_a_figure_that_is_missing_alone_is_told_by_its_demand() -> None:
    assert blanks(NETWORK, [1, None, 3, 4, 5, 9, 5]) == {1: 2}


def test_a_figure_that_was_told_tells_the_next() -> None:
    assert blanks(NETWORK, [None, 2, 3, None, 5, 9, 5]) == {0: 1, 3: 4}


def test_two_figures_missing_in_all_their_demands_stay_unknown() -> None:
    assert blanks(NETWORK, [None, None, 3, None, None, 9, 5]) == {}


def test_nothing_is_told_where_something_is_wrong() -> None:
    assert blanks(NETWORK, [1, None, 3, 4, 5, 7, 5]) == {}


def test_what_is_wrong_in_another_part_is_no_hindrance() -> None:
    apart = Network((*NETWORK.demands, Demand("B", ((7, 1), (8, -1)))))

    assert blanks(apart, [1, None, 3, 4, 5, 9, 5, 1, 2]) == {1: 2}


def test_what_is_contradictory_in_another_part_is_no_hindrance() -> None:
    apart = Network((*NETWORK.demands, Demand("B", ((7, 1), (8, -1))), Demand("D", ((7, 1), (9, -1)))))

    assert blanks(apart, [1, None, 3, 4, 5, 9, 5, None, 2, 3]) == {1: 2}


def test_no_count_is_below_zero() -> None:
    assert blanks(Network((Demand("R", ((0, 1), (1, 1), (2, -1))),)), [None, 5, 3]) == {}


def test_demands_that_tell_different_numbers_tell_nothing() -> None:
    twice = Network((Demand("R", ((0, 1), (1, -1))), Demand("C", ((0, 1), (2, -1)))))

    assert blanks(twice, [None, 3, 4]) == {}


def test_nothing_is_told_where_half_of_a_figure_is_no_count() -> None:
    # twice figure 0 is figure 1
    halved = Network((Demand("H", ((0, 2), (1, -1))), Demand("R", ((1, 1), (2, 1), (3, -1)))))

    assert blanks(halved, [None, 3, None, 5]) == {}
    assert blanks(halved, [None, 4, None, 6]) == {0: 2, 2: 2}
