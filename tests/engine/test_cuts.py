from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, combinations, pairwise, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.consistent import consistent
from support.shapes import FORM, Cells

from gouji.engine.cuts import Balance, Decision, Places, Run, decide
from gouji.engine.cuts.run import Cut, Steps, cuts

REQUESTS = FORM.table("requests")
BALANCES = tuple(Balance(*(tuple(FORM.index[key] for key in side) for side in sides)) for sides in REQUESTS.sums)
ROWS = [tuple(REQUESTS.keys[start : start + 7]) for start in range(0, len(REQUESTS.keys), 7)]
SEVEN = tuple(range(7))
ROW_SUM = Balance(SEVEN[:6], (6,))
SPARSE, DENSE = (0.3, 150.0), (0.9, 40.0)

randoms = st.integers(0, 2**32).map(Random)
kinds = st.sampled_from([SPARSE, DENSE])


def read(runs: Sequence[Run], decision: Decision) -> list[list[int | None]]:
    return [
        [int(run.digits[slice(*place)]) if place else None for place in places]
        for run, places in zip(runs, decision.places, strict=True)
    ]


def alone(written: str, width: int, *balances: Balance) -> list[int | None]:
    runs = [Run(tuple(range(width)), tuple(written.split()))]
    (figures,) = read(runs, decide(runs, {}, balances))
    return figures


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("000", [0, 0, 0]),
        ("100", [1, 0, 0]),
        ("100 0 7", [100, 0, 7]),
        ("12 07", [12, 0, 7]),
        ("5 37", [None] * 3),
        ("4137", [None] * 3),
        ("693665", [None] * 3),
        ("4 1 3 7", [None] * 3),
        ("01", [None] * 3),
    ],
)
def test_without_relations_only_what_can_be_cut_in_one_way_is_read(written: str, figures: list[int | None]) -> None:
    assert alone(written, 3) == figures


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("640020470", [64, 0, 0, 2, 0, 4, 70]),
        ("713000074", [71, 3, 0, 0, 0, 0, 74]),
        ("6 200 019", [6, 2, 0, 0, 0, 1, 9]),
        ("6 2 0 0 0 0 0 8", [None] * 7),
        ("60 0 0 0 06", [6, 0, 0, 0, 0, 0, 6]),
        ("1 22 0 0 0 0 23", [1, 22, 0, 0, 0, 0, 23]),
        ("270020130", [None] * 5 + [1, 30]),
        ("640020471", [None] * 7),
        # a blank cell left nothing, or a blank is not there: the digits are as many as the cells
        ("0 0 0 0 12 0", [None] * 7),
        ("0 0 0 0 10 1", [0, 0, 0, 0, 1, 0, 1]),
    ],
)
def test_a_row_is_read_if_one_cut_of_it_balances(written: str, figures: list[int | None]) -> None:
    assert alone(written, 7, ROW_SUM) == figures


def test_a_misprint_in_a_row_of_one_cut_is_read_as_printed() -> None:
    assert alone("1000002", 7, ROW_SUM) == [1, 0, 0, 0, 0, 0, 2]


def test_a_row_of_one_cut_that_a_lost_blank_explains_is_not_read() -> None:
    assert alone("1000010", 7, ROW_SUM) == [None] * 7


def test_other_figures_of_the_table_decide_and_what_it_took_is_told() -> None:
    row, column, other = Balance((0, 1), (2,)), Balance((1,), (4,)), Balance((2,), (5,))
    runs = [Run((0, 1, 2), ("11213",))]
    assert read(runs, decide(runs, {}, [row, column])) == [[None] * 3]
    decision = decide(runs, {4: 12, 5: 13}, [row, column, other])
    assert read(runs, decision) == [[1, 12, 13]]
    assert decision.needed == {row, column}


def test_where_relations_contradict_only_rows_of_one_cut_are_read() -> None:
    balances = [Balance((0, 1), (2,)), Balance((3, 4), (5,)), Balance((6, 7), (8,)), Balance((1,), (4,))]
    runs = [Run((0, 1, 2), ("11213",)), Run((3, 4, 5), ("101121",)), Run((6, 7, 8), ("112",))]
    assert read(runs, decide(runs, {}, balances)) == [[None] * 3, [None] * 3, [1, 1, 2]]


def test_a_row_that_balances_is_not_read_if_another_cut_breaks_no_more() -> None:
    row, column = Balance((0, 1), (2,)), Balance((0,), (3,))
    runs = [Run((0, 1, 2), ("101121",))]
    assert read(runs, decide(runs, {3: 10}, [row, column])) == [[10, 11, 21]]
    assert read(runs, decide(runs, {3: 7}, [row, column])) == [[10, 11, 21]]
    assert read(runs, decide(runs, {3: 101}, [row, column])) == [[None] * 3]


def test_where_a_blank_cell_left_nothing_no_row_of_the_table_is_read() -> None:
    runs = [Run(SEVEN, ("640020470",)), Run(tuple(range(7, 14)), ("33",))]
    assert read(runs, decide(runs, {}, [ROW_SUM])) == [[None] * 7, [None] * 7]


