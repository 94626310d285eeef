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
from gouji.cli.files import STDIN, Met, Named
from gouji.cli.judged import Beside, Judged, Known, Stranger, counted
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
_OWN = {Format.DOCX: ".docx", Format.XLSX: ".xlsx"}

_NO_STDIN = Text("批注要写在文件旁边：请给出文件名，不用“-”", "a copy is made of a file: name one instead of “-”")
_WRONG_SUFFIX = Text("{output}：批注写成 {suffixes} 文件", "{output}: annotated copies are files named {suffixes}")
_IS_THERE = Text(
    "{output} 已存在；用 --force 覆盖，或用 -o 另取文件名", "{output} is there already: use --force, or another name"
)
_CHANGED = Text("检查期间文件被改动，没有写出；请重新运行", "it was changed meanwhile, nothing was written; run again")
_WRITTEN = Text("{output}：{count} 条批注", "{output}: {count} notes")


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
    reader = Reader(settings, _Worker(Judge(books, exceptions_of(books, settings.baseline).suppressing)))
    answered = list(tell_if_unused(each_beside_last_year(books, files, reader, quiet=True), settings))
    tell_if_none(files, settings.lang)
    tell_unread(one.answer for one in answered)
    for one in answered:
        if isinstance(one.answer, _Work):
            return _annotate(path, one.answer, settings, force=force)
        return Exit.CRASH if one.answer.crashed else Exit.USAGE
    return Exit.USAGE


def _annotate(path: str, work: _Work, settings: CheckSettings, *, force: bool) -> int:
    lang = settings.lang
    notes = notes_of(counted(work.judged), lang)
    try:
        data = content_of(path)
        output = _target(path, format_of(data, path), settings)
        _check_room(output, lang, force=force)
        copy = _annotated(data, work.report, notes, output, lang)
    except Unreadable as error:
        talk(f"{error.file}: {reason_of(error, lang)}")
        return Exit.USAGE
    write_file(copy, output)
    write_to_stdout(_WRITTEN.format(output=output, count=len(notes)).in_language(lang) + "\n")
    return _tell_failures(work.judged, lang)


def _target(path: str, found: Format | None, settings: CheckSettings) -> str:
    """Return the file to be written; a usage error if its name promises what it cannot be."""
    source = Path(path)
    usual = _OWN.get(found, _PAGES[0]) if found else _PAGES[0]
    suffix = source.suffix if found in _OWN and hinted(source.suffix) is found else usual
    if settings.output is None:
        return str(source.with_name(f"{source.stem}.annotated{suffix}"))
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


def _annotated(data: bytes, report: Report, notes: Sequence[Note], output: str, lang: Language) -> bytes:
    """Return the copy; `Unreadable` if it cannot be made of these bytes."""
    source = report.source
    if sha256(data).hexdigest() != source.sha256:
        raise Unreadable(source.name, _CHANGED)
    if Path(output).suffix.lower() in _PAGES:
        from gouji.cli.render.annotated import render_annotated  # noqa: PLC0415  # one of three is wanted

        return render_annotated(Path(source.name).name, _lines(report), notes, lang).encode("utf-8", "backslashreplace")
    if format_of(data, source.name) is Format.DOCX:
        from gouji.engine.annotation.word import annotate_docx  # noqa: PLC0415  # as above

        return annotate_docx(data, source.name, notes)
    from gouji.engine.annotation.workbook import annotate_xlsx  # noqa: PLC0415  # as above

    return annotate_xlsx(data, source.name, notes)


def _lines(report: Report) -> list[str]:
    source = report.source
    last = source.place(Span.at(len(source.text))).line
    return list(lines_of(report, range(1, last + 1)).values())


def _tell_failures(judged: Judged | Stranger, lang: Language) -> int:
    failures = list(failures_of(judged, lang))
    for failure in failures:
        talk(failure)
    if failures:
        talk(how_to_report())
    return Exit.CRASH if failures else Exit.CLEAN
