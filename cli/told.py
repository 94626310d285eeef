"""A run in words: what there is to print of each of its files, and the counts that it is summed up from."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from gouji.cli.judged import Beside, Known, Pack, Traces, Unread
from gouji.engine.record import frozen


class Counts(NamedTuple):
    """How many there are: files by what they are, findings by severity, and relations between figures."""

    reports: int = 0
    strangers: int = 0
    """Files that are no annual reports, named or met."""
    unread: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    checked: int = 0
    broken: int = 0
    skipped: int = 0
    baselined: int = 0
    """Findings that the baseline has; they count nowhere else."""
    waived: int = 0
    """Findings that somebody answers for; nor do these."""
    compared: int = 0
    """Reports that were held against last year's."""

    @classmethod
    def total(cls, counts: Iterable["Counts"]) -> "Counts":
        """Return the sums."""
        return cls(*map(sum, zip(*counts, strict=True)))

    @property
    def found(self) -> tuple[int, int, int]:
        """The findings, the gravest first."""
        return self.errors, self.warnings, self.infos


class Words(Protocol):
    """What the style of a run prints of a file."""

    @property
    def report(self) -> str:
        """What is printed of the report as such."""

    @property
    def findings(self) -> str:
        """What is printed of its findings."""


@frozen
class Said:
    """Words that are at hand."""

    report: str = ""
    findings: str = ""


@frozen
class Told:
    """A file in words: little to send from the process that judges to the one that prints, and to keep between runs.

    `rules` are what each finding departs from, `failures` which rules crashed, `known` whose report it is and of which
    year, `previous` what it was held against.
    """

    sha256: str
    counts: Counts
    words: Words = Said()
    rules: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    traces: Traces = Traces()
    known: Known | None = None
    previous: Beside | None = None

    @property
    def report(self) -> str:
        """What is printed of the report as such."""
        return self.words.report

    @property
    def findings(self) -> str:
        """What is printed of its findings."""
        return self.words.findings


@frozen
class Run:
    """All files of a run, in the order in which they were checked."""

    rulesets: tuple[Pack, ...]
    files: tuple[Told | Unread, ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """What was read."""
        return tuple(file for file in self.files if isinstance(file, Told))

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What could not be read."""
        return tuple(file for file in self.files if isinstance(file, Unread))

    @property
    def counts(self) -> Counts:
        """The counts of all files."""
        return Counts.total([*(file.counts for file in self.told), Counts(unread=len(self.unread))])

    @property
    def gone(self) -> frozenset[str]:
        """The fingerprints of the baseline that occur in no file any more, though a file with their report was read."""
        gone = frozenset(one for file in self.told for one in file.traces.gone)
        return gone.difference(*(file.traces.occurring for file in self.told))

    @property
    def dated(self) -> bool:
        """Whether another day might change what is told."""
        return any(file.traces.dated for file in self.told)

    @property
    def crashed(self) -> bool:
        """Whether gouji itself is at fault somewhere."""
        return any(file.failures for file in self.told) or any(file.crashed for file in self.unread)
