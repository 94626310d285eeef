"""The boxes in which a spreadsheet program shows the notes of a sheet."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from math import ceil

from attrs import define
from lxml import etree
from lxml.etree import _Element as Element

from gouji.engine.annotation.note import Note
from gouji.engine.annotation.package import Package
from gouji.engine.readers.package import relations
from gouji.engine.readers.sheets import Address
from gouji.engine.readers.word.names import as_number

_KIND = "vmlDrawing"
_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_VML, _OFFICE, _EXCEL = (f"urn:schemas-microsoft-com:{name}" for name in ("vml", "office:office", "office:excel"))
_NEW = (
    f'<xml xmlns:v="{_VML}" xmlns:o="{_OFFICE}" xmlns:x="{_EXCEL}">'
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_SHAPE = (
    f'<v:shape xmlns:v="{_VML}" xmlns:o="{_OFFICE}" xmlns:x="{_EXCEL}" id="_x0000_s{{number}}" type="#_x0000_t202"'
    ' style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note">'
    "<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_FIRST = 1025
# As many columns and rows as an ordinary sheet needs for lines of so many letters; a page of them is enough.
_COLUMNS, _LETTERS, _MOST_ROWS = 5, 24, 40
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LEGACY = f"{_S}legacyDrawing"
# What stands behind it in a sheet, in that order.
_BEHIND = frozenset(
    _S + name for name in ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems")
) | {f"{_S}tableParts", f"{_S}extLst", "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}

Notes = Mapping[Address, Sequence[Note]]


@define
class Shapes:
    """The boxes of a sheet."""

    package: Package
    sheet: str

    def settle(self, withdrawn: Collection[Address], notes: Notes) -> None:
        """Take away the boxes of the notes that were withdrawn, and make one for each cell that has notes."""
        path = self._path()
        root = self._root(path)
        for address, shape in list(_boxes(root)):
            if address in withdrawn:
                root.remove(shape)
        placed = {address for address, _ in _boxes(root)}
        numbers = count(max(map(_number, root), default=_FIRST - 1) + 1)
        for address in notes:
            if address not in placed:
                root.append(_shape(next(numbers), address, notes[address]))
        if path is None and notes:
            path = self._new_path()
        if path is not None:
            self.package.put(path, root)

    def _path(self) -> str | None:
        """Return the path of the drawing in which the notes of the sheet are."""
        root = self.package.root(self.sheet)
        names = {each.get(_ID) for each in root.iterchildren(_LEGACY)} if root is not None else set()
        return next((each.path for each in relations(self.package.archive, self.sheet) if each.name in names), None)

    def _root(self, path: str | None) -> Element:
        root = self.package.root(path) if path else None
        return etree.fromstring(_NEW) if root is None else root

    def _new_path(self) -> str:
        """Let the sheet refer to a new drawing; return the path of that."""
        path = self.package.free_path("xl/drawings", _KIND, ".vml")
        name = self.package.relate(self.sheet, path, _KIND, _TYPE)
        root = self.package.root(self.sheet)
        if root is not None:
            # One that leads nowhere may be there, and a sheet refers to one drawing at most.
            for stale in list(root.iterchildren(_LEGACY)):
                root.remove(stale)
            place = next((number for number, each in enumerate(root) if each.tag in _BEHIND), len(root))
            root.insert(place, root.makeelement(_LEGACY, {_ID: name}))
            self.package.put(self.sheet, root)
        return path


def _boxes(root: Element) -> Iterator[tuple[Address, Element]]:
    """Yield the boxes of notes with the cells that these are in."""
    for shape in root.iterchildren(f"{{{_VML}}}shape"):
        row, column = (shape.findtext(f".//{{{_EXCEL}}}{name}", "").strip() for name in ("Row", "Column"))
        yield (as_number(row, -1), as_number(column, -1)), shape


def _number(shape: Element) -> int:
    """Return the number in the name of a shape; 1024, behind which they begin, where it has none."""
    return as_number((shape.get("id") or "").rpartition("_s")[2], _FIRST - 1)


def _shape(number: int, address: Address, notes: Sequence[Note]) -> Element:
    row, column = address
    lines = [line for note in notes for line in (note.title, *note.lines)]
    # A line tells who wrote them, and one stands behind each.
    rows = min(1 + len(notes) + sum(max(1, ceil(len(line) / _LETTERS)) for line in lines), _MOST_ROWS)
    # Left, top, right and bottom, each as the number of a column or row and how far into it: beside the cell.
    anchor = f"{column + 1}, 10, {max(row - 1, 0)}, 5, {column + 1 + _COLUMNS}, 10, {row + rows}, 5"
    return etree.fromstring(_SHAPE.format(number=number, anchor=anchor, row=row, column=column))
