"""Time the reading of each format against what its parser alone takes to give the cells of the tables.

    python benchmarks/readers.py [--reports 12] [--rounds 7]

The reports are those of `examples/`, varied and written in each format, the same in every run. Both sides open the file
themselves, in the same round and processor time; what is printed are medians over the rounds. Ours gives a `Source`:
all words and tables, each stretch with its place. The parsers give the texts of the cells with the spans that stand
beside them, and no word of the prose. A package that is not installed is reported as not measured.
"""

import argparse
import csv
import os
import platform
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from statistics import median
from zipfile import ZipFile

from documents import FORMATS
from speed import forget, spent
from variants import reports

from gouji.engine.readers import load

_PACKAGES = ("gouji", "selectolax", "lxml", "python-calamine", "pypdfium2", "pdfplumber", "python-docx", "openpyxl")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Work = Callable[[str], object]


def selectolax_cells(path: str) -> object:
    """Walk over the rows of a page."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  # may be missing

    page = LexborHTMLParser(Path(path).read_bytes().decode())
    return [[(cell.text(), cell.attributes) for cell in row.css("td, th")] for row in page.css("tr")]


def lxml_cells(path: str) -> object:
    """Walk over the rows of a Word document."""
    from lxml import etree  # noqa: PLC0415  # may be missing

    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [
        [
            ("".join(text.text or "" for text in cell.iter(f"{_W}t")), cell.find(f"{_W}tcPr/{_W}gridSpan"))
            for cell in row.iterchildren(f"{_W}tc")
        ]
        for row in root.iter(f"{_W}tr")
    ]


def calamine_cells(path: str) -> object:
    """Take the rows of each sheet."""
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  # may be missing

    book = CalamineWorkbook.from_filelike(BytesIO(Path(path).read_bytes()))
    sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
    return [(sheet.to_python(), sheet.merged_cell_ranges) for sheet in sheets]


def csv_cells(path: str) -> object:
    """Take the rows."""
    with Path(path).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def pdfium_characters(path: str) -> object:
    """Take each character with its box, and the bounds of what is drawn: pdfium knows no cells."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415  # has no types; may be missing

    document = pypdfium2.PdfDocument(Path(path).read_bytes())
    found = []
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(index, loose=True) for index in range(text.count_chars())]
        found.append((text.get_text_range(), boxes, [drawn.get_bounds() for drawn in page.get_objects()]))
        text.close()
        page.close()
    document.close()
    return found


def pdfplumber_tables(path: str) -> object:
    """Take the tables of each page."""
    import pdfplumber  # noqa: PLC0415  # may be missing

    with pdfplumber.open(path) as document:
        return [page.extract_tables() for page in document.pages]


PEERS: dict[str, tuple[tuple[str, Work], ...]] = {
    "HTML, lean": (("selectolax", selectolax_cells),),
    "HTML, from Word": (("selectolax", selectolax_cells),),
    "DOCX, lean": (("zipfile, lxml", lxml_cells),),
    "DOCX, python-docx": (("zipfile, lxml", lxml_cells),),
    "XLSX": (("calamine", calamine_cells),),
    "CSV": (("csv", csv_cells),),
    "PDF": (("pdfium", pdfium_characters), ("pdfplumber", pdfplumber_tables)),
}


def write(folder: Path, name: str, count: int) -> list[str]:
    """Write the reports in one format and return their paths."""
    suffix, make = FORMATS[name]
    paths = []
    for number, (cells, prose) in enumerate(reports(count)):
        path = folder / f"{name.replace(', ', '_').replace(' ', '_')}_{number:03}{suffix}"
        path.write_bytes(make(cells, prose))
        paths.append(str(path))
    return paths


def measure(paths: list[str], peers: tuple[tuple[str, Work], ...], rounds: int) -> None:
    """Time ours and the peers over the same files, and print the medians."""
    works: dict[str, tuple[Work, Callable[[], None]]] = {"warm": (load, _nothing), "cold": (load, forget)}
    for peer, work in peers:
        try:
            work(paths[0])
        except ImportError as missing:
            print(f"    {peer:16} not measured: {missing}")
        else:
            works[peer] = (work, _nothing)
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, (work, before) in works.items():
            once = spent(work, paths, before)
            # The first round loads what is loaded only once.
            times[name] += [once] if number else []
    for peer in list(works)[2:]:
        warm, cold = (
            median(ours / theirs for ours, theirs in zip(times[kind], times[peer], strict=True))
            for kind in ("warm", "cold")
        )
        ours, theirs = (median(times[name]) / len(paths) * 1000 for name in ("warm", peer))
        print(f"    {peer:16}{ours:9.3f} ms against {theirs:9.3f} ms {warm:8.2f} x warm {cold:8.2f} x cold")


def _nothing() -> None:
    """Leave everything as it is."""


def main() -> None:
    """Measure everything once and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reports", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {', '.join(map(_version, _PACKAGES))}")
    print(f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}")
    print(f"a file, over {options.reports} files of each format, median of {options.rounds} rounds")
    with tempfile.TemporaryDirectory() as folder:
        for name, peers in PEERS.items():
            print(name)
            try:
                paths = write(Path(folder), name, options.reports)
            except ImportError as missing:
                print(f"    not measured: {missing}")
            else:
                measure(paths, peers, options.rounds)


def _version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"no {package}"


if __name__ == "__main__":
    main()
