"""The figures of a report as a table."""

from collections.abc import Container, Sequence
from typing import TypeVar

from gouji.cli.render.extract import figure_rows
from gouji.cli.render.table import render_table
from gouji.cli.render.visible import visible
from gouji.cli.render.words import render_words
from gouji.engine.report import Report
from gouji.engine.text import Language, Text

Part = TypeVar("Part")

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
        ("位置", "place"),
    )
)


def render_figures(report: Report, lang: Language) -> str:
    """Return the report's name, year and body, a table of its figures, and one of the numbers in its words."""
    known = (report.name, report.year, report.body, report.form and report.form.name)
    title = " · ".join(visible(str(part)) for part in known if part is not None)
    headers = [word.in_language(lang) for word in _HEADERS]
    # the file, which the title names, and one of the two ways to say where a figure stands are left out
    left_out = {0, 7, 8} if report.source.origins else {0, 9}
    rows = [_without(left_out, row) for row in figure_rows(report, lang)]
    tables = [render_table(_without(left_out, ["", *headers]), rows), render_words(report, lang)]
    return f"{title}\n" + "".join(f"{table}\n" for table in tables if table)


def _without(left_out: Container[int], row: Sequence[Part]) -> list[Part]:
    return [part for number, part in enumerate(row) if number not in left_out]