def test_of_a_row_without_ties_the_figures_that_all_cuts_share_are_read() -> None:
    blocks = [Balance((0, 1), (2,)), Balance((3, 4), (5,))]
    assert alone("1121301212", 6, *blocks) == [None, None, 13, 0, 12, 12]


@pytest.mark.parametrize("written", ["1" * 10_000, "12" * 42, "1" * 40 + "0" * 40, "9" * 84])
def test_long_runs_take_bounded_time(written: str) -> None:
    assert alone(written, 7, ROW_SUM) == [None] * 7


def all_cuts(run: Run) -> Iterator[Cut]:
    """Yield every cut, the slow way."""
    borders = set(accumulate(map(len, run.parts)))
    for inner in combinations(range(1, len(run.digits)), len(run.cells) - 1):
        figures = [run.digits[start:end] for start, end in pairwise((0, *inner, len(run.digits)))]
        if borders <= {*inner, len(run.digits)} and all(each == str(int(each)) for each in figures):
            yield tuple(map(int, figures))


def places(cut: Cut) -> Places:
    return tuple(pairwise(accumulate((len(str(figure)) for figure in cut), initial=0)))


written = st.lists(st.text("0012349", min_size=1, max_size=6), min_size=1, max_size=3)


@given(written, st.integers(2, 4), st.sampled_from([(), ((0, 1), 2), ((1, 2), 3), ((0,), 1), ((0, 1, 2), 3)]))
def test_cuts_are_those_of_all_that_balance(parts: list[str], width: int, total: tuple[tuple[int, ...], int]) -> None:
    run = Run(tuple(range(width)), tuple(parts))
    balances = [Balance(total[0], total[1:])] if total and total[1] < width else []
    expected = [cut for cut in all_cuts(run) if all(balance.holds(run.values(cut)) for balance in balances)]
    assert sorted(cuts(run, balances, Steps(100_000))) == expected


@given(st.data())
def test_what_is_read_is_what_every_consistent_reading_says(data: st.DataObject) -> None:
    figures = [data.draw(st.lists(st.integers(0, 30), min_size=2, max_size=2)) for _ in range(2)]
    rows = [[a, b, a + b] for a, b in [*figures, [sum(column) for column in zip(*figures, strict=True)]]]
    runs = [Run(tuple(range(3 * n, 3 * n + 3)), ("".join(map(str, row)),)) for n, row in enumerate(rows)]
    balances = [Balance((n, n + 1), (n + 2,)) for n in (0, 3, 6)] + [Balance((n, n + 3), (n + 6,)) for n in (0, 1, 2)]
    readings = [
        list(map(places, found))
        for found in product(*map(all_cuts, runs))
        if all(
            balance.holds(
                {cell: v for run, cut in zip(runs, found, strict=True) for cell, v in run.values(cut).items()}
            )
            for balance in balances
        )
    ]
    decided = decide(runs, {}, balances).places
    for number, found in enumerate(decided):
        alike = {reading[number] for reading in readings}
        assert found == (alike.pop() if len(alike) == 1 else (None,) * 3)


def runs_of(cells: Mapping[str, str]) -> list[Run]:
    return [
        Run(tuple(FORM.index[key] for key in row), ("".join(cells[key] for key in row),))
        for row in ROWS
        if any(cells[key] for key in row)
    ]


def wrong(cells: Cells) -> list[tuple[str, ...]]:
    """Return the rows that are read otherwise than they are."""
    runs = runs_of(cells)
    return [
        tuple(truth)
        for run, figures in zip(runs, read(runs, decide(runs, {}, BALANCES)), strict=True)
        if None not in figures
        if (truth := [cells[FORM.keys[cell]] for cell in run.cells]) != list(map(str, figures))
    ]


def share_read(kind: tuple[float, float], seeds: range) -> float:
    found = [decide(runs_of(consistent(Random(seed), *kind)), {}, BALANCES) for seed in seeds]
    figures = [place for decision in found for row in decision.places for place in row]
    return sum(place is not None for place in figures) / len(figures)


def test_nearly_all_of_a_usual_table_is_read() -> None:
    assert share_read(SPARSE, range(60)) > 0.99
    assert share_read(DENSE, range(20)) > 0.9


@given(randoms, kinds)
def test_figures_that_agree_are_read_right_or_not_at_all(random: Random, kind: tuple[float, float]) -> None:
    assert wrong(consistent(random, *kind)) == []


@given(randoms, kinds, st.data())
def test_one_misprint_never_makes_another_figure_of(
    random: Random, kind: tuple[float, float], data: st.DataObject
) -> None:
    cells = consistent(random, *kind)
    key = data.draw(st.sampled_from(REQUESTS.keys))
    misprint = {**cells, key: data.draw(st.integers(0, 200).map(str))}
    assert wrong(misprint) == []


@given(randoms, kinds, st.floats(0, 1))
def test_zeros_left_out_never_make_other_figures(random: Random, kind: tuple[float, float], share: float) -> None:
    cells = consistent(random, *kind)
    assert wrong({key: "" if cell == "0" and random.random() < share else cell for key, cell in cells.items()}) == []
