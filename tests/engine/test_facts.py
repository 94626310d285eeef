from decimal import Decimal

import pytest

from gouji.engine.example import facts_of
from gouji.engine.facts import State
from gouji.engine.forms import load_form

FORM = load_form("ogi-2021")
RECEIVED, CARRIED_IN = "requests.received.total", "requests.carried_in.total"


def test_numbers_that_are_negative_or_may_have_decimals_are_uncommon() -> None:
    facts = facts_of({RECEIVED: (-3,), CARRIED_IN: ("",), "fees.amount": (Decimal("4.5"),)}, FORM)
    assert facts.uncommon == (("fees.amount", Decimal("4.5")), (RECEIVED, -3))


def test_figures_are_found_by_their_state() -> None:
    facts = facts_of({CARRIED_IN: ("",), RECEIVED: ("/",), "fees.amount": (-1,)}, FORM)
    assert (facts.keys_in(State.BLANK), facts.keys_in(State.DASH)) == ((CARRIED_IN,), (RECEIVED,))
    assert len(facts.keys_in(State.NUMBER)) == len(FORM.keys) - 2


@pytest.mark.parametrize(("carried_in", "total"), [(4, 7), (0, 3), ("", None), ("无", None)])
def test_only_figures_that_are_all_stated_have_a_total(carried_in: int | str, total: int | None) -> None:
    facts = facts_of({RECEIVED: (3,), CARRIED_IN: (carried_in,)}, FORM)
    assert facts.total((RECEIVED, CARRIED_IN)) == total
