"""What became of each file of a run."""

from collections.abc import Mapping
from types import MappingProxyType

from gouji.engine.finding import Finding, Verdict
from gouji.engine.record import frozen


@frozen
class Pack:
    """A ruleset by name, version and digest: which demands the findings rest on."""

    name: str
    version: str
    digest: str


@frozen
class Traces:
    """What a report says of the exceptions of a run.

    Which of the baseline, by fingerprint, it still has or has not; which waivers of the file, by number, it needs or
    does not need though they are for it; whether another day might change what is said of those within it (`dated`).
    """

    occurring: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    used: tuple[int, ...] = ()
    idle: tuple[int, ...] = ()
    dated: bool = False


@frozen
class Known:
    """A report by what it says of itself: whose it is, and of which year."""

    path: str
    sha256: str
    body: str
    year: int


@frozen
class Beside:
    """The file with last year's report, which a report was held against."""

    file: str
    sha256: str


@frozen
class Judged:
    """A report, judged. Of its text there are only the `lines` that findings point at, by number.

    `reason` says why the rules had nothing to say (it is not an annual report); None where they had. A file
    `of_waivers` is no report: its findings are what rules say of the waivers in it.
    """

    file: str
    sha256: str
    form: str | None
    year: int | None
    body: str | None
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    lines: Mapping[int, str] = MappingProxyType({})
    reason: str | None = None
    traces: Traces = Traces()
    previous: Beside | None = None
    of_waivers: bool = False

    @property
    def known(self) -> Known | None:
        """What the report says of itself, if it is one and says it."""
        if self.reason is not None or self.body is None or self.year is None:
            return None
        return Known(self.file, self.sha256, self.body, self.year)


@frozen
class Stranger:
    """A file met in a folder that is not an annual report: nothing is said of it but that."""

    file: str
    sha256: str
    reason: str
    verdicts: tuple[Verdict, ...] = ()
    findings: tuple[Finding, ...] = ()
    traces: Traces = Traces()
    previous: None = None
    known: None = None
    of_waivers: bool = False


def counted(file: Judged | Stranger) -> tuple[Finding, ...]:
    """Return what is held against a report."""
    return tuple(finding for finding in file.findings if finding.suppressed is None)


def waived(file: Judged | Stranger) -> tuple[Finding, ...]:
    """Return what somebody answers for."""
    return tuple(one for one in file.findings if one.suppressed and one.suppressed.kind != "baseline")


@frozen
class Unread:
    """A file that could not be read, and why; `crashed` if the fault is gouji's."""

    file: str
    reason: str
    crashed: bool = False
