"""What `gouji annotate` does: judge one report, and write what was found into a copy of it."""

import errno
import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import click

from gouji.cli.books import books_of
from gouji.cli.crash import how_to_report
from gouji.cli.exceptions import exceptions_of
from gouji.cli.exits import Exit
from gouji.cli.files import ANNOTATED, STDIN, Met, Named
from gouji.cli.judged import Beside, Judged, Known, Stranger, Unread, counted
from gouji.cli.judging import Judge, lines_of
from gouji.cli.output import spare, write_file
from gouji.cli.pairing import beside_the_named, each_beside_last_year, tell_if_unused
from gouji.cli.reading import Reader, reason_of, tell_if_none, tell_unread
from gouji.cli.render.notes import notes_of
from gouji.cli.settings import CheckSettings
from gouji.cli.streams import Unwritable, talk, write_to_stdout
from gouji.cli.telling import failures_of
from gouji.engine.annotation.note import Note
from gouji.engine.readers import Unreadable, content_of, format_of
from gouji.engine.readers.formats import Format, hinted
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.source import Span
from gouji.engine.text import Language, Text

_PAGES = (".html", ".htm")
_OWN: dict[Format | None, str] = {Format.DOCX: ".docx", Format.XLSX: ".xlsx"}

_NO_STDIN = Text("批注要写在文件旁边：请给出文件名，不用“-”", "a copy is made of a file: name one instead of “-”")
_WRONG_SUFFIX = Text("{output}：批注写成 {suffixes} 文件", "{output}: annotated copies are files named {suffixes}")
_IS_THERE = Text(
    "{output} 已存在；用 --force 覆盖，或用 -o 另取文件名", "{output} is there already: use --force, or another name"
)
_CHANGED = Text("检查期间文件被改动，没有写出；请重新运行", "it was changed meanwhile, nothing was written; run again")
_WRITTEN = Text("{output}：{count} 条批注", "{output}: notes: {count}")


@frozen
class _Work:
    """A report, and what was found in it."""

    report: Report
    judged: Judged | Stranger

    @property
    def known(self) -> Known | None:
        """What the report says of itself."""
        return self.judged.known

    @property
    def previous(self) -> Beside | None:
        """What it was held against."""
        return self.judged.previous


@frozen
class _Worker:
    judge: Judge

    def __call__(self, file: Named | Met, report: Report) -> _Work:
        return _Work(report, self.judge(file, report))


def run_annotate(asked: CheckSettings, *, force: bool) -> int:
    """Write an annotated copy of the one file of the settings, return how to end; `force` replaces what is there."""
    (path,) = asked.paths
    if path == STDIN:
        raise click.BadParameter(_NO_STDIN.in_language(asked.lang), param_hint="'FILE'")
    books = books_of(asked)
    settings = books.settings
    files = beside_the_named(books.wanted([Named(path)]), settings)
    spare(files, settings.output, settings.lang)
    if not files:
        tell_if_none(files, settings.lang)
        return Exit.USAGE
    reader = Reader(settings, _Worker(Judge(books, exceptions_of(books, settings.baseline).suppressing)))
    (answered,) = tell_if_unused(each_beside_last_year(books, files, reader, quiet=True), settings)
    if isinstance(answered.answer, Unread):
        tell_unread([answered.answer])
        return Exit.CRASH if answered.answer.crashed else Exit.USAGE
    return _annotate(path, answered.answer, settings, force=force)


def _annotate(path: str, work: _Work, settings: CheckSettings, *, force: bool) -> int:
    lang = settings.lang
    notes = notes_of(counted(work.judged), lang)
    try:
        data = _unchanged(work.report)
        found = format_of(data, path)
        output = _target(path, found, settings)
        _check_room(output, lang, force=force)
        as_page = found not in _OWN or Path(output).suffix.lower() in _PAGES
        copy = _page(work.report, notes, lang) if as_page else _marked(data, path, found, notes)
    except Unreadable as error:
        talk(f"{error.file}: {reason_of(error, lang)}")
        return Exit.USAGE
    write_file((copy,), output)
    write_to_stdout(_WRITTEN.format(output=output, count=len(notes)).in_language(lang) + "\n")
    return _tell_failures(work.judged, lang)


def _unchanged(report: Report) -> bytes:
    """Return the bytes that a report was read from; `Unreadable` if its file has others by now."""
    data = content_of(report.name)
    if sha256(data).hexdigest() != report.source.sha256:
        raise Unreadable(report.name, _CHANGED)
    return data


def _target(path: str, found: Format | None, settings: CheckSettings) -> str:
    """Return the file to be written; a usage error if its name promises what it cannot be."""
    source = Path(path)
    usual = _OWN.get(found, _PAGES[0])
    suffix = source.suffix if found in _OWN and hinted(source.suffix) is found else usual
    if settings.output is None:
        return str(source.with_name(f"{source.stem}{ANNOTATED}{suffix}"))
    suffixes = dict.fromkeys((suffix.lower(), *_PAGES))
    if Path(settings.output).suffix.lower() not in suffixes:
        reason = _WRONG_SUFFIX.format(output=settings.output, suffixes=Text.listed(Text(one, one) for one in suffixes))
        raise click.BadParameter(reason.in_language(settings.lang), param_hint="'--output'")
    return settings.output


def _check_room(output: str, lang: Language, *, force: bool) -> None:
    """Refuse to write over a file, or over one that may not be written."""
    if os.path.lexists(output) and not force:
        raise click.BadParameter(_IS_THERE.format(output=output).in_language(lang), param_hint="'--output'")
    if os.path.lexists(output) and not os.access(output, os.W_OK):
        raise Unwritable(output, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def _page(report: Report, notes: Sequence[Note], lang: Language) -> bytes:
    from gouji.cli.render.annotated import render_annotated  # noqa: PLC0415  # one of three is wanted

    source = report.source
    last = source.place(Span.at(len(source.text))).line
    lines = list(lines_of(report, range(1, last + 1)).values())
    return render_annotated(Path(source.name).name, lines, notes, lang).encode("utf-8", "backslashreplace")


def _marked(data: bytes, name: str, found: Format | None, notes: Sequence[Note]) -> bytes:
    """Return a document in its own format with the notes in it; `Unreadable` if they cannot be put there."""
    if found is Format.DOCX:
        from gouji.engine.annotation.word import annotate_docx  # noqa: PLC0415  # as above

        return annotate_docx(data, name, notes)
    from gouji.engine.annotation.workbook import annotate_xlsx  # noqa: PLC0415  # as above

    return annotate_xlsx(data, name, notes)


def _tell_failures(judged: Judged | Stranger, lang: Language) -> int:
    failures = list(failures_of(judged, lang))
    for failure in failures:
        talk(failure)
    if failures:
        talk(how_to_report())
    return Exit.CRASH if failures else Exit.CLEAN
