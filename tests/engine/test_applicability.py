from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from gouji.engine.applicability import inapplicable
from gouji.engine.facts import Facts
from gouji.engine.finding import Severity
from gouji.engine.form import NO_FORM
from gouji.engine.judgement import Judgement
from gouji.engine.levels import Level
from gouji.engine.offer import Subjects
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.subjects import Mentions, Sections
from gouji.engine.text import Text

MakeReport = Callable[..., Report]
WORDS = Text("不对", "wrong")


def a_rule(**changes: Any) -> Rule:  # noqa: ANN401  # fields of any type
    rule = Rule(
        code="GJ999",
        name="some-thing-wrong",
        severity=Severity.WARNING,
        basis="依据",
        message=WORDS,
        title=WORDS,
        doc=WORDS,
        passes=(),
        fails=(),
        since="0.1",
        years=(None, None),
        levels=None,
        forms=None,
        subjects=frozenset({Mentions}),
        evaluate=lambda *_: Judgement(1, 0),
    )
    return evolve(rule, **changes)


def of(report: Report, **identity: Any) -> Report:  # noqa: ANN401  # fields of any type
    return evolve(report, identity=evolve(report.identity, **identity))


def reason(rule: Rule, report: Report, as_of: date | None = None) -> str | None:
    obstacle = inapplicable(rule, Subjects(report, as_of))
    return obstacle.en if obstacle else None


def test_a_rule_without_limits_is_for_every_report(report_of: MakeReport) -> None:
    assert reason(a_rule(), of(report_of(), year=None, level=Level.UNKNOWN)) is None


@pytest.mark.parametrize(
    ("years", "year", "expected"),
    [
        ((2020, None), 2020, None),
        ((2020, None), 2019, "the rule is for reports from 2020 on"),
        ((None, 2020), 2021, "the rule is for reports until 2020"),
        ((None, 2020), None, "the year of the report is not known"),
    ],
)
def test_years_limit_a_rule(
    years: tuple[int | None, int | None], year: int | None, expected: str | None, report_of: MakeReport
) -> None:
    assert reason(a_rule(years=years), of(report_of(), year=year)) == expected


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (Level.GOVERNMENT, None),
        (Level.DEPARTMENT, "the rule is for governments, townships only"),
        (Level.UNKNOWN, "whose report it is is not known; the rule is for governments, townships"),
    ],
)
def test_the_kind_of_body_limits_a_rule(level: Level, expected: str | None, report_of: MakeReport) -> None:
    rule = a_rule(levels=(Level.GOVERNMENT, Level.TOWNSHIP))
    assert reason(rule, of(report_of(), level=level)) == expected


def test_figures_need_a_known_form(report_of: MakeReport) -> None:
    unknown = report_of(form=None, facts=Facts(NO_FORM, (), (), (), ()))
    assert reason(a_rule(), unknown) is None
    assert reason(a_rule(subjects=frozenset({Facts})), unknown) == "no form is known for the year of the report"


def test_a_relation_is_for_the_editions_that_it_names(report_of: MakeReport) -> None:
    assert reason(a_rule(forms=("ogi-2021",)), report_of()) is None
    assert reason(a_rule(forms=("ogi-2019",)), report_of()) == "the rule is for the form ogi-2019 only"


def test_only_one_rule_is_for_what_is_no_report(report_of: MakeReport) -> None:
    other = report_of(recognised=False)
    assert reason(a_rule(code="GJ200"), other) is None
    assert reason(a_rule(), other) == "this is not an annual report on open government information"


def test_a_rule_about_sections_needs_a_report_of_six_sections(report_of: MakeReport) -> None:
    rule = a_rule(subjects=frozenset({Sections}))
    assert reason(rule, report_of(sections=())) == "reports for that year did not have the six sections yet"


def test_a_rule_about_the_day_needs_one(report_of: MakeReport) -> None:
    rule = a_rule(subjects=frozenset({date}))
    assert reason(rule, report_of(), date(2022, 1, 31)) is None
    assert reason(rule, report_of()) == "no date was given as of which to judge"
