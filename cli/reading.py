"""Reports from the files of a command line: every one is read, or it is said why not."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from gouji.cli.crash import crash_reason, plugin_fault, wants_traceback
from gouji.cli.files import STDIN, Met, Named, Trouble
from gouji.cli.judged import Unread
from gouji.cli.progress import with_progress
from gouji.cli.settings import CheckSettings, Settings
from gouji.cli.streams import talk
from gouji.engine.identity import Hints
from gouji.engine.levels import Level
from gouji.engine.neighbours import ALONE, Neighbours
from gouji.engine.readers import Unreadable, load, load_stream
from gouji.engine.recognise import recognise
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.source import Source
from gouji.engine.text import Language, Text

Answer = TypeVar("Answer")
File = Named | Met | Trouble
Work = Callable[[Named | Met, Report], Answer]

_NO_FILES = Text("没有找到可读取的文件", "no files to read were found")
_LOST = Text(
    "读取此文件的进程意外终止（内存不足或被强行结束），此文件未检查",
    "the process that read it died (out of memory, or killed): not checked",
)
_RIVALS = Text(
    "可能是上年报告的文件不止一个：{files}；请用 --previous 指定",
    "several files may be last year's report: {files}; name one with --previous",
)
_CLOSED = Text("标准输入已关闭", "standard input is closed")


@frozen
class Answered(Generic[Answer]):
    """What became of a file, and what the user should know of how it was read."""

    answer: Answer | Unread
    notes: Sequence[str] = ()


@frozen
class Reader(Generic[Answer]):
    """Makes of a file what `work` makes of the report in it; fit for pickling if `work` is."""

    settings: Settings
    work: Work[Answer]

    def __call__(self, file: File) -> Answered[Answer]:
        """Read one file."""
        lang = self.settings.lang
        if isinstance(file, Trouble):
            return Answered(Unread(file.path, file.reason.in_language(lang)))
        try:
            source = _source(file, self.settings)
            notes = [f"{source.name}: {note.in_language(lang)}" for note in source.notes]
            return Answered(self.work(file, recognise(source, hints_of(self.settings))), notes)
        except Unreadable as error:
            return Answered(Unread(error.file, reason_of(error, lang)))
        except Exception as error:  # the outermost line of one file: the others are still checked
            if wants_traceback():
                raise
            return Answered(Unread(file.path, plugin_fault(error) or crash_reason(error), crashed=True))

    def lost(self, file: File) -> Answered[Answer]:
        """Say of a file that it ends the process that reads it."""
        return Answered(Unread(file.path, _LOST.in_language(self.settings.lang)))


class Answers(Protocol[Answer]):
    """Answers for each file; for other processes fit for pickling."""

    def __call__(self, file: File) -> Answered[Answer]:
        """Answer for one file."""

    def lost(self, file: File) -> Answered[Answer]:
        """Say of a file that it ends the process that reads it."""


def each_report(
    files: Sequence[File], reader: Answers[Answer], *, quiet: bool, jobs: int = 1
) -> Iterator[Answered[Answer]]:
    """Yield the answer for each file, in the order of `files`, and say what the user should know of its reading."""
    for answered in with_progress(answers(reader, files, jobs), len(files), quiet=quiet):
        for note in answered.notes:
            talk(note)
        yield answered


def answers(reader: Answers[Answer], files: Sequence[File], jobs: int) -> Iterator[Answered[Answer]]:
    """Yield the answer for each file, in the order of `files`."""
    # standard input is open in this process alone
    if jobs == 1 or any(file.path == STDIN for file in files):
        return map(reader, files)
    from gouji.cli.pool import Pool  # noqa: PLC0415  # multiprocessing is slow to load

    return Pool(reader, reader.lost, jobs).answers(files)


def tell_if_none(files: Sequence[File], lang: Language) -> None:
    """Say on stderr when there is nothing to read, so that the silence is not taken for "fine"."""
    if not files:
        talk(_NO_FILES.in_language(lang))


def tell_unread(answers: Iterable[object]) -> None:
    """Say on stderr which files could not be read, and why."""
    for answer in answers:
        if isinstance(answer, Unread):
            talk(f"{answer.file}: {answer.reason}")


def _source(file: Named | Met, settings: Settings) -> Source:
    if file.path != STDIN:
        return load(file.path)
    name = settings.stdin_filename or "<stdin>"
    if sys.stdin is None:
        raise Unreadable(name, _CLOSED)
    return load_stream(sys.stdin.buffer, name)


def read_neighbours(file: Named | Met, settings: CheckSettings, at_hand: Mapping[str, Report]) -> Neighbours:
    """Read what is known to stand beside a file, unless it is `at_hand`; `Unreadable` if it cannot be read."""
    if file.previous is None:
        return Neighbours(no_previous=unsure(file.rivals)) if file.rivals else ALONE
    if file.previous in at_hand:
        return Neighbours(at_hand[file.previous])
    # what is said of the reports is true of last year's too, but for the year; of one that was found it is known
    year = settings.year - 1 if settings.year and settings.previous else None
    return Neighbours(recognise(load(file.previous), hints_of(settings._replace(year=year))))


def unsure(rivals: Sequence[str]) -> Text:
    """Say that several files may be last year's report."""
    return _RIVALS.format(files=" ".join(rivals))


def hints_of(settings: Settings) -> Hints:
    """Return what was said beforehand about the documents."""
    return Hints(settings.year, settings.body, None if settings.level is None else Level(settings.level))


def reason_of(error: Unreadable, lang: Language) -> str:
    """Return why a file cannot be read, with the place in it if there is one."""
    message = error.message.in_language(lang)
    colon = "：" if lang == "zh" else ": "
    return message if error.where is None else error.where.in_language(lang) + colon + message
