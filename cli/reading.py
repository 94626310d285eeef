"""Reports from the files of a command line: every one is read, or it is said why not."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from gouji.cli.crash import crash_reason, wants_traceback
from gouji.cli.files import STDIN, Met, Named, Trouble
from gouji.cli.judged import Unread
from gouji.cli.progress import with_progress
from gouji.cli.settings import Settings
from gouji.cli.streams import talk
from gouji.engine.identity import Hints, Level
from gouji.engine.readers import Unreadable, load, load_stream
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.source import Source
from gouji.engine.text import Language, Text

Answer = TypeVar("Answer")
Work = Callable[[Named | Met, Report], Answer]

_NO_FILES = Text("没有找到可读取的文件", "no files to read were found")
_CLOSED = Text("标准输入已关闭", "standard input is closed")


def each_report(
    files: Sequence[Named | Met | Trouble], settings: Settings, work: Work[Answer], *, quiet: bool
) -> Iterator[Answer | Unread]:
    """Yield what `work` makes of each report, or why there is none, in the order of `files`."""
    return (_attempt(file, settings, work) for file in with_progress(files, quiet=quiet))


def tell_if_none(files: Sequence[Named | Met | Trouble], lang: Language) -> None:
    """Say on stderr when there is nothing to read, so that the silence is not taken for "fine"."""
    if not files:
        talk(_NO_FILES.in_language(lang))


def tell_unread(answers: Iterable[object]) -> None:
    """Say on stderr which files could not be read, and why."""
    for answer in answers:
        if isinstance(answer, Unread):
            talk(f"{answer.file}: {answer.reason}")


def _attempt(file: Named | Met | Trouble, settings: Settings, work: Work[Answer]) -> Answer | Unread:
    if isinstance(file, Trouble):
        return Unread(file.path, file.reason.in_language(settings.lang))
    try:
        source = _source(file, settings)
        for note in source.notes:
            talk(f"{source.name}: {note.in_language(settings.lang)}")
        return work(file, recognise(source, _hints(settings)))
    except Unreadable as error:
        return Unread(error.file, _reason(error, settings.lang))
    except Exception as error:  # the outermost line of one file: the others are still checked
        if wants_traceback():
            raise
        return Unread(file.path, crash_reason(error), crashed=True)


def _source(file: Named | Met, settings: Settings) -> Source:
    if file.path != STDIN:
        return load(file.path)
    name = settings.stdin_filename or "<stdin>"
    if sys.stdin is None:
        raise Unreadable(name, _CLOSED)
    return load_stream(sys.stdin.buffer, name)


def _hints(settings: Settings) -> Hints:
    return Hints(settings.year, settings.body, None if settings.level is None else Level(settings.level))


def _reason(error: Unreadable, lang: Language) -> str:
    message = error.message.in_language(lang)
    colon = "：" if lang == "zh" else ": "
    return message if error.where is None else error.where.in_language(lang) + colon + message
