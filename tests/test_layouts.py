"""Every layout in which reports arrive is read exactly or declared not to be readable, as docs/formats.md says."""

from io import BytesIO

import pytest
from support.converted import labels_last, written
from support.formats_page import PAGE, table, tables_of
from support.layouts import FIGURES, LAYOUTS, Layout, Outcome
from support.reading import unread_without_diagnostic, wrong

from gouji.engine.facts import State
from gouji.engine.readers import Unreadable, load_stream
from gouji.engine.recognise import recognise
from gouji.engine.report import Report

IDS = [f"{each.number}-{each.remark or each.suffix}" for each in LAYOUTS]


def report_of(layout: Layout) -> Report:
    return recognise(load_stream(BytesIO(layout.data()), f"report{layout.suffix}"))


def measured(report: Report) -> Outcome:
    read = sum(fact.state not in (State.ABSENT, State.UNREADABLE) for fact in report.facts)
    if not read:
        return Outcome.DECLARED
    return Outcome.READ if read == len(report.facts) else Outcome.PARTLY


@pytest.mark.parametrize("layout", LAYOUTS, ids=IDS)
def test_layout_is_read_as_the_page_says(layout: Layout) -> None:
    if layout.outcome is Outcome.REFUSED:
        with pytest.raises(Unreadable):
            report_of(layout)
        return
    report = report_of(layout)
    codes = sorted({diagnostic.code for diagnostic in report.diagnostics})
    assert wrong(report, layout.figures) == []
    assert unread_without_diagnostic(report) == []
    assert (measured(report), codes) == (layout.outcome, layout.codes.split())


def test_figures_before_all_labels_are_no_blanks() -> None:
    report = report_of(Layout(18, ".txt", lambda cells: written(cells, labels_last)))
    assert wrong(report, FIGURES) == []


def test_every_layout_has_a_document() -> None:
    assert {each.number for each in LAYOUTS} == set(range(1, 29))


def test_the_page_holds_what_was_measured() -> None:
    assert list(tables_of(PAGE.read_text(encoding="utf-8"))) == [table()]
