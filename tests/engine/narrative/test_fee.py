"""What sentences say of the information processing fee."""

import pytest
from support.sentences import said


def told(words: str) -> list[tuple[str, int]]:
    return [(claim.statement, int(claim.value)) for claim in said(words).claims]


@pytest.mark.parametrize(
    "words",
    [
        "收取信息处理费120元,对应申请1件。",
        "收取信息处理费120元,涉及1件申请。",
        "收取信息处理费120元,1件申请涉及。",
    ],
)
def test_requests_beside_an_amount_are_those_it_was_collected_for(words: str) -> None:
    assert told(words) == [("fee.amount", 120), ("fee.count", 1)]


def test_what_was_collected_may_be_said_of_the_requests() -> None:
    assert told("按量计收信息处理费的申请2件,共收1,640元。") == [("fee.count", 2), ("fee.amount", 1640)]
    assert told("信息处理费:4件实际缴费,入账1,820元。") == [("fee.count", 4), ("fee.amount", 1820)]


@pytest.mark.parametrize("words", ["关于信息处理费:学校提供信息未收取任何费用。", "未向任何人收取信息处理费。"])
def test_that_nothing_was_collected_is_heard(words: str) -> None:
    assert told(words) == [("fee.amount", 0)]


@pytest.mark.parametrize(
    "words",
    [
        "全县4件申请收取信息处理费,合计2540元,其中县自然资源局1件、910元,县住房和城乡建设局3件、1630元。",
        "全县4件申请收取信息处理费,合计2540元,其中县自然资源局1件,收取910元;县住房和城乡建设局3件,收取1630元。",
    ],
)
def test_what_each_body_collected_is_no_statement_of_all(words: str) -> None:
    counted = [("fee.count", 1), ("fee.amount", 910), ("fee.count", 3), ("fee.amount", 1630)]
    assert told(words) == [("fee.count", 4), ("fee.amount", 2540), *counted]
    assert all(claim.undecided for claim in said(words).claims[2:])


def test_a_notice_or_a_time_to_pay_in_is_no_payment() -> None:
    assert told("发出信息处理费收费通知2件,已缴费1件,另1件尚在缴费期限内。") == [("fee.count", 1)]
