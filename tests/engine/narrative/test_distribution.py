"""Numbers that 分别 deals out to the names before it."""

from decimal import Decimal

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    ("words", "dealt"),
    [
        ("自然人、商业企业分别提出申请33件、5件。", {"natural_person": 33, "business": 5}),
        (
            "自然人、商业企业、科研机构提出的申请分别为38、2、1件。",
            {"natural_person": 38, "business": 2, "research": 1},
        ),
    ],
)
def test_each_number_is_of_the_name_in_its_place(words: str, dealt: dict[str, int]) -> None:
    found = {claim.statement: claim.value for claim in said(words).claims}
    assert found == {f"requests.received.{name}": Decimal(value) for name, value in dealt.items()}


@pytest.mark.parametrize(
    "words",
    [
        "本年新收申请数、上年结转数和结转下年度继续办理数,依次是19件、2件、1件。",
        "本年新收、上年结转及结转下年度继续办理的政府信息公开申请分别为19、2、1件。",
    ],
)
def test_the_last_name_may_be_joined_and_what_they_are_names_of_stand_behind_them(words: str) -> None:
    found = {claim.statement: claim.value for claim in said(words).claims}
    assert found == {"requests.received": 19, "requests.carried_in": 2, "requests.carried_out": 1}


@pytest.mark.parametrize("words", ["分别提出申请33件、5件、2件。", "自然人分别提出申请33件、5件、2件。"])
def test_numbers_without_enough_names_are_left_undecided(words: str) -> None:
    assert [claim.undecided and claim.undecided.kind for claim in said(words).claims] == ["part"]


def test_a_sentence_may_deal_out_thousands_of_times() -> None:
    assert {claim.statement for claim in said("收到申请" + "分别为3件和4件" * 2_000).claims} <= {"requests.received"}


def test_each_of_two_things_has_the_one_number_of_both() -> None:
    claims = said("因政府信息公开发生行政复议、行政诉讼各2件。").claims
    assert [(claim.statement, claim.value, claim.undecided) for claim in claims] == [
        ("review.total", Decimal(2), None),
        ("litigation.total", Decimal(2), None),
    ]


@pytest.mark.parametrize("words", ["收到申请3件,办结各镇街来函5件,各1件。", "各有1件。", "行政复议各2件。"])
def test_what_each_of_no_two_things_has_is_of_none(words: str) -> None:
    assert [claim.statement for claim in said(words).claims if claim.value < 3] == []


def test_a_row_of_another_year_goes_on_with_what_was_counted_before() -> None:
    claims = said("政府信息公开行政复议12件、行政诉讼8件,上年分别为17件、6件。").claims
    assert [(claim.statement, claim.value, claim.undecided and claim.undecided.kind) for claim in claims] == [
        ("review.total", Decimal(12), None),
        ("litigation.total", Decimal(8), None),
        ("review.total", Decimal(17), "time"),
        ("litigation.total", Decimal(6), "time"),
    ]


def test_names_that_and_joins_are_two() -> None:
    claims = said("政府信息公开行政复议19件,维持、纠正、其他结果和尚未审结分别为12、3、1、3件。").claims
    assert [(claim.statement, claim.value, claim.undecided) for claim in claims[1:]] == [
        ("review.upheld", Decimal(12), None),
        ("review.corrected", Decimal(3), None),
        ("review.other", Decimal(1), None),
        ("review.pending", Decimal(3), None),
    ]


def test_what_is_dealt_out_behind_a_deed_is_decided() -> None:
    claims = said("作出行政许可、行政处罚决定分别为9,318件和3,204件。").claims
    assert [(claim.statement, claim.undecided) for claim in claims] == [
        ("permits.decisions", None),
        ("penalties.decisions", None),
    ]


def test_two_rows_of_a_sentence_are_both_dealt_out() -> None:
    claims = said("行政复议、行政诉讼分别为3件和2件;维持、纠正分别为2件和1件。").claims
    assert [claim.statement for claim in claims] == [
        "review.total",
        "litigation.total",
        "litigation.upheld",
        "litigation.corrected",
    ]
