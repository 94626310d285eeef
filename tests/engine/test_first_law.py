"""A change in one place of a document changes no figure elsewhere without a diagnostic."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reading import APART, report_of, shifted, unread_without_diagnostic
from support.shapes import (
    EXACT,
    FORM,
    WITH_BLANKS,
    Cells,
    Shape,
    cases,
    concatenated,
    disclosure,
    document,
    requests,
)

KEYS = FORM.keys
CELLS = {key: str(number) for key, number in zip(KEYS, APART, strict=True)}


def whole(shape: Shape, blank: set[int]) -> tuple[dict[str, str], str, int, int]:
    """Return cells with some blank ones, their document, and where its tables begin and end."""
    cells = {key: "" if number in blank else str(APART[number]) for number, key in enumerate(KEYS)}
    text = document(cells, shape)
    return cells, text, text.index("二、主动"), text.index("五、存在")


SHAPES_AND_BLANKS = st.one_of(
    st.tuples(st.sampled_from((*EXACT, concatenated)), st.just(set[int]())),
    st.tuples(st.sampled_from(WITH_BLANKS), st.sets(st.integers(0, 199), max_size=50)),
)


@settings(max_examples=150, deadline=None)
@given(given_as=SHAPES_AND_BLANKS, data=st.data())
def test_a_changed_character_changes_no_figure_elsewhere(given_as: tuple[Shape, set[int]], data: st.DataObject) -> None:
    cells, text, first, last = whole(*given_as)
    at = data.draw(st.integers(first, last - 1))
    put = data.draw(st.sampled_from(["", *"0123456789|\t\n 。、，/x其一（）"]))
    changed = text[:at] + put + text[at + data.draw(st.booleans()) :]
    report = report_of(changed)
    assert shifted(report, cells, changed) == []
    assert not report.recognised or unread_without_diagnostic(report) == []


@settings(max_examples=100, deadline=None)
@given(given_as=SHAPES_AND_BLANKS, data=st.data())
def test_a_lost_border_or_line_end_changes_no_figure_elsewhere(
    given_as: tuple[Shape, set[int]], data: st.DataObject
) -> None:
    cells, text, first, last = whole(*given_as)
    places = [match.start() for match in re.finditer(r"[|\t\n]", text) if first < match.start() < last]
    at = data.draw(st.sampled_from(places))
    changed = text[:at] + data.draw(st.sampled_from(["", " "])) + text[at + 1 :]
    assert shifted(report_of(changed), cells, changed) == []


@settings(max_examples=100, deadline=None)
@given(given_as=SHAPES_AND_BLANKS, data=st.data())
def test_a_lost_line_changes_no_figure_elsewhere(given_as: tuple[Shape, set[int]], data: st.DataObject) -> None:
    cells, text, first, last = whole(*given_as)
    lines = text.split("\n")
    at = data.draw(st.integers(text[:first].count("\n"), text[:last].count("\n") - 1))
    changed = "\n".join([*lines[:at], *lines[at + 1 :]])
    report = report_of(changed)
    assert shifted(report, cells, changed) == []
    assert unread_without_diagnostic(report) == []


@settings(max_examples=60, deadline=None)
@given(shape=st.sampled_from(EXACT), data=st.data())
def test_a_doubled_line_changes_no_figure_elsewhere(shape: Shape, data: st.DataObject) -> None:
    cells, text, first, last = whole(shape, set())
    lines = text.split("\n")
    at = data.draw(st.integers(text[:first].count("\n"), text[:last].count("\n") - 1))
    changed = "\n".join([*lines[:at], lines[at], *lines[at:]])
    assert shifted(report_of(changed), cells, changed) == []


@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("place", [9, 10])
@pytest.mark.parametrize("content", ["", "7"])
def test_another_column_moves_no_figure(shape: Shape, place: int, content: str) -> None:
    cells = CELLS | {"requests.granted.total": ""}
    lines = [line.copy() for line in requests(cells)]
    for number, line in enumerate(lines):
        line.insert(place, "法人合计" if number == 2 else content if number > 2 else None)
    changed = document(cells, shape).replace(shape(requests(cells)), shape(lines))
    assert shifted(report_of(changed), cells, changed) == []


@pytest.mark.parametrize("shape", EXACT, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("table", [disclosure, requests, cases], ids=lambda table: table.__name__)
def test_a_column_cut_off_moves_no_figure(shape: Shape, table: Callable[[Cells], list[list[str | None]]]) -> None:
    cells = CELLS
    cut = shape([line[:-1] for line in table(cells)])
    changed = document(cells, shape).replace(shape(table(cells)), cut)
    report = report_of(changed)
    assert shifted(report, cells, changed) == []
    assert unread_without_diagnostic(report) == []
