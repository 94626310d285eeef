"""A run as text: its findings, the tables that were asked for, the last line."""

from collections.abc import Iterable, Iterator

from gouji.cli.judged import Judged, Stranger
from gouji.cli.render.finding import render_finding
from gouji.cli.render.paint import Paint
from gouji.cli.render.summary import render_summary
from gouji.cli.told import Run
from gouji.engine.finding import Finding
from gouji.engine.text import Language


def render_findings_text(file: Judged | Stranger, shown: Iterable[Finding], lang: Language, paint: Paint) -> str:
    """Return those findings of one file that are shown, apart by an empty line."""
    lines = file.lines if isinstance(file, Judged) else {}
    return "\n".join(render_finding(finding, lines, lang, paint) for finding in shown)


def render_text(run: Run, lang: Language, *, statistics: bool = False, summary: bool = True) -> str:
    """Return the run as text, its parts apart by an empty line."""
    parts = [*(file.findings for file in run.told), *(file.report for file in run.told)]
    if statistics:
        parts += _statistics(run, lang)
    if summary:
        parts.append(render_summary(run.counts, lang))
    return "\n".join(filter(None, parts))


def _statistics(run: Run, lang: Language) -> Iterator[str]:
    departures = [rule for file in run.told for rule in file.rules]
    if departures:
        from gouji.cli.render.ledger import render_statistics  # noqa: PLC0415  # tabulate is slow to load

        yield render_statistics(departures, lang)
