"""Reports are judged once more beside those of the year before, where such are found."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Protocol, TypeVar

import click

from gouji.cli.books import Books
from gouji.cli.files import STDIN, Met, Named, Trouble
from gouji.cli.judged import Beside, Known, Unread
from gouji.cli.judging import looks_back
from gouji.cli.keeping import put
from gouji.cli.last_year import LastYear
from gouji.cli.reading import Answered, Answers, File, answers, each_report, unsure
from gouji.cli.remembering import state_of_plugins
from gouji.cli.settings import CheckSettings
from gouji.cli.store import content_digest, digest, get
from gouji.cli.streams import talk
from gouji.engine.identity import Hints, identify
from gouji.engine.readers import Unreadable, load
from gouji.engine.recognise import recognise
from gouji.engine.record import changed, frozen
from gouji.engine.text import Language, Text

_ONE_ONLY = Text("只能与一份报告一起给出", "it goes with one report only")
_UNUSED = Text(
    "{previous} 不是同一机关上年的报告，没有用来对照（--show-verdicts 说明原因）",
    "{previous} is not the report of the same body for the year before and was not used (--show-verdicts tells why)",
)


_GAVE_UP = Text(
    "可能是上年报告的文件太多，没有全部打开查看；可用 --previous 指定",
    "there are too many files that may be last year's reports, and not all were looked into; name one with --previous",
)


class Telling(Protocol):
    """An answer that tells what was read for it."""

    @property
    def known(self) -> Known | None:
        """What the report says of itself."""

    @property
    def previous(self) -> Beside | None:
        """What it was held against."""


Answer = TypeVar("Answer", bound=Telling)
Again = Callable[[Sequence[File]], Iterable[Answered[Answer]]]


def beside_the_named(files: Sequence[File], settings: CheckSettings) -> Sequence[File]:
    """Return the files with last year's report that was named for them; a usage error if there is not one file."""
    if settings.previous is None:
        return files
    if len(files) != 1 or isinstance(files[0], Trouble):
        raise click.BadParameter(_ONE_ONLY.in_language(settings.lang), param_hint="'--previous'")
    return [changed(files[0], previous=settings.previous)]


def tell_if_unused(answered: Iterable[Answered[Answer]], settings: CheckSettings) -> Iterator[Answered[Answer]]:
    """Yield the answers, and say where the report that was named is not last year's."""
    note = _UNUSED.format(previous=settings.previous).in_language(settings.lang)
    for one in answered:
        unused = settings.previous is not None and not isinstance(one.answer, Unread) and one.answer.previous is None
        yield _noted(one, note) if unused else one


def each_beside_last_year(
    books: Books, files: Sequence[File], reader: Answers[Answer], *, quiet: bool, jobs: int = 1
) -> list[Answered[Answer]]:
    """Return the answer for each file, beside last year's report where one is found, and say what there is to know."""
    answered = list(each_report(files, reader, quiet=quiet, jobs=jobs))
    if not looks_back(books, files):
        return answered
    finder, again = finder_of(files, answered, None), partial(answers, reader, jobs=jobs)
    return list(beside_the_found(files, answered, finder, again, books.settings.lang))


def finder_of(files: Sequence[File], answered: Sequence[Answered[Answer]], cache: str | None) -> LastYear:
    """Return what finds reports of last year beside those of a run."""
    known = (_known(file, one) for file, one in zip(files, answered, strict=True))
    return LastYear([one for one in known if one], [file.path for file in files], Looking(cache), cache is not None)


def beside_the_found(
    files: Sequence[File],
    answered: Sequence[Answered[Answer]],
    finder: LastYear,
    again: "Again[Answer]",
    lang: Language,
) -> Iterator[Answered[Answer]]:
    """Yield the answers, those made `again` for which last year's report was found, or several may be it."""
    paired = [_paired(file, one, finder) for file, one in zip(files, answered, strict=True)]
    if finder.gave_up:
        talk(_GAVE_UP.in_language(lang))
    found = {number: file for number, file in enumerate(paired) if file is not None}
    # one year of a body after another: the report that was judged last is needed for the next one
    order = sorted(found, key=lambda number: _turn(answered[number]))
    renewed = dict(zip(order, again([found[number] for number in order]) if order else (), strict=True))
    for number, first in enumerate(answered):
        yield _renewed(found[number], first, renewed[number], lang) if number in found else first


def _paired(file: File, answered: Answered[Answer], finder: LastYear) -> Named | Met | None:
    """Return a file with what was found beside it; None if that is nothing."""
    known = _known(file, answered)
    found = finder.find(known) if known else None
    if isinstance(file, Trouble) or found is None or not (found.previous or found.rivals):
        return None
    return type(file)(file.path, found.previous.path if found.previous else None, found.rivals)


def _turn(answered: Answered[Answer]) -> tuple[str, int]:
    known = None if isinstance(answered.answer, Unread) else answered.answer.known
    return (known.body, known.year) if known else ("", 0)


def _known(file: File, answered: Answered[Answer]) -> Known | None:
    return None if isinstance(answered.answer, Unread) or file.path == STDIN else answered.answer.known


def _renewed(file: Named | Met, first: Answered[Answer], second: Answered[Answer], lang: Language) -> Answered[Answer]:
    """Return the second answer; the first, if the file beside could not be read any more."""
    if isinstance(second.answer, Unread):
        return first
    renewed = Answered(second.answer, first.notes)
    return _noted(renewed, f"{file.path}: {unsure(file.rivals).in_language(lang)}") if file.rivals else renewed


def _noted(answered: Answered[Answer], note: str) -> Answered[Answer]:
    talk(note)
    return Answered(answered.answer, (*answered.notes, note))


@frozen
class Looking:
    """Looks into files outside the run; what it saw in one with this content before, it knows again."""

    folder: str | None

    def identity(self, path: str) -> Known | None:
        """Return whose report a file seems to be, and of which year; None where it does not tell both."""
        content = content_digest(path)
        told = self._known_again("identity", path, content, _identity) if content else []
        return Known(path, content, told[0], int(told[1])) if content and told else None

    def is_report(self, known: Known) -> bool:
        """Whether a file is a report, and not only called like one."""
        return bool(self._known_again("report", known.path, known.sha256, _recognised))

    def _known_again(self, what: str, path: str, content: str, ask: Callable[[str], list[str]]) -> list[str]:
        if self.folder is None:
            return _asked(ask, path)
        from gouji.cli.own import OWN_STATE  # noqa: PLC0415  # looks at all files of gouji

        # a plugin may be what reads it
        key = digest(what, str(OWN_STATE), *state_of_plugins(), path, content)
        told = get(self.folder, key)
        if told is None:
            told = _asked(ask, path)
            put(self.folder, key, told)
        return told


def _asked(ask: Callable[[str], list[str]], path: str) -> list[str]:
    """Return what a file tells, nothing if it cannot be read."""
    try:
        return ask(path)
    except Unreadable:
        return []
    except Exception:  # noqa: BLE001  # nobody asked to check this file: it must not end the run
        return []


def _identity(path: str) -> list[str]:
    found = identify(load(path), Hints())
    return [] if found.body is None or found.year is None else [found.body, str(found.year)]


def _recognised(path: str) -> list[str]:
    return ["yes"] if recognise(load(path)).recognised else []
