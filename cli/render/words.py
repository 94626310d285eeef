"""The numbers of the prose beside the figures that they were compared with, as a table."""

from collections.abc import Iterator

from gouji.cli.render.table import render_table
from gouji.engine.agreement import closest_to, readings_stated, unjudged
from gouji.engine.narrative import Claim, Link, Quantity
from gouji.engine.report import Report
from gouji.engine.text import Language, Text

_HEADERS = tuple(
    Text(*words)
    for words in (
        ("行", "line"),
        ("文字", "words"),
        ("说的是", "says"),
        ("值", "value"),
        ("表格", "table"),
        ("比较", "compared"),
    )
)
_LINKS: dict[Link, Text] = {
    "figure": Text("表格中的数据项", "a figure"),
    "statement": Text("同句的另一个数", "another statement"),
    "other": Text("其他事项", "another subject"),
    "unclear": Text("没有读懂", "not understood"),
}
_AGREES = Text("一致", "agrees")
_DIFFERS = Text("不一致", "differs")
_NOT_STATED = Text("表格中没有读出", "not stated in the table")

Row = tuple[object, ...]


def render_words(report: Report, lang: Language) -> str:
    """Return a row for each number of sections one, five and six, in the order of the text; nothing without any."""
    rows = [row for _, row in sorted(_rows(report, lang), key=lambda pair: pair[0])]
    headers = [word.in_language(lang) for word in _HEADERS]
    return render_table(headers, rows) if rows else ""


def _rows(report: Report, lang: Language) -> Iterator[tuple[int, Row]]:
    claimed = {id(claim.number) for claim in report.claims}
    for claim in report.claims:
        yield claim.span.start, _told(claim, report, lang)
    for quantity, link in zip(report.narrative.quantities, report.narrative.links, strict=True):
        if id(quantity) not in claimed:
            yield quantity.span.start, _untold(quantity, link, report, lang)


def _told(claim: Claim, report: Report, lang: Language) -> Row:
    line = report.source.location(claim.span).place.line
    readings = readings_stated(claim, report.facts)
    reason = unjudged(claim)
    closest = closest_to(claim, readings) if readings else None
    verdict = reason or (_NOT_STATED if closest is None else _AGREES if closest.value == claim.value else _DIFFERS)
    shown = closest.name.in_language(lang) if closest else ""
    return line, claim.raw, claim.statement, format(claim.value, "f"), shown, verdict.in_language(lang)


def _untold(quantity: Quantity, link: Link, report: Report, lang: Language) -> Row:
    line = report.source.location(quantity.span).place.line
    return line, quantity.raw, _LINKS[link].in_language(lang), _shown(quantity), "", ""


def _shown(quantity: Quantity) -> str:
    """Return a number, a range with both its ends, and a share as it is: 1/3."""
    value = format(quantity.value, "f")
    if quantity.upper is not None:
        return f"{value}–{quantity.upper:f}"
    return value if quantity.divisor == 1 else f"{value}/{quantity.divisor}"
