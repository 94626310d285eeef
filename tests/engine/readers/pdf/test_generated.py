"""Whole reports made at random: every figure is read back exactly, or said to be unreadable."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import shapes
from support.pdf import RULINGS, Ruling, Writer, pdf, report, undrawn

from gouji.engine.facts import State
from gouji.engine.readers.pdf import read_pdf
from gouji.engine.recognise import recognise
from gouji.engine.report import Report

CELLS = st.sampled_from(["0", "0", "0", "1", "7", "12", "305", "9487", "", "/", "-"])
KEYS = st.sampled_from(shapes.FORM.keys)
FIGURES = st.dictionaries(KEYS, CELLS, max_size=60).map(lambda changed: shapes.zeros() | changed)
MARKS = st.sampled_from(["", "{}", "- {} -", "第{}页"])
STATES = {"": State.BLANK, "/": State.DASH, "-": State.DASH}
QUICK = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(figures: shapes.Cells, writer: Writer) -> Report:
    return recognise(read_pdf(pdf(report(figures, writer)), "report.pdf"))


def misread(found: Report, figures: shapes.Cells) -> dict[str, tuple[str, State, str]]:
    """Return what was read as something else than the document holds."""
    return {
        key: (printed, found.facts[key].state, found.facts[key].raw)
        for key, printed in figures.items()
        if found.facts[key].state not in (State.UNREADABLE, STATES.get(printed, State.NUMBER))
        or (found.facts[key].state is State.NUMBER and str(found.facts[key].value) != printed)
    }


@QUICK
@given(FIGURES, st.sampled_from(RULINGS), st.integers(380, 1900), MARKS)
def test_ruled_tables_are_read_exactly(figures: dict[str, str], ruling: Ruling, height: int, mark: str) -> None:
    found = read(figures, Writer(ruling=ruling, height=height, mark=mark))
    unread = [key for key in figures if found.facts[key].state is State.UNREADABLE]
    assert misread(found, figures) == {}
    assert "" in figures.values() or not unread


@QUICK
@given(FIGURES, st.integers(380, 1900), MARKS)
def test_tables_without_lines_are_read_right_or_not_at_all(figures: dict[str, str], height: int, mark: str) -> None:
    found = read(figures, Writer(ruling=undrawn, height=height, mark=mark))
    absent = {key: cell for key, cell in misread(found, figures).items() if cell[1] is State.ABSENT}
    assert {key: cell for key, cell in misread(found, figures).items() if key not in absent} == {}
    assert not absent or found.diagnostics
