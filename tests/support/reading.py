"""What the reading makes of a text, in parts and as a whole."""

from support.shapes import FORM

from gouji.engine.grammar.tokens import tokenise
from gouji.engine.lexicon import lexicon_of
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.source import fold
from gouji.engine.tables import TableReading, read_line, read_rows


def read_table(key: str, text: str) -> TableReading | None:
    """Return what is read of the table `key` in a text."""
    form, lexicon = FORM.table(key), lexicon_of(FORM)
    kinds = tokenise(fold(text), lexicon).kinds
    return (read_rows if form.layout == "rows" else read_line)(form, kinds, lexicon)


def report_of(text: str, name: str = "report.txt") -> Report:
    """Return a text as a report."""
    return recognise(from_text(text, name))


def unread_without_diagnostic(report: Report) -> list[str]:
    """Return the figures that were not read and that no diagnostic speaks of."""
    covered = {key for diagnostic in report.diagnostics for key in diagnostic.keys}
    return [
        fact.key for fact in report.facts if fact.state.value in ("absent", "unreadable") and fact.key not in covered
    ]
