"""Cases made from a relation try it: figures that satisfy it, and near misses."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.relation_cases import Cases, cases

from gouji.engine.binding import bind
from gouji.engine.example import Figures
from gouji.engine.expression import parse, parse_over
from gouji.engine.finding import Outcome
from gouji.engine.forms import load_form
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.trial import tried

FORM = load_form("ogi-2021")
OURS = [rule for name in ("ogi", "ogi-2014") for rule in load_ruleset(name).rules if rule.relation]
RESULTS = ("upheld", "corrected", "other", "pending", "total")


def made(holds: str, over: str | None = None) -> Cases | None:
    return cases(bind(parse(holds), parse_over(over) if over else None, FORM))


def test_near_misses_change_one_figure_by_one() -> None:
    assert made("2 * requests.granted.total + 1 <= requests.concluded.total") == Cases(
        {"requests.granted.total": (1,), "requests.concluded.total": (3,)},
        (
            {"requests.granted.total": (2,), "requests.concluded.total": (3,)},
            {"requests.granted.total": (1,), "requests.concluded.total": (2,)},
        ),
    )


@pytest.mark.parametrize(
    ("holds", "over"),
    [
        ("requests.carried_in.total == previous.requests.carried_out.total", None),
        ("said(requests.received) <= 10", None),
        ("2 * upheld == 1", "blocks of cases"),
        ("upheld < 0", "blocks of cases"),
    ],
)
def test_of_what_needs_more_than_figures_or_cannot_hold_there_are_none(holds: str, over: str | None) -> None:
    assert made(holds, over) is None


def outcome(rule: Rule, figures: Figures) -> Outcome:
    return tried(rule, figures).verdicts[0].outcome


@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.code)
def test_those_of_our_relations_are_judged_as_they_are_meant(rule: Rule) -> None:
    assert rule.relation is not None
    relation = rule.relation(load_form((rule.forms or ())[0]))
    assert relation is not None
    found = cases(relation)
    assert found is not None
    assert outcome(rule, found.satisfying) is Outcome.PASS
    assert {outcome(rule, missed) for missed in found.violating} == {Outcome.FAIL}
    assert len(found.violating) == len(relation.instances[0].figures)


factors = st.sampled_from(["", "2 * ", "0.5 * ", "3 * "])
terms = st.lists(st.tuples(st.sampled_from("+-"), factors, st.sampled_from(RESULTS)), min_size=2, max_size=5)
comparisons = st.sampled_from(["==", "!=", "<=", ">=", "<", ">"])


@given(terms.map(lambda each: [*{name: term for *term, name in each}.items()]), comparisons, st.integers(0, 9))
def test_cases_are_what_they_are_by_plain_arithmetic(
    chosen: list[tuple[str, list[str]]], comparison: str, constant: int
) -> None:
    left = " ".join(f"{sign} {factor}{name}" for name, (sign, factor) in chosen)
    found = made(f"0 {left} {comparison} {constant}", "blocks of cases")
    python = re.sub(r"\b\d+(?:\.\d+)?", lambda number: f"Fraction('{number[0]}')", f"0 {left} {comparison} {constant}")

    def holds(figures: Figures) -> bool:
        values = {name: figures.get(f"review.{name}", (0,))[0] for name in RESULTS}
        return bool(eval(python, {"Fraction": Fraction}, values))  # noqa: S307  # written above

    if found is not None:
        assert holds(found.satisfying)
        assert not any(map(holds, found.violating))
        assert all(
            sum(missed[key] != cells for key, cells in found.satisfying.items()) == 1 for missed in found.violating
        )
