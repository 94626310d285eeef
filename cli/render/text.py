"""A run as text: its findings, the tables that were asked for, the last line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gouji.cli.judged import Judged, Stranger, counted, waived
from gouji.cli.manner import Manner
from gouji.cli.render.finding import render_finding
from gouji.cli.render.paint import Paint, ansi, plain
from gouji.cli.render.summary import render_summary
from gouji.cli.told import Run
from gouji.engine.finding import Finding, by_cause
from gouji.engine.text import Language


def tell(file: Judged | Stranger, manner: Manner) -> tuple[str, str]:
    """Return the verdicts of a report, if they are to be told, and its findings."""
    paint = ansi if manner.color else plain
    parts = [render_findings_text(file, counted(file), manner.lang, paint, apart=manner.apart)]
    if manner.waived:
        parts.append(render_findings_text(file, waived(file), manner.lang, paint, apart=True))
    findings = "\n".join(filter(None, parts))
    if not (manner.verdicts and file.verdicts):
        return "", findings
    from gouji.cli.render.ledger import render_verdicts  # noqa: PLC0415  # tabulate is slow to load

    return render_verdicts(file, manner.lang), findings


def render_findings_text(
    file: Judged | Stranger, shown: Iterable[Finding], lang: Language, paint: Paint, *, apart: bool = False
) -> str:
    """Return those findings of one file that are shown, with an empty line between them.

    Findings of one cause are told together where the first of them stands, unless each is to be told `apart`.
    """
    lines = file.lines if isinstance(file, Judged) else {}
    told = [[finding] for finding in shown] if apart else by_cause(shown)
    return "\n".join(_together(findings, lines, lang, paint, apart=apart) for findings in told)


def _together(
    findings: Sequence[Finding], lines: Mapping[int, str], lang: Language, paint: Paint, *, apart: bool
) -> str:
    if apart or not (findings[0].cause or findings[0].repairs):
        return render_finding(findings[0], lines, lang, paint)
    from gouji.cli.render.cause import render_cause, render_filled  # noqa: PLC0415  # wanted only where figures are wrong

    if findings[0].cause is None:
        return render_filled(findings[0], lines, lang, paint)
    return render_cause(findings, lines, lang, paint)


def render(run: Run, manner: Manner) -> Iterator[str]:
    """Yield the run as text, its parts apart by an empty line."""
    between = ""
    for part in _parts(run, manner):
        if part:
            yield between + part
            between = "\n"


def _parts(run: Run, manner: Manner) -> Iterator[str]:
    yield from (file.findings for file in run.told)
    yield from (file.report for file in run.told)
    if manner.statistics:
        yield from _statistics(run, manner.lang)
    if manner.summary:
        yield render_summary(run.counts, manner.lang)


def _statistics(run: Run, lang: Language) -> Iterator[str]:
    departures = [rule for file in run.told for rule in file.rules]
    if departures:
        from gouji.cli.render.ledger import render_statistics  # noqa: PLC0415  # tabulate is slow to load

        yield render_statistics(departures, lang)
