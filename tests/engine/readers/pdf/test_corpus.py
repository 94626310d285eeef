"""Real reports, where they are at hand: every figure stands in its cell, as a second reader finds, too."""

import json
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from gouji.engine.readers.pdf import read_pdf

CORPUS = Path(__file__).parents[5] / "shared" / "corpus"
DOCUMENTS = sorted(CORPUS.glob("*.pdf"))
pytestmark = pytest.mark.skipif(not DOCUMENTS, reason="the real reports are not at hand")


def rows_of(path: Path) -> list[list[str]]:
    text = read_pdf(path.read_bytes(), path.name).text
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]


def stated(path: Path) -> Iterator[list[str]]:
    """Yield the figures of each row, in the order of the form."""
    facts = json.loads((CORPUS / "truth" / f"{path.stem}.json").read_text(encoding="utf-8"))["facts"]
    for key, value in facts.items():
        *row, column = key.split(".")
        if row[0] in ("review", "litigation"):
            break
        if column in ("made", "natural_person", "decisions", "amount"):
            figures = [facts[other] for other in facts if other.split(".")[:-1] == row]
            yield figures if value is not None else []
    yield [value for key, value in facts.items() if key.split(".")[0] in ("review", "litigation")]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_figure_stands_in_its_row(path: Path) -> None:
    rows = [[cell for cell in row if cell.replace(".", "").isdigit()] for row in rows_of(path)]
    assert [row for row in rows if row] == list(stated(path))
    assert sum(map(len, rows)) == 186


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_second_reader_finds_the_same_cells(path: Path) -> None:
    with pdfplumber.open(BytesIO(path.read_bytes())) as document:
        tables = [table for page in document.pages for table in page.extract_tables()]
    theirs = [_condensed(row) for table in tables for row in table]
    ours = [_condensed(row) for row in rows_of(path)]
    assert [row for row in ours if row[-1:] and row[-1].isdigit()] == [
        row for row in theirs if row and row[-1].isdigit()
    ]


def _condensed(row: Sequence[str | None]) -> list[str]:
    return ["".join(cell.split()) for cell in row if cell]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_misprinted_label_stays_as_printed(path: Path) -> None:
    assert "2.其他法律行政止公开" in {row[2] for row in rows_of(path) if len(row) > 2}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_no_page_number_is_left(path: Path) -> None:
    lines = read_pdf(path.read_bytes(), path.name).text.splitlines()
    assert not [line for line in lines if line.startswith("-")]
