"""Examples are judged by their rule: texts, figures, and two reports of either kind."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from attrs import evolve

from gouji.engine.example import Beside, Example, TwoYears
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity
from gouji.engine.levels import Level
from gouji.engine.neighbours import Previous
from gouji.engine.readers import Unreadable
from gouji.engine.rule import rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.text import Text
from gouji.engine.trial import trials, tried

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


def test_figures_are_those_of_a_report_that_the_rule_is_for() -> None:
    later = evolve(differs, years=(2024, None), levels=(Level.TOWNSHIP,))
    assert [finding.code for finding in tried(later, TwoYears({OUT: (3,)}, {IN: (4,)})).findings] == ["GJ999"]


def test_an_example_is_tried_in_every_edition_that_its_rule_is_for() -> None:
    (balance,) = (rule for rule in load_ruleset("ogi").rules if rule.code == "GJ301")
    found = [(trial.expected, trial.number, trial.edition) for trial in trials(balance)]
    assert found[:4] == [
        ("pass", 0, "ogi-2021"),
        ("pass", 0, "ogi-2019"),
        ("pass", 1, "ogi-2021"),
        ("pass", 1, "ogi-2019"),
    ]


def test_an_example_that_does_not_do_what_it_is_there_for_is_told() -> None:
    wrong = evolve(differs, passes=(TwoYears({OUT: (3,)}, {IN: (4,)}),), fails=(TwoYears({}, {}), {IN: (4,)}))
    assert [(trial.expected, trial.holds) for trial in trials(wrong)] == [
        ("pass", False),
        ("fail", False),
        ("fail", False),
    ]


def test_an_example_over_which_the_rule_crashes_holds_neither_way() -> None:
    def crash(_: object) -> NoReturn:
        raise ZeroDivisionError

    pair = TwoYears({OUT: (3,)}, {IN: (3,)})
    crashing = evolve(differs, evaluate=crash, passes=(pair,), fails=(pair,))
    assert [trial.holds for trial in trials(crashing)] == [False, False]


def test_a_document_beside_the_pack_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("关于培训的通知", encoding="utf-8")
    result = tried(differs, Beside("a.txt", str(tmp_path / "a.txt")))
    assert result.verdicts[0].reasons == ("不是政府信息公开工作年度报告",)
    with pytest.raises(Unreadable):
        tried(differs, Beside("b.txt", str(tmp_path / "b.txt")))
