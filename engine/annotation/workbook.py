"""Workbooks with notes in the very cells."""

from collections.abc import Iterable, Mapping

from gouji.engine.annotation.cell_notes import CellNotes
from gouji.engine.annotation.note import Note
from gouji.engine.annotation.package import Package
from gouji.engine.annotation.shapes import Shapes
from gouji.engine.readers.archive import open_archive
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.sheets import WORKBOOK, address_of, sheet_names
from gouji.engine.source import SheetCell

_BySheet = dict[str, dict[str, list[Note]]]


def annotate_xlsx(data: bytes, name: str, notes: Iterable[Note], limits: Limits = LIMITS) -> bytes:
    """Return a workbook with the notes in their cells instead of those that gouji wrote before.

    The locations of the notes are of the text that `read_xlsx` gives. Formulas, formats, pictures and charts are
    untouched. `Unreadable` if the workbook cannot be read, or a note has no room.
    """
    archive = open_archive(data, name, limits)
    package = Package(archive, WORKBOOK)
    by_sheet = _by_sheet(notes)
    for path, sheet in sheet_names(archive, archive.read([WORKBOOK])).items():
        if path in archive.names:
            _annotate(package, path, by_sheet.get(sheet, {}))
    return package.packed()


def _annotate(package: Package, sheet: str, by_cell: Mapping[str, list[Note]]) -> None:
    cells = CellNotes.of(package, sheet)
    if not by_cell and not cells.has_own:
        return
    for cell, notes in by_cell.items():
        cells.add(cell, notes)
    cells.save()
    addressed = {address: notes for cell, notes in by_cell.items() if (address := address_of(cell))}
    Shapes(package, sheet).settle({address for cell in cells.withdrawn if (address := address_of(cell))}, addressed)


def _by_sheet(notes: Iterable[Note]) -> _BySheet:
    found: _BySheet = {}
    for note in notes:
        if isinstance(origin := note.location.origin, SheetCell):
            found.setdefault(origin.sheet, {}).setdefault(origin.cell, []).append(note)
    return found
