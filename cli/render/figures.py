"""The figures of a report as a table."""

from gouji.cli.render.extract import figure_rows
from gouji.cli.render.table import render_table
from gouji.cli.render.visible import visible
from gouji.engine.report import Report
from gouji.engine.text import Language, Text

_HEADERS = tuple(
    Text(*words)
    for words in (
        ("数据项", "key"),
        ("状态", "state"),
        ("值", "value"),
        ("原文", "raw"),
        ("单位", "unit"),
        ("注", "note"),
        ("行", "line"),
        ("列", "column"),
    )
)


def render_figures(report: Report, lang: Language) -> str:
    """Return the report's name, year and body, and a table of its figures."""
    known = (report.name, report.year, report.body, report.form and report.form.name)
    title = " · ".join(visible(str(part)) for part in known if part is not None)
    rows = (row[1:] for row in figure_rows(report))
    return f"{title}\n{render_table([word.in_language(lang) for word in _HEADERS], rows)}\n"
