"""Units and what they count."""

import pytest

from gouji.engine.grammar.candidates import quantity_starts
from gouji.engine.grammar.units import UNITS, Unit, counts


@pytest.mark.parametrize(
    ("unit", "counted"),
    [
        ("件", "documents"),
        ("宗", "documents"),
        ("条", "information"),
        ("篇", "information"),
        ("场次", "occasions"),
        ("人次", "persons"),
        ("人(次)", "persons"),
        ("万元", "money"),
        ("个工作日", "time"),
        ("%", "share"),
        ("个", "things"),
    ],
)
def test_what_a_unit_counts(unit: str, counted: str) -> None:
    assert counts(unit) == counted


def test_what_is_no_unit() -> None:
    with pytest.raises(KeyError):
        counts("年")


def test_no_unit_hides_behind_a_shorter_one() -> None:
    names = [unit.name for unit in UNITS]
    hidden = [name for place, name in enumerate(names) if any(name.startswith(before) for before in names[:place])]
    assert hidden == []


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_number_before_any_unit_is_a_candidate(unit: Unit) -> None:
    assert next(quantity_starts(f"共3{unit.name}")) == (1, False)
