"""Linear constraints: exactly whether they can hold together."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.linear import Comparison, Inequality, Steps, refutation


def inequality(text: str) -> Inequality:
    """Read `2x - y >= 3`; each unknown is one letter."""
    *left, comparison, right = text.split()
    factors: dict[object, Fraction] = {}
    sign = 1
    for part in left:
        if part in "+-":
            sign = 1 if part == "+" else -1
        else:
            factors[part[-1]] = factors.get(part[-1], Fraction(0)) + sign * Fraction(part[:-1] or 1)
            sign = 1
    return Inequality(factors, comparison, Fraction(right))  # type: ignore[arg-type]  # what stands there is one


@pytest.mark.parametrize(
    ("texts", "free", "expected"),
    [
        ([], "", True),
        (["x == 0"], "", True),
        (["x < 0"], "", False),
        (["x < 0"], "x", True),
        (["x == -3"], "", False),
        (["x == -3"], "x", True),
        (["x + y - z == 0", "x + y - z < 0"], "", False),
        (["x + y - z == 0", "x - z > 0"], "", False),
        (["x + y - z == 0", "x - z >= 0"], "", True),
        (["x + y - z == 0", "x - z >= 0", "y > 0"], "", False),
        (["x - y > 0", "y - z > 0", "z - x > 0"], "", False),
        (["x - y > 0", "y - z > 0", "x - z > 0"], "", True),
        (["x - 0.5y >= 0", "x - 0.5y < 0"], "", False),
        (["x > 2", "x < 3"], "", True),
        (["x >= 3", "x < 3"], "", False),
        (["x == 1", "2x == 2", "x + y == 1", "y > 0"], "", False),
        (["x - y == 0", "y - x == 0", "x > 5"], "", True),
    ],
)
def test_constraints_hold_together_or_not(texts: list[str], free: str, expected: bool) -> None:
    assert (refutation([inequality(text) for text in texts], frozenset(free), Steps(10_000)) is None) is expected


def test_what_is_refuted_does_not_hold_by_itself() -> None:
    texts = ["x <= 4", "y >= 1", "x - y == 0", "x > 9"]
    refuted = refutation([inequality(text) for text in texts], frozenset(), Steps(10_000))
    assert refuted is not None
    assert refutation(refuted, frozenset(), Steps(10_000)) is not None
    assert inequality("x > 9") in refuted


@pytest.mark.parametrize(
    ("text", "negations"),
    [("x == 1", ["x < 1", "x > 1"]), ("x <= 1", ["x > 1"]), ("x > 1", ["x <= 1"])],
)
def test_what_holds_where_a_constraint_does_not(text: str, negations: list[str]) -> None:
    assert inequality(text).negations == tuple(map(inequality, negations))


SMALL = st.integers(-2, 2)
COMPARISONS: list[Comparison] = ["==", "<=", ">=", "<", ">"]
HOLDS = {
    "==": lambda left, right: left == right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
}


@given(st.lists(st.tuples(SMALL, SMALL, SMALL, st.sampled_from(COMPARISONS), SMALL), max_size=6))
def test_what_some_counts_satisfy_is_satisfiable(rows: list[tuple[int, int, int, Comparison, int]]) -> None:
    found = any(
        all(HOLDS[comparison](a * x + b * y + c * z, bound) for a, b, c, comparison, bound in rows)
        for x, y, z in product([Fraction(each, 2) for each in range(7)], repeat=3)
    )
    refuted = refutation(
        [
            Inequality({"x": Fraction(a), "y": Fraction(b), "z": Fraction(c)}, comparison, Fraction(bound))
            for a, b, c, comparison, bound in rows
        ],
        frozenset(),
        Steps(100_000),
    )
    assert refuted is None or not found


@given(
    st.lists(st.tuples(SMALL, SMALL, SMALL), min_size=1, max_size=5),
    st.lists(st.fractions(0, 2, max_denominator=3), min_size=5, max_size=5),
)
def test_what_follows_by_adding_up_is_never_contradicted_by_its_negation(
    rows: list[tuple[int, int, int]], weights: list[Fraction]
) -> None:
    given_rows = [Inequality({"x": Fraction(a), "y": Fraction(b)}, "<=", Fraction(bound)) for a, b, bound in rows]
    total: dict[object, Fraction] = {"x": Fraction(0), "y": Fraction(0)}
    bound = Fraction(0)
    for row, weight in zip(given_rows, weights, strict=False):
        total = {name: total[name] + weight * row.factors[name] for name in total}
        bound += weight * row.bound
    rows_and_negation = [*given_rows, Inequality(total, ">", bound)]
    assert refutation(rows_and_negation, frozenset(), Steps(100_000)) is not None
