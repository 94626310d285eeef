"""What `gouji fix` does: read, put right, read again, and only then write."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from io import BytesIO, StringIO
from pathlib import Path

from gouji.cli.books import Books, books_of
from gouji.cli.exceptions import exceptions_of
from gouji.cli.exits import Exit
from gouji.cli.files import STDIN, Met, Trouble, find
from gouji.cli.output import replace
from gouji.cli.reading import File, hints_of, reason_of, tell_if_none
from gouji.cli.render.visible import visible
from gouji.cli.settings import CheckSettings
from gouji.cli.streams import talk, write_to_stdout
from gouji.cli.suppressing import Suppressing
from gouji.engine.check import Result, check
from gouji.engine.finding import Finding
from gouji.engine.fixes import Fix, beside, figure_fixes, fixed, in_order, layout_fixes
from gouji.engine.readers import Unreadable, content_of, load_stream
from gouji.engine.readers.encoding import decoded
from gouji.engine.readers.plain import decode
from gouji.engine.recognise import recognise
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.standing import Selection
from gouji.engine.system_errors import in_words
from gouji.engine.text import Language, Text

_NO_STDIN = Text("须给出文件，不能用标准输入", "a file is wanted, not standard input")
_NO_TEXT = Text(
    "只有文本文件能就地改正；其他文件请用 gouji annotate 标注",
    "only texts are changed in place; for other files there is gouji annotate",
)
_NO_REPORT = Text("不是政府信息公开工作年度报告", "not an annual report")
_NOT_SAFE = Text(
    "改动后重新检查有不同的结果（{what}），未写入",
    "checked again with the changes it comes out otherwise ({what}): not written",
)
_MEANWHILE = Text("文件在此期间被改动，未写入", "the file has changed meanwhile: not written")
_NO_FILE = Text("不是普通文件，不能就地改正", "no ordinary file: it cannot be changed in place")
_NO_ROOM = Text(
    "旧文件已留存 {name} 等 100 份，请先清理；未写入",
    "100 old files are kept beside it, {name} and others: remove some first; not written",
)
_UNWRITABLE = Text("无法写入：{reason}", "it cannot be written: {reason}")
_FIX = Text("{place}: {what} “{wrong}” → “{right}”", "{place}: {what} “{wrong}” → “{right}”")
_SUMMARY = Text("改动 {count} 处，{files} 个文件", "{count} changes in {files} files")
_WOULD = Text("可改 {count} 处，{files} 个文件", "{count} changes to be made in {files} files")
_MOST_BACKUPS = 100


class _Refused(Exception):  # noqa: N818  # a file that is left as it is, is no error of the program
    """A file is left as it is, and why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


@frozen
class _Mended:
    """A file with what is to be put right in it: its bytes before and after."""

    path: str
    before: str
    after: str
    old: bytes
    new: bytes
    report: Report
    fixes: tuple[Fix, ...]


def run_fix(settings: CheckSettings, *, diff: bool, unsafe: bool) -> int:
    """Fix all files of the settings, figures too if it is `unsafe`, or show the `diff`; return how to end."""
    books = books_of(settings)
    lang, files = settings.lang, books.wanted(find(settings.paths))
    tell_if_none(files, lang)
    failed, done = False, list[_Mended]()
    fixer = _Fixer(books, exceptions_of(books, books.settings.baseline).suppressing, unsafe)
    for file in files:
        try:
            if mended := fixer(file):
                write_to_stdout("".join(_difference(mended) if diff else _listed(mended, lang)))
                if not diff:
                    _write(mended)
                done.append(mended)
        except _Refused as refusal:
            failed = True
            talk(f"{file.path}: {refusal.reason.in_language(lang)}")
        except Unreadable as error:
            failed = True
            talk(f"{error.file}: {reason_of(error, lang)}")
    words = _WOULD if diff else _SUMMARY
    talk(words.in_language(lang).format(count=sum(len(each.fixes) for each in done), files=len(done)))
    return Exit.USAGE if failed else Exit.FINDINGS if diff and done else Exit.CLEAN


