"""What a rule says of a report: objections, findings, verdicts."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Literal

from gouji.engine.facts import Value
from gouji.engine.record import frozen
from gouji.engine.source import Location, Source, Span
from gouji.engine.text import Text

MOST_REPAIRS = 50
"""How many repairs are told of a cause: where there are more, the first of them are as good as a guess."""


class Severity(StrEnum):
    """How sure gouji is that something must be changed: certain, probable, worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """The order of gravity: 0 for an error, 2 for an info."""
        return list(Severity).index(self)


class Outcome(StrEnum):
    """What became of one rule on one report, in XCCDF's words."""

    PASS = "pass"  # noqa: S105  # a verdict, not a password
    FAIL = "fail"
    NOT_APPLICABLE = "notapplicable"
    ERROR = "error"


@frozen
class Label:
    """A place that belongs to an objection: an addend, the earlier of two sentences.

    `text` is None where the figure's own name says it all; `key` is the figure's key, if it is one. `source` is the
    other report that it stands in, None for the one that is judged.
    """

    span: Span
    text: Text | None = None
    key: str | None = None
    source: Source | None = None


@frozen
class Objection:
    """What a rule yields: one departure from it, in values, not yet in words.

    `message` fills in the rule's declared wordings; `severity` may only be lower than the rule's declared one;
    `keys` are the figures concerned, in the order of the form.
    """

    span: Span
    message: Text
    related: tuple[Label, ...] = ()
    keys: tuple[str, ...] = ()
    expected: Text | None = None
    found: str | None = None
    severity: Severity | None = None


@frozen
class Skip:
    """What a rule yields for something it could not judge, with the reason."""

    reason: Text


@frozen
class Related:
    """A related label as printed: where, what it is, and the key of the figure if it is one.

    `raw` is what is written there, `value` the number that was read in it, if any. `file` is None in the file of the
    finding itself.
    """

    location: Location
    label: str
    key: str | None = None
    raw: str = ""
    file: str | None = None
    value: Value | None = None


@frozen
class Suppression:
    """Why a finding is not held against a report.

    It was there before (`baseline`), or someone answers for it: in a comment of the report itself (`inline`) or in a
    file beside it (`waiver`). `expires` is the last day on which that holds, `as_of` the day for which it was asked.
    """

    kind: Literal["baseline", "inline", "waiver"]
    reason: str | None = None
    approver: str | None = None
    expires: date | None = None
    as_of: date | None = None


@frozen
class Change:
    """What a figure should be instead of what is printed, as decimal numbers; None if no number is.

    `name` is in the language of the run.
    """

    key: str
    name: str
    printed: str | None
    right: str
    location: Location


@frozen
class Repair:
    """Changes that, all together, make every relation true that the figures are in.

    `mistakes` say in words how a clerk may have come to what is printed. `rank` is 1 for the likeliest of the cause,
    and the same for those that are as likely; `unique` tells that no other change of so few figures would do.
    """

    changes: tuple[Change, ...]
    mistakes: tuple[str, ...]
    rank: int
    unique: bool


@frozen
class Finding:
    """One departure from one rule, signed by the engine: every word is in the language of the run.

    Rules and `check` leave `suppressed` empty: whether a finding counts is decided behind them.

    `cause` is the fingerprint of the first of the findings that one mistake explains; None if it breaks no relation
    that is certain. `repairs`, the likeliest first, are those of the cause; none if the mistake was not located.
    A cell without a number has one where relations tell what belongs there.
    """

    code: str
    name: str
    severity: Severity
    message: str
    file: str
    location: Location
    keys: tuple[str, ...]
    related: tuple[Related, ...]
    expected: str | None
    found: str | None
    basis: str
    fingerprint: str
    suppressed: Suppression | None = None
    cause: str | None = None
    repairs: tuple[Repair, ...] = ()

    @property
    def span(self) -> Span:
        """The primary span."""
        return self.location.span


def by_cause(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return findings with those of one cause together, where the first of them stands."""
    together: dict[str, list[Finding]] = {}
    for finding in findings:
        together.setdefault(finding.cause or finding.fingerprint, []).append(finding)
    return list(together.values())


@frozen
class Verdict:
    """One rule on one report. `checked` counts instances judged, `failed` those that fail, `skipped` the rest."""

    code: str
    outcome: Outcome
    checked: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: tuple[str, ...] = ()
