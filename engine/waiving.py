"""What a report is excepted from, and what is wrong with the exceptions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from gouji.engine.check import Result, check
from gouji.engine.facts import Facts
from gouji.engine.finding import Finding, Outcome, Severity
from gouji.engine.form import NO_FORM
from gouji.engine.identity import Identity
from gouji.engine.levels import Level
from gouji.engine.narrative import Narrative
from gouji.engine.offer import BESIDE
from gouji.engine.record import changed, frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.signing import in_order
from gouji.engine.source import Source, Span
from gouji.engine.text import Language
from gouji.engine.waiver import Waiver, Waiving

_SILENCE = Narrative((), (), (), ())


@frozen
class Terms:
    """On what terms rules are waived: as of which day, and which rules, by code, cannot be waived at all."""

    as_of: date
    mandatory: frozenset[str] = frozenset()

    def waiving(self, waiver: Waiver, *, unused: bool = False) -> Waiving:
        """Return how a waiver fares; one that does not apply is not unused."""
        waiving = Waiving(waiver, self.as_of, waiver.code in self.mandatory, unused=False)
        return changed(waiving, unused=unused and waiving.applies)


@frozen
class Waived:
    """The findings of a report, those that somebody answers for as suppressed; which waivers they needed."""

    findings: tuple[Finding, ...]
    used: frozenset[Waiver]


def waived(findings: Iterable[Finding], waivers: Sequence[Waiver], terms: Terms) -> Waived:
    """Suppress those findings of a report that a waiver for it excepts; where several do, the first is named."""
    applying = [waiver for waiver in waivers if terms.waiving(waiver).applies]
    told, used = [], set()
    for finding in findings:
        own = [waiver for waiver in applying if waiver.code == finding.code and waiver.target.includes(finding)]
        used.update(own)
        told.append(changed(finding, suppressed=own[0].suppression(terms.as_of)) if own else finding)
    return Waived(tuple(told), frozenset(used))


def asks_for_waivers(rule: Rule) -> bool:
    """Whether a rule is about waivers."""
    return Waiving in rule.subjects


def judged_by(result: Result, rules: Sequence[Rule]) -> Collection[str]:
    """Return the codes of those rules that came to a verdict on a report, none for lack of what goes beside it."""
    pairs = zip(rules, result.verdicts, strict=True)
    return {rule.code for rule, verdict in pairs if not _is_open(rule, verdict.outcome)}


def _is_open(rule: Rule, outcome: Outcome) -> bool:
    """Whether a rule might come to something else in another run over the same report."""
    return outcome is Outcome.ERROR or (outcome is Outcome.NOT_APPLICABLE and not BESIDE.isdisjoint(rule.subjects))


def with_inline(
    result: Result,
    waivings: Sequence[Waiving],
    rules: Sequence[Rule],
    *,
    lang: Language,
    severities: Mapping[str, Severity],
) -> Result:
    """Return the result with what rules say of the waivers that stand in the report itself."""
    added = _on_waivers(result.report, waivings, rules, lang, severities)
    verdicts = {verdict.code: verdict for verdict in added.verdicts}
    return Result(
        result.report,
        tuple(verdicts.get(verdict.code, verdict) for verdict in result.verdicts),
        in_order([*result.findings, *added.findings]),
    )


def check_waivers(
    source: Source,
    waivings: Sequence[Waiving],
    rules: Sequence[Rule],
    *,
    lang: Language,
    severities: Mapping[str, Severity],
) -> Result:
    """Judge the waivers of a file of their own by those rules that are about waivers."""
    return _on_waivers(_no_report(source), waivings, rules, lang, severities)


def _on_waivers(
    report: Report,
    waivings: Sequence[Waiving],
    rules: Sequence[Rule],
    lang: Language,
    severities: Mapping[str, Severity],
) -> Result:
    asking = [rule for rule in rules if asks_for_waivers(rule)]
    return check(report, asking, lang=lang, severities=severities, waivings=tuple(waivings))


def _no_report(source: Source) -> Report:
    """Return what rules on waivers are asked of where these stand in no report."""
    identity = Identity(None, Level.UNKNOWN, None, None, None, Span.at(0))
    nothing = Facts(NO_FORM, (), (), (), ())
    return Report(
        source,
        recognised=True,
        identity=identity,
        form=None,
        sections=(),
        tables=(),
        facts=nothing,
        narrative=_SILENCE,
        diagnostics=(),
    )
