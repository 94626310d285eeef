import operator
import re
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.binding import bind
from gouji.engine.example import facts_of
from gouji.engine.expression import Operator, parse, parse_over
from gouji.engine.facts import Facts, sums_of
from gouji.engine.forms import load_form
from gouji.engine.relation import Relation

FORM = load_form("ogi-2021")
RESULTS = ("upheld", "corrected", "other", "pending", "total")
KEYS = tuple(f"review.{result}" for result in RESULTS)

AMOUNT_FORM = evolve(
    FORM,
    tables=tuple(
        evolve(
            table,
            blocks=tuple(
                each for part in (FORM, load_form("ogi-2019")) for each in part.table("disclosure").blocks[-1:]
            ),
        )
        if table.key == "disclosure"
        else table
        for table in FORM.tables
    ),
)
COMPARE = {
    "==": operator.eq,
    "!=": operator.ne,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}

operators = st.sampled_from(list[Operator](COMPARE))
terms = st.lists(st.sampled_from(RESULTS), min_size=2, max_size=5, unique=True)


def cases(holds: str) -> Relation:
    return bind(parse(holds), parse_over("blocks of cases"), FORM)


def stated(*figures: int | str) -> Facts:
    return facts_of({"review": figures}, FORM)


@st.composite
def relations(draw: st.DrawFn) -> tuple[Relation, list[str], list[str], Operator]:
    names, comparison = draw(terms), draw(operators)
    split = draw(st.integers(1, len(names) - 1))
    left, right = names[:split], names[split:]
    return cases(f"{' + '.join(left)} {comparison} {' + '.join(right)}"), left, right, comparison


def outcome(relation: Relation, facts: Facts) -> str:
    """Return what becomes of the first instance."""
    instance, numbers = relation.instances[0], relation.numbers(facts)
    if instance not in relation.doubtful(numbers):
        return "holds"
    if relation.violated(instance, numbers):
        return "violated"
    return "unclear" if relation.unknown(instance, numbers) else "rounded"


@given(relations(), st.lists(st.integers(-3, 10**7), min_size=5, max_size=5))
def test_a_relation_of_numbers_is_plain_arithmetic(
    made: tuple[Relation, list[str], list[str], Operator], figures: list[int]
) -> None:
    relation, left, right, comparison = made
    value = dict(zip(RESULTS, figures, strict=True))
    holds = COMPARE[comparison](sum(value[name] for name in left), sum(value[name] for name in right))
    assert outcome(relation, stated(*figures)) == ("holds" if holds else "violated")


@given(
    relations(), st.lists(st.one_of(st.integers(0, 3), st.sampled_from(["", "-", "见附件"])), min_size=5, max_size=5)
)
def test_a_relation_is_violated_only_if_no_number_in_the_blanks_could_make_it_hold(
    made: tuple[Relation, list[str], list[str], Operator], figures: list[int | str]
) -> None:
    relation, left, right, comparison = made
    cells = dict(zip(RESULTS, figures, strict=True))
    blanks = [name for name in (*left, *right) if isinstance(cells[name], str)]
    enough = range(3 * (len(RESULTS) - len(blanks)) + 2)  # more than all that is stated, whichever side it is on
    known = [sum(number for name in side if isinstance(number := cells[name], int)) for side in (left, right)]
    possible = {
        COMPARE[comparison](
            known[0] + sum(number for name, number in filled if name in left),
            known[1] + sum(number for name, number in filled if name in right),
        )
        for numbers in product(enough, repeat=len(blanks))
        for filled in [tuple(zip(blanks, numbers, strict=True))]
    }
    expected = "violated" if True not in possible else "unclear" if blanks else "holds"
    assert outcome(relation, stated(*figures)) == expected


FACTORS = st.sampled_from(["", "2 * ", "0.5 * ", "1.25 * "])
CONSTANTS = st.sampled_from(["0", "3", "1.5"])


@st.composite
def linear(draw: st.DrawFn) -> tuple[Relation, str]:
    """Return a relation with factors, signs and a constant, and the same as Python would have it."""
    names, comparison = draw(terms), draw(operators)
    split = draw(st.integers(0, len(names) - 1))
    signed = [f"{draw(st.sampled_from('+-'))} {draw(FACTORS)}{name}" for name in names]
    holds = f"{draw(CONSTANTS)} {' '.join(signed[:split])} {comparison} {draw(CONSTANTS)} {' '.join(signed[split:])}"
    return cases(holds), re.sub(r"\b\d+(?:\.\d+)?", lambda number: f"Fraction('{number[0]}')", holds)


@given(linear(), st.lists(st.integers(-3, 10**12), min_size=5, max_size=5))
def test_factors_signs_and_constants_are_plain_arithmetic(made: tuple[Relation, str], figures: list[int]) -> None:
    relation, python = made
    holds = eval(python, {"Fraction": Fraction}, dict(zip(RESULTS, figures, strict=True)))  # noqa: S307  # written above
    assert outcome(relation, stated(*figures)) == ("holds" if holds else "violated")


