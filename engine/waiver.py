"""A waiver: an exception from a rule that somebody answers for, and how it fares in a run."""

import re
from datetime import date
from pathlib import PurePath
from typing import Literal

from gouji.engine.finding import Finding, Suppression
from gouji.engine.glob import Glob
from gouji.engine.place import place_of
from gouji.engine.record import frozen
from gouji.engine.scope import Scope
from gouji.engine.source import Location
from gouji.engine.text import Text

_IN_PAGE = Text("{named}（网页源码第 {line} 行）", "{named} (line {line} of the markup)")
_WILD = re.compile(r"[*?\[]")


@frozen
class Target:
    """Which findings of a report a waiver is for; what is None is left open.

    `key` is that of a figure, or how those of a row or table begin; `place` is what gouji prints behind the file, or
    its line; `line` is that of the document of which a comment speaks.
    """

    key: str | None = None
    place: str | None = None
    fingerprint: str | None = None
    line: int | None = None

    def includes(self, finding: Finding) -> bool:
        """Whether a finding is one of them."""
        return (
            (self.key is None or any(f"{key}.".startswith(f"{self.key}.") for key in finding.keys))
            and (self.place is None or self.place in _places(finding.location))
            and self.fingerprint in (None, finding.fingerprint)
            and self.line in (None, finding.location.place.line)
        )


@frozen
class Waiver:
    """What somebody excepts from the rule of a `code`, why, and until which day; `location` is where that is written.

    A waiver without reason or approver, or one that has expired, does not apply.
    """

    kind: Literal["inline", "waiver"]
    code: str
    location: Location
    target: Target
    scope: Scope
    reason: str
    approver: str
    expires: date | None

    @property
    def names_one_report(self) -> bool:
        """Whether it is for a single report: by its path, or by body and year."""
        scope = self.scope
        by_body = len(scope.bodies) == 1 and not _WILD.search(scope.bodies[0])
        by_year = scope.years[0] is not None and scope.years[0] == scope.years[1]
        return (by_body and by_year) or (len(scope.paths) == 1 and _named(scope.paths[0]))

    @property
    def words(self) -> Text:
        """What it excepts, as it is called: the code and what narrows it down; where it is, if no line is shown."""
        target, scope = self.target, self.scope
        paths = ("/".join(path.names).removeprefix("**/") for path in scope.paths)
        parts = (target.key, target.place, target.fingerprint, *scope.bodies, *_years(scope), *paths)
        named = " ".join([self.code, *(part for part in parts if part)])
        if self.kind == "inline" and target.line is None:
            return _IN_PAGE.format(named=named, line=self.location.place.line)
        return Text(named, named)

    @property
    def is_accountable(self) -> bool:
        """Whether it says why, and who answers for it."""
        return bool(self.reason and self.approver)

    def has_expired(self, as_of: date) -> bool:
        """Whether its last day is over."""
        return self.expires is not None and self.expires < as_of

    def suppression(self, as_of: date) -> Suppression:
        """Return what is said of a finding that it excepts."""
        asked = None if self.expires is None else as_of
        return Suppression(self.kind, self.reason, self.approver, self.expires, asked)


@frozen
class Waiving:
    """How a waiver fares: whether the rule is one that cannot be waived, and whether no finding needed it.

    Rules on waivers are asked once for each. `unused` is false, too, where that cannot be known of this run.
    """

    waiver: Waiver
    as_of: date
    mandatory: bool
    unused: bool

    @property
    def expired(self) -> bool:
        """Whether its last day is over."""
        return self.waiver.has_expired(self.as_of)

    @property
    def applies(self) -> bool:
        """Whether findings are excepted by it."""
        return self.waiver.is_accountable and not self.expired and not self.mandatory


def _named(path: Glob) -> bool:
    """Whether a pattern of paths is the path of one file."""
    return not any(_WILD.search(name) for name in path.names) and bool(PurePath(path.names[-1]).suffix)


def _years(scope: Scope) -> tuple[str, ...]:
    first, last = (str(year or "") for year in scope.years)
    return (first if first == last else f"{first}—{last}",)


def _places(location: Location) -> tuple[str, ...]:
    words = place_of(location)
    return (words.zh, words.en) if location.origin else (words.zh, str(location.place.line))