@frozen
class _Fixer:
    """Tells what is to be put right in a file, figures too if it is `unsafe`, but for those that are excepted."""

    books: Books
    suppressing: Suppressing
    unsafe: bool

    def __call__(self, file: File) -> _Mended | None:
        """Return what is to be put right; None if there is nothing, or the file was met and is no text of a report."""
        data = _bytes(file)
        report = self._read(data, file.path)
        is_text = not report.source.origins and decode(data, file.path).text == report.source.text
        if not (is_text and report.recognised):
            if isinstance(file, Met):
                return None
            raise _Refused(_NO_REPORT if is_text else _NO_TEXT)
        before, encoding = decoded(data, file.path)
        result = self._result(report)
        fixes = self._fixes(result)
        if not fixes:
            return None
        after = fixed(before, fixes)
        mark = data[: len(data) - len(before.encode(encoding))]
        mended = _Mended(file.path, before, after, data, mark + after.encode(encoding), report, fixes)
        self._refuse_other(mended, result.findings)
        return mended

    def _read(self, data: bytes, name: str) -> Report:
        return recognise(load_stream(BytesIO(data), name), hints_of(self.books.settings))

    def _selection(self, report: Report) -> Selection:
        return self.books.of(report.name).selection(report, self.books.as_of(report.name))

    def _result(self, report: Report) -> Result:
        chosen = self._selection(report)
        return check(
            report,
            chosen.rules,
            lang=self.books.settings.lang,
            severities=chosen.severities,
            thresholds=chosen.thresholds,
        )

    def _fixes(self, result: Result) -> tuple[Fix, ...]:
        report, findings = result.report, self._held(result).findings
        figures = figure_fixes(report, findings) if self.unsafe else ()
        remarks = [remark.location.span for remark in report.source.remarks]
        return beside(remarks, in_order([*figures, *layout_fixes(report, findings)]))

    def _held(self, result: Result) -> Result:
        """Return what comes out with what is excepted marked."""
        report, books = result.report, self.books
        book, as_of = books.of(report.name), books.as_of(report.name)
        return self.suppressing(result, book, self._selection(report), as_of, books.settings.lang).result

    def _refuse_other(self, mended: _Mended, before: Sequence[Finding]) -> None:
        """Refuse changes after which a figure is read that was not meant, or a rule says what it did not say before."""
        again = self._read(mended.new, mended.path)
        meant = dict(_meant(mended))
        read = {fact.key: fact.value for fact in again.facts}
        wrong = [key for key, value in meant.items() if read.get(key) != value]
        new = Counter(each.code for each in self._result(again).findings) - Counter(each.code for each in before)
        if wrong or new:
            what = "、".join([*wrong[:3], *sorted(new)])
            raise _Refused(_NOT_SAFE.format(what=what))


def _bytes(file: File) -> bytes:
    if isinstance(file, Trouble):
        raise _Refused(file.reason)
    if file.path == STDIN:
        raise _Refused(_NO_STDIN)
    # a device may have no end, and a pipe cannot be written in place
    if os.path.exists(file.path) and not os.path.isfile(file.path):  # noqa: PTH110, PTH113  # Path raises where it may not look
        raise _Refused(_NO_FILE)
    return content_of(file.path)


def _meant(mended: _Mended) -> Iterator[tuple[str, object]]:
    """Yield the numbers of all figures with the changes."""
    yield from ((fact.key, fact.value) for fact in mended.report.facts)
    yield from ((fix.key, int(fix.right)) for fix in mended.fixes if fix.key)


def _write(mended: _Mended) -> None:
    # what a link leads to is the report: the link stays
    path = Path(os.path.realpath(mended.path))
    try:
        if path.read_bytes() != mended.old:
            raise _Refused(_MEANWHILE)
        replace(_backup(path), (mended.old,))
        replace(path, (mended.new,))
    except OSError as error:
        raise _Refused(_UNWRITABLE.format(reason=in_words(error))) from error


def _backup(path: Path) -> Path:
    """Return a name beside the file under which nothing is kept yet."""
    names = (path.with_name(f"{path.name}.bak{number or ''}") for number in range(_MOST_BACKUPS))
    free = next((name for name in names if not name.exists()), None)
    if free is None:
        raise _Refused(_NO_ROOM.format(name=f"{path.name}.bak"))
    return free


def _listed(mended: _Mended, lang: Language) -> Iterator[str]:
    for fix in mended.fixes:
        place = mended.report.source.place(fix.span)
        told = _FIX.in_language(lang).format(
            place=f"{mended.path}:{place.line}:{place.column}",
            what=fix.what.in_language(lang),
            wrong=mended.before[fix.span.start : fix.span.end].strip(),
            right=fix.right.strip(),
        )
        yield visible(told) + "\n"


def _difference(mended: _Mended) -> Iterator[str]:
    # a form feed, or what else Unicode breaks lines at, ends no line of a difference
    before, after = (list(StringIO(text, newline="\n")) for text in (mended.before, mended.after))
    for line in unified_diff(before, after, mended.path, mended.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
