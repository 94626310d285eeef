"""The examples in other formats than text, made by the writers that the tests use.

Those writers need python-docx and openpyxl (`pip install gouji[test]`).
"""

import csv
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from variants import Cells, Prose

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support import html, office, shapes
from support import pdf as writer

Write = Callable[[Cells, Prose], bytes]


def lean_html(cells: Cells, prose: Prose) -> bytes:
    """Return a page that holds nothing but the report."""
    return html.plain_page(cells, html.with_spans, prose)


def word_html(cells: Cells, prose: Prose) -> bytes:
    """Return a page of a site, with the report as a word processor exports it."""
    return html.portal_page(cells, html.from_word, prose=prose)


def lean_docx(cells: Cells, prose: Prose) -> bytes:
    """Return a Word document as Word writes it, with nothing but the report."""
    return office.report_by_hand(cells, prose=prose)


def docx(cells: Cells, prose: Prose) -> bytes:
    """Return a Word document made by python-docx, with the many styles of its template."""
    return office.report_by_python_docx(cells, prose)


def xlsx(cells: Cells, _: Prose) -> bytes:
    """Return a workbook of the three tables, made by openpyxl."""
    return office.report_by_openpyxl({key: _number(raw) for key, raw in cells.items()})


def comma_separated(cells: Cells, _: Prose) -> bytes:
    """Return the three tables one below the other, as a spreadsheet saves them."""
    stream = StringIO()
    for make in (shapes.disclosure, shapes.requests, shapes.cases):
        csv.writer(stream).writerows([[cell or "" for cell in line] for line in make(cells)])
        stream.write("\r\n")
    return stream.getvalue().encode("utf-8-sig")


def pdf(cells: Cells, prose: Prose) -> bytes:
    """Return a PDF with ruled tables that go on over the page."""
    return writer.pdf(writer.report(cells, writer.Writer(), prose))


def _number(raw: str) -> str | float:
    try:
        return float(raw) if "." in raw else int(raw)
    except ValueError:
        return raw


FORMATS: dict[str, tuple[str, Write]] = {
    "HTML, lean": (".html", lean_html),
    "HTML, from Word": (".html", word_html),
    "DOCX, lean": (".docx", lean_docx),
    "DOCX, python-docx": (".docx", docx),
    "XLSX": (".xlsx", xlsx),
    "CSV": (".csv", comma_separated),
    "PDF": (".pdf", pdf),
}
"""By name: the suffix of the file, and what writes it."""