@given(linear(), st.lists(st.one_of(st.integers(0, 3), st.just("")), min_size=5, max_size=5))
def test_what_is_violated_beside_blanks_is_so_whatever_belongs_there(
    made: tuple[Relation, str], figures: list[int | str]
) -> None:
    relation, python = made
    blanks = [name for name, cell in zip(RESULTS, figures, strict=True) if cell == ""]
    numbers = product([0, 2, 1000], repeat=len(blanks))
    filled = [{**dict(zip(RESULTS, figures, strict=True)), **dict(zip(blanks, each, strict=True))} for each in numbers]
    possible = {eval(python, {"Fraction": Fraction}, cells) for cells in filled}  # noqa: S307  # written above
    if outcome(relation, stated(*figures)) == "violated":
        assert possible == {False}
    elif possible == {False}:
        assert "!=" not in python or blanks  # between two of these numbers there may be one that does


def test_blank_is_not_zero() -> None:
    assert outcome(cases("sum(outcomes) == total"), stated(3, "", 0, 0, 3)) == "unclear"


def test_parts_that_exceed_the_total_are_certain_beside_blanks() -> None:
    assert outcome(cases("sum(outcomes) == total"), stated(3, "", 1, 0, 3)) == "violated"


def test_a_blank_total_is_unclear_whatever_the_parts() -> None:
    assert outcome(cases("sum(outcomes) == total"), stated(3, 1, 0, 0, "")) == "unclear"


def test_two_blanks_are_not_equal() -> None:
    assert outcome(cases("upheld == total"), stated("", 0, 0, 0, "")) == "unclear"


def test_the_same_blank_may_stand_alone_on_a_side() -> None:
    assert outcome(cases("upheld <= total"), stated("", 0, 0, 0, 5)) == "unclear"


def test_figures_that_are_not_numbers_are_told_apart() -> None:
    relation = cases("sum(outcomes) == total")
    unknown = relation.unknown(relation.instances[0], relation.numbers(stated(3, "", "-", 0, 3)))
    assert [FORM.keys[number] for number in unknown] == ["review.corrected", "review.other"]


def test_a_form_with_other_numbers_gets_its_own_relation() -> None:
    form = evolve(FORM, tables=FORM.tables[2:])
    relation = bind(parse("sum(outcomes) == total"), parse_over("blocks of cases"), form)
    assert relation.instances[0].figures == (0, 1, 2, 3, 4)


def test_an_instance_that_was_needed_to_read_the_figures_is_spent() -> None:
    relation = cases("sum(outcomes) == total")
    first, *_ = relation.instances
    facts = evolve(stated(1, 0, 0, 0, 1), spent=frozenset({sums_of(first.right.figures, reversed(first.left.figures))}))
    assert (relation.spent(facts), relation.spent(stated(1, 0, 0, 0, 1))) == (1, 0)
    assert cases("upheld == total").spent(facts) == 0
    assert cases("sum(outcomes) >= total").spent(facts) == 0


AMOUNTS = bind(parse("procurement.amount >= 2 * fees.amount"), None, AMOUNT_FORM)


@pytest.mark.parametrize(
    ("procured", "charged", "expected"),
    [
        (Decimal("24.6"), Decimal("12.3"), "holds"),
        (Decimal("24.5"), Decimal("12.3"), "rounded"),  # at most 24.55, and twice at least 12.25
        (Decimal("24.44"), Decimal("12.3"), "violated"),
        (Decimal("24.50"), Decimal("12.30"), "violated"),
        (24, Decimal("12.30"), "violated"),
        (24, Decimal("12.25"), "rounded"),  # both ends belong to what is printed
        (24, 12, "holds"),
        (23, 12, "rounded"),
        ("", 12, "unclear"),
    ],
)
def test_amounts_stand_for_all_that_is_printed_so(
    procured: Decimal | int | str, charged: Decimal | int | str, expected: str
) -> None:
    facts = facts_of({"procurement.amount": (procured,), "fees.amount": (charged,)}, AMOUNT_FORM)
    assert outcome(AMOUNTS, facts) == expected


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 2), st.integers(0, 2))
def test_an_amount_is_violated_if_nothing_printed_so_fits(one: int, other: int, places: int, others: int) -> None:
    procured, charged = Decimal(one).scaleb(-places), Decimal(other).scaleb(-others)
    halves = [Fraction(1, 2 * 10**digits) for digits in (places, others)]
    most, least = Fraction(procured) + halves[0], Fraction(charged) - halves[1]
    facts = facts_of({"procurement.amount": (procured,), "fees.amount": (charged,)}, AMOUNT_FORM)
    assert (outcome(AMOUNTS, facts) == "violated") == (most < 2 * least)


def test_an_amount_in_another_unit_is_not_compared() -> None:
    facts = facts_of({"procurement.amount": (3,), "fees.amount": (2,)}, AMOUNT_FORM)
    assert outcome(AMOUNTS, evolve(facts, units={"procurement.amount": "万元"})) == "rounded"
    assert outcome(AMOUNTS, evolve(facts, units={"procurement.amount": "元"})) == "unclear"
    assert outcome(AMOUNTS, evolve(facts, units={})) == "unclear"


def test_a_change_that_is_not_stated_may_be_negative() -> None:
    form = load_form("ogi-2019")
    relation = bind(parse("permits.items_last_year + permits.items_change >= 0"), None, form)
    assert outcome(relation, facts_of({"permits": (3, "", 0)}, form)) == "unclear"
    assert outcome(relation, facts_of({"permits": (3, -4, 0)}, form)) == "violated"
