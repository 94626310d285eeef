"""Which figures rules look at: by what relations compare, by what Python rules ask for, by what sentences are about."""

from collections.abc import Iterator

import gouji.rules
from gouji.engine.coverage import coverage
from gouji.engine.discovery import discover
from gouji.engine.example import TwoYears
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity
from gouji.engine.forms import load_form
from gouji.engine.mutation import specimens
from gouji.engine.neighbours import Previous
from gouji.engine.rule import Rule, rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.text import Text

FORM = load_form("ogi-2021")
CLEAN = tuple(specimens(FORM, 2023, 2, seed=0))
IN, OUT = "requests.carried_in.total", "requests.carried_out.total"
RULES = {each.code: each for each in (*discover(gouji.rules), *load_ruleset("ogi").rules)}


@rule(
    "GJ399",
    severity=Severity.ERROR,
    basis="依据",
    message=Text("不同", "they differ"),
    en="They differ.",
    forms=("ogi-2021",),
    passes=[TwoYears({OUT: (3,)}, {IN: (3,)})],
    fails=[],
)
def differs(facts: Facts, previous: Previous) -> Iterator[Objection]:
    """两个数字不同。"""
    if previous.value(OUT) != facts.value(IN):
        yield Objection(facts[IN].span, Text("不同", "they differ"), (previous.label(OUT),), (IN,))


def looked_at(one: Rule) -> set[str]:
    return {key for key, codes in coverage([one], FORM, CLEAN).rules.items() if codes}


def test_a_relation_looks_at_what_it_compares() -> None:
    assert looked_at(RULES["GJ304"]) == set(FORM.table("cases").keys)


def test_a_python_rule_looks_at_what_it_asks_for_by_key_in_its_examples() -> None:
    assert looked_at(differs) == {IN}


def test_a_rule_on_sentences_looks_at_what_they_can_be_about() -> None:
    assert "requests.carried_out.total" in looked_at(RULES["GJ404"])


def test_a_rule_on_cells_looks_at_no_figure() -> None:
    assert looked_at(RULES["GJ204"]) == set()


def test_what_no_rule_looks_at_is_told_in_the_order_of_the_form() -> None:
    found = coverage([RULES["GJ304"]], FORM, CLEAN)
    assert found.uncovered[:3] == FORM.keys[:3]
    assert len(found.uncovered) == 185
