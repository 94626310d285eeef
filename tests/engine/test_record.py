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


def test_records_with_an_order_have_one() -> None:
    assert sorted([Step(2), Step(1)]) == [Step(1), Step(2)]


def test_what_differs_only_in_the_field_is_another_record() -> None:
    assert attrs.evolve(Point(1, 2), y=3) == Point(1, 3)
