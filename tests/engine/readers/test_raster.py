"""Tables of several widths in one sheet, as Calc puts those of a web page or a text document into columns."""

import csv
from io import StringIO

import pytest
from support.html import Cell, Row, merged, with_spans
from support.reading import unread_without_diagnostic, wrong
from support.shapes import FORM, HEADINGS, PROSE, TITLE, Cells, cases, disclosure, requests

from gouji.engine.readers.blocks import Block, Grid, Paragraph, Slot
from gouji.engine.readers.csv import read_csv
from gouji.engine.readers.html import read_html
from gouji.engine.readers.raster import apart
from gouji.engine.recognise import recognise

# The columns of the raster at which those of each table begin; it is 30 wide.
_RASTERS = {
    2: [0, 7, 15, 22],
    3: [0, 4, 6, 9, 11, 13, 16, 19, 23, 27],
    4: [*range(0, 30, 2)],
}
_WIDTH = 30
_FIGURES = {key: str(number % 7) for number, key in enumerate(FORM.keys)}


def sheet(cells: Cells) -> list[Row]:
    """Return all rows of a report in one sheet, their cells merged over the columns of the raster."""
    makers = {2: (disclosure, 0), 3: (requests, 3), 4: (cases, 3)}
    rows: list[Row] = [[Cell(TITLE, _WIDTH, 1)]]
    for number, heading in enumerate(HEADINGS, 1):
        rows.append([Cell(heading, 1, 1), *[Cell("", 1, 1)] * (_WIDTH - 1)])
        if number in makers:
            make, headers = makers[number]
            rows += [
                _spread(line, row, _RASTERS[number])
                for line, row in zip(make(cells), merged(make(cells), headers), strict=True)
            ]
        else:
            rows += [[Cell(line, _WIDTH, 1)] for line in PROSE[number].split("\n")]
    return rows


def _spread(line: list[str | None], row: Row, raster: list[int]) -> Row:
    starts = [column for column, text in enumerate(line) if text is not None]
    ends = [*raster, _WIDTH]
    written = filter(None, row)
    return [
        Cell(cell.text, ends[column + cell.columns] - ends[column], cell.rows)
        for column, cell in zip(starts, written, strict=True)
    ]


def flat(cells: Cells) -> bytes:
    """Return the same sheet without word of what is merged."""
    stream = StringIO()
    makers = {2: disclosure, 3: requests, 4: cases}
    for number, heading in enumerate(HEADINGS, 1):
        csv.writer(stream).writerow([heading, *[""] * (_WIDTH - 1)])
        for line in makers[number](cells) if number in makers else []:
            row = [""] * _WIDTH
            for column, text in zip(_RASTERS[number], line, strict=True):
                row[column] = text or ""
            csv.writer(stream).writerow(row)
    return stream.getvalue().encode()


def test_each_table_of_a_sheet_has_its_own_columns() -> None:
    report = recognise(read_html(with_spans(sheet(_FIGURES)).encode(), "report.html"))
    assert {fact.key: fact.raw for fact in report.facts} == _FIGURES
    assert [section.state.value for section in report.sections] == ["present"] * 6


def test_columns_that_hold_nothing_are_no_columns() -> None:
    report = recognise(read_csv(flat(_FIGURES), "report.csv"))
    assert {fact.key: fact.raw for fact in report.facts} == _FIGURES


@pytest.mark.parametrize("every", [2, 3, 5, 7])
@pytest.mark.parametrize("row", ["", "requests.received.", "requests.denied.", "review."])
def test_blank_cells_are_blank_or_declared(every: int, row: str) -> None:
    blank = {key for number, key in enumerate(FORM.keys) if (key.startswith(row) if row else number % every == 0)}
    cells = {key: "" if key in blank else text for key, text in _FIGURES.items()}
    for source in (read_csv(flat(cells), "a.csv"), read_html(with_spans(sheet(cells)).encode(), "a.html")):
        report = recognise(source)
        assert wrong(report, cells) == []
        assert unread_without_diagnostic(report) == []


def test_a_table_as_wide_as_one_of_the_form_stays_as_it_is() -> None:
    grid = Grid.of([[Slot("甲"), *[Slot("")] * 14]])
    assert list(apart([grid])) == [grid]


def test_a_table_with_a_cell_too_many_in_one_row_stays_as_it_is() -> None:
    row = [Slot("甲"), *[Slot("")] * 14]
    grid = Grid.of([row, [*row, Slot("")]])
    assert list(apart([grid])) == [grid]


def test_words_among_tables_are_paragraphs() -> None:
    blank = [Slot("")] * 15
    blocks: list[Block] = [Grid.of([[Slot("一"), *blank], [Slot("甲"), Slot("1"), *blank]])]
    assert list(apart(blocks)) == [Paragraph("一"), Grid.of([[Slot("甲"), Slot("1")]])]
