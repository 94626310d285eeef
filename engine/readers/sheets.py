"""What a workbook says that its parser leaves out: errors, formulas without a result, percentages, its true extent."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from gouji.engine.readers.archive import Archive
from gouji.engine.readers.package import relations
from gouji.engine.readers.part import is_well_formed, parse_part
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readers.unseen import Unseen, may_hide, unseen_in
from gouji.engine.record import frozen
from gouji.engine.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Address = tuple[int, int]
"""Row and column of a cell, from 0."""

WORKBOOK = "xl/workbook.xml"
_STYLES = "xl/styles.xml"
_SHEET = b"sheetData"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# As the parser does, names are taken without their namespaces.
_ROW, _CELL, _VALUE = "{*}row", "{*}c", "{*}v"
_ADDRESS = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")
_ROW_NUMBER = re.compile(r"[1-9][0-9]{0,6}")
_DECLARATION = re.compile(rb'(?:<\?xml version="1\.0"(?: encoding="(?i:utf-8)")?(?: standalone="(?:yes|no)")?\s*)?')
# What programs hardly write into a sheet: other quotes, comments, instructions, white space, some before a value too.
_UNUSUAL = (b"'", b"!", b"?", b"\t", b"\r", b"\n", b' ="')
# A character told by its number: in values the parser passes over it, and whoever looks for attributes does not see it.
_IN_VALUE, _IN_ATTRIBUTE = re.compile(rb"<(?:[^<>\s]*:)?v(?:\s[^<>]*)?>[^<&]*&"), re.compile(rb'="[^"&]*&')
# In a sheet written anew: a cell beyond column ZZ or row 999 or that stands nowhere, an error, a formula.
_FAR = re.compile(rb' r="(?![A-Za-z]{0,2}[0-9]{1,3}")')
_REMARKABLE = (b' t="e"', b"<f", b":f")
_MANY = 2_000
_LETTERS = 26
_MAY_BE_PERCENT = re.compile(rb"""%|numFmtId\s*=\s*["'](?:9|10)["']""")
_PERCENT = frozenset({"9", "10"})


@frozen
class Examined:
    """The parts of a workbook, fit for the parser; by sheet what its cells show besides, and what it hides."""

    parts: Mapping[str, bytes]
    shown: Mapping[str, Mapping[Address, str]]
    unseen: Mapping[str, Unseen]


def examine(archive: Archive, parts: Mapping[str, bytes]) -> Examined:
    """Examine a workbook; `Unreadable` for a sheet that is no XML or spans more than any table of a report.

    The parser allocates the whole rectangle round all cells, is lenient with broken markup and blind to some of what
    cells show. So it gets sheets that are plain, and all others written anew.
    """
    percent = _percent_styles(archive, parts.get(_STYLES, b""))
    written = dict(parts)
    shown: dict[str, dict[Address, str]] = {}
    unseen: dict[str, Unseen] = {}
    for part, content in parts.items():
        if _SHEET in content and (percent or not _is_plain(content)):
            from lxml import etree  # noqa: PLC0415  # most workbooks need none of it

            root = parse_part(content, archive.file, part, archive.limits)
            written[part] = etree.tostring(root, encoding="utf-8")
            if percent or _is_remarkable(written[part]):
                shown[part] = _examined(root, percent, archive, part)
            if may_hide(written[part]):
                unseen[part] = _unseen(root, archive, part)
    names = sheet_names(archive, parts) if shown or unseen else {}
    return Examined(
        written,
        {names.get(part, ""): found for part, found in shown.items()},
        {names.get(part, ""): found for part, found in unseen.items() if found},
    )


def _is_plain(content: bytes) -> bool:
    """Whether a sheet is well-formed, stands there as if it were written anew, and has nothing that is to be looked at.

    Whatever leaves a doubt is not plain.
    """
    declaration, _, body = content.rpartition(b"?>")
    if not _DECLARATION.fullmatch(declaration) or any(map(body.strip().__contains__, _UNUSUAL)):
        return False
    if body.count(b"=") != body.count(b'="'):
        return False
    if b"&" in body and (_IN_VALUE.search(body) or _IN_ATTRIBUTE.search(body)):
        return False
    return not _is_remarkable(body) and not may_hide(body) and is_well_formed(content)


def _unseen(root: "Element", archive: Archive, part: str) -> Unseen:
    try:
        return unseen_in(root, archive.limits.columns)
    except ValueError as error:
        raise Unreadable(archive.file, _DAMAGED, Text(part, part)) from error


def _is_remarkable(content: bytes) -> bool:
    """Whether a sheet may hold cells far apart, or such as the parser is blind to."""
    # Every row and every cell is a tag, and counting those is quick.
    if content.count(b"<") > _MANY:
        marks = content.count(b"<c") + content.count(b":c") + content.count(b"row")
        if marks > _MANY:
            return True
    return any(mark in content for mark in _REMARKABLE) or _FAR.search(content) is not None


def _examined(root: "Element", percent: frozenset[str], archive: Archive, part: str) -> dict[Address, str]:
    """Return what the cells of a sheet show besides, after a look at how far they reach."""
    found: dict[Address, str] = {}
    rows = columns = 0
    for (row, column), cell in _cells(root, Unreadable(archive.file, _DAMAGED, Text(part, part))):
        rows, columns = max(rows, row + 1), max(columns, column + 1)
        if (text := _shown(cell, percent)) is not None:
            found[row, column] = text
    if rows * columns > archive.limits.cells or columns > archive.limits.columns:
        raise Unreadable(archive.file, TOO_WIDE, Text(part, part))
    return found


def _cells(root: "Element", refusal: Unreadable) -> Iterator[tuple[Address, "Element"]]:
    """Yield the cells that hold something; one that does not say where it stands stands behind the one before it."""
    row, column = -1, -1
    for element in root.iter(_ROW, _CELL):
        address = element.get("r")
        if element.tag.endswith("row"):
            if address is not None and not _ROW_NUMBER.fullmatch(address):
                raise refusal
            row, column = int(address) - 1 if address else row + 1, -1
            continue
        if address is None:
            column += 1
        elif found := address_of(address):
            row, column = found
        else:
            raise refusal
        if len(element):
            yield (row, column), element


def address_of(name: str) -> Address | None:
    """Return the address of the cell that is called so, as `G12`; None if none is."""
    found = _ADDRESS.fullmatch(name)
    return (int(found[2]) - 1, _column(found[1])) if found else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _shown(cell: "Element", percent: frozenset[str]) -> str | None:
    """Return what a cell shows and the parser does not tell; None for all others."""
    kind = cell.get("t", "n")
    if kind == "e":
        return cell.findtext(_VALUE) or "#N/A"
    if percent and kind == "n" and cell.get("s") in percent:
        return _percentage(cell.findtext(_VALUE) or "")
    if not cell[0].tag.endswith("}f") or kind == "str" or cell.findtext(_VALUE):
        return None
    return f"={cell[0].text or ''}"


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
    own = {each.get("numFmtId") for each in root.iter("{*}numFmt") if "%" in (each.get("formatCode") or "")}
    styles = enumerate(root.iterfind("{*}cellXfs/{*}xf"))
    return frozenset(str(number) for number, style in styles if style.get("numFmtId") in _PERCENT | own)


def sheet_names(archive: Archive, parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the name of the sheet that each part holds."""
    paths = {each.name: each.path for each in relations(archive, WORKBOOK)}
    root = parse_part(parts[WORKBOOK], archive.file, WORKBOOK, archive.limits)
    return {paths.get(each.get(f"{_R}id") or "", ""): each.get("name") or "" for each in root.iter("{*}sheet")}


_DAMAGED = Text(
    "工作表里有单元格的位置无效，文件可能已损坏", "a cell of the sheet stands nowhere, the file may be damaged"
)
TOO_WIDE = Text(
    "工作表大得不像年度报告的表格，未读取", "a sheet is far larger than any table of an annual report: not read"
)
