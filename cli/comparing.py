"""What `gouji ruleset impact` does: judge each report by two packs, and tell what differs."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from gouji._version import VERSION
from gouji.cli.change import Change, change_in
from gouji.cli.checking import jobs_for
from gouji.cli.crash import how_to_report
from gouji.cli.exits import Exit
from gouji.cli.files import Met, Named, find
from gouji.cli.found import findings_by
from gouji.cli.judged import Unread
from gouji.cli.output import spare, write
from gouji.cli.reading import File, Reader, each_report, tell_if_none, tell_unread
from gouji.cli.render.impact import render_impact, render_impact_json
from gouji.cli.rulebook import load_rulebook, packs_of
from gouji.cli.settings import ImpactSettings
from gouji.cli.streams import talk
from gouji.engine.neighbours import ALONE, Neighbours, Previous
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.rulebook import Rulebook


def run_impact(settings: ImpactSettings) -> int:
    """Judge all files of the settings by both packs, print what differs, return how to end."""
    comparing = _comparing(settings)
    files = find(settings.paths)
    spare(files, settings.output, settings.lang)
    tell_if_none(files, settings.lang)
    answers: list[Change | Unread | None] = []
    if comparing.looks_back:
        answers += _beside_last_year(files, comparing)
    else:
        jobs = jobs_for(settings.jobs, len(files))
        reader = Reader(settings, comparing)
        answers += (each.answer for each in each_report(files, reader, quiet=settings.quiet, jobs=jobs))
    tell_unread(answers)
    changes = [answer for answer in answers if isinstance(answer, Change)]
    write(_rendered(changes, comparing), settings.output)
    return _exit(changes, [answer for answer in answers if isinstance(answer, Unread)], settings.max_new)


@frozen
class _Comparing:
    """Judges reports by both packs. Rules are functions, which do not travel: another process loads them again."""

    settings: ImpactSettings
    old: Rulebook
    new: Rulebook

    def __reduce__(self) -> tuple[Callable[[ImpactSettings], "_Comparing"], tuple[ImpactSettings]]:
        """Tell pickle how to make the same again."""
        return _comparing, (self.settings,)

    def __call__(self, file: Named | Met, report: Report) -> Change | None:
        """Compare what the packs find in a report that stands alone; None for what was met and is no report."""
        return None if _is_stranger(file, report) else self.change(report, ALONE)

    def change(self, report: Report, neighbours: Neighbours) -> Change:
        """Compare what the packs find in a report."""
        lang = self.settings.lang
        old, new = (findings_by(book, report, lang, neighbours) for book in (self.old, self.new))
        return change_in(report, old, new)

    @property
    def looks_back(self) -> bool:
        """Whether a rule of either pack holds a report against last year's."""
        return any(Previous in rule.subjects for book in (self.old, self.new) for rule in book.ever_selected)


def _comparing(settings: ImpactSettings) -> _Comparing:
    old = load_rulebook([settings.old], settings.lang, "OLD")
    return _Comparing(settings, old, load_rulebook([settings.new], settings.lang, "NEW"))


def _is_stranger(file: Named | Met, report: Report) -> bool:
    return isinstance(file, Met) and not report.recognised


def _keep(file: Named | Met, report: Report) -> Report | None:
    return None if _is_stranger(file, report) else report


def _beside_last_year(files: Sequence[File], comparing: _Comparing) -> Iterator[Change | Unread]:
    """Yield what differs in each report, beside last year's where that is among the files: all are read first."""
    reader = Reader(comparing.settings, _keep)
    read = [each.answer for each in each_report(files, reader, quiet=comparing.settings.quiet)]
    found: dict[tuple[str | None, int | None], list[Report]] = {}
    for answer in read:
        if isinstance(answer, Report):
            found.setdefault((answer.body, answer.year), []).append(answer)
    for answer in read:
        if isinstance(answer, Report):
            last = found.get((answer.body, answer.year - 1 if answer.year else None), [])
            # of two that may be last year's nobody knows which is
            yield comparing.change(answer, Neighbours(previous=last[0]) if len(last) == 1 else ALONE)
        elif answer is not None:
            yield answer


def _rendered(changes: Sequence[Change], comparing: _Comparing) -> str:
    settings = comparing.settings
    if settings.style == "json":
        return render_impact_json(changes, packs_of(comparing.old), packs_of(comparing.new), VERSION)
    return render_impact(changes, settings.lang, top=settings.top, verbose=settings.verbose)


def _exit(changes: Sequence[Change], unread: Sequence[Unread], limit: str | None) -> int:
    if any(file.crashed for file in unread):
        talk(how_to_report())
        return Exit.CRASH
    if unread:
        return Exit.USAGE
    return Exit.FINDINGS if limit is not None and _exceeds(changes, limit) else Exit.CLEAN


def _exceeds(changes: Sequence[Change], limit: str) -> bool:
    """Whether there are more new findings than a number, or more reports that have some than a percentage."""
    if limit.endswith("%"):
        affected = sum(bool(change.new) for change in changes)
        return 100 * affected > Fraction(limit.removesuffix("%")) * len(changes)
    return sum(len(change.new) for change in changes) > int(limit)
