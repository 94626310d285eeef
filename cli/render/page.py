"""The page of a rule in Markdown: behind `gouji explain` and the documentation."""

from collections.abc import Iterator

from gouji.cli.render.example import show_single
from gouji.engine.example import Example, Levels, TwoYears
from gouji.engine.formula import formula_of
from gouji.engine.rule import Rule
from gouji.engine.text import Language, Text

SEVERITIES = {
    "error": Text("错误", "error"),
    "warning": Text("警告", "warning"),
    "info": Text("提示", "info"),
}
_SEVERITY = Text("级别", "Severity")
_FAMILY = Text("类别", "Family")
_SINCE = Text("始于版本", "Since")
_BASIS = Text("依据", "Basis")
_LIMITS = Text("适用", "Applies to")
_THRESHOLDS = Text("阈值（可在规则集或配置中另设）", "Thresholds (a pack or a configuration may set others)")
_FAILS = Text("不符合", "Fails")
_PASSES = Text("符合", "Passes")
_ROLES = {
    "previous": Text("上年的报告：", "Last year's report:"),
    "parent": Text("上级机关的报告：", "The report of the body above:"),
    "children": Text("下级机关的报告：", "The report of a body below:"),
    "report": Text("本年的报告：", "This year's report:"),
}
_YEARS = Text("{since} 至 {until} 年度的报告", "reports for the years {since} to {until}")
_YEARS_SINCE = Text("{since} 年度起的报告", "reports for {since} and later")
_YEARS_UNTIL = Text("{until} 年度及以前的报告", "reports for {until} and earlier")
_BLANK = '""'
_LEVELS = {
    "government": Text("政府的报告", "reports of governments"),
    "department": Text("部门的报告", "reports of departments"),
    "township": Text("乡镇、街道的报告", "reports of townships"),
    "unknown": Text("机关类别不明的报告", "reports of bodies of unknown kind"),
}


def render_page(rule: Rule, lang: Language) -> str:
    """Return the page of `rule`: the defect, why it matters, its basis, what fails and what passes."""
    return "\n\n".join(_parts(rule, lang)) + "\n"


def _parts(rule: Rule, lang: Language) -> Iterator[str]:
    colon = "：" if lang == "zh" else ": "
    yield f"# {rule.code} {rule.name}"
    yield rule.title.in_language(lang)
    severity = f"{SEVERITIES[rule.severity].in_language(lang)} {rule.severity}" if lang == "zh" else rule.severity
    facts = ((_SEVERITY, severity), (_FAMILY, rule.family.in_language(lang)), (_SINCE, rule.since))
    yield " · ".join(f"{name.in_language(lang)}{colon}{value}" for name, value in facts)
    if demanded := formula_of(rule):
        yield f"`{demanded.in_language(lang)}`"
    if doc := rule.doc.in_language(lang):
        yield doc
    yield f"## {_BASIS.in_language(lang)}"
    yield rule.basis
    if limits := [words.in_language(lang) for words in _limits(rule)]:
        yield f"## {_LIMITS.in_language(lang)}"
        yield "\n".join(f"- {words}" for words in limits)
    if rule.thresholds:
        yield f"## {_THRESHOLDS.in_language(lang)}"
        yield "\n".join(f"- {name} = {value}" for name, value in rule.thresholds.items())
    for words, examples in ((_FAILS, rule.fails), (_PASSES, rule.passes)):
        yield f"## {words.in_language(lang)}"
        yield from (_example(example, lang) for example in examples)


def _limits(rule: Rule) -> Iterator[Text]:
    since, until = rule.years
    if since is not None and until is not None:
        yield _YEARS.format(since=since, until=until)
    elif since is not None:
        yield _YEARS_SINCE.format(since=since)
    elif until is not None:
        yield _YEARS_UNTIL.format(until=until)
    for level in rule.levels or ():
        yield _LEVELS[level]


def _example(example: Example, lang: Language) -> str:
    if not isinstance(example, TwoYears | Levels):
        return f"```text\n{show_single(example).strip()}\n```"
    parts = ((_ROLES[str(place[0])].in_language(lang), _example(part, lang)) for place, part in example.parts)
    return "\n\n".join(words for part in parts for words in part)
