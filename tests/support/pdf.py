"""A small writer of PDF for tests: words in a standard Chinese font, lines, and whole reports with ruled tables.

No font is embedded: readers know the characters of STSong-Light, half of whose widths are set here.
"""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import define, field, frozen
from support import shapes

SIZE = 10.0
_LEADING = 15.0
_PADDING = 3.0


def width_of(text: str, size: float = SIZE) -> float:
    """Return how wide a text is: a Chinese character as wide as high, others half of that."""
    return sum(size / 2 if character.isascii() else size for character in text)


@define
class Canvas:
    """The content of one page, as operators."""

    operators: list[str] = field(factory=list)

    def text(self, x: float, y: float, text: str, size: float = SIZE) -> None:
        """Write a text whose baseline begins at a point."""
        codes = text.encode("utf-16-be").hex()
        self.operators.append(f"BT /F1 {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{codes}> Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a straight line."""
        self.operators.append(f"0.5 w {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S")

    def box(self, x0: float, y0: float, x1: float, y1: float, paint: str = "S") -> None:
        """Draw a rectangle: its edges (S), or all of it (f)."""
        self.operators.append(f"0.5 w {x0:.2f} {y0:.2f} {x1 - x0:.2f} {y1 - y0:.2f} re {paint}")

    def bar(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a straight line as a thin rectangle."""
        self.box(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25, "f")


@frozen
class Sheet:
    """A page: its size, what it shows, and how it lies."""

    content: str
    width: float = 595.0
    height: float = 842.0
    rotate: int = 0
    origin: tuple[float, float] = (0.0, 0.0)
    crop: tuple[float, float, float, float] | None = None

    def entries(self) -> str:
        """Return the entries of its dictionary."""
        x, y = self.origin
        crop = f" /CropBox [{' '.join(map(str, self.crop))}]" if self.crop else ""
        return f"/MediaBox [{x} {y} {x + self.width} {y + self.height}] /Rotate {self.rotate}{crop}"


FONT = (
    """<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>""",
    """<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000 /W [1 95 500]
    /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>""",
    """<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /ItalicAngle 0 /Ascent 880 /Descent -120
    /CapHeight 880 /StemV 93 /FontBBox [-25 -254 1000 880] >>""",
)


def pdf(sheets: Sequence[Sheet], trailer: str = "", extra: Mapping[str, bytes] | None = None) -> bytes:
    """Return a file with these pages; `extra` are named forms (XObjects) that all of them may show."""
    forms = dict(extra or {})
    first = 6 + len(forms)
    kids = " ".join(f"{first + 2 * index} 0 R" for index in range(len(sheets)))
    named = " ".join(f"/{name} {6 + index} 0 R" for index, name in enumerate(forms))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(sheets)} >>".encode(),
        *(part.encode() for part in FONT),
        *forms.values(),
    ]
    resources = f"<< /Font << /F1 3 0 R >> /XObject << {named} >> >>"
    for index, sheet in enumerate(sheets):
        entries = f"{sheet.entries()} /Resources {resources} /Contents {first + 2 * index + 1} 0 R"
        objects += [f"<< /Type /Page /Parent 2 0 R {entries} >>".encode(), stream(sheet.content.encode())]
    return _file(objects, trailer)


def stream(data: bytes, entries: str = "") -> bytes:
    """Return a compressed stream."""
    packed = zlib.compress(data)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode {entries} >>\nstream\n".encode()
    return head + packed + b"\nendstream"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    body, offsets = b"%PDF-1.5\n", []
    for number, value in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n" % number + value + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + end.encode()


@frozen
class Cell:
    """A cell of a table: from which row and column to before which, and its text."""

    top: int
    left: int
    bottom: int
    right: int
    text: str


def cells_of(lines: Sequence[shapes.Line]) -> Iterator[Cell]:
    """Yield the cells of table rows in which None stands for what a merged cell covers."""
    for top, line in enumerate(lines):
        for left, text in enumerate(line):
            if text is None:
                continue
            right = next((column for column in range(left + 1, len(line)) if not _covered(line, column)), len(line))
            bottom = top + 1
            while bottom < len(lines) and _reaches(lines[bottom], left, right):
                bottom += 1
            yield Cell(top, left, bottom, right, text)


def _covered(line: shapes.Line, column: int) -> bool:
    """Whether a merged cell to the left covers a place, and not one above."""
    last_below_header = line[0] is None and column == len(line) - 1
    return line[column] is None and not last_below_header


def _reaches(line: shapes.Line, left: int, right: int) -> bool:
    """Whether a cell above reaches down into a row: nothing begins at its left there, or it is the last one."""
    leading = all(text is None for text in line[:right])
    return leading or (line[0] is None and left == len(line) - 1 and line[left] is None)


Ruling = Callable[[Canvas, float, float, float, float], None]


def drawn_lines(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """Draw the four edges of a cell as lines."""
    for edge in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
        canvas.line(*edge)


def drawn_bars(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """Draw the four edges of a cell as thin rectangles, as word processors do."""
    for edge in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
        canvas.bar(*edge)


def drawn_boxes(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """Draw a cell as one framed rectangle upon a shaded one."""
    canvas.operators.append("0.9 g")
    canvas.box(x0, y0, x1, y1, "f")
    canvas.operators.append("0 g")
    canvas.box(x0, y0, x1, y1)


def undrawn(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    """Draw nothing: a table without borders."""


RULINGS: tuple[Ruling, ...] = (drawn_lines, drawn_bars, drawn_boxes)


@define
class Writer:
    """Fills pages from the top, with prose and tables."""

    ruling: Ruling = drawn_lines
    width: float = 595.0
    height: float = 842.0
    margin: float = 60.0
    mark: str = "- {} -"
    header: str = ""
    canvases: list[Canvas] = field(factory=list)
    y: float = 0.0
    rest: dict[Cell, str] = field(factory=dict)

    def sheets(self) -> list[Sheet]:
        """Return the pages as written so far."""
        return [Sheet("\n".join(canvas.operators), self.width, self.height) for canvas in self.canvases]

    def turn(self) -> Canvas:
        """Begin a page."""
        canvas = Canvas()
        self.canvases.append(canvas)
        if self.mark:
            canvas.text(self.width / 2, 25, self.mark.format(len(self.canvases)), 9)
        if self.header:
            canvas.text(self.margin, self.height - 30, self.header, 8)
        self.y = self.height - self.margin
        return canvas

    def room(self, height: float) -> Canvas:
        """Return the page on which so much has room."""
        full = not self.canvases or self.y - height < self.margin
        return self.turn() if full else self.canvases[-1]

    def heading(self, text: str, size: float = SIZE, indent: float = 2) -> None:
        """Write a line of its own."""
        self.room(_LEADING * 1.5).text(self.margin + indent * SIZE, self.y - _LEADING, text, size)
        self.y -= _LEADING * 1.5

    def prose(self, text: str) -> None:
        """Write a paragraph with its first line indented."""
        room = self.width - 2 * self.margin
        for number, line in enumerate(_wrapped("　　" + text, room)):
            indent = 2 * SIZE if not number else 0
            self.room(_LEADING).text(self.margin + indent, self.y - 12, line.removeprefix("　　"))
            self.y -= _LEADING

    def table(self, lines: Sequence[shapes.Line], widths: Sequence[float]) -> None:
        """Write a table, broken where a page ends."""
        edges = [self.margin]
        for width in widths:
            edges.append(edges[-1] + width)
        cells = list(cells_of(lines))
        heights = _heights(cells, edges, len(lines))
        start = 0
        while start < len(lines):
            self.room(heights[start])
            end = start + 1
            while end < len(lines) and self.y - sum(heights[start : end + 1]) >= self.margin:
                end += 1
            self._part(cells, edges, heights, start, end)
            start = end
        self.y -= _LEADING / 2

    def _part(
        self, cells: Sequence[Cell], edges: Sequence[float], heights: Sequence[float], start: int, end: int
    ) -> None:
        tops = [self.y]
        rest = self.rest
        for height in heights[start:end]:
            tops.append(tops[-1] - height)
        for cell in cells:
            top, bottom = max(cell.top, start), min(cell.bottom, end)
            if top >= bottom:
                continue
            box = edges[cell.left], tops[bottom - start], edges[cell.right], tops[top - start]
            self.ruling(self.canvases[-1], *box)
            text = cell.text if cell.top >= start else rest.get(cell, "")
            rest[cell] = self._fill(text, *box)
        self.y = tops[-1]

    def _fill(self, text: str, x0: float, y0: float, x1: float, y1: float) -> str:
        """Write a text into a box; return what has no room in it."""
        lines = list(_wrapped(text, x1 - x0 - 2 * _PADDING))
        fitting = max(int((y1 - y0 - 2 * _PADDING) / _LEADING + 0.01), 1)
        lines, rest = lines[:fitting], lines[fitting:]
        y = (y0 + y1) / 2 + len(lines) * _LEADING / 2 - 11
        for line in lines:
            x = x0 + _PADDING if len(lines) > 1 or not line.isascii() else (x0 + x1 - width_of(line)) / 2
            self.canvases[-1].text(x, y, line)
            y -= _LEADING
        return "".join(rest)


def _wrapped(text: str, room: float) -> Iterator[str]:
    line = ""
    for character in text:
        if line and width_of(line + character) > room and not (line[-1].isdigit() and character.isdigit()):
            yield line
            line = ""
        line += character
    yield line


def _heights(cells: Sequence[Cell], edges: Sequence[float], count: int) -> list[float]:
    """Return the height of each row: what its unmerged cells need, the rest of merged ones in their last row."""
    heights = [_LEADING + 2 * _PADDING] * count
    for cell in sorted(cells, key=lambda cell: cell.bottom):
        lines = len(list(_wrapped(cell.text, edges[cell.right] - edges[cell.left] - 2 * _PADDING)))
        lacking = lines * _LEADING + 2 * _PADDING - sum(heights[cell.top : cell.bottom])
        heights[cell.bottom - 1] += max(lacking, 0)
    return heights


WIDTHS = {2: [150, 100, 100, 100], 3: [25, 75, 135, *[35] * 7], 4: [31] * 15}


def report(cells: shapes.Cells, writer: Writer, prose: shapes.Prose = shapes.PROSE) -> list[Sheet]:
    """Return the pages of a whole report with these figures."""
    tables = {2: shapes.disclosure(cells), 3: shapes.requests(cells), 4: shapes.cases(cells)}
    writer.heading(shapes.TITLE, 14, 5)
    for number, heading in enumerate(shapes.HEADINGS, 1):
        writer.heading(heading)
        for paragraph in prose.get(number, "").splitlines():
            writer.prose(paragraph)
        if number in tables:
            writer.table(tables[number], WIDTHS[number])
    return writer.sheets()
