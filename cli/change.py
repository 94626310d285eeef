"""What another pack changes in the findings on a report."""

from collections import Counter
from collections.abc import Iterable, Sequence

from gouji.engine.finding import Finding, Severity
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.text import Text


@frozen
class Regraded:
    """A finding of both packs, with the severity that it had."""

    finding: Finding
    before: Severity


@frozen
class Change:
    """A report, and the findings on it that are new, gone, or graded otherwise."""

    file: str
    body: str | None
    year: int | None
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    regraded: tuple[Regraded, ...]

    @property
    def size(self) -> int:
        """How many findings changed."""
        return len(self.new) + len(self.gone) + len(self.regraded)


def change_in(report: Report, old: Sequence[Finding], new: Sequence[Finding]) -> Change:
    """Compare the findings of two packs, which are the same where their fingerprints are."""
    before = {finding.fingerprint: finding for finding in old}
    after = {finding.fingerprint for finding in new}
    both = [(finding, before[finding.fingerprint]) for finding in new if finding.fingerprint in before]
    return Change(
        report.name,
        report.body,
        report.year,
        tuple(finding for finding in new if finding.fingerprint not in before),
        tuple(finding for finding in old if finding.fingerprint not in after),
        tuple(Regraded(now, then.severity) for now, then in both if now.severity is not then.severity),
    )


@frozen
class RuleCount:
    """How many findings of a rule are new, gone, graded otherwise."""

    code: str
    name: str
    new: int
    gone: int
    regraded: int


def by_rule(changes: Iterable[Change]) -> tuple[RuleCount, ...]:
    """Count the findings that changed by their rules, in the order of the codes."""
    new: Counter[tuple[str, str]] = Counter()
    gone: Counter[tuple[str, str]] = Counter()
    regraded: Counter[tuple[str, str]] = Counter()
    for change in changes:
        new.update((finding.code, finding.name) for finding in change.new)
        gone.update((finding.code, finding.name) for finding in change.gone)
        regraded.update((each.finding.code, each.finding.name) for each in change.regraded)
    rules = sorted({*new, *gone, *regraded})
    return tuple(RuleCount(*rule, new[rule], gone[rule], regraded[rule]) for rule in rules)


def most_affected(changes: Iterable[Change]) -> list[Change]:
    """Return the reports in which something changed, those with most changes first."""
    return sorted((change for change in changes if change.size), key=lambda change: (-change.size, change.file))


SIGNS = {
    "new": Text("新增", "new"),
    "gone": Text("消失", "gone"),
    "regraded": Text("级别变动", "regraded"),
}
"""What the changes are called."""
