"""What can be put right in the text of a report: its layout, and figures of which only one could stand there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from gouji.engine.called import plain
from gouji.engine.document import SectionState
from gouji.engine.facts import State
from gouji.engine.finding import Change, Finding
from gouji.engine.form import Form
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.source import Span, fold
from gouji.engine.text import Text

_WRITING = Text("数字的写法", "how a number is written")
_HEADING = Text("标题的措辞", "wording of a heading")
_WORD = Text("用词", "word")
_LABEL = Text("标签中的空格", "blanks in a label")
_FIGURE = Text("数字", "figure")
_REVERSED = "GJ801"
_GROUPED = re.compile("[,' ]")
_BLANK = re.compile(r"\s")
_EMPTY = re.compile(r"[^\S\r\n]*(?=\|)")
_CELL = re.compile(r"[^|\t\r\n]+")


@frozen
class Fix:
    """A stretch of the text and what is to stand there instead; `what` says what is put right.

    `key` is that of the figure that becomes another number, if one does.
    """

    span: Span
    right: str
    what: Text
    key: str | None = None


def layout_fixes(report: Report, findings: Iterable[Finding] = ()) -> tuple[Fix, ...]:
    """Return what can be put right without changing what the report says, in the order of the text.

    Where a finding is excepted, somebody stands by what is written: it stays.
    """
    every = [*_numbers(report), *_headings(report), *_words(report), *_labels(report)]
    return in_order(beside([finding.span for finding in findings if finding.suppressed], every))


def figure_fixes(report: Report, findings: Iterable[Finding]) -> tuple[Fix, ...]:
    """Return the figures that must be other than they are printed, where nothing else would do.

    Where a finding of a cause is excepted, somebody stands by the figures: they stay. Words in a cell say something
    that no number says: they are left to whoever wrote them.
    """
    worded = set(report.facts.keys_in(State.TEXT))
    told = [finding for finding in findings if finding.repairs and finding.repairs[0].unique]
    excepted = {_cause(finding) for finding in told if finding.suppressed}
    repairs = (finding.repairs[0] for finding in told if _cause(finding) not in excepted)
    changes = (change for repair in repairs for change in repair.changes if change.key not in worded)
    return in_order(_figure(change, report.source.text) for change in changes)


def _figure(change: Change, text: str) -> Fix:
    """Return the fix of a figure; in a cell between bars that is empty the number stands as those beside it do."""
    span = change.location.span
    start = text.rfind("|", 0, span.start) + 1
    empty = _EMPTY.match(text, start)
    if not (start and empty and empty.end() >= span.end):
        return Fix(span, change.right, _FIGURE, change.key)
    beside_bars = text[start - 2 : start - 1] + text[empty.end() + 1 : empty.end() + 2]
    blank = " " if " " in beside_bars else ""
    right = f"{blank}{change.right}{blank}".ljust(len(empty[0]))
    return Fix(Span(*empty.span()), right, _FIGURE, change.key)


def _cause(finding: Finding) -> str:
    return finding.cause or finding.fingerprint


def fixed(text: str, fixes: Sequence[Fix]) -> str:
    """Return a text with fixes made; they are in its order."""
    parts, last = list[str](), 0
    for fix in fixes:
        parts += [text[last : fix.span.start], fix.right]
        last = fix.span.end
    return "".join([*parts, text[last:]])


def in_order(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Return fixes in the order of the text; of those that overlap the one that was named first stays."""
    kept: list[Fix] = []
    for fix in fixes:
        if not any(_overlap(fix.span, other.span) for other in kept):
            kept.append(fix)
    return tuple(sorted(kept, key=lambda fix: fix.span))


def beside(written: Sequence[Span], fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """Return the fixes that leave some stretches of the text as they are written."""
    return tuple(fix for fix in fixes if not any(_overlap(fix.span, each) for each in written))


def _overlap(one: Span, other: Span) -> bool:
    return one == other or (one.start < other.end and other.start < one.end)


def _numbers(report: Report) -> Iterator[Fix]:
    """Yield figures in full-width digits or with separators."""
    for fact in report.facts:
        if fact.state is State.NUMBER and fact.value is not None:
            written, number = _stripped(fact.span, fact.raw), plain(fact.value)
            raw = report.source.raw(written)
            if raw != number == _GROUPED.sub("", fold(raw)):
                yield Fix(written, number, _WRITING)


def _stripped(span: Span, raw: str) -> Span:
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(raw.strip()))


def _headings(report: Report) -> Iterator[Fix]:
    """Yield headings in words that the form knows as slips."""
    for section in report.sections:
        if section.state is SectionState.PRESENT and section.wording == "slip" and section.heading:
            at = report.source.text.find(section.heading, section.span.start, section.span.end)
            if at >= 0:
                yield Fix(Span(at, at + len(section.heading)), section.form.heading, _HEADING)


def _words(report: Report) -> Iterator[Fix]:
    for slip in report.slips:
        if slip.code == _REVERSED and slip.right and report.source.raw(slip.span) == slip.wrong:
            yield Fix(slip.span, slip.right, _WORD)


def _labels(report: Report) -> Iterator[Fix]:
    """Yield the labels of tables that are drawn apart by blanks."""
    labels = set(_spelt(report.form)) if report.form else set()
    for table in report.tables:
        for cell in _CELL.finditer(report.source.text, table.span.start, table.span.end):
            written = _stripped(Span(*cell.span()), cell[0])
            raw = report.source.raw(written)
            bare = _BLANK.sub("", raw)
            if bare != raw and fold(bare) in labels:
                yield Fix(written, bare, _LABEL)


def _spelt(form: Form) -> Iterator[str]:
    """Yield the labels of a form as they are compared."""
    for table in form.tables:
        for block in table.blocks:
            rows, columns = (
                chain.from_iterable(part.labels for part in parts) for parts in (block.rows, block.columns)
            )
            yield from (_BLANK.sub("", fold(label)) for label in chain(rows, columns, block.captions))
