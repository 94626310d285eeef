"""What `gouji check` does: find, read, judge, print, and sum up in an exit code."""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from gouji.cli.books import Books, books_of
from gouji.cli.crash import how_to_report
from gouji.cli.exceptions import Exceptions, exceptions_of
from gouji.cli.exits import Exit
from gouji.cli.files import find
from gouji.cli.judged import Judged, Unread
from gouji.cli.judging import Judge, looks_back
from gouji.cli.manner import Manner
from gouji.cli.output import spare, write, write_each
from gouji.cli.pairing import beside_the_found, beside_the_named, finder_of, tell_if_unused
from gouji.cli.reading import Answered, Answers, File, Reader, answers, each_report, tell_if_none, tell_unread
from gouji.cli.recall import Answer
from gouji.cli.remembering import Remembering, basis_of, keep_run, usable_folder, watched_of_plugins, what_was_read
from gouji.cli.renderers import renderer_of
from gouji.cli.settings import CheckSettings
from gouji.cli.shelf import Shelf
from gouji.cli.streams import as_said, talk, wants_color
from gouji.cli.telling import Teller, Telling
from gouji.cli.told import Run, Told
from gouji.engine.finding import Severity
from gouji.engine.record import changed, frozen
from gouji.engine.text import Text

_INTERRUPTED = Text("被中断：{total} 个文件检查了 {count} 个", "interrupted: {count} of {total} files checked")
_UNCHANGED = Text("{revision} 以后没有改动过的报告", "no report has changed since {revision}")
_MANY_FILES = 64


def run_check(settings: CheckSettings, arguments: list[str]) -> int:
    """Check all files of the settings, print what there is to say, return how to end.

    `arguments` are the words of the command, by which the run may be known again.
    """
    books = books_of(settings)
    settings = books.settings
    cache = usable_folder(settings)
    files = _files(books, cache)
    exceptions = exceptions_of(books, settings.baseline)
    teller = Teller(settings.style, _manner(settings))
    reader = _reader(books, files, exceptions, teller, cache)
    done, seen = _answered(books, files, reader, cache)
    if done.interrupted and not done.files:
        return Exit.INTERRUPTED
    run = Run(books.packs(file.path for file in files), tuple(answered.answer for answered in done.files))
    if not settings.quiet:
        _tell_if_none(files, settings)
    _tell_troubles(run)
    asides = _told_aside(exceptions, run, settings)
    whole = _with_waivers(run, None if done.interrupted else exceptions.judged(run, books), teller)
    texts = renderer_of(settings.style).render(whole, _manner(settings))
    if done.interrupted:
        write_each(texts, settings.output)
        talk(_INTERRUPTED.format(count=len(done.files), total=len(files)).in_language(settings.lang))
        return Exit.INTERRUPTED
    read = None
    if cache is not None and not (exceptions.dated and settings.as_of is None):
        beside = [*books.heeded, *(watched_of_plugins() or ()), *exceptions.heeded, *seen.items()]
        read = what_was_read(settings, files, run, beside)
    code = _exit(whole, settings)
    if cache is None or read is None:
        write_each(texts, settings.output)
    else:
        text = "".join(texts)
        write(text, settings.output)
        notes = [*(note for one in done.files for note in one.notes), *asides]
        keep_run(cache, arguments, Answer(code, text, "".join(map(as_said, notes))), read)
    return code


def _files(books: Books, cache: str | None) -> Sequence[File]:
    """Return the files that are to be checked."""
    settings = books.settings
    files = beside_the_named(books.wanted(find(settings.paths)), settings)
    spare(files, settings.output, settings.lang)
    if settings.since is None:
        return files
    from gouji.cli.since import changed_since  # noqa: PLC0415  # few runs ask for it

    return changed_since(files, settings.since, cache, settings.lang)


def _tell_if_none(files: Sequence[File], settings: CheckSettings) -> None:
    if settings.since is None or files:
        tell_if_none(files, settings.lang)
    else:
        talk(_UNCHANGED.format(revision=settings.since).in_language(settings.lang))


def _told_aside(exceptions: Exceptions, run: Run, settings: CheckSettings) -> list[str]:
    """Say on stderr what the user should know of the exceptions."""
    asides = [] if settings.quiet else [note.in_language(settings.lang) for note in exceptions.notes(run)]
    for note in asides:
        talk(note)
    return asides


def _with_waivers(run: Run, waivers: Judged | None, teller: Teller) -> Run:
    """Return a run with what there is to say of the waivers, which are in no report."""
    if waivers is None:
        return run
    return Run(run.rulesets, (*run.files, teller.tell(waivers)))


def _reader(
    books: Books, files: Sequence[File], exceptions: Exceptions, teller: Teller, cache: str | None
) -> Answers[Told]:
    """Return what reads and judges a file, or knows what became of it."""
    settings = books.settings
    reader = Reader(settings, Telling(Judge(books, exceptions.suppressing), teller))
    if cache is None:
        return reader
    common = basis_of(settings, exceptions.basis, color=teller.manner.color)
    return Remembering(reader, cache, common, books.bases(file.path for file in files))


def jobs_for(wanted: int | None, files: int) -> int:
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


def _answered(
    books: Books, files: Sequence[File], reader: Answers[Told], cache: str | None
) -> tuple[_Done, Mapping[str, str]]:
    """Return what became of the files, each beside last year's, and the states of what was looked at for these."""
    settings, shelf = books.settings, Shelf()
    jobs = jobs_for(settings.jobs, len(files))
    alone = each_report(files, reader, quiet=settings.quiet, jobs=jobs)
    done = _until_interrupted(tell_if_unused(alone, settings), shelf)
    if done.interrupted or not looks_back(books, files):
        return done, {}
    finder = finder_of(files, done.files, cache)
    again = partial(answers, reader, jobs=jobs)
    renewed = _until_interrupted(beside_the_found(files, done.files, finder, again, settings.lang), shelf)
    return changed(done, interrupted=True) if renewed.interrupted else renewed, finder.seen


def _until_interrupted(answered: Iterable[Answered[Told]], shelf: Shelf) -> _Done:
    files = []
    try:
        for file in answered:
            files.append(_shelved(file, shelf))  # noqa: PERF401  # what is done stays when the rest is not
    except KeyboardInterrupt:
        return _Done(tuple(files), interrupted=True)
    return _Done(tuple(files), interrupted=False)


def _shelved(file: Answered[Told], shelf: Shelf) -> Answered[Told]:
    return file if isinstance(file.answer, Unread) else changed(file, answer=shelf.kept(file.answer))


def _tell_troubles(run: Run) -> None:
    tell_unread(run.unread)
    for report in run.told:
        for failure in report.failures:
            talk(failure)
    if run.crashed:
        talk(how_to_report())


def _manner(settings: CheckSettings) -> Manner:
    return Manner(
        settings.lang,
        wants_color(settings.color, settings.output),
        settings.show_verdicts,
        settings.all,
        settings.show_waived,
        settings.statistics,
        summary=not settings.quiet,
    )


def _exit(run: Run, settings: CheckSettings) -> int:
    if run.crashed:
        return Exit.CRASH
    if run.unread:
        return Exit.USAGE
    failed = any(run.counts.found[: Severity(settings.fail_on).rank + 1])
    return Exit.FINDINGS if failed and not settings.exit_zero else Exit.CLEAN
