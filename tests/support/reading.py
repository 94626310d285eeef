"""What the reading makes of a text, in parts and as a whole, and what of it is wrong."""

import re

from support.shapes import FORM, Cells

from gouji.engine.facts import State
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


def apart(count: int) -> list[int]:
    """Return numbers of which any two differ in three places: one character changed makes none of them another."""
    numbers: list[int] = []
    candidate = 100_000
    while len(numbers) < count:
        candidate += 137
        digits = str(candidate)
        if all(sum(a != b for a, b in zip(digits, str(each), strict=True)) > 2 for each in numbers):
            numbers.append(candidate)
    return numbers


APART = apart(200)


def wrong(report: Report, cells: Cells) -> list[tuple[str, str, object]]:
    """Return the figures that are neither what the cell holds nor said to be not readable."""
    return [
        (fact.key, cells[fact.key], fact.value)
        for fact in report.facts
        if fact.state not in (State.UNREADABLE, State.ABSENT)
        and (str(fact.value) if fact.state is State.NUMBER else "") != cells[fact.key]
    ]


def elsewhere(cells: Cells, text: str) -> dict[str, str]:
    """Return the cells whose text stands in a changed document as it was."""
    words = [
        word.strip()
        for line in text.splitlines()
        for word in re.split(r"[|\t]" if re.search(r"[|\t]", line) else r"\s", line)
    ]
    return {key: cell for key, cell in cells.items() if cell and words.count(cell) == 1}


def shifted(report: Report, cells: Cells, text: str) -> list[tuple[str, str, object]]:
    """Return the figures whose own cell was not touched and that are read as something else, or that are another's."""
    if not report.recognised:
        return []
    untouched, owner = elsewhere(cells, text), {cell: key for key, cell in cells.items() if cell}
    return [
        (fact.key, cells[fact.key], fact.value)
        for fact in report.facts
        if fact.state not in (State.UNREADABLE, State.ABSENT)
        and (
            (fact.key in untouched and str(fact.value) != untouched[fact.key])
            or owner.get(str(fact.value), fact.key) != fact.key
        )
    ]
