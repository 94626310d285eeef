from collections.abc import Iterator, Sequence
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from gouji.engine.repair.network import Demand, Network
from gouji.engine.repair.search import Search, Solutions

# Three rows and two columns of a table, with totals of the rows, of the columns and of all.
ROWS = [Demand("R", ((3 * row, 1), (3 * row + 1, 1), (3 * row + 2, -1))) for row in range(3)]
COLUMNS = [Demand("C", ((column, 1), (3 + column, 1), (6 + column, -1))) for column in range(3)]
TABLE = Network((*ROWS, *COLUMNS))
HIGHEST = 6
NUMBERS = st.tuples(*[st.integers(0, HIGHEST)] * 4)


def smallest(values: Sequence[int | None], network: Network = TABLE, steps: int = 10_000) -> list[dict[int, int]]:
    """Return the smallest sets: what to add to each figure."""
    search = Search(network, values, steps)
    return [dict(sorted(changes)) for changes in search.smallest(network.residuals(values)).sets]


def by_force(values: Sequence[int]) -> list[dict[int, int]]:
    """Try all changes of one figure, then of two, to numbers that are not too large."""
    for size in (1, 2):
        found = [changes for changes in _changes(values, size) if not TABLE.residuals(_changed(values, changes))]
        if found:
            return found
    return []


def _changes(values: Sequence[int], size: int) -> Iterator[dict[int, int]]:
    for figures in combinations(range(len(values)), size):
        for right in product(range(4 * HIGHEST), repeat=size):
            deltas = [after - values[figure] for figure, after in zip(figures, right, strict=True)]
            if all(deltas):
                yield dict(zip(figures, deltas, strict=True))


def _changed(values: Sequence[int], changes: dict[int, int]) -> list[int]:
    return [value + changes.get(figure, 0) for figure, value in enumerate(values)]


def table(a: int, b: int, c: int, d: int) -> list[int]:
    """Return a table whose sums are right."""
    return [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]


def test_figures_that_agree_need_no_change() -> None:
    assert smallest(table(1, 2, 3, 4)) == []


def test_a_wrong_figure_inside_is_named_with_what_belongs_there() -> None:
    assert smallest([1, 2, 3, 9, 4, 7, 4, 6, 10]) == [{3: -6}]


def test_figures_with_one_relation_in_common_are_all_named() -> None:
    only = Network((Demand("B", ((0, 1), (1, 1), (2, -1))),))

    assert smallest([1, 2, 5], only) == [{0: 2}, {1: 2}, {2: -2}]


def test_a_count_does_not_become_negative() -> None:
    only = Network((Demand("B", ((0, 1), (1, 1), (2, -1))),))

    assert smallest([1, 5, 2], only) == [{1: -4}, {2: 4}]


def test_a_coefficient_tells_by_how_much() -> None:
    only = Network((Demand("B", ((0, 2), (1, -1))),))

    assert smallest([3, 7], only) == [{1: -1}]


def test_an_unknown_figure_may_be_anything_from_zero() -> None:
    values: list[int | None] = [*table(1, 2, 3, 4)]
    values[0] = None

    assert smallest(values) == []


def test_parts_above_their_total_are_wrong_whatever_is_unknown() -> None:
    values: list[int | None] = [*table(1, 2, 3, 4)]
    values[0], values[1] = None, 12

    assert smallest(values) == [{1: -10}]


def test_at_most_is_violated_above_only() -> None:
    limit = Demand("L", ((0, 1), (1, -1)), sign=1)

    assert Search(Network((limit,)), [3, 4]).violated({0: -1}) == []
    assert Search(Network((limit,)), [5, 4]).violated({0: 1}) == [0]


def test_a_repair_does_not_break_a_limit() -> None:
    equal, limit = Demand("B", ((0, 1), (1, -1))), Demand("L", ((0, 1),), constant=-4, sign=1)

    assert smallest([3, 9], Network((equal, limit))) == [{1: -6}]


def test_figures_beside_one_that_is_unknown_leave_other_sets_possible() -> None:
    # a larger total of the last row and of all would do too
    values = [0, 2, 0, 1, 1, None, None, 3, 2]

    solutions = Search(TABLE, values).smallest(TABLE.residuals(values))

    assert [dict(changes) for changes in solutions.sets] == [{1: -2, 7: -2}]
    assert not solutions.complete


def test_one_figure_is_the_only_one_whatever_is_unknown_elsewhere() -> None:
    values: list[int | None] = [*table(1, 2, 3, 4)]
    values[3], values[1] = None, 9

    assert Search(TABLE, values).smallest(TABLE.residuals(values)).complete


def test_figures_that_only_together_suffice_leave_other_sets_possible() -> None:
    # figures 0 and 3 to zero would do too: neither is large enough alone
    network = Network((Demand("A", ((1, 1), (2, -1))), Demand("B", ((0, 1), (2, -1), (3, 1)))))

    solutions = Search(network, [2, 0, 0, 2]).smallest({1: 4})

    assert [dict(changes) for changes in solutions.sets] == [{1: 4, 2: 4}]
    assert not solutions.complete


def test_when_the_steps_are_spent_nothing_is_found() -> None:
    wrong = table(1, 2, 3, 4)
    wrong[0], wrong[4] = 9, 9
    search = Search(TABLE, wrong, steps=3)

    assert search.smallest(TABLE.residuals(wrong)) == Solutions((), complete=False)


def test_equal_figures_take_equal_steps() -> None:
    wrong = table(1, 2, 3, 4)
    wrong[0], wrong[4] = 9, 9
    searches = [Search(TABLE, wrong), Search(TABLE, wrong)]

    assert len({(search.smallest(TABLE.residuals(wrong)), search.left) for search in searches}) == 1


@settings(deadline=None)
@given(
    st.tuples(*[st.integers(0, HIGHEST)] * 4), st.dictionaries(st.integers(0, 8), st.integers(0, HIGHEST), max_size=2)
)
def test_the_smallest_sets_are_those_that_trying_all_finds(
    parts: tuple[int, int, int, int], wrong: dict[int, int]
) -> None:
    values = [wrong.get(figure, value) for figure, value in enumerate(table(*parts))]

    expected = by_force(values)

    assert sorted(map(sorted, map(dict.items, smallest(values)))) == sorted(map(sorted, map(dict.items, expected)))
