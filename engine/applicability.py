"""Whether a rule is for a report at all."""

from collections.abc import Iterator
from datetime import date

from gouji.engine.identity import Level
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.text import Text

NOT_A_REPORT = "GJ200"
"""The only rule that is for what is no annual report."""

_LEVELS = {
    Level.GOVERNMENT: Text("政府", "governments"),
    Level.DEPARTMENT: Text("政府部门", "departments"),
    Level.TOWNSHIP: Text("乡镇、街道", "townships"),
    Level.UNKNOWN: Text("类别不明的主体", "unknown bodies"),
}


def inapplicable(rule: Rule, report: Report, as_of: date | None) -> Text | None:
    """Return why a rule is not for a report; None if it is."""
    return next(_obstacles(rule, report, as_of), None)


def _obstacles(rule: Rule, report: Report, as_of: date | None) -> Iterator[Text]:
    if not report.recognised and rule.code != NOT_A_REPORT:
        yield Text("不是政府信息公开工作年度报告", "this is not an annual report on open government information")
    if rule.years != (None, None):
        yield from _wrong_year(rule.years, report.year)
    if rule.levels is not None and report.identity.level not in rule.levels:
        yield _wrong_level(rule.levels, report.identity.level)
    if rule.needs_form and report.form is None:
        yield Text("没有该年度的规定格式", "no form is known for the year of the report")
    elif rule.forms is not None and all(table.edition not in rule.forms for table in report.facts.form.tables):
        yield Text(
            f"本规则只适用于格式 {'、'.join(rule.forms)}", f"the rule is for the form {', '.join(rule.forms)} only"
        )
    if rule.needs_sections and not report.sections:
        yield Text("该年度的报告尚无六个部分的规定", "reports for that year did not have the six sections yet")
    if date in rule.subjects and as_of is None:
        yield Text("未给出检查日期", "no date was given as of which to judge")


def _wrong_year(years: tuple[int | None, int | None], year: int | None) -> Iterator[Text]:
    first, last = years
    if year is None:
        yield Text("报告年度不明", "the year of the report is not known")
    elif first is not None and year < first:
        yield Text(f"本规则自 {first} 年度起适用", f"the rule is for reports from {first} on")
    elif last is not None and year > last:
        yield Text(f"本规则适用至 {last} 年度", f"the rule is for reports until {last}")


def _wrong_level(levels: tuple[Level, ...], level: Level) -> Text:
    zh, en = "、".join(_LEVELS[one].zh for one in levels), ", ".join(_LEVELS[one].en for one in levels)
    if level is Level.UNKNOWN:
        return Text(f"报告主体类别不明；本规则适用于{zh}", f"whose report it is is not known; the rule is for {en}")
    return Text(f"本规则只适用于{zh}", f"the rule is for {en} only")
