"""What became of each file of a run."""

from collections.abc import Iterator, Mapping

from attrs import field

from gouji.engine.finding import Finding, Outcome, Severity, Verdict
from gouji.engine.record import frozen


@frozen
class Pack:
    """A ruleset by name, version and digest: which demands the findings rest on."""

    name: str
    version: str
    digest: str


@frozen
class Judged:
    """A report, judged. Of its text there are only the `lines` that findings point at, by number.

    `reason` says why the rules had nothing to say (it is not an annual report); None where they had.
    """

    file: str
    sha256: str
    form: str | None
    year: int | None
    body: str | None
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    lines: Mapping[int, str] = field(factory=dict, hash=False)
    reason: str | None = None


@frozen
class Stranger:
    """A file met in a folder that is not an annual report."""

    file: str
    sha256: str
    reason: str


@frozen
class Unread:
    """A file that could not be read, and why; `crashed` if the fault is gouji's."""

    file: str
    reason: str
    crashed: bool = False


@frozen
class Run:
    """All files of a run, in the order in which they were checked."""

    rulesets: tuple[Pack, ...]
    files: tuple[Judged | Stranger | Unread, ...]

    @property
    def judged(self) -> tuple[Judged, ...]:
        """What was judged: reports, and what was named as one."""
        return tuple(file for file in self.files if isinstance(file, Judged))

    @property
    def findings(self) -> Iterator[Finding]:
        """The findings of all reports."""
        return (finding for report in self.judged for finding in report.findings)

    @property
    def verdicts(self) -> Iterator[Verdict]:
        """The verdicts on all reports."""
        return (verdict for report in self.judged for verdict in report.verdicts)

    @property
    def reports(self) -> int:
        """How many annual reports there are."""
        return sum(file.reason is None for file in self.judged)

    @property
    def strangers(self) -> int:
        """How many files are no annual reports, named or met."""
        return len(self.files) - self.reports - len(self.unread)

    @property
    def unread(self) -> tuple[Unread, ...]:
        """The files that could not be read."""
        return tuple(file for file in self.files if isinstance(file, Unread))

    def has(self, outcome: Outcome) -> bool:
        """Whether some rule ended so on some report."""
        return any(verdict.outcome is outcome for verdict in self.verdicts)

    def severities(self) -> dict[Severity, int]:
        """Return how many findings there are of each severity."""
        found = [finding.severity for finding in self.findings]
        return {severity: found.count(severity) for severity in Severity}
