"""What `gouji baseline` does."""

from collections.abc import Iterable
from pathlib import Path

import click

from gouji.cli.books import Books, books_of
from gouji.cli.checking import jobs_for
from gouji.cli.crash import how_to_report
from gouji.cli.exceptions import baseline_in, exceptions_of
from gouji.cli.exits import Exit
from gouji.cli.files import Met, Named, find
from gouji.cli.judged import Beside, Known, Traces, Unread
from gouji.cli.judging import Judge
from gouji.cli.output import spare, write
from gouji.cli.pairing import each_beside_last_year
from gouji.cli.reading import Reader, tell_if_none, tell_unread
from gouji.cli.render.table import render_table
from gouji.cli.settings import CheckSettings
from gouji.cli.streams import talk, write_to_stdout
from gouji.cli.suppressing import Suppressing
from gouji.cli.telling import failures_of
from gouji.engine.baseline import Entry, Owner, baseline_of, written
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.text import Language, Text

_IS_THERE = Text(
    "{file} 已存在；用 gouji baseline update 更新，或换一个文件名",
    "{file} is there already: use gouji baseline update, or another name",
)
_CREATED = Text("{file}：记下 {count} 个发现", "{file}: {count} findings recorded")
_UPDATED = Text(
    "{file}：删去 {gone} 个，新记 {new} 个，共 {count} 个",
    "{file}: {gone} dropped, {new} new, {count} in all",
)
_NEW_LEFT = Text("有 {new} 个新的发现没有记入（--add）", "new findings that were not recorded (--add): {new}")
_SHOWN = Text("共 {count} 个发现", "{count} findings")
_HEADERS = tuple(
    Text(*words)
    for words in (
        ("编号", "code"),
        ("主体", "body"),
        ("年度", "year"),
        ("文件", "file"),
        ("指纹", "fingerprint"),
        ("发现", "finding"),
    )
)


@frozen
class Surveyed:
    """What is to be recorded of a report, and what it says of the baseline there is."""

    entries: tuple[Entry, ...]
    traces: Traces
    failures: tuple[str, ...]
    known: Known | None
    previous: Beside | None


@frozen
class Surveyor:
    """Judges reports and takes down what counts against them, recorded or not; fit for pickling."""

    judge: Judge
    lang: Language

    def __call__(self, file: Named | Met, report: Report) -> Surveyed:
        """Survey one report."""
        judged = self.judge(file, report)
        owner = Owner(report.body, report.year, report.name)
        counted = (each for each in judged.findings if each.suppressed is None or each.suppressed.kind == "baseline")
        entries = tuple(Entry.of(finding, owner) for finding in counted)
        failures = tuple(failures_of(judged, self.lang))
        return Surveyed(entries, judged.traces, failures, judged.known, judged.previous)


@frozen
class _Survey:
    """What a baseline can be made of."""

    entries: tuple[Entry, ...]
    gone: frozenset[str]
    code: int


def create_baseline(asked: CheckSettings) -> int:
    """Record all findings in a new file."""
    books = books_of(asked)
    settings = books.settings
    name = _file(settings)
    if Path(name).exists():
        raise click.BadParameter(_IS_THERE.format(file=name).in_language(settings.lang), param_hint="'--baseline'")
    survey = _survey(books, exceptions_of(books, None).suppressing)
    baseline = baseline_of(survey.entries)
    write(written(baseline), name)
    _say(_CREATED.format(file=name, count=len(baseline.entries)), settings.lang)
    return survey.code


def update_baseline(asked: CheckSettings, *, add: bool) -> int:
    """Drop what no longer occurs; `add` what is new."""
    books = books_of(asked)
    settings = books.settings
    suppressing = exceptions_of(books, _file(settings)).suppressing
    survey = _survey(books, suppressing)
    known = {} if suppressing.baseline is None else {one.fingerprint: one for one in suppressing.baseline.entries}
    new = {one.fingerprint for one in survey.entries if one.fingerprint not in known}
    # what is kept is told as it is found today: its file may have another name by now
    today = [one for one in survey.entries if add or one.fingerprint in known]
    unseen = known.keys() - {one.fingerprint for one in today} - survey.gone
    baseline = baseline_of([*today, *(known[fingerprint] for fingerprint in unseen)])
    name = _file(settings)
    write(written(baseline), name)
    told = {"gone": len(survey.gone), "new": len(new) if add else 0, "count": len(baseline.entries)}
    _say(_UPDATED.format(file=name, **told), settings.lang)
    if new and not add:
        _say(_NEW_LEFT.format(new=len(new)), settings.lang)
    return survey.code


def show_baseline(file: str, lang: Language) -> int:
    """Print what a baseline holds."""
    baseline = baseline_in(file, lang)
    rows = [
        (one.code, one.body or "", str(one.year or ""), one.file, one.fingerprint, one.message)
        for one in baseline.entries
    ]
    if rows:
        write_to_stdout(render_table([words.in_language(lang) for words in _HEADERS], rows) + "\n")
    _say(_SHOWN.format(count=len(rows)), lang)
    return Exit.CLEAN


def _survey(books: Books, suppressing: Suppressing) -> _Survey:
    settings = books.settings
    files = books.wanted(find(settings.paths))
    spare(files, settings.baseline, settings.lang)
    reader = Reader(settings, Surveyor(Judge(books, suppressing), settings.lang))
    jobs = jobs_for(settings.jobs, len(files))
    answered = each_beside_last_year(books, files, reader, quiet=settings.quiet, jobs=jobs)
    surveyed = [one.answer for one in answered]
    tell_if_none(files, settings.lang)
    tell_unread(surveyed)
    return _summed_up([answer for answer in surveyed if isinstance(answer, Surveyed)], _code(surveyed))


def _summed_up(surveyed: Iterable[Surveyed], code: int) -> _Survey:
    gone: set[str] = set()
    occurring: set[str] = set()
    entries: list[Entry] = []
    for one in surveyed:
        gone.update(one.traces.gone)
        occurring.update(one.traces.occurring)
        entries += one.entries
    return _Survey(tuple(entries), frozenset(gone - occurring), code)


def _code(answers: Iterable[Surveyed | Unread]) -> int:
    """Say which rules crashed, and return how to end."""
    code = Exit.CLEAN
    crashed = False
    for answer in answers:
        if isinstance(answer, Unread):
            code = Exit.USAGE
            crashed = crashed or answer.crashed
        else:
            for failure in answer.failures:
                talk(failure)
            crashed = crashed or bool(answer.failures)
    if crashed:
        talk(how_to_report())
    return Exit.CRASH if crashed else code


def _file(settings: CheckSettings) -> str:
    return settings.baseline or ""


def _say(words: Text, lang: Language) -> None:
    write_to_stdout(words.in_language(lang) + "\n")
