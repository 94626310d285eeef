"""Percentages with their subjects and counts: the wording is our own, the traps are those of real reports."""

from decimal import Decimal

import pytest
from support.sentences import rate, said

from gouji.engine.narrative import Rate


def bound(found: Rate) -> tuple[str | None, str | None, str | None]:
    numerator, denominator, count = (
        quantity.raw if quantity else None for quantity in (found.numerator, found.denominator, found.count)
    )
    return numerator, denominator, count


@pytest.mark.parametrize(
    ("words", "kind", "on_time", "subject", "counts"),
    [
        ("网站办理网民留言320条,办结率96%。", "completion", False, "网民留言", (None, None, "320条")),
        ("受理转办12345热线工单1850件,回复率100%。", "reply", False, "12345热线工单", (None, None, "1850件")),
        ("收到政府信息公开申请12件,答复11件,答复率91.7%。", "reply", False, "政府信息公开申请", ("11件", "12件", None)),
        ("收到申请12件,办结11件,办结率91.7%。", "completion", False, "申请", ("11件", "12件", None)),
        ("收到申请12件,按时办结11件,按时办结率91.7%。", "completion", True, "申请", ("11件", "12件", None)),
        ("收到申请12件,办结11件,按时办结率100%。", "completion", True, "申请", (None, None, "11件")),
        ("收到申请12件,办结网民留言11条,办结率91.7%。", "completion", False, "网民留言", (None, None, "11条")),
        ("申请答复率100%(12/12)。", "reply", False, "申请", ("12", "12", None)),
        ("申请答复率91.7%(11件/12件)。", "reply", False, "申请", ("11", "12", None)),
        (
            "收到申请75件,涉及自然人72件、企业3件,均在法定期限内答复,办结率100%。",
            "completion",
            False,
            "申请",
            (None, None, "75件"),
        ),
        (
            "收到申请15件(其中信函11件,网络4件),已办结13件,办结率86.7%。",
            "completion",
            False,
            "申请",
            ("13件", "15件", None),
        ),
        ("收到申请15件,其中信函11件,网络4件,办结率86.7%。", "completion", False, "申请", (None, None, "15件")),
        ("收到申请12件,答复12件,办结率91.7%。", "completion", False, "", (None, None, None)),
        ("收到申请30件,上年结转1件,办结24件,办结率77.4%。", "completion", False, "", (None, None, None)),
        ("收到申请30件,开展政民互动,回复率98%。", "reply", False, "", (None, None, None)),
        ("收到申请30件,信访件办结率98%。", "completion", False, "信访件", (None, None, None)),
        ("收到申请30件;群众满意率98%。", "satisfaction", False, "群众", (None, None, None)),
        ("办结12件申请,办结率100%。", "completion", False, "申请", (None, None, "12件")),
        ("收到申请12件,办结11件,1件结转下年度,办结率91.7%。", "completion", False, "申请", (None, None, "11件")),
        ("收到申请12件,办结13件(含上年结转1件),办结率100%。", "completion", False, "申请", (None, None, "13件")),
        ("收到申请12件,办结13件,办结率100%。", "completion", False, "申请", (None, None, "13件")),
        ("办理留言320条,办结307条,办结率96%。", "completion", False, "留言", ("307条", "320条", None)),
        ("受理诉求200件,按时办结196件,办结率100%。", "completion", False, "诉求", (None, None, "196件")),
        ("收到申请12件,办结11件,正在办理1件,办结率91.7%。", "completion", False, "申请", (None, None, "11件")),
        ("收到申请12件(补正后受理11件),答复11件,答复率100%。", "reply", False, "申请", (None, None, "11件")),
        ("收到留言83条,其中有效留言80条,回复80条,回复率100%。", "reply", False, "留言", (None, None, "80条")),
        ("在全县3个街道推广,回复率99%。", "reply", False, "", (None, None, None)),
        ("收到申请12件,予以公开5件,部分公开6件,答复率91.7%。", "reply", False, "", (None, None, None)),
        ("收到留言100条,回复98条,公开回复30条,回复率98%。", "reply", False, "", (None, None, None)),
        ("收到留言100条,公开回复30条,回复率98%。", "reply", False, "", (None, None, None)),
        ("收到留言100条,有效留言50条,回复率98%。", "reply", False, "", (None, None, None)),
        ("收到申请12件,其中咨询5件,办结率80%。", "completion", False, "", (None, None, None)),
        ("各类诉求及时答复率达到99.5%以上。", "reply", True, "各类诉求", (None, None, None)),
        ("在规定时限内办结率100%。", "completion", True, "", (None, None, None)),
        ("所有来信100%按时回复。", "reply", True, "来信", (None, None, None)),
        ("点击量同比增长12.5%。", "growth", False, "点击量", (None, None, None)),
        ("办结率同比提高3%。", "growth", False, "", (None, None, None)),
        ("办结率为去年的120%。", "growth", False, "办结率", (None, None, None)),
        ("办结率提高到98%。", "completion", False, "", (None, None, None)),
        ("公开信息96条,占比48%。", "share", False, "", (None, None, None)),
        ("政务新媒体合格率100%。", "other", False, "政务新媒体", (None, None, None)),
    ],
)
def test_a_rate_has_the_subject_of_its_clause(
    words: str, kind: str, *, on_time: bool, subject: str, counts: tuple[str | None, ...]
) -> None:
    found = rate(words)
    assert (found.kind, found.on_time, bound(found)) == (kind, on_time, counts)
    assert subject in found.subject


