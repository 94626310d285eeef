"""How one number becomes another."""

import pytest

from gouji.engine.mutation import Kind
from gouji.engine.mutation.slips import slips


@pytest.mark.parametrize(
    ("kind", "written", "others"),
    [
        (Kind.DIGIT, "0", ("1", "2", "3", "4", "5", "6", "7", "8", "9")),
        (Kind.TRANSPOSED, "127", ("217", "172")),
        (Kind.TRANSPOSED, "20", ()),
        (Kind.TRANSPOSED, "33", ()),
        (Kind.TRANSPOSED, "1.25", ("1.52",)),
        (Kind.DROPPED, "7", ()),
        (Kind.DROPPED, "105", ("15", "10")),
        (Kind.DROPPED, "12.50", ("2.50", "1.50", "12.0")),
        (Kind.DOUBLED, "0", ()),
        (Kind.DOUBLED, "12", ("112", "122")),
        (Kind.DOUBLED, "3.5", ("33.5", "3.55")),
        (Kind.DIGIT, "无", ()),
        (Kind.DROPPED, "1,203", ()),
    ],
)
def test_a_slip_makes_other_numbers(kind: Kind, written: str, others: tuple[str, ...]) -> None:
    assert slips(kind, written) == others


def test_no_slip_leaves_a_number_what_it_was() -> None:
    kinds = (Kind.DIGIT, Kind.TRANSPOSED, Kind.DROPPED, Kind.DOUBLED)
    assert [number for number in range(1000) for kind in kinds if str(number) in slips(kind, str(number))] == []
