"""What became of one file, put into the words of the run: the part of printing that every process does for itself."""

from collections.abc import Iterator

from gouji.cli.files import Met, Named
from gouji.cli.judged import Judged, Stranger, counted, waived
from gouji.cli.judging import Judge
from gouji.cli.manner import Manner
from gouji.cli.renderers import renderer_of
from gouji.cli.told import Counts, Said, Told
from gouji.engine.finding import Outcome, Severity
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.text import Language, Text

# what several relations that fail may have in common: no relation itself
_HINT = "GJ306"
_RULE_FAILED = Text("规则 {code} 出错：{reason}", "rule {code} failed: {reason}")


@frozen
class Teller:
    """Tells of files in one style."""

    style: str
    manner: Manner

    def tell(self, file: Judged | Stranger) -> Told:
        """Put what became of `file` into words."""
        words = Said(*renderer_of(self.style).tell(file, self.manner))
        rules = tuple(f"{finding.code} {finding.name}" for finding in counted(file))
        failures = tuple(failures_of(file, self.manner.lang))
        traces, known, previous = file.traces, file.known, file.previous
        return Told(file.sha256, _counts(file), words, rules, failures, traces, known, previous)


@frozen
class Telling:
    """Judges reports and tells of them; fit for pickling."""

    judge: Judge
    teller: Teller

    def __call__(self, file: Named | Met, report: Report) -> Told:
        """Judge a report and tell of it."""
        return self.teller.tell(self.judge(file, report))


def _counts(file: Judged | Stranger) -> Counts:
    """Count; relations are the instances of the arithmetic rules, whose codes are GJ3nn."""
    severities = [finding.severity for finding in counted(file)]
    errors, warnings, infos = (severities.count(severity) for severity in Severity)
    relations = [verdict for verdict in file.verdicts if verdict.code.startswith("GJ3") and verdict.code != _HINT]
    return Counts(
        reports=int(file.reason is None and not file.of_waivers),
        strangers=int(file.reason is not None),
        errors=errors,
        warnings=warnings,
        infos=infos,
        checked=sum(verdict.checked for verdict in relations),
        broken=sum(verdict.failed for verdict in relations),
        skipped=sum(verdict.skipped for verdict in relations),
        baselined=len(file.findings) - len(severities) - len(waived(file)),
        waived=len(waived(file)),
        compared=int(file.previous is not None),
    )


def failures_of(file: Judged | Stranger, lang: Language) -> Iterator[str]:
    """Yield what there is to say of each rule that crashed."""
    for verdict in file.verdicts:
        if verdict.outcome is Outcome.ERROR:
            reason = _RULE_FAILED.format(code=verdict.code, reason="; ".join(verdict.reasons))
            yield f"{file.file}: {reason.in_language(lang)}"