def test_a_rate_of_another_time_has_no_counts_beside_it() -> None:
    first, second = said("收到申请12件,答复12件,答复率由上年的97%提高到100%。").rates
    assert (first.percent, bound(first), bound(second)) == (97, (None, None, None), (None, None, None))


def test_two_rates_may_be_of_one_count() -> None:
    first, second = said("办理留言20条,办结率95%,回复率100%。").rates
    assert (bound(first), bound(second)) == ((None, None, "20条"), (None, None, "20条"))


def test_two_rates_of_one_sentence_keep_their_own_counts() -> None:
    first, second = said("办理留言20条,办结率95%,受理热线300件,回复率100%。").rates
    assert (bound(first), bound(second)) == ((None, None, "20条"), (None, None, "300件"))


def test_names_and_percentages_in_step() -> None:
    found = said("按时答复率、办结率、满意率分别为100%、98%、97%。").rates
    assert [(str(r.kind), r.on_time, int(r.percent)) for r in found] == [
        ("reply", True, 100),
        ("completion", False, 98),
        ("satisfaction", False, 97),
    ]


@pytest.mark.parametrize(("words", "falls"), [("办结率提高2个百分点。", False), ("办结率下降1.5个百分点。", True)])
def test_percentage_points_are_a_kind_of_their_own(words: str, *, falls: bool) -> None:
    found = rate(words)
    assert (found.kind, found.falls, bound(found)) == ("points", falls, (None, None, None))


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("收到申请60件,其中自然人53件,占88.3%。", ("53件", "60件", None)),
        ("收到申请60件,其中自然人53件(88.3%)、企业7件。", ("53件", "60件", None)),
        ("收到申请60件(自然人53件,占比88.3%)。", ("53件", "60件", None)),
        ("收到申请60件,其中自然人53件,占申请总量的88.3%。", (None, None, None)),
        ("公开信息400条,收到申请60件,其中自然人53件,占88.3%。", ("53件", "60件", None)),
        ("受理申请70件,答复60件,其中自然人53件,占88.3%。", (None, None, None)),  # of which of the two?
        ("公开信息96条,占48%。", (None, None, None)),
    ],
)
def test_a_share_is_of_the_number_whose_part_it_stands_behind(words: str, counts: tuple[str | None, ...]) -> None:
    found = rate(words)
    assert (found.kind, bound(found)) == ("share", counts)


@pytest.mark.parametrize(
    ("words", "now", "previous", "falls"),
    [
        ("作出许可决定2,815件,较上年的2,640件增长6.6%。", "2,815件", "2,640件", False),
        ("去年受理申请12件,今年受理申请7件,同比减少41.7%。", "7件", "12件", True),
        ("受理申请7件(上年12件),同比下降41.7%。", "7件", "12件", True),
        ("受理申请7件,上年同期为12件,下降41.7%。", "7件", "12件", True),
        ("受理申请7件,同比下降41.7%。", "7件", None, True),
        ("受理申请7件。同比下降41.7%。", None, None, True),
        ("受理申请7件,环比下降41.7%。", None, None, True),
        ("受理申请7件,较2019年下降41.7%。", None, None, True),
        ("受理申请7件(网络5件),同比下降41.7%。", None, None, True),
        ("比上年减少5件,下降41.7%。", None, None, True),
        ("受理申请7件(上年12件),网站访问量同比增长30%。", None, None, False),
        ("受理申请7件,比上年减少5件,下降41.7%。", None, None, True),
        ("受理申请7件,答复6件,上年12件,同比下降41.7%。", None, None, True),
        ("受理申请7件,较上年多出2件,增幅41.7%。", None, None, False),
        ("受理申请7件,较上年少收5件,降幅41.7%。", None, None, True),
        ("受理申请7件,上年培训12次,同比下降41.7%。", None, None, True),
    ],
)
def test_growth_has_both_years_where_the_sentence_tells_them(
    words: str, now: str | None, previous: str | None, *, falls: bool
) -> None:
    found = rate(words)
    counts = (found.count and found.count.raw, found.previous and found.previous.raw)
    assert (found.kind, counts, found.falls) == ("growth", (now, previous), falls)


def test_a_percentage_keeps_its_printed_decimals() -> None:
    found = rate("办结率为98.50%。")
    assert (found.percent, found.decimals, found.raw) == (Decimal("98.50"), 2, "98.50%")


def test_a_range_is_no_rate() -> None:
    assert [r.percent for r in said("办结率为95-98%。").rates] == []
