import pickle
from functools import cached_property
from typing import Any

import attrs
import pytest

from gouji.engine.record import frozen


@frozen
class Point:
    x: int
    y: int
    note: str = attrs.field(default="", eq=False, repr=False)


@frozen
class Place:
    x: int
    y: int


@frozen(order=True)
class Step:
    number: int


def test_a_record_shows_its_fields() -> None:
    assert repr(Point(1, 2, "here")) == "Point(x=1, y=2)"


def test_records_of_one_kind_with_equal_fields_are_equal() -> None:
    assert (Point(1, 2, "here") == Point(1, 2, "there"), Point(1, 2) == Point(2, 1)) == (True, False)
    assert hash(Point(1, 2, "here")) == hash(Point(1, 2, "there"))


def test_records_of_two_kinds_differ() -> None:
    assert Point(1, 2) != Place(1, 2)


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Point(1, 2).x = 3  # type: ignore[misc]  # what is tested


def test_nor_can_one_that_attrs_did_not_make() -> None:
    place = Place(1, 2)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        place.x = 3  # type: ignore[misc]  # what is tested
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del place.x


def test_records_with_an_order_have_one() -> None:
    assert sorted([Step(2), Step(1)]) == [Step(1), Step(2)]


def test_what_differs_only_in_the_field_is_another_record() -> None:
    assert attrs.evolve(Point(1, 2), y=3) == Point(1, 3)


@frozen
class Counted:
    x: int
    note: str = ""

    @cached_property
    def double(self) -> int:
        return 2 * self.x


def test_a_record_is_an_attrs_class() -> None:
    assert [(field.name, field.default) for field in attrs.fields(Counted)] == [("x", attrs.NOTHING), ("note", "")]
    assert attrs.asdict(Counted(1)) == {"x": 1, "note": ""}


def test_a_record_keeps_what_it_worked_out() -> None:
    counted = Counted(2)
    assert (counted.double, vars(counted)) == (4, {"double": 4})


def test_a_record_travels() -> None:
    assert pickle.loads(pickle.dumps([Counted(1, "a"), Step(2)])) == [Counted(1, "a"), Step(2)]  # noqa: S301  # our own


@pytest.mark.parametrize("values", [(), (1, "a", 2)])
def test_a_record_takes_its_fields_and_no_others(values: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match=r"__init__\(\)"):
        Counted(*values)


def test_a_record_without_equality_is_only_itself() -> None:
    @frozen(eq=False)
    class Own:
        x: int

    assert Own(1) != Own(1)


def test_records_of_two_kinds_have_no_order() -> None:
    with pytest.raises(TypeError):
        sorted([Step(1), 2])  # type: ignore[type-var]  # what is tested


def test_records_that_were_made_early_and_late_are_alike() -> None:
    @frozen
    class Made:
        x: int
        y: int = 2

    made = [Made(1), Made(x=1), Made(1, y=2), Made(y=2, x=1)] * 20
    assert set(made) == {Made(1, 2)}
    with pytest.raises(TypeError):
        Made(1, x=1)  # type: ignore[misc]  # what is tested


@pytest.mark.parametrize("wrong", [{"x": 1, "z": 2}, {}, {"y": 1, "z": 2}])
def test_the_first_record_takes_its_fields_and_no_others(wrong: dict[str, int]) -> None:
    @frozen
    class Made:
        x: int
        y: int = 2

    with pytest.raises(TypeError):
        Made(**wrong)
