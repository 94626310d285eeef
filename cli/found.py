"""What the rules of a rulebook find in one report."""

from collections.abc import Sequence

from gouji.engine.check import check
from gouji.engine.finding import Finding
from gouji.engine.neighbours import ALONE, Neighbours
from gouji.engine.report import Report
from gouji.engine.rulebook import Rulebook
from gouji.engine.text import Language


def findings_by(book: Rulebook, report: Report, lang: Language, neighbours: Neighbours = ALONE) -> Sequence[Finding]:
    """Return the findings, by place and code, of the rules that are selected for the report, as they are set for it."""
    chosen = book.selection(report)
    result = check(
        report,
        chosen.rules,
        lang=lang,
        severities=chosen.severities,
        thresholds=chosen.thresholds,
        neighbours=neighbours,
    )
    return result.findings
