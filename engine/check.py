"""A report and rules become verdicts and findings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from gouji.engine.applicability import inapplicable
from gouji.engine.finding import Finding, Outcome, Severity, Verdict
from gouji.engine.holding import held
from gouji.engine.judgement import Judgement
from gouji.engine.neighbours import ALONE, Neighbours
from gouji.engine.offer import Subjects
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.signing import in_order, sign
from gouji.engine.subjects import Thresholds
from gouji.engine.text import Language, Text
from gouji.engine.waiver import Waiving

_NOTHING_TO_JUDGE = Text("报告中没有本规则所查的内容", "the report has nothing that this rule looks at")
_TIMES = Text("{reason}（{count} 处）", "{reason} ({count} times)")
# Reports have most of their verdicts in common: one of each takes less room, and less time between processes.
_shared = lru_cache(maxsize=4096)(Verdict)
_AS_DECLARED: Mapping[str, Severity] = MappingProxyType({})
_NO_THRESHOLDS: Mapping[str, Thresholds] = MappingProxyType({})


@frozen
class Result:
    """What came out for one report: verdicts in the order of the rules, findings by place and code."""

    report: Report
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]


def check(  # noqa: PLR0913  # all that a judgement depends on, each a keyword
    report: Report,
    rules: Sequence[Rule],
    *,
    lang: Language = "zh",
    severities: Mapping[str, Severity] = _AS_DECLARED,
    thresholds: Mapping[str, Thresholds] = _NO_THRESHOLDS,
    as_of: date | None = None,
    neighbours: Neighbours = ALONE,
    waivings: tuple[Waiving, ...] = (),
) -> Result:
    """Judge a report by rules; `as_of` is the day of judgement.

    `severities` and `thresholds` replace, by code, what rules declare. `neighbours` are the reports that it is held
    against: what they are is looked at by each rule that asks for them; `waivings` are the exceptions that rules on
    waivers are asked about.
    """
    subjects = Subjects(report, as_of, neighbours, thresholds, waivings)
    judged = [
        done or _judged(rule, subjects, lang, severities.get(rule.code))
        for rule, done in zip(rules, held(rules, report), strict=True)
    ]
    findings = in_order(finding for _, findings in judged for finding in findings)
    if any(finding.severity is Severity.ERROR for finding in findings) or (findings and not report.facts.complete):
        from gouji.engine.causes import with_causes  # noqa: PLC0415  # wanted only where something is wrong

        errors = (rule for rule in rules if severities.get(rule.code, rule.severity) is Severity.ERROR)
        certain = [rule for rule in errors if rule.relation and inapplicable(rule, subjects) is None]
        findings = with_causes(findings, certain, report, lang)
    return Result(report, tuple(verdict for verdict, _ in judged), findings)


def _judged(
    rule: Rule, subjects: Subjects, lang: Language, severity: Severity | None
) -> tuple[Verdict, Sequence[Finding]]:
    report = subjects.report
    obstacle = inapplicable(rule, subjects)
    if obstacle is not None:
        return _shared(rule.code, Outcome.NOT_APPLICABLE, reasons=(obstacle.in_language(lang),)), ()
    try:
        judgement = rule.evaluate(subjects)
        if judgement.checked and not judgement.objections and not judgement.skips:
            return _passed(rule.code, judgement.checked), ()
        findings = [sign(objection, rule, report, lang, severity) for objection in judgement.objections]
    except (Exception, SystemExit) as error:  # noqa: BLE001  # a rule that crashes is a verdict, and the others are still judged
        return Verdict(rule.code, Outcome.ERROR, reasons=(f"{type(error).__name__}: {error}",)), ()
    return _verdict(rule, judgement, lang), findings


def _verdict(rule: Rule, judgement: Judgement, lang: Language) -> Verdict:
    reasons = [skip.reason for skip in judgement.skips]
    if not reasons and not judgement.checked:
        reasons.append(_NOTHING_TO_JUDGE)
    outcome = Outcome.FAIL if judgement.failed else Outcome.NOT_APPLICABLE if reasons else Outcome.PASS
    counts = (judgement.checked, judgement.failed, len(judgement.skips))
    return _shared(rule.code, outcome, *counts, reasons=_counted(reasons, lang))


@lru_cache(maxsize=1024)
def _passed(code: str, checked: int) -> Verdict:
    return Verdict(code, Outcome.PASS, checked)


def _counted(reasons: Sequence[Text], lang: Language) -> tuple[str, ...]:
    """Return each reason once, with how often it holds."""
    if len(reasons) == 1:
        return (reasons[0].in_language(lang),)
    times = Counter(reasons)
    return tuple(
        reason.in_language(lang) if count == 1 else _TIMES.format(reason=reason, count=count).in_language(lang)
        for reason, count in times.items()
    )
