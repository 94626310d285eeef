"""Whether a rule is for a report at all."""

from datetime import date

from gouji.engine.levels import Level
from gouji.engine.narrative import Context, Slip
from gouji.engine.neighbours import Previous, why_not_previous
from gouji.engine.offer import Subjects
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.scope import day_of, is_in_form, is_within
from gouji.engine.text import Text

NOT_A_REPORT = "GJ200"
"""The only rule that is for what is no annual report."""

_ANY_YEAR = _ANY_DAY = (None, None)
_LEVELS = {
    Level.GOVERNMENT: Text("政府", "governments"),
    Level.DEPARTMENT: Text("政府部门", "departments"),
    Level.TOWNSHIP: Text("乡镇、街道", "townships"),
    Level.UNKNOWN: Text("类别不明的主体", "unknown bodies"),
}


def inapplicable(rule: Rule, subjects: Subjects) -> Text | None:
    """Return why a rule is not for a report; None if it is."""
    report = subjects.report
    if not report.recognised and rule.code != NOT_A_REPORT:
        return Text("不是政府信息公开工作年度报告", "this is not an annual report on open government information")
    wrong = (_wrong_body(rule, report) or _wrong_day(rule, report, subjects.as_of)) if rule.is_limited else None
    return wrong or _lacking(rule, report) or (_missing(rule, subjects) if rule.needs_more else None)


def _wrong_body(rule: Rule, report: Report) -> Text | None:
    """Return why a rule is not for reports of that year or of such a body."""
    wrong = None if rule.years == _ANY_YEAR else _wrong_year(rule.years, report.year)
    if wrong is None and rule.levels is not None and report.identity.level not in rule.levels:
        return _wrong_level(rule.levels, report.identity.level)
    return wrong


def _wrong_day(rule: Rule, report: Report, as_of: date | None) -> Text | None:
    """Return why a rule is not in force for a report."""
    if rule.effective == _ANY_DAY:
        return None
    day = day_of(report, as_of)
    if day is None:
        return Text("报告公开日期、年度均不明", "neither day of publication nor year of the report are known")
    if is_within(day, rule.effective):
        return None
    return Text(f"本规则在 {day} 不施行", f"the rule is not in force on {day}")


def _lacking(rule: Rule, report: Report) -> Text | None:
    """Return what the rule needs and the report has not."""
    if rule.needs_form and report.form is None:
        return Text("没有该年度的规定格式", "no form is known for the year of the report")
    if rule.forms is not None and not is_in_form(report, rule.forms):
        named = "、".join(rule.forms), ", ".join(rule.forms)
        return Text(f"本规则只适用于格式 {named[0]}", f"the rule is for the form {named[1]} only")
    if rule.needs_sections and not report.sections:
        return Text("该年度的报告尚无六个部分的规定", "reports for that year did not have the six sections yet")
    return None


def _missing(rule: Rule, subjects: Subjects) -> Text | None:
    """Return what else the rule needs: words, or what nobody gave beside the report."""
    if (Context in rule.subjects or Slip in rule.subjects) and not subjects.report.narrative.context.has_words:
        return Text("报告没有文字", "the report has no words")
    if subjects.as_of is None and date in rule.subjects:
        return Text("未给出检查日期", "no date was given as of which to judge")
    return why_not_previous(subjects.report, subjects.neighbours) if Previous in rule.subjects else None


def _wrong_year(years: tuple[int | None, int | None], year: int | None) -> Text | None:
    first, last = years
    if year is None:
        return Text("报告年度不明", "the year of the report is not known")
    if first is not None and year < first:
        return Text(f"本规则自 {first} 年度起适用", f"the rule is for reports from {first} on")
    if last is not None and year > last:
        return Text(f"本规则适用至 {last} 年度", f"the rule is for reports until {last}")
    return None


def _wrong_level(levels: tuple[Level, ...], level: Level) -> Text:
    zh, en = "、".join(_LEVELS[one].zh for one in levels), ", ".join(_LEVELS[one].en for one in levels)
    if level is Level.UNKNOWN:
        return Text(f"报告主体类别不明；本规则适用于{zh}", f"whose report it is is not known; the rule is for {en}")
    return Text(f"本规则只适用于{zh}", f"the rule is for {en} only")
