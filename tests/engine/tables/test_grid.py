"""Blank cells in true grids: each column is known by the place of its header."""

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from support.html import Manner, plain_page, with_empty_cells, with_spans
from support.reading import APART, report_of, shifted, unread_without_diagnostic, wrong
from support.shapes import FORM, Cells, Line, Shape, cases, disclosure, document, grid, markdown, requests

from gouji.engine.readers.html import read_html
from gouji.engine.recognise import recognise

KEYS = FORM.keys
GRIDS: tuple[Shape, ...] = (grid, markdown)
TABLES: tuple[Callable[[Cells], list[Line]], ...] = (disclosure, requests, cases)
FIGURES = range(3, 10)


def figures(share: float, seed: int) -> Cells:
    """Return figures of which any two differ, about `share` of them blank."""
    random = Random(seed)
    return {key: "" if random.random() < share else str(number) for key, number in zip(KEYS, APART, strict=True)}


SHARES = st.floats(0.1, 0.9)
SEEDS = st.integers(0, 10**9)


@settings(max_examples=60, deadline=None)
@given(shape=st.sampled_from(GRIDS), share=SHARES, seed=SEEDS)
def test_blank_cells_of_grids_stay_blank(shape: Shape, share: float, seed: int) -> None:
    cells = figures(share, seed)
    report = report_of(document(cells, shape))
    assert wrong(report, cells) == []
    assert report.diagnostics == ()


@settings(max_examples=60, deadline=None)
@given(manner=st.sampled_from([with_spans, with_empty_cells]), share=SHARES, seed=SEEDS)
def test_blank_cells_of_web_pages_stay_blank(manner: Manner, share: float, seed: int) -> None:
    cells = figures(share, seed)
    report = recognise(read_html(plain_page(cells, manner), "page.html"))
    assert wrong(report, cells) == []
    assert report.diagnostics == ()


def without_column(lines: list[Line], column: int) -> list[Line]:
    """Return a table that lost a column, header and all."""
    return [line[:column] + line[column + 1 :] for line in lines]


def with_column(lines: list[Line], column: int, random: Random, title: str) -> list[Line]:
    """Return a table with a column more than the form has, some of its cells filled."""
    for number, line in enumerate(lines):
        cell = random.choice([None, "7"]) if number > 2 else None
        line.insert(column, title or None if number == 2 else cell)
    return lines


def with_moved_blanks(lines: list[Line]) -> list[Line]:
    """Return a table in which what is left of a row stands together."""
    return [
        [*line[:3], *(cell for cell in line[3:] if cell), *(None for cell in line[3:] if not cell)]
        if number > 2
        else line
        for number, line in enumerate(lines)
    ]


def changed(cells: Cells, shape: Shape, lines: list[Line]) -> str:
    """Return a report with another table three."""
    return document(cells, shape).replace(shape(requests(cells)), shape(lines))


@settings(max_examples=80, deadline=None)
@given(shape=st.sampled_from(GRIDS), share=SHARES, seed=SEEDS, column=st.sampled_from(FIGURES))
def test_a_lost_column_moves_no_figure(shape: Shape, share: float, seed: int, column: int) -> None:
    cells = figures(share, seed)
    text = changed(cells, shape, without_column(requests(cells), column))
    report = report_of(text)
    assert shifted(report, cells, text) == []
    assert unread_without_diagnostic(report) == []


@settings(max_examples=80, deadline=None)
@given(
    shape=st.sampled_from(GRIDS),
    share=SHARES,
    seed=SEEDS,
    column=st.integers(3, 10),
    title=st.sampled_from(["", "法人合计"]),
)
def test_another_column_moves_no_figure(shape: Shape, share: float, seed: int, column: int, title: str) -> None:
    cells = figures(share, seed)
    random = Random(seed)
    text = changed(cells, shape, with_column(requests(cells), column, random, title))
    assert shifted(report_of(text), cells, text) == []


@settings(max_examples=80, deadline=None)
@given(shape=st.sampled_from(GRIDS), share=SHARES, seed=SEEDS)
def test_blanks_moved_to_the_row_end_move_no_figure(shape: Shape, share: float, seed: int) -> None:
    cells = figures(share, seed)
    text = changed(cells, shape, with_moved_blanks(requests(cells)))
    assert shifted(report_of(text), cells, text) == []


@settings(max_examples=80, deadline=None)
@given(shape=st.sampled_from(GRIDS), share=SHARES, seed=SEEDS, line=st.integers(0, 2))
def test_a_lost_header_line_moves_no_figure(shape: Shape, share: float, seed: int, line: int) -> None:
    cells = figures(share, seed)
    lines = requests(cells)
    text = changed(cells, shape, [*lines[:line], *lines[line + 1 :]])
    assert shifted(report_of(text), cells, text) == []


@settings(max_examples=80, deadline=None)
@given(shape=st.sampled_from(GRIDS), share=SHARES, seed=SEEDS, data=st.data())
def test_a_cell_torn_from_its_line_moves_no_figure(shape: Shape, share: float, seed: int, data: st.DataObject) -> None:
    cells = figures(share, seed)
    lines = requests(cells)
    row, column = data.draw(st.integers(3, len(lines) - 1)), data.draw(st.sampled_from(FIGURES))
    del lines[row][column]
    text = changed(cells, shape, lines)
    assert shifted(report_of(text), cells, text) == []


def test_a_number_torn_in_two_makes_no_row_whole_beside_a_blank_column() -> None:
    cells = {key: str(number) for number, key in enumerate(FORM.keys, 100_000)}
    cells |= {key: "" for key in FORM.keys if key.endswith("natural_person")}
    torn = cells["requests.granted.total"]
    text = document(cells, grid)
    report = report_of(text.replace(torn, f"{torn[:4]}\t{torn[5:]}"))
    assert wrong(report, cells | {"requests.granted.total": torn}) == []
    assert report.facts["requests.granted.business"].state.value == "unreadable"
