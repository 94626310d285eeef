"""A run as text: its findings, the tables that were asked for, the last line."""

from collections.abc import Iterator

from gouji.cli.judged import Run
from gouji.cli.render.finding import render_finding
from gouji.cli.render.paint import Paint
from gouji.cli.render.summary import render_summary
from gouji.engine.text import Language


def render_text(  # noqa: PLR0913  # a run, and one argument for each thing that can be said of it
    run: Run, lang: Language, paint: Paint, *, verdicts: bool = False, statistics: bool = False, summary: bool = True
) -> str:
    """Return the run as text, its parts apart by an empty line."""
    parts = [*_findings(run, lang, paint), *_tables(run, lang, verdicts=verdicts, statistics=statistics)]
    if summary:
        parts.append(render_summary(run, lang))
    return "\n".join(parts)


def _findings(run: Run, lang: Language, paint: Paint) -> Iterator[str]:
    for report in run.judged:
        for finding in report.findings:
            yield render_finding(finding, report.lines, lang, paint)


def _tables(run: Run, lang: Language, *, verdicts: bool, statistics: bool) -> Iterator[str]:
    if not (verdicts or statistics):
        return
    from gouji.cli.render.ledger import render_statistics, render_verdicts  # noqa: PLC0415  # tabulate is slow to load

    if verdicts and run.judged:
        yield render_verdicts(run, lang)
    if statistics and any(run.findings):
        yield render_statistics(run, lang)
