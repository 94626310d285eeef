"""Rules that never apply, that nothing proves, that speak the wrong language, and settings in vain."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.form import Form
from gouji.engine.forms import load_form
from gouji.engine.layer import Layer, Origin
from gouji.engine.lint.remark import Flaw, Remark, listed, own_of, remark_on, selected_by, years_of
from gouji.engine.rule import Rule
from gouji.engine.rulebook import Rulebook
from gouji.engine.text import Text
from gouji.engine.trial import without

_HAN = re.compile(r"[\u4e00-\u9fff]")
_IGNORED = Text("规则集自己不用它", "the pack itself does not use it")
_NO_REPORTS = Text(
    "没有一份报告归它管：格式 {forms} 与它的年度、施行日期没有交集",
    "no report is one that it is for: the forms {forms} do not meet its years and days",
)
_NO_EXAMPLES = Text("没有 {lists} 的例子", "it has no examples under {lists}")
_WRONG_LANGUAGE = Text(
    "{keys}：英文中有汉字，或中文中没有", "{keys}: English with Chinese characters, or Chinese without"
)
_NOT_SELECTED = Text("没有选用这条规则，设置不起作用", "the rule is selected nowhere: the setting does nothing")
_AS_DECLARED = Text("与规则原有的 {value} 相同", "the rule declares {value} itself")


def dead(book: Rulebook) -> Iterator[Remark]:
    """Yield rules of the pack that judge no report."""
    selected = selected_by(book)
    for code, (rule, _) in own_of(book).items():
        if code not in selected:
            yield remark_on(Flaw.DEAD, book, code, _IGNORED)
        elif not any(_is_alive(rule, form) for form in map(load_form, rule.forms or ())):
            yield remark_on(Flaw.DEAD, book, code, _NO_REPORTS.format(forms=listed(rule.forms or ())))


def _is_alive(rule: Rule, form: Form) -> bool:
    """Whether a report in a form can be one that a rule is for: those for a year come out in the next."""
    first, last = years_of(rule, form)
    meant = rule.relation is None or rule.relation(form) is not None
    if not meant or first is None or (last is not None and first > last):
        return False
    _, ends = rule.effective
    return ends is None or ends.year > first


def untested(book: Rulebook) -> Iterator[Remark]:
    """Yield rules of the pack that have no examples of one kind."""
    for code, (rule, _) in own_of(book).items():
        if lists := without(rule):
            yield remark_on(Flaw.UNTESTED, book, code, _NO_EXAMPLES.format(lists=", ".join(lists)))


def untranslated(book: Rulebook) -> Iterator[Remark]:
    """Yield rules whose English has Chinese characters, or whose Chinese has none."""
    for code, (rule, _) in own_of(book).items():
        texts = {"title": rule.title, "doc": rule.doc, "message": rule.message}
        wrong = [f"{name}.en" for name, text in texts.items() if _HAN.search(text.en)]
        wrong += [f"{name}.zh" for name, text in texts.items() if text.zh and not _HAN.search(text.zh)]
        if wrong:
            yield remark_on(Flaw.UNTRANSLATED, book, code, _WRONG_LANGUAGE.format(keys=", ".join(wrong)))


def idle(book: Rulebook) -> Iterator[Remark]:
    """Yield what the pack sets for rules that are selected nowhere, or as they declare it already."""
    selected, rules = selected_by(book), {rule.code: rule for rule in book.catalogue.rules}
    *below, head = book.heads.values()
    for code, origin, value, before in _settings(head, below, rules):
        if code not in selected:
            yield Remark(Flaw.IDLE, origin.file.name, origin.line, code, _NOT_SELECTED)
        elif before == {value}:
            yield Remark(Flaw.IDLE, origin.file.name, origin.line, code, _AS_DECLARED.format(value=value))


def _settings(
    head: Layer, below: Sequence[Layer], rules: Mapping[str, Rule]
) -> Iterator[tuple[str, Origin, object, set[object]]]:
    """Yield what a pack sets, and what the rule declares or packs below set."""
    for code, severity in head.severities.items():
        graded = (each.severities[code].value for each in below if code in each.severities)
        yield code, severity.origin, severity.value, {rules[code].severity, *graded}
    for code, numbers in head.thresholds.items():
        for name, number in numbers.items():
            found = (each.thresholds.get(code, {}).get(name) for each in below)
            numbered = (each.value for each in found if each is not None)
            yield code, number.origin, number.value, {rules[code].thresholds[name], *numbered}
