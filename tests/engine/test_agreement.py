"""What claims are held against, and how the readings are named."""

from decimal import Decimal

import pytest

from gouji.engine.agreement import closest_to, doubted, fits, hold_against, readings_of, wholes_of
from gouji.engine.example import facts_of
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Skip
from gouji.engine.forms import load_form
from gouji.engine.narrative import Claim, Doubt
from gouji.engine.source import Span

FORM = load_form("ogi-2021")
RECEIVED, CARRIED_IN = "requests.received.total", "requests.carried_in.total"
CONCLUDED, MISC = "requests.concluded.total", "requests.other.misc.total"
OTHER = ("requests.other.overdue_correction.total", "requests.other.overdue_fee.total", MISC)


def facts(**more: tuple[int | str, ...]) -> Facts:
    figures = {RECEIVED: (9,), CARRIED_IN: (1,), CONCLUDED: (8,), MISC: (2,)}
    return facts_of({**figures, **{key.replace("__", "."): cells for key, cells in more.items()}}, FORM)


def claim(value: str, *readings: tuple[str, ...], statement: str = "requests.received", **more: object) -> Claim:
    said = {
        "code": "GJ401",
        "number": None,
        "unit": "件",
        "approximate": False,
        "certain": False,
        "undecided": None,
        **more,
    }
    return Claim(statement, readings=readings, value=Decimal(value), raw=f"{value}件", span=Span(3, 9), **said)


def names(*readings: tuple[str, ...]) -> list[str]:
    return [reading.name.zh for reading in readings_of(readings, facts())]


@pytest.mark.parametrize(("value", "fit"), [("9", True), ("10", True), ("11", False)])
def test_one_reading_that_comes_to_the_number_is_enough(value: str, fit: bool) -> None:
    assert fits(claim(value, (RECEIVED,), (RECEIVED, CARRIED_IN)), facts()) is fit


def test_a_reading_with_a_figure_that_is_not_stated_fits_nothing() -> None:
    blank = facts(requests__carried_in__total=("",))
    assert not fits(claim("9", (RECEIVED, CARRIED_IN)), blank)
    assert fits(claim("9", (RECEIVED,), (RECEIVED, CARRIED_IN)), blank)


def test_readings_are_named_with_their_figures() -> None:
    assert names((RECEIVED,), (RECEIVED, CARRIED_IN), (CONCLUDED, f"-{MISC}")) == [
        "本年新收 9",
        "本年新收 9 + 上年结转 1 = 10",
        "办理结果总计 8 − 其他处理 › 其他 2 = 6",
    ]


def test_of_many_figures_taken_off_the_first_is_named() -> None:
    [name] = names((CONCLUDED, *(f"-{key}" for key in OTHER)))
    assert name.startswith("办理结果总计 8 − ")
    assert name.endswith(" 0 等 3 项 = 6")


def test_the_shorter_of_two_readings_as_close_is_the_closest() -> None:
    readings = readings_of(((RECEIVED, CARRIED_IN), (RECEIVED,), (CONCLUDED, CARRIED_IN)), facts())
    assert closest_to(claim("8", (RECEIVED,)), readings).keys == (RECEIVED,)


def test_readings_that_come_to_the_same_are_told_once() -> None:
    [objection] = hold_against(claim("5", (RECEIVED,), (CONCLUDED, CARRIED_IN)), facts())
    assert isinstance(objection, Objection)
    assert "各种读法" not in objection.message.zh


@pytest.mark.parametrize(("amount", "told"), [(125_000, True), (12_500, False), (25, False)])
def test_an_amount_that_is_ten_thousand_times_that_of_the_words_seems_to_be_in_yuan(amount: int, told: bool) -> None:
    [objection] = hold_against(claim("12.5", ("fees.amount",)), facts(fees__amount=(amount,)))
    assert isinstance(objection, Objection)
    assert ("像是以元填报" in objection.message.zh) is told


def test_a_count_is_never_in_yuan() -> None:
    [objection] = hold_against(claim("9", (RECEIVED,)), facts(requests__received__total=(90_000,)))
    assert isinstance(objection, Objection)
    assert "10000 倍" not in objection.message.zh


@pytest.mark.parametrize(
    "more",
    [{"undecided": Doubt("part", "其中")}, {"undecided": Doubt("time", "去年")}, {"approximate": True}],
)
def test_what_the_words_leave_open_is_not_judged(more: dict[str, object]) -> None:
    open_claim = claim("5", (RECEIVED,), **more)
    assert doubted(open_claim)
    assert [type(answer) for answer in hold_against(open_claim, facts())] == [Skip]


def test_a_claim_without_figures_is_not_judged_though_its_words_are_clear() -> None:
    fee = claim("5", statement="fee.amount")
    assert doubted(fee) is None
    assert [type(answer) for answer in hold_against(fee, facts())] == [Skip]


def test_a_request_may_be_a_share_of_every_total_and_of_its_group() -> None:
    row = ("requests.denied.process_info.total",)
    wholes = [whole.keys for whole in wholes_of(claim("3", row, statement="requests.denied.process_info"), facts())]
    assert {(RECEIVED,), (RECEIVED, CARRIED_IN), (CONCLUDED,), (CONCLUDED, *OTHER)} <= set(wholes)
    assert [len(keys) for keys in wholes if all(key.startswith("requests.denied.") for key in keys)] == [8]


def test_a_review_may_be_a_share_of_all_cases_or_of_those_closed() -> None:
    wholes = [whole.keys for whole in wholes_of(claim("3", ("review.upheld",), statement="review.upheld"), facts())]
    assert ("review.total",) in wholes
    assert ("review.total", "review.pending") in wholes
    assert ("review.total", "litigation.direct.total", "litigation.after_review.total") in wholes


def test_a_document_is_a_share_of_nothing_that_is_known() -> None:
    made = claim("3", ("normative_documents.made",), statement="normative_documents.made")
    assert wholes_of(made, facts()) == []
