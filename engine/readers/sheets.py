"""What a workbook says that its parser leaves out: errors, formulas without a result, percentages, its true extent."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from gouji.engine.readers.archive import Archive
from gouji.engine.readers.package import relations
from gouji.engine.readers.part import parse_part
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Address = tuple[int, int]
"""Row and column of a cell, from 0."""

WORKBOOK = "xl/workbook.xml"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FORMULA, _VALUE = f"{_S}f", f"{_S}v"
_SHEET = b"sheetData"
# A cell in the third hundred of columns or the second thousand of rows.
_FAR = re.compile(rb' r="(?:[A-Za-z]{3}|[A-Za-z]*[0-9]{4})')
# An error, a formula, attributes not written as every spreadsheet program writes them.
_REMARKABLE = (b't="e"', b"<f", b":f", b"'", b" =", b"\t=", b"\n=", b"\r=", b"\tr=", b"\nr=", b"\rr=")
_MANY = 2_000
_ADDRESS = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ROW = re.compile(r"[0-9]{1,7}")
_LETTERS = 26
_STYLES = "xl/styles.xml"
_MAY_BE_PERCENT = re.compile(rb"""%|numFmtId\s*=\s*["'](?:9|10)["']""")
_PERCENT = frozenset({"9", "10"})


@frozen
class Unsaid:
    """What cells show that the parser does not tell, by sheet and address."""

    sheets: Mapping[str, Mapping[Address, str]]

    def of(self, sheet: str) -> Mapping[Address, str]:
        """Return what it is for one sheet."""
        return self.sheets.get(sheet, {})


def unsaid(archive: Archive, parts: Mapping[str, bytes]) -> Unsaid:
    """Return what the parser does not tell of a workbook; `Unreadable` for a sheet that spans more than any report."""
    percent = _percent_styles(archive, parts.get(_STYLES, b""))
    remarkable = [part for part, content in parts.items() if _is_remarkable(content, percent=bool(percent))]
    if not remarkable:
        return Unsaid({})
    names = _sheet_names(archive, parts)
    found: dict[str, Mapping[Address, str]] = {}
    for part in remarkable:
        root = parse_part(parts[part], archive.file, part, archive.limits)
        cells = dict(_cells(root))
        rows, columns = (max((address[axis] + 1 for address in cells), default=0) for axis in (0, 1))
        if rows * columns > archive.limits.cells or columns > archive.limits.columns:
            raise Unreadable(archive.file, TOO_WIDE, Text(part, part))
        shown = ((address, _shown(cell, percent)) for address, cell in cells.items())
        found[names.get(part, "")] = {address: text for address, text in shown if text is not None}
    return Unsaid(found)


def _is_remarkable(content: bytes, *, percent: bool) -> bool:
    """Whether a part is a sheet that may hold what the parser does not tell, or cells far apart."""
    if _SHEET not in content:
        return False
    if percent or any(mark in content for mark in _REMARKABLE) or content.count(b"=") != content.count(b'="'):
        return True
    return content.count(b"<c") + content.count(b":c") + content.count(b"row") > _MANY or bool(_FAR.search(content))


def _cells(root: "Element") -> Iterator[tuple[Address, "Element"]]:
    """Yield the cells that hold something; one that does not say where it stands stands behind the one before it."""
    row_index = -1
    for row in root.iter(f"{_S}row"):
        number = row.get("r") or ""
        row_index = int(number) - 1 if _ROW.fullmatch(number) else row_index + 1
        column = -1
        for cell in row.iterchildren(f"{_S}c"):
            found = _ADDRESS.fullmatch(cell.get("r") or "")
            column = _column(found[1]) if found else column + 1
            if len(cell):
                yield (int(found[2]) - 1 if found else row_index, column), cell


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _shown(cell: "Element", percent: frozenset[str]) -> str | None:
    """Return what a cell shows and the parser does not tell; None for all others."""
    kind, written = cell.get("t", "n"), cell.findtext(_VALUE)
    if kind == "e":
        return written or "#N/A"
    if written:
        return _percentage(written) if kind == "n" and cell.get("s") in percent else None
    formula = cell.find(_FORMULA)
    return None if formula is None or kind == "str" else f"={formula.text or ''}"


def _percentage(written: str) -> str | None:
    try:
        return f"{(Decimal(format(float(written), '.15g')) * 100).normalize():f}%"
    except (ValueError, ArithmeticError):
        return None


def _percent_styles(archive: Archive, content: bytes) -> frozenset[str]:
    """Return the numbers of the cell styles that show a number as a percentage."""
    if not _MAY_BE_PERCENT.search(content):
        return frozenset()
    root = parse_part(content, archive.file, _STYLES, archive.limits)
    own = {each.get("numFmtId") for each in root.iter(f"{_S}numFmt") if "%" in (each.get("formatCode") or "")}
    styles = enumerate(root.iterfind(f"{_S}cellXfs/{_S}xf"))
    return frozenset(str(number) for number, style in styles if style.get("numFmtId") in _PERCENT | own)


def _sheet_names(archive: Archive, parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the name of the sheet that each part holds."""
    paths = {each.name: each.path for each in relations(archive, WORKBOOK)}
    root = parse_part(parts[WORKBOOK], archive.file, WORKBOOK, archive.limits)
    return {paths.get(each.get(f"{_R}id") or "", ""): each.get("name") or "" for each in root.iter(f"{_S}sheet")}


TOO_WIDE = Text(
    "工作表大得不像年度报告的表格，未读取", "a sheet is far larger than any table of an annual report: not read"
)
