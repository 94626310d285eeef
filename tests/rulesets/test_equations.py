"""What a form says of its figures, for reading them, is what the ruleset checks."""

import tomllib
from pathlib import Path

import pytest

from gouji import rulesets
from gouji.engine.binding import bind
from gouji.engine.expression import parse, parse_over
from gouji.engine.facts import Sums, sums_of
from gouji.engine.forms import load_form

DECLARED = tomllib.loads((Path(rulesets.__file__).parent / "ogi.toml").read_text(encoding="utf-8"))["rule"]


def checked(form: str) -> set[Sums]:
    relations = (
        bind(parse(rule["holds"]), parse_over(rule["over"]), load_form(form), rule.get("at"))
        for rule in DECLARED
        if form in rule["forms"]
    )
    return {
        sums_of(instance.left.figures, instance.right.figures)
        for relation in relations
        if relation.operator == "=="
        for instance in relation.instances
    }


@pytest.mark.parametrize(("name", "rows"), [("ogi-2021", 25), ("ogi-2019", 23)])
def test_the_equations_of_the_form_are_the_relations_of_the_ruleset(name: str, rows: int) -> None:
    form = load_form(name)
    sums = {
        sums_of(*([form.index[key] for key in side] for side in sides)) for table in form.tables for sides in table.sums
    }
    assert sums == checked(name)
    assert len(sums) == 7 + 7 + rows + 3
