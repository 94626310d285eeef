"""Judging one report as the settings of `gouji check` say, in whatever process."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from gouji.cli.books import Books
from gouji.cli.files import Met, Named
from gouji.cli.judged import Beside, Judged, Stranger
from gouji.cli.reading import File, read_neighbours
from gouji.cli.suppressing import Suppressing
from gouji.engine.check import check
from gouji.engine.finding import Finding
from gouji.engine.neighbours import Previous, why_not_previous
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.source import Location, Place
from gouji.engine.text import Text

_STRANGER = Text("不是政府信息公开工作年度报告", "not an annual report")


@frozen
class Judge:
    """Judges each report by the rules for it."""

    books: Books
    suppressing: Suppressing

    def __call__(self, file: Named | Met, report: Report) -> Judged | Stranger:
        """Judge one report; what was met in a folder and is no report is not judged."""
        lang, source = self.books.settings.lang, report.source
        if not report.recognised and isinstance(file, Met):
            return Stranger(source.name, source.sha256, _STRANGER.in_language(lang))
        as_of = self.books.as_of(file.path)
        book = self.books.of(file.path)
        chosen = book.selection(report, as_of)
        neighbours = read_neighbours(file, self.books.settings, self._judged_last)
        self._judged_last.clear()
        self._judged_last[file.path] = report
        last = neighbours.previous and neighbours.previous.source
        result = check(
            report,
            chosen.rules,
            lang=lang,
            severities=chosen.severities,
            thresholds=chosen.thresholds,
            as_of=as_of,
            neighbours=neighbours,
        )
        held = self.suppressing(result, book, chosen, as_of, lang)
        findings = held.result.findings
        return Judged(
            source.name,
            source.sha256,
            report.form.name if report.form else None,
            report.year,
            report.body,
            held.result.verdicts,
            findings,
            lines_of(report, {location.place.line for finding in findings for location in _shown(finding)}),
            None if report.recognised else _STRANGER.in_language(lang),
            held.traces,
            Beside(last.name, last.sha256) if last and not why_not_previous(report, neighbours) else None,
        )

    @cached_property
    def _judged_last(self) -> dict[str, Report]:
        """The report that was judged last, by its path: years come one after another, and the next one needs it."""
        return {}


def looks_back(books: Books, files: Iterable[File]) -> bool:
    """Whether any rule for these files holds a report against last year's, and is to find it."""
    if books.settings.no_previous or books.settings.previous is not None:
        return False
    asked = dict.fromkeys(books.of(file.path) for file in files)
    return any(Previous in rule.subjects for book in asked for rule in book.ever_selected)


def _shown(finding: Finding) -> Iterator[Location]:
    """Yield the places whose lines are quoted: its own, and what would be changed first."""
    yield finding.location
    yield from (change.location for repair in finding.repairs[:1] for change in repair.changes)


def lines_of(report: Report, numbers: Collection[int]) -> dict[int, str]:
    """Return lines by their numbers, with the comments to gouji in them, and what must not be shown masked."""
    source = report.source
    lines = {number: source.line(number) for number in numbers}
    for remark in source.remarks:
        at = remark.location.place
        if remark.line is not None and at.line in lines and at.line == at.end_line:
            lines[at.line] = _put(lines[at.line], at, remark.raw)
    for slip in report.slips:
        place = source.place(slip.span) if slip.masked else None
        if place and place.line in lines and place.line == place.end_line:
            lines[place.line] = _put(lines[place.line], place, slip.wrong)
    return lines


def _put(line: str, place: Place, words: str) -> str:
    return line[: place.column - 1] + words + line[place.end_column - 1 :]
