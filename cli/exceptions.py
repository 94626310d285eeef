"""The exceptions of a run: the baseline and the waivers that it names, or finds, and what is left of them after it."""

import os
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from hashlib import sha256
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from gouji.cli.books import Books
from gouji.cli.git import signs_of, work_tree
from gouji.cli.judged import Judged
from gouji.cli.misuse import Misconfigured
from gouji.cli.settings import CheckSettings
from gouji.cli.store import state_of
from gouji.cli.suppressing import Suppressing
from gouji.cli.told import Run
from gouji.engine.declaration import MEGABYTE, File, bytes_of
from gouji.engine.record import frozen
from gouji.engine.refusal import RulesetError
from gouji.engine.rulebook import Rulebook
from gouji.engine.standing import Selection
from gouji.engine.text import Language, Text

if TYPE_CHECKING:
    from gouji.engine.baseline import Baseline
    from gouji.engine.waivers import WaiverFile

WAIVERS = "gouji-waivers.toml"
"""What the file of waivers is called that a run finds by itself."""

_LARGEST = 60 * MEGABYTE
_GONE = Text(
    "基线中有 {count} 个发现不再出现，可以删去（gouji baseline update）；第一个：{first}",
    "findings of the baseline that no longer occur and can be dropped (gouji baseline update): {count}; first: {first}",
)


@frozen
class Exceptions:
    """The exceptions of a run.

    `read` are the files that they are in, `looked_for` those where waivers would be heeded and what tells which these
    are, each with its state.
    """

    suppressing: Suppressing
    read: tuple[tuple[str, str], ...]
    looked_for: tuple[tuple[str, str], ...]

    @property
    def basis(self) -> list[str]:
        """What is told of a report depends on, beside the report: all exceptions, and the day if one ends."""
        digests = [digest for _, digest in self.read]
        if self.suppressing.waivers is None:
            return digests
        day = self.suppressing.today.isoformat() if self.dated else ""
        # the paths of reports are those from the folder of the waivers
        return [*digests, self.suppressing.waivers.source.name, str(Path.cwd()), day]

    @property
    def heeded(self) -> list[tuple[str, str]]:
        """All that decides which exceptions there are, each with its state."""
        return [*self.read, *self.looked_for]

    @property
    def dated(self) -> bool:
        """Whether they are others on another day."""
        waivers = self.suppressing.waivers
        return waivers is not None and any(waiver.expires for waiver in waivers.waivers)

    def notes(self, run: Run) -> Iterator[Text]:
        """Yield what the user should know of the exceptions after a run."""
        known = self.suppressing.baseline
        entries = [entry for entry in known.entries if entry.fingerprint in run.gone] if known else []
        if entries:
            first = f"{entries[0].code} {entries[0].body or entries[0].file} {entries[0].year or ''}".strip()
            yield _GONE.format(count=len(entries), first=first)

    def judged(self, run: Run, books: Books) -> Judged | None:
        """Return what rules say of the file of waivers; None if there is none."""
        file = self.suppressing.waivers
        if file is None:
            return None
        from gouji.engine.waiving import Terms, check_waivers  # noqa: PLC0415  # few runs have waivers

        book, name = books.of(file.source.name), file.source.name
        chosen = Selection.of(book.standings(lambda _: True))
        terms = Terms(books.as_of(name) or self.suppressing.today, book.mandatory)
        unused = _unused(file, run, {rule.code for rule in chosen.rules}, books.settings)
        waivings = [terms.waiving(one, unused=number in unused) for number, one in enumerate(file.waivers)]
        lang, severities = books.settings.lang, chosen.severities
        result = check_waivers(file.source, waivings, chosen.rules, lang=lang, severities=severities)
        known = self.suppressing.baseline
        findings = known.applied(result.findings) if known else result.findings
        lines = {one.location.place.line: file.source.line(one.location.place.line) for one in findings}
        return Judged(name, file.source.sha256, None, None, None, result.verdicts, findings, lines, of_waivers=True)


def _unused(file: "WaiverFile", run: Run, selected: Collection[str], settings: CheckSettings) -> frozenset[int]:
    """Return the numbers of the waivers that no finding needs, as far as this run can tell."""
    used = {number for told in run.told for number in told.traces.used}
    idle = {number for told in run.told for number in told.traces.idle}
    if not run.unread and settings.since is None and _has_all(settings.paths, file):
        left = set(range(len(file.waivers)))
    else:
        left = {number for number in idle if file.waivers[number].names_one_report}
    return frozenset(number for number in left - used if file.waivers[number].code in selected)


def exceptions_of(books: Books, baseline: str | None) -> Exceptions:
    """Return the exceptions of a run with this baseline; a click exception if they are unusable."""
    settings = books.settings
    places = [] if settings.waivers or settings.isolated else list(_places())
    absent = list(takewhile(lambda place: not os.path.lexists(place), places))
    named = settings.waivers or next(iter(places[len(absent) :]), None)
    try:
        files = [_read(name) for name in (baseline, named) if name]
        suppressing = Suppressing(
            today(),
            _baseline(files[0]) if baseline else None,
            _waivers(files[-1], books.of(files[-1].file.name)) if named else None,
            inline=settings.inline_waivers,
        )
    except RulesetError as error:
        raise Misconfigured(error, settings.lang) from error
    read = tuple((one.file.name, one.digest) for one in files)
    signs = signs_of(Path.cwd()) if places else ()
    looked_for = (*((place, "") for place in absent), *((sign, state_of(sign)) for sign in signs))
    return Exceptions(suppressing, read, looked_for)


def today() -> date:
    """Return the day as of which waivers expire where none is given."""
    return date.today()  # noqa: DTZ011  # a waiver ends with the day of those who wrote it


def baseline_in(name: str, lang: Language) -> "Baseline":
    """Return the baseline in a file; a click exception if it is unusable."""
    try:
        return _baseline(_read(name))
    except RulesetError as error:
        raise Misconfigured(error, lang) from error


@frozen
class _Read:
    file: File
    digest: str


def _read(name: str) -> _Read:
    data = bytes_of(name, Path(name), _LARGEST)
    return _Read(File.of(name, data), sha256(data).hexdigest())


def _baseline(read: _Read) -> "Baseline":
    from gouji.engine.baseline import parsed  # noqa: PLC0415  # few runs have a baseline

    return parsed(read.file.text, read.file.name)


def _waivers(read: _Read, book: Rulebook) -> "WaiverFile":
    from gouji.engine.waivers import waiver_file  # noqa: PLC0415  # few runs have waivers

    codes = {rule.code for rule in book.catalogue.rules}
    return waiver_file(read.file, read.digest, str(Path(read.file.name).absolute().parent), codes)


def _places() -> Iterator[str]:
    """Yield where a file of waivers would be heeded: in this folder, and in those above it in a work tree of git."""
    folder = Path.cwd()
    tree = work_tree(folder) or folder
    for each in (folder, *folder.parents):
        yield os.path.relpath(each / WAIVERS)
        if each == tree:
            return


def _has_all(paths: Iterable[str], file: "WaiverFile") -> bool:
    """Whether a run is over all that stands in the folder of a file of waivers."""
    folder = Path(file.source.name).resolve().parent
    return any(Path(path).is_dir() and folder.is_relative_to(Path(path).resolve()) for path in paths)
