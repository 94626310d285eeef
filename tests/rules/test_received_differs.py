from decimal import Decimal

import pytest

from gouji.engine.finding import Severity
from gouji.engine.narrative import Claim, Doubt
from gouji.engine.source import Span
from gouji.rules.received_differs import received_differs

TOTAL = "requests.received.total"
CARRIED_IN = "requests.carried_in.total"


def claim(value: str, **more: object) -> Claim:
    said = {
        "statement": "requests.received",
        "code": "GJ401",
        "readings": ((TOTAL,), (TOTAL, CARRIED_IN)),
        "number": None,
        "unit": "件",
        "approximate": False,
        "certain": False,
        "undecided": None,
        **more,
    }
    return Claim(value=Decimal(value), raw=f"受理申请{value}件", span=Span(3, 9), **said)


@pytest.mark.parametrize("value", ["9", "10"])
def test_every_legitimate_reading_fits(judge, value) -> None:
    judgement = judge(received_differs, claims=[claim(value)], figures={TOTAL: (9,), CARRIED_IN: (1,)})
    assert (judgement.checked, judgement.objections, judgement.skips) == (1, (), ())


def test_message_names_the_closest_reading_and_all_others(judge) -> None:
    judgement = judge(received_differs, claims=[claim("19")], figures={TOTAL: (9,), CARRIED_IN: (1,)})
    [objection] = judgement.objections
    assert objection.message.zh == (
        "文中写“受理申请19件”，最接近的读法是 本年新收 9 + 上年结转 1 = 10，相差 9；"
        "各种读法：本年新收 9；本年新收 9 + 上年结转 1 = 10。请核对后改正文字或者表格"
    )
    assert objection.keys == (TOTAL, CARRIED_IN)
    assert [label.key for label in objection.related] == [TOTAL, CARRIED_IN]


def test_message_of_a_single_reading_is_short(judge) -> None:
    fresh = claim("19", readings=((TOTAL,),))
    [objection] = judge(received_differs, claims=[fresh], figures={TOTAL: (9,)}).objections
    assert objection.message.zh == "文中写“受理申请19件”，表格中本年新收 9，相差 10。请核对后改正文字或者表格"


@pytest.mark.parametrize(("certain", "severity"), [(True, None), (False, Severity.WARNING)])
def test_only_a_verb_of_one_meaning_is_an_error(judge, certain, severity) -> None:
    judgement = judge(received_differs, claims=[claim("8", certain=certain)], figures={TOTAL: (9,)})
    assert [objection.severity for objection in judgement.objections] == [severity]


@pytest.mark.parametrize("more", [{"undecided": Doubt("part", "其中")}, {"approximate": True}])
def test_other_scope_and_rough_numbers_are_skipped(judge, more) -> None:
    judgement = judge(received_differs, claims=[claim("17", **more)], figures={TOTAL: (95,)})
    assert (judgement.checked, judgement.objections, len(judgement.skips)) == (0, (), 1)


@pytest.mark.parametrize("raw", ["", "/", "见附件"])
def test_figure_that_is_no_number_leaves_it_undecided(judge, raw) -> None:
    judgement = judge(received_differs, claims=[claim("17")], figures={TOTAL: (9,), CARRIED_IN: (raw,)})
    assert (judgement.objections, len(judgement.skips)) == ((), 1)


def test_a_readable_reading_that_fits_is_enough(judge) -> None:
    judgement = judge(received_differs, claims=[claim("9")], figures={TOTAL: (9,), CARRIED_IN: ("",)})
    assert (judgement.checked, judgement.objections, judgement.skips) == (1, (), ())


def test_other_statements_are_not_its_matter(judge) -> None:
    assert judge(received_differs, claims=[claim("17", code="GJ402")]).objections == ()
