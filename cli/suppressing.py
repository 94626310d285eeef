"""What of the findings of a report is not held against it, decided once, in whatever process judged the report."""

from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gouji.cli.judged import Traces
from gouji.cli.settings import CheckSettings
from gouji.engine.check import Result
from gouji.engine.declaration import MEGABYTE, File, RulesetError, bytes_of
from gouji.engine.finding import Finding, Outcome
from gouji.engine.record import frozen
from gouji.engine.text import Text

if TYPE_CHECKING:
    from gouji.engine.baseline import Baseline

_GONE = Text(
    "基线中有 {count} 个发现不再出现，可以删去（gouji baseline update）；第一个：{first}",
    "findings of the baseline that no longer occur and can be dropped (gouji baseline update): {count}; first: {first}",
)
_LARGEST = 60 * MEGABYTE


@frozen
class Held:
    """The findings of a report, some of them suppressed, and what the report says of the exceptions themselves."""

    findings: tuple[Finding, ...]
    traces: Traces = Traces()


@frozen
class Suppressing:
    """Holds the findings of reports against the exceptions of a run.

    `read` has the files that hold these, each with the digest of its content: what is told of a report rests on them.
    """

    baseline: "Baseline | None" = None
    read: tuple[tuple[str, str], ...] = ()

    def notes(self, gone: Collection[str]) -> Iterator[Text]:
        """Yield what the user should know of the exceptions, given what is gone of the baseline."""
        entries = [entry for entry in self.baseline.entries if entry.fingerprint in gone] if self.baseline else []
        if entries:
            first = f"{entries[0].code} {entries[0].body or entries[0].file} {entries[0].year or ''}".strip()
            yield _GONE.format(count=len(entries), first=first)

    def __call__(self, result: Result) -> Held:
        """Suppress what is excepted."""
        if self.baseline is None:
            return Held(result.findings)
        from gouji.engine.baseline import Owner  # noqa: PLC0415  # few runs have a baseline

        report, findings = result.report, self.baseline.applied(result.findings)
        owner = Owner(report.body, report.year, report.name)
        judged = {verdict.code for verdict in result.verdicts if verdict.outcome is not Outcome.ERROR}
        traces = Traces(self.baseline.occurring(findings), self.baseline.gone(owner, judged, findings))
        return Held(findings, traces)


def suppressing_of(settings: CheckSettings) -> Suppressing:
    """Return the exceptions that the settings name; a usage error if they are unusable."""
    if settings.baseline is None:
        return Suppressing()
    from gouji.engine.baseline import parsed  # noqa: PLC0415  # as above

    name = settings.baseline
    try:
        data = bytes_of(name, Path(name), _LARGEST)
        baseline = parsed(File.of(name, data).text, name)
    except RulesetError as error:
        raise click.BadParameter(error.told.in_language(settings.lang), param_hint="'--baseline'") from error
    return Suppressing(baseline, ((name, sha256(data).hexdigest()),))
