import operator
from itertools import product

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
    instance = relation.instances[0]
    if instance not in relation.doubtful(facts):
        return "holds"
    return "violated" if relation.violated(instance, facts) else "unclear"


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
    unknown = relation.unknown(relation.instances[0], stated(3, "", "-", 0, 3))
    assert [FORM.keys[number] for number in unknown] == ["review.corrected", "review.other"]


def test_a_form_with_other_numbers_gets_its_own_relation() -> None:
    form = evolve(FORM, tables=FORM.tables[2:])
    relation = bind(parse("sum(outcomes) == total"), parse_over("blocks of cases"), form)
    assert relation.instances[0].figures == (0, 1, 2, 3, 4)


def test_an_instance_that_was_needed_to_read_the_figures_is_spent() -> None:
    relation = cases("sum(outcomes) == total")
    first, *_ = relation.instances
    facts = evolve(stated(1, 0, 0, 0, 1), spent=frozenset({sums_of(first.right, reversed(first.left))}))
    assert (relation.spent(facts), relation.spent(stated(1, 0, 0, 0, 1))) == (1, 0)
    assert cases("upheld == total").spent(facts) == 0
    assert cases("sum(outcomes) >= total").spent(facts) == 0
