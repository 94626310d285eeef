"""Numbers alone behind a clause that names what they are of."""

from decimal import Decimal

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    ("words", "name", "value", "undecided"),
    [
        ("政府信息公开行政复议方面,全年14件,维持6件。", "review.total", 14, None),
        ("行政许可同比减少8件,为74件。", "permits.decisions", 74, None),
        ("政府信息公开行政诉讼较上年下降5.8%,为702件。", "litigation.total", 702, None),
        ("公开行政处罚信息,共20件。", "penalties.decisions", 20, "subject"),
        ("住建领域行政许可方面,全年14件。", "permits.decisions", 14, "subject"),
        ("行政强制决定从无到有,本年19件。", "coercion.decisions", 19, "subject"),
    ],
)
def test_they_count_all_of_it(words: str, name: str, value: int, undecided: str | None) -> None:
    found = next(claim for claim in said(words).claims if claim.statement == name)
    assert (found.value, found.undecided and found.undecided.kind) == (Decimal(value), undecided)


@pytest.mark.parametrize(
    "words",
    [
        "行政许可同比减少8件,另有74件。",
        "政府信息公开行政复议被纠正数与上年相同,为2件。",
        "行政许可方面,收到建议3件。",
        "行政许可方面。全年14件。",
        "信息公开工作方面,全年14件。",
    ],
)
def test_another_number_is_of_something_else(words: str) -> None:
    assert said(words).claims == ()


def test_a_number_may_stand_behind_thousands_of_words() -> None:
    assert said("行政许可" + "方面、" * 4_000 + ",全年14件。").claims == ()


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("市直部门作出行政许可决定48件,县区作出131件,全市合计179件。", [48, 131, 179]),
        ("市直部门作出行政许可决定48件,县区作出131件,另有17件。", [48, 131]),
        ("市直部门作出行政许可决定48件,全市合计48件。", [48]),
    ],
)
def test_the_sum_of_what_several_bodies_did_is_what_all_did(words: str, values: list[int]) -> None:
    assert [claim.value for claim in said(words).claims] == [Decimal(value) for value in values]
