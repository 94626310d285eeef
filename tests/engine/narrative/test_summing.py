"""Sums behind lists of parts of which nothing has told the whole."""

import pytest
from support.sentences import said


@pytest.mark.parametrize(
    ("words", "name", "number"),
    [
        ("政府信息公开行政复议维持6件,纠正1件,合计7件。", "review.total", 7),
        ("政府信息公开行政诉讼维持6件、纠正1件,尚未审结2件,三项共计9件。", "litigation.total", 9),
        ("政府信息公开行政诉讼:未经复议直接起诉13件,复议后起诉8件,两者合计21件。", "litigation.total", 21),
        ("因政府信息公开发生行政复议3件、行政诉讼2件,合计5件。", "cases.total", 5),
        ("自然人申请10件,商业企业申请2件,合计12件。", "requests.received", 12),
        ("予以公开8件,部分公开2件,不予公开3件,总计13件。", "requests.concluded", 13),
    ],
)
def test_a_sum_is_of_what_its_parts_are_of(words: str, name: str, number: int) -> None:
    *_, last = said(words).claims
    assert (last.statement, int(last.value), last.raw) == (name, number, f"{number}件")


@pytest.mark.parametrize(
    "words",
    [
        "收到申请12件,其中自然人10件,企业2件,合计12件。",  # the whole was told
        "办结申请20件,予以公开8件,部分公开2件,不予公开3件,合计13件。",
        "政府信息公开行政复议维持3件、纠正1件,投诉举报4件,合计8件。",  # not all its parts were understood
        "予以公开8件,部分公开2件,合计10件。",  # of these two alone
        "政府信息公开行政复议维持3件、纠正1件,合计办理信访4件。",
        "政府信息公开行政复议维持3件。合计4件。",
    ],
)
def test_no_other_number_is_such_a_sum(words: str) -> None:
    assert {claim.statement for claim in said(words).claims}.isdisjoint({"review.total"})
    assert [claim.statement for claim in said(words).claims].count("requests.concluded") == words.count("办结")
    assert [claim.statement for claim in said(words).claims].count("requests.received") == words.count("收到")
