"""Labels behind their figures: no row is read with the figures of another, whatever cells are blank."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.converted import labels_behind, labels_last, written
from support.reading import report_of, unread_without_diagnostic, wrong
from support.shapes import EXACT, FORM, WITH_BLANKS, Shape, bare, document, one_line, paragraphs, row_lines, zeros

FIGURES = {key: str(number) for number, key in enumerate(FORM.keys, 1)}
ROWS = sorted({key.rpartition(".")[0] for key in FORM.keys})
BLANK = st.one_of(
    st.sets(st.sampled_from(FORM.keys), max_size=80),
    st.sets(st.sampled_from(ROWS), max_size=8).map(
        lambda rows: {key for key in FORM.keys if key.rpartition(".")[0] in rows}
    ),
)
UNREADABLE = {"unreadable", "absent"}


@pytest.mark.parametrize("shape", [labels_behind, labels_last], ids=lambda shape: shape.__name__)
@settings(max_examples=60, deadline=None)
@given(blank=BLANK)
def test_no_row_has_the_figures_of_another(shape: Shape, blank: set[str]) -> None:
    cells = FIGURES | dict.fromkeys(blank, "")
    report = report_of(written(cells, shape))
    assert wrong(report, cells) == []
    assert unread_without_diagnostic(report) == []


def test_fewer_figures_than_a_row_has_cells_show_that_labels_are_behind() -> None:
    cells = dict.fromkeys(FORM.keys, "") | {"permits.decisions": "7", "penalties.decisions": "8"}
    report = report_of(written(cells, labels_last))
    assert wrong(report, cells) == []


@pytest.mark.parametrize("row", ["requests.received", "regulations"])
def test_a_blank_first_row_does_not_hide_that_labels_are_behind(row: str) -> None:
    cells = FIGURES | {key: "" for key in FORM.keys if key.rpartition(".")[0] == row}
    report = report_of(written(cells, labels_behind))
    table = row.split(".", maxsplit=1)[0] if "." in row else "normative_documents"
    assert {fact.state.value for fact in report.facts if fact.key.startswith(table)} == {"unreadable"}


@pytest.mark.parametrize("noise", ["续表", "（单位：件）", "本表由办公室填报。\n第3页"])
def test_words_between_figures_and_labels_do_not_hide_that_labels_are_behind(noise: str) -> None:
    text = written(FIGURES, labels_last).replace("一、本年新收", f"{noise}\n\n一、本年新收")
    report = report_of(text)
    assert wrong(report, FIGURES) == []


@pytest.mark.parametrize("shape", [paragraphs, bare, one_line, row_lines], ids=lambda shape: shape.__name__)
def test_a_blank_last_row_may_be_one_whose_figures_stand_before_it(shape: Shape) -> None:
    cells = zeros() | {key: "" for key in FORM.keys if key.startswith("requests.carried_out")}
    report = report_of(document(cells, shape))
    assert {fact.state.value for fact in report.facts if fact.key.startswith("requests.")} == {"unreadable"}
    assert report.facts["regulations.made"].value == 0


@pytest.mark.parametrize("shape", WITH_BLANKS, ids=lambda shape: shape.__name__)
def test_a_blank_last_row_between_borders_is_blank(shape: Shape) -> None:
    cells = zeros() | {key: "" for key in FORM.keys if key.startswith("requests.carried_out")}
    report = report_of(document(cells, shape))
    assert report.facts["requests.carried_out.total"].state.value == "blank"
    assert report.diagnostics == ()


@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
def test_a_form_without_figures_is_blank(shape: Shape) -> None:
    states = {fact.state.value for fact in report_of(document(dict.fromkeys(FORM.keys, ""), shape)).facts}
    assert states <= {"blank", *UNREADABLE}
