"""Which reports a setting is for."""

from collections.abc import Iterator, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from gouji.engine.declaration import Declaration, Range
from gouji.engine.forms import form_names
from gouji.engine.glob import Glob, names_from
from gouji.engine.levels import Level
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.text import Text
from gouji.engine.vocabulary import OVERRIDE, SCOPE

DUE = (3, 31)
"""Month and day by which reports come out in the year after that which they are for."""

_FOR_ALL = Text(f"应有 {'、'.join(SCOPE)} 之一", f"one of {', '.join(SCOPE)} is expected")
_OPEN: Range[int] = (None, None)
_ALWAYS: Range[date] = (None, None)


@frozen
class Scope:
    """The reports for which all of this holds; what is empty or open says nothing.

    `folder` is what the patterns of paths begin at; None if they may begin at any.
    """

    paths: tuple[Glob, ...] = ()
    folder: str | None = None
    levels: tuple[Level, ...] = ()
    bodies: tuple[str, ...] = ()
    years: Range[int] = _OPEN
    forms: tuple[str, ...] = ()
    effective: Range[date] = _ALWAYS

    def holds(self, report: Report, as_of: date | None) -> bool:
        """Whether a report is one of them."""
        return (
            (not self.levels or report.identity.level in self.levels)
            and is_within(report.year, self.years)
            and is_within(day_of(report, as_of), self.effective)
            and (not self.forms or is_in_form(report, self.forms))
            and (not self.bodies or any(fnmatchcase(report.body or "", body) for body in self.bodies))
            and (not self.paths or self._has(report.name))
        )

    def _has(self, name: str) -> bool:
        if self.folder is None:
            return any(glob.anywhere.fits(Path(name).absolute().parts) for glob in self.paths)
        names = names_from(self.folder, name)
        return any(glob.fits(names) for glob in self.paths)


def scope_of(declared: Declaration, folder: str | None) -> Scope:
    """Return what a table says of the reports that it is for; its keys are known to be allowed."""
    values = declared.values
    return Scope(
        tuple(map(Glob.of, declared.strings("paths"))) if "paths" in values else (),
        folder,
        tuple(map(Level, declared.choices("levels", list(Level)))) if "levels" in values else (),
        declared.strings("bodies") if "bodies" in values else (),
        declared.years("years") if "years" in values else _OPEN,
        declared.choices("forms", form_names()) if "forms" in values else (),
        declared.days("effective") if "effective" in values else _ALWAYS,
    )


def overrides_in(table: Declaration) -> Iterator[Declaration]:
    """Yield the overrides of a pack or a configuration; RulesetError for one that is for no reports in particular."""
    for override in table.tables("override"):
        override.allow(OVERRIDE.required, OVERRIDE.optional)
        if SCOPE.keys().isdisjoint(override.values):
            raise override.file.error(_FOR_ALL, override.path)
        yield override


def is_within(value: int | date | None, limits: "Range[int] | Range[date]") -> bool:
    """Whether a year or a day is within limits; one that is not known is so only where there are none."""
    first, last = limits
    if value is None:
        return first is None and last is None
    return (first is None or first <= value) and (last is None or value <= last)  # type: ignore[operator]  # both of one kind


def is_in_form(report: Report, forms: Sequence[str]) -> bool:
    """Whether a table of the report is of one of these editions of the form."""
    return not report.facts.form.editions.isdisjoint(forms)


def day_of(report: Report, as_of: date | None) -> date | None:
    """Return the day whose rules are in force for a report: that of its publication.

    For one that does not tell it, the day as of which it is judged, but not later than the day on which it was due.
    """
    if report.identity.published is not None or report.year is None:
        return report.identity.published or as_of
    due = date(report.year + 1, *DUE)
    return due if as_of is None else min(due, as_of)
