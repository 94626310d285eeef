"""What was read from a report, so that a wrong finding can be traced: JSON, CSV or a table.

The JSON has the schema `gouji.extract/1` (docs/schema/extract-1.json).
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from gouji.cli.render.findings_json import span_of
from gouji.cli.render.place import where
from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Section, Table
from gouji.engine.facts import Fact, Value
from gouji.engine.narrative import Claim, Link, Mention, Quantity, Rate
from gouji.engine.report import Report
from gouji.engine.source import Source, Span
from gouji.engine.text import Language

Json = dict[str, Any]

CSV_HEADER = "file,key,state,value,raw,unit,note,line,column,place\n"


def render_json(report: Report, lang: Language, *, indent: int | None) -> str:
    """Return all that was read as one JSON object, on one line without `indent`."""
    return json.dumps(_report(report, lang), ensure_ascii=False, indent=indent) + "\n"


def render_csv(report: Report) -> str:
    """Return the figures as CSV, one a line, below CSV_HEADER."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(figure_rows(report, "en"))
    return buffer.getvalue()


def figure_rows(report: Report, lang: Language) -> Iterator[tuple[object, ...]]:
    """Yield the columns of CSV_HEADER for each figure; the place is empty where line and column are of the file."""
    for fact in report.facts:
        location = report.source.location(fact.span)
        place, own = location.place, where(location, lang) if location.origin else ""
        parts = (fact.key, fact.state.value, _decimal(fact.value), fact.raw, fact.unit, fact.note)
        yield (report.name, *("" if part is None else part for part in parts), place.line, place.column, own)


def _report(report: Report, lang: Language) -> Json:
    source = report.source
    return {
        "schema": "gouji.extract/1",
        "file": report.name,
        "sha256": source.sha256,
        "form": report.form and report.form.name,
        "year": report.year,
        "body": report.body,
        "title": report.identity.title,
        "tables": [_table(table, report) for table in report.tables],
        "sections": [_section(section, source) for section in report.sections],
        "facts": [_fact(fact, source) for fact in report.facts],
        "claims": [_claim(claim, source) for claim in report.claims],
        "quantities": [
            _quantity(quantity, link, source)
            for quantity, link in zip(report.narrative.quantities, report.narrative.links, strict=True)
        ],
        "rates": [_rate(rate, source) for rate in report.rates],
        "mentions": [_mention(mention, source) for mention in report.mentions],
        "diagnostics": [_diagnostic(diagnostic, source, lang) for diagnostic in report.diagnostics],
    }


def _span(span: Span, source: Source) -> Json:
    return span_of(source.location(span))


def _decimal(value: Value | None) -> str | None:
    if value is None:
        return None
    return str(value) if isinstance(value, int) else format(value, "f")


def _table(table: Table, report: Report) -> Json:
    return {
        "section": table.form.section,
        "form": table.form.edition,
        "state": table.state.value,
        "span": _span(table.span, report.source),
    }


def _section(section: Section, source: Source) -> Json:
    return {
        "number": section.number,
        "heading": section.heading,
        "canonical": section.form.heading,
        "state": section.state.value,
        "span": _span(section.span, source),
    }


def _fact(fact: Fact, source: Source) -> Json:
    return {
        "key": fact.key,
        "state": fact.state.value,
        "value": _decimal(fact.value),
        "raw": fact.raw,
        "unit": fact.unit,
        "note": fact.note,
        "span": _span(fact.span, source),
    }


def _claim(claim: Claim, source: Source) -> Json:
    return {
        "statement": claim.statement,
        "readings": [list(reading) for reading in claim.readings],
        "value": _decimal(claim.value),
        "unit": claim.unit,
        "raw": claim.raw,
        "approximate": claim.approximate,
        "undecided": None
        if claim.undecided is None
        else {"kind": claim.undecided.kind, "words": claim.undecided.words},
        "span": _span(claim.span, source),
    }


def _quantity(quantity: Quantity, link: Link, source: Source) -> Json:
    return {
        "value": _decimal(quantity.value),
        "divisor": quantity.divisor,
        "upper": _decimal(quantity.upper),
        "unit": quantity.unit,
        "raw": quantity.raw,
        "approximate": quantity.approximate,
        "link": link,
        "span": _span(quantity.span, source),
    }


def _rate(rate: Rate, source: Source) -> Json:
    return {
        "subject": rate.subject,
        "kind": rate.kind,
        "percent": _decimal(rate.percent),
        "numerator": _count(rate.numerator),
        "denominator": _count(rate.denominator),
        "raw": rate.raw,
        "span": _span(rate.span, source),
    }


def _count(quantity: Quantity | None) -> str | None:
    return None if quantity is None else _decimal(quantity.value)


def _mention(mention: Mention, source: Source) -> Json:
    return {"key": mention.key, "span": _span(mention.span, source)}


def _diagnostic(diagnostic: Diagnostic, source: Source, lang: Language) -> Json:
    return {
        "code": diagnostic.code,
        "message": diagnostic.message.in_language(lang),
        "span": _span(diagnostic.span, source),
    }
