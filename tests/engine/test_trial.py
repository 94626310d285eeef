"""Examples are judged by their rule: texts, figures, and two reports of either kind."""

from collections.abc import Iterator

import pytest

from gouji.engine.example import Example, TwoYears
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity
from gouji.engine.neighbours import Previous
from gouji.engine.rule import rule
from gouji.engine.text import Text
from gouji.engine.trial import tried

OUT, IN = "requests.carried_out.total", "requests.carried_in.total"
WRONG = Text("不同", "they differ")


@rule(
    "GJ999",
    severity=Severity.ERROR,
    basis="依据",
    message=WRONG,
    en="They differ.",
    passes=["好"],
    fails=["坏"],
    forms=("ogi-2021",),
)
def differs(facts: Facts, previous: Previous) -> Iterator[Objection]:
    """两个数字不同。"""
    if previous.value(OUT) != facts.value(IN):
        yield Objection(facts[IN].span, WRONG, (previous.label(OUT),), (IN,))


@pytest.mark.parametrize(
    ("example", "codes", "reasons"),
    [
        (TwoYears({OUT: (3,)}, {IN: (3,)}), [], ()),
        (TwoYears({OUT: (3,)}, {IN: (4,)}), ["GJ999"], ()),
        ({IN: (4,)}, [], ("没有上年的报告可供对照",)),
        ("云河县2022年政府信息公开工作年度报告", [], ("不是政府信息公开工作年度报告",)),
    ],
)
def test_an_example_may_be_two_reports(example: Example, codes: list[str], reasons: tuple[str, ...]) -> None:
    result = tried(differs, example)
    assert [finding.code for finding in result.findings] == codes
    assert result.verdicts[0].reasons == reasons
