"""The relations of the table of statistics: they hold where its figures add up, and each tells its own sum."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import shapes
from support.reading import report_of
from support.statistics import FORM, GROUPS, consistent, document

from gouji.engine.check import Result, check
from gouji.engine.ruleset import load_ruleset

RULES = load_ruleset("ogi-2014").rules
SUMS = {
    "GJ311": ("received.total", "applications"),
    "GJ312": ("concluded.total", "deadlines"),
    "GJ313": ("answered.total", "answers"),
    "GJ314": ("review.total", "reviews"),
    "GJ315": ("litigation.total", "lawsuits"),
}
CELLS = consistent(Random(14))


def judged(cells: shapes.Cells) -> Result:
    return check(report_of(document(cells, shapes.grid)), RULES)


@given(st.integers(0, 10**6))
def test_figures_that_add_up_pass(seed: int) -> None:
    cells = consistent(Random(seed))
    assert [(verdict.code, verdict.outcome.value) for verdict in judged(cells).verdicts] == [
        (code, "pass") for code in SUMS
    ]


@given(code=st.sampled_from(list(SUMS)), by=st.integers(1, 99), data=st.data())
def test_a_figure_of_a_sum_that_is_changed_is_told_by_its_rule(code: str, by: int, data: st.DataObject) -> None:
    total, group = SUMS[code]
    changed = f"statistics.{data.draw(st.sampled_from([total, *GROUPS[group]]))}"
    findings = judged(CELLS | {changed: str(int(CELLS[changed]) + by)}).findings
    assert [finding.code for finding in findings] == [code]
    assert changed in findings[0].keys


@given(st.sampled_from([key for key in FORM.keys if ".denied." in key or "staff" in key or "channels" in key]))
def test_other_figures_are_in_no_sum(key: str) -> None:
    assert judged(CELLS | {key: "99999"}).findings == ()


def test_the_message_says_both_sums() -> None:
    cells = CELLS | {"statistics.concluded.on_time": "4", "statistics.concluded.extended": "1"}
    (finding,) = judged(cells | {"statistics.concluded.total": "6"}).findings
    assert finding.message == "按时与延期之和为 5（按时办结数 4 + 延期办结数 1），申请办结数填报为 6"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(shapes.document(shapes.zeros(), shapes.grid), id="2021"),
        pytest.param("云河县2016年政府信息公开工作年度报告\n一、概述\n做好公开。\n", id="2016 without the table"),
        pytest.param(document(CELLS, shapes.grid, year=2013), id="2013"),
    ],
)
def test_reports_without_the_table_are_not_judged(text: str) -> None:
    outcomes = {verdict.outcome.value for verdict in check(report_of(text), RULES).verdicts}
    assert outcomes == {"notapplicable"}
