"""What `gouji check` does: find, read, judge, print, and sum up in an exit code."""

from collections.abc import Mapping, Sequence

from gouji._version import VERSION
from gouji.cli.crash import how_to_report
from gouji.cli.exits import Exit
from gouji.cli.files import Met, Named, find
from gouji.cli.judged import Judged, Run, Stranger
from gouji.cli.output import spare, write
from gouji.cli.reading import each_report, tell_if_none, tell_unread
from gouji.cli.render.paint import ansi, plain
from gouji.cli.render.text import render_text
from gouji.cli.rulebook import Rulebook, load_rulebook
from gouji.cli.settings import CheckSettings
from gouji.cli.streams import talk, wants_color
from gouji.engine.check import check
from gouji.engine.finding import Outcome, Severity
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.text import Text

_STRANGER = Text("不是政府信息公开工作年度报告", "not an annual report")
_RULE_FAILED = Text("规则 {code} 出错：{reason}", "rule {code} failed: {reason}")


@frozen
class Judge:
    """Judges reports as the settings say."""

    settings: CheckSettings
    rules: Sequence[Rule]
    severities: Mapping[str, Severity]

    def __call__(self, file: Named | Met, report: Report) -> Judged | Stranger:
        """Judge one report; what was met in a folder and is no report is not judged."""
        lang, source = self.settings.lang, report.source
        if not report.recognised and isinstance(file, Met):
            return Stranger(source.name, source.sha256, _STRANGER.in_language(lang))
        result = check(report, self.rules, lang=lang, severities=self.severities, as_of=self.settings.as_of)
        return Judged(
            source.name,
            source.sha256,
            report.form.name if report.form else None,
            report.year,
            report.body,
            result.verdicts,
            result.findings,
            {number: source.line(number) for number in {finding.location.place.line for finding in result.findings}},
            None if report.recognised else _STRANGER.in_language(lang),
        )


def run_check(settings: CheckSettings) -> Exit:
    """Check all files of the settings, print what there is to say, return how to end."""
    rulebook = load_rulebook(settings.ruleset, settings.lang)
    judge = Judge(settings, rulebook.selected(settings.select, settings.ignore), _severities(settings, rulebook))
    files = find(settings.paths)
    spare(files, settings.output, settings.lang)
    run = Run(rulebook.packs, tuple(each_report(files, settings, judge, quiet=settings.quiet)))
    if not settings.quiet:
        tell_if_none(files, settings.lang)
    _tell_troubles(run, settings)
    write(_rendered(run, settings), settings.output)
    return _exit(run, settings)


def _severities(settings: CheckSettings, rulebook: Rulebook) -> dict[str, Severity]:
    pairs = ((rulebook.matching(token, "--severity"), Severity(level)) for token, level in settings.severity)
    return {rule.code: severity for rules, severity in pairs for rule in rules}


def _tell_troubles(run: Run, settings: CheckSettings) -> None:
    tell_unread(run.unread)
    for report in run.judged:
        for verdict in report.verdicts:
            if verdict.outcome is Outcome.ERROR:
                reason = _RULE_FAILED.format(code=verdict.code, reason="; ".join(verdict.reasons))
                talk(f"{report.file}: {reason.in_language(settings.lang)}")
    if _crashed(run):
        talk(how_to_report())


def _rendered(run: Run, settings: CheckSettings) -> str:
    if settings.style == "json":
        from gouji.cli.render.findings_json import render_findings  # noqa: PLC0415  # json is loaded when asked for

        return render_findings(run, VERSION)
    return render_text(
        run,
        settings.lang,
        ansi if wants_color(settings.color, settings.output) else plain,
        verdicts=settings.show_verdicts,
        statistics=settings.statistics,
        summary=not settings.quiet,
    )


def _exit(run: Run, settings: CheckSettings) -> Exit:
    if _crashed(run):
        return Exit.CRASH
    if run.unread:
        return Exit.USAGE
    limit = Severity(settings.fail_on).rank
    failed = any(finding.severity.rank <= limit for finding in run.findings)
    return Exit.FINDINGS if failed and not settings.exit_zero else Exit.CLEAN


def _crashed(run: Run) -> bool:
    return run.has(Outcome.ERROR) or any(file.crashed for file in run.unread)
