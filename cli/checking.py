"""What `gouji check` does: find, read, judge, print, and sum up in an exit code."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence

from gouji._version import VERSION
from gouji.cli.crash import how_to_report
from gouji.cli.exits import Exit
from gouji.cli.files import Met, Named, find
from gouji.cli.judged import Judged, Stranger
from gouji.cli.output import spare, write
from gouji.cli.reading import Answered, Answers, Reader, each_report, tell_if_none, tell_unread
from gouji.cli.recall import Answer
from gouji.cli.remembering import Remembering, basis_of, keep_run, usable_folder, what_was_read
from gouji.cli.render.text import render_text
from gouji.cli.rulebook import Rulebook, load_rulebook
from gouji.cli.settings import CheckSettings
from gouji.cli.streams import as_said, talk, wants_color
from gouji.cli.telling import Teller
from gouji.cli.told import Run, Told
from gouji.engine.check import check
from gouji.engine.finding import Severity
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.text import Text

_STRANGER = Text("不是政府信息公开工作年度报告", "not an annual report")
_INTERRUPTED = Text("被中断：{total} 个文件检查了 {count} 个", "interrupted: {count} of {total} files checked")
_MANY_FILES = 64


@frozen
class Judge:
    """Judges reports as the settings say, and tells of them.

    Rules are functions, which do not travel: to another process goes what they are chosen by.
    """

    settings: CheckSettings
    rules: Sequence[Rule]
    severities: Mapping[str, Severity]
    teller: Teller

    def __reduce__(self) -> tuple[Callable[[CheckSettings, Teller], "Judge"], tuple[CheckSettings, Teller]]:
        """Tell pickle how to make the same again."""
        return judge_for, (self.settings, self.teller)

    def __call__(self, file: Named | Met, report: Report) -> Told:
        """Judge one report; what was met in a folder and is no report is not judged."""
        return self.teller.tell(self._judged(file, report))

    def _judged(self, file: Named | Met, report: Report) -> Judged | Stranger:
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


def run_check(settings: CheckSettings, arguments: list[str]) -> int:
    """Check all files of the settings, print what there is to say, return how to end.

    `arguments` are the words of the command, by which the run may be known again.
    """
    rulebook = load_rulebook(settings.ruleset, settings.lang)
    color = wants_color(settings.color, settings.output)
    judge = _judge(settings, rulebook, Teller(settings.style, settings.lang, color, settings.show_verdicts))
    files = find(settings.paths)
    spare(files, settings.output, settings.lang)
    cache = usable_folder(settings)
    reader: Answers[Told] = Reader(settings, judge)
    if cache is not None:
        reader = Remembering(reader, cache, basis_of(settings, rulebook.packs, color=color))
    jobs = _jobs(settings.jobs, len(files))
    done = _until_interrupted(each_report(files, reader, quiet=settings.quiet, jobs=jobs))
    if done.interrupted and not done.files:
        return Exit.INTERRUPTED
    run = Run(rulebook.packs, tuple(answered.answer for answered in done.files))
    if not settings.quiet:
        tell_if_none(files, settings.lang)
    _tell_troubles(run)
    text = _rendered(run, settings)
    write(text, settings.output)
    if done.interrupted:
        talk(_INTERRUPTED.format(count=len(done.files), total=len(files)).in_language(settings.lang))
        return Exit.INTERRUPTED
    code = _exit(run, settings)
    if cache is not None and (read := what_was_read(settings, files, run)) is not None:
        said = "".join(as_said(note) for answered in done.files for note in answered.notes)
        keep_run(cache, arguments, Answer(code, text, said), read)
    return code


def judge_for(settings: CheckSettings, teller: Teller) -> Judge:
    """Return what judges as `settings` say."""
    return _judge(settings, load_rulebook(settings.ruleset, settings.lang), teller)


def _judge(settings: CheckSettings, rulebook: Rulebook, teller: Teller) -> Judge:
    rules = rulebook.selected(settings.select, settings.ignore)
    return Judge(settings, rules, _severities(settings, rulebook), teller)


def _jobs(wanted: int | None, files: int) -> int:
    """Return how many processes to use; unless it is said, one where starting others takes longer than it saves."""
    if wanted is None:
        wanted = 1 if files < _MANY_FILES else _processors()
    return max(1, min(wanted, files))


def _processors() -> int:
    # those that this process may use, where the system tells
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@frozen
class _Done:
    """What became of the files of a run until it ended, or the user ended it."""

    files: tuple[Answered[Told], ...]
    interrupted: bool


def _until_interrupted(answers: Iterable[Answered[Told]]) -> _Done:
    files = []
    try:
        for file in answers:
            files.append(file)  # noqa: PERF402  # what is done stays when the rest is not
    except KeyboardInterrupt:
        return _Done(tuple(files), interrupted=True)
    return _Done(tuple(files), interrupted=False)


def _severities(settings: CheckSettings, rulebook: Rulebook) -> dict[str, Severity]:
    pairs = ((rulebook.matching(token, "--severity"), Severity(level)) for token, level in settings.severity)
    return {rule.code: severity for rules, severity in pairs for rule in rules}


def _tell_troubles(run: Run) -> None:
    tell_unread(run.unread)
    for report in run.told:
        for failure in report.failures:
            talk(failure)
    if run.crashed:
        talk(how_to_report())


def _rendered(run: Run, settings: CheckSettings) -> str:
    if settings.style == "json":
        from gouji.cli.render.findings_json import render_findings  # noqa: PLC0415  # json is loaded when asked for

        return render_findings(run, VERSION)
    return render_text(run, settings.lang, statistics=settings.statistics, summary=not settings.quiet)


def _exit(run: Run, settings: CheckSettings) -> int:
    if run.crashed:
        return Exit.CRASH
    if run.unread:
        return Exit.USAGE
    failed = any(run.counts.found[: Severity(settings.fail_on).rank + 1])
    return Exit.FINDINGS if failed and not settings.exit_zero else Exit.CLEAN
