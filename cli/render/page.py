"""The page of a rule in Markdown: behind `gouji explain` and the documentation."""

from collections.abc import Iterator

from gouji.cli.render.example import show_single
from gouji.cli.trials import Trial
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
_TRIED = Text("试用情况", "How it was tried")
_NOT_JUDGED = Text(
    "{reports} 份自行编写、没有错误的报告：都没有它要判断的内容。",
    "{reports} reports of ours without a fault: none has what it looks at.",
)
_NEVER_WRONG = Text(
    "{reports} 份自行编写、没有错误的报告：判断了 {judged} 份，没有误报。",
    "{reports} reports of ours without a fault: it judged {judged}, without a false alarm.",
)
_WRONG = Text(
    "{reports} 份自行编写、没有错误的报告：判断了 {judged} 份，误报 {wrong} 份。",
    "{reports} reports of ours without a fault: it judged {judged}, with a false alarm in {wrong}.",
)
_FOUND = Text(
    "{passages} 段有标注、与表格一致的文字：提出 {told} 处，看过 {read} 处，其中误报 {mistaken} 处。",
    "{passages} labelled passages that agree with their tables: it found {told}; of {read} that were read, "
    "{mistaken} are false.",
)
_NOTHING_FOUND = Text(
    "{passages} 段有标注、与表格一致的文字：没有提出。",
    "{passages} labelled passages that agree with their tables: it found nothing.",
)
_BLANK = '""'
_LEVELS = {
    "government": Text("政府的报告", "reports of governments"),
    "department": Text("部门的报告", "reports of departments"),
    "township": Text("乡镇、街道的报告", "reports of townships"),
    "unknown": Text("机关类别不明的报告", "reports of bodies of unknown kind"),
}


def render_page(rule: Rule, lang: Language, trial: Trial | None = None) -> str:
    """Return the page of `rule`: the defect, why it matters, its basis, what fails, what passes, how it was tried."""
    parts = list(_parts(rule, lang))
    if trial is not None:
        parts += [f"## {_TRIED.in_language(lang)}", *(f"- {words.in_language(lang)}" for words in _tried(trial))]
    return "\n\n".join(parts) + "\n"


def _tried(trial: Trial) -> Iterator[Text]:
    """Yield what a trial came to; where nothing could be judged, that no alarm was false says nothing."""
    known = {"reports": trial.reports, "judged": trial.judged, "wrong": trial.wrong}
    yield (_NOT_JUDGED if not trial.judged else _WRONG if trial.wrong else _NEVER_WRONG).format(**known)
    if trial.passages is not None:
        found = {"passages": trial.passages, "told": trial.told, "read": trial.read, "mistaken": trial.mistaken}
        yield (_FOUND if trial.told else _NOTHING_FOUND).format(**found)


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
