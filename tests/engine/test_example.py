from decimal import Decimal

import pytest

from gouji.engine.example import ExampleError, facts_of
from gouji.engine.facts import NotStated, State
from gouji.engine.forms import load_form

FORM = load_form("ogi-2021")


def test_a_row_or_a_figure_is_filled_and_the_rest_is_zero() -> None:
    facts = facts_of({"regulations": (1, 2, 3), "fees.amount": (Decimal("0.5"),)}, FORM)
    stated = {fact.key: fact.value for fact in facts if fact.value}
    assert stated == {
        "regulations.made": 1,
        "regulations.repealed": 2,
        "regulations.in_force": 3,
        "fees.amount": Decimal("0.5"),
    }
    assert {fact.state for fact in facts} == {State.NUMBER}


@pytest.mark.parametrize(
    ("cell", "state"),
    [("", State.BLANK), ("-", State.DASH), ("/", State.DASH), ("无", State.DASH), ("见附件", State.TEXT)],
)
def test_words_in_a_cell_are_what_they_are_in_a_report(cell: str, state: State) -> None:
    facts = facts_of({"permits.decisions": (cell,)}, FORM)
    assert (facts["permits.decisions"].state, facts["permits.decisions"].raw) == (state, cell)
    with pytest.raises(NotStated):
        facts.value("permits.decisions")


@pytest.mark.parametrize(
    ("key", "nearest"), [("requests.recieved", "requests.received"), ("review.totals", "review.total"), ("zzz", None)]
)
def test_an_unknown_key_is_refused_with_the_nearest_one(key: str, nearest: str | None) -> None:
    with pytest.raises(ExampleError) as refused:
        facts_of({key: (1,)}, FORM)
    assert (refused.value.key, refused.value.nearest) == (key, nearest)


def test_a_row_needs_all_its_figures() -> None:
    with pytest.raises(ExampleError) as refused:
        facts_of({"review": (1, 2)}, FORM)
    assert refused.value.message.en == "5 figures are expected"
