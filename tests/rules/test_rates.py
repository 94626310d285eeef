"""The rules that judge a percentage, with rates made by hand."""

from decimal import Decimal

import pytest

from gouji.engine.narrative import Quantity, Rate
from gouji.engine.narrative.prose import Prose
from gouji.engine.source import Source, Span
from gouji.rules.impossible_rate import impossible_rate
from gouji.rules.rate_differs import rate_differs


def quantity(value: str, raw: str, *, approximate: bool) -> Quantity:
    prose = Prose(1, raw, (0,), (0,))
    return Quantity(Decimal(value), "条", approximate, 0, len(raw), prose, Source("test", raw, "", "utf-8"))


def count(value: str | None, *, approximate: bool = False) -> Quantity | None:
    if value is None:
        return None
    return quantity(value, f"{value}条", approximate=approximate)


def rate(
    percent: str, part: str | None = None, whole: str | None = None, alone: str | None = None, **more: object
) -> Rate:
    decimals = len(percent.partition(".")[2])
    said = {"kind": "completion", "on_time": False, "approximate": False, **more}
    return Rate(
        subject="留言",
        percent=Decimal(percent),
        decimals=decimals,
        numerator=count(part),
        denominator=count(whole),
        count=count(alone),
        raw=f"{percent}%",
        span=Span(20, 23),
        **said,
    )


def answers(judge, rule, one: Rate) -> tuple[int, int]:
    """Return how many objections and how many skips the rule has for it."""
    judgement = judge(rule, rates=[one])
    return len(judgement.objections), len(judgement.skips)


@pytest.mark.parametrize(
    ("kind", "percent", "told"),
    [
        ("completion", "100", 0),
        ("completion", "100.1", 1),
        ("reply", "108", 1),
        ("satisfaction", "120", 1),
        ("completion", "0", 0),
        ("completion", "-3", 1),
        ("growth", "130", 0),
        ("growth", "-30", 0),
        ("other", "120", 0),
        ("other", "-3", 0),
    ],
)
def test_shares_lie_between_0_and_100_percent(judge, kind, percent, told) -> None:
    assert answers(judge, impossible_rate, rate(percent, kind=kind)) == (told, 0)


def test_message_names_kind_and_subject(judge) -> None:
    [objection] = judge(impossible_rate, rates=[rate("108")]).objections
    assert objection.message.zh == "办结率“108%”（留言）不可能高于 100%，请核对后改正"


@pytest.mark.parametrize(
    ("percent", "part", "whole", "told"),
    [
        ("96", "192", "200", 0),
        ("96", "191", "200", 0),  # 95.5
        ("96", "193", "200", 0),  # 96.5
        ("96", "190", "200", 1),
        ("96.0", "191", "200", 1),  # 95.5 is not 96.0
        ("97.8", "91", "93", 0),  # 97.849…
        ("100", "75", "75", 0),
        ("100", "74", "75", 1),
        ("0", "0", "9", 0),
    ],
)
def test_two_counts_decide(judge, percent, part, whole, told) -> None:
    assert answers(judge, rate_differs, rate(percent, part, whole)) == (told, 0)


def test_message_shows_the_division_and_both_counts(judge) -> None:
    [objection] = judge(rate_differs, rates=[rate("96", "180", "200")]).objections
    assert objection.message.zh == "“96%”与同句的数字不符：180 ÷ 200 = 90.0%，请核对后改正其中之一"
    assert [(label.text.zh, label.span) for label in objection.related] == [
        ("分子", Span(0, 4)),
        ("分母", Span(0, 4)),
    ]


@pytest.mark.parametrize(
    ("percent", "given", "told"),
    [
        ("96", {"alone": "3203"}, 0),
        ("100", {"alone": "14530"}, 0),
        ("96", {"alone": "3"}, 1),  # 3 of 3 is 100 %, 3 of 4 is 75 %, 2 of 3 is 67 %
        ("75", {"alone": "3"}, 0),  # as part: 3 of 4
        ("67", {"alone": "3"}, 0),  # as whole: 2 of 3
        ("67", {"part": "3"}, 1),  # 3 of 4 is 75 %, 3 of 5 is 60 %
        ("75", {"whole": "3"}, 1),
    ],
)
def test_one_count_is_wrong_only_if_no_other_gives_the_rate(judge, percent, given, told) -> None:
    assert answers(judge, rate_differs, rate(percent, **given)) == (told, 0)


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(rate("96"), id="no count"),
        pytest.param(rate("108", alone="55"), id="above 100 %: GJ508 tells it"),
        pytest.param(rate("96", "0", "0"), id="denominator 0"),
        pytest.param(rate("96", "90", "100", kind="growth"), id="growth"),
        pytest.param(rate("96", "90", "100", approximate=True), id="approximate rate"),
        pytest.param(rate("100", "69", "75", on_time=True), id="all that was done was done in time"),
        pytest.param(rate("95", "40", "50", on_time=True), id="38 of the 40 done were done in time"),
    ],
)
def test_what_cannot_be_judged_is_skipped(judge, one) -> None:
    assert answers(judge, rate_differs, one) == (0, 1)


def test_approximate_count_is_skipped(judge) -> None:
    rough = quantity("100", "100余条", approximate=True)
    one = Rate(
        "留言", "reply", False, Decimal(96), 0, None, rough, None, False, "回复率96%", Span(9, 15)
    )  # a record, in its order
    assert answers(judge, rate_differs, one) == (0, 1)


def test_on_time_rate_that_no_count_gives_is_told(judge) -> None:
    assert answers(judge, rate_differs, rate("95", "2", "3", on_time=True)) == (1, 0)
