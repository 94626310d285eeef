"""Word documents and workbooks for tests: ordinary ones by the usual libraries, odd ones part by part."""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

import docx
import openpyxl
from support.html import Cell, Row, merged
from support.shapes import HEADINGS, PROSE, TITLE, Cells, Line, Prose, cases, disclosure, requests

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEADER_LINES = {2: 0, 3: 3, 4: 3}

Parts = Mapping[str, str | bytes]


def package(parts: Parts) -> bytes:
    """Return a zip file of these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def relations(targets: Mapping[str, str], namespace: str = R) -> str:
    """Return the part that lists what another one refers to: the kind of each target by its path."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{namespace}/{kind}" Target="{path}"/>'
        for number, (path, kind) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{entries}</Relationships>'


def content_types(main: str, kind: str) -> str:
    """Return the part without which Office programs open nothing."""
    office = "application/vnd.openxmlformats-officedocument"
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{office}.{kind}.main+xml"/></Types>'
    )


def document(body: str) -> str:
    """Return the main part of a Word document."""
    return f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"


def docx_of(body: str, **parts: str) -> bytes:
    """Return a Word document; `parts` such as numbering and styles are the contents of their root elements."""
    names = {f"{kind}.xml": kind for kind in parts}
    return package(
        {
            "[Content_Types].xml": content_types("word/document.xml", "wordprocessingml.document"),
            "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
            "word/document.xml": document(body),
            "word/_rels/document.xml.rels": relations(names),
            **{f"word/{kind}.xml": f"<w:{kind} {_NAMESPACES}>{content}</w:{kind}>" for kind, content in parts.items()},
        }
    )


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*texts: str, properties: str = "") -> str:
    """Return a paragraph, a run a text."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(map(run, texts))}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """Return a cell: a text, or paragraphs and more if it begins with an element."""
    inside = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row of cells that are elements, or texts."""
    each = "".join(inside if inside.startswith("<w:tc") else cell(inside) for inside in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{each}</w:tr>"


def table(*rows: str, width: int = 0) -> str:
    """Return a table of rows; its columns are listed where their number is given."""
    columns = '<w:gridCol w:w="600"/>' * width
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def merged_table(lines: Sequence[Line], headers: int) -> str:
    """Return lines as a table whose merged cells are written as Word writes them."""
    return table(*(row(*each) for each in _word_rows(merged(lines, headers))), width=len(lines[0]))


def _word_rows(rows: Sequence[Row]) -> Iterator[list[str]]:
    below: dict[int, Cell] = {}
    for line in rows:
        cells, column, following = [], 0, {}
        written = iter([each for each in line if each])
        width = max(len(line), 1)
        for _ in range(width):
            above = below.get(column)
            each = above or next(written, None)
            if each is None:
                break
            merge = '<w:vMerge w:val="restart"/>' if each.rows > 1 and not above else "<w:vMerge/>" if above else ""
            cells.append(
                cell(
                    "" if above else each.text,
                    f'<w:tcW w:w="{600 * each.columns}"/><w:gridSpan w:val="{each.columns}"/>{merge}',
                )
            )
            if each.rows > 1:
                following[column] = Cell(each.text, each.columns, each.rows - 1)
            column += each.columns
        below = following
        yield cells


def tables(figures: Cells) -> dict[int, list[Line]]:
    """Return the lines of the three tables by their sections."""
    return {2: disclosure(figures), 3: requests(figures), 4: cases(figures)}


def report_by_hand(figures: Cells, frame: Callable[[str], str] = lambda each: each, prose: Prose = PROSE) -> bytes:
    """Return a whole report as Word writes it; `frame` puts each table into something."""
    lines = tables(figures)
    body = paragraph(TITLE)
    for number, heading in enumerate(HEADINGS, 1):
        body += paragraph(heading)
        if number in lines:
            body += frame(merged_table(lines[number], _HEADER_LINES[number]))
        else:
            body += "".join(map(paragraph, prose[number].split("\n")))
    return docx_of(body)


def report_by_python_docx(figures: Cells, prose: Prose = PROSE) -> bytes:
    """Return a whole report with what python-docx makes of merged cells."""
    written = docx.Document()
    written.add_paragraph(TITLE)
    lines = tables(figures)
    for number, heading in enumerate(HEADINGS, 1):
        written.add_heading(heading, 1)
        if number not in lines:
            for words in prose[number].split("\n"):
                written.add_paragraph(words)
            continue
        grid = written.add_table(len(lines[number]), len(lines[number][0]))
        for top, left, each in _areas(lines[number], _HEADER_LINES[number]):
            first = grid.cell(top, left)
            first.merge(grid.cell(top + each.rows - 1, left + each.columns - 1)).text = each.text
    packed = io.BytesIO()
    written.save(packed)
    return packed.getvalue()


def report_by_openpyxl(figures: Mapping[str, str | float], *, one_sheet: bool = False) -> bytes:
    """Return a workbook of the three tables, numbers as numbers; all in one sheet, or a sheet each."""
    book = openpyxl.Workbook()
    sheet = book.active
    offset = 0
    # In a layout there are texts: a key holds the place of its figure.
    for number, lines in tables({key: key for key in figures}).items():
        if not one_sheet:
            sheet, offset = book.create_sheet(f"表{number}"), 0
        for top, left, each in _areas(lines, _HEADER_LINES[number]):
            at = sheet.cell(offset + top + 1, left + 1)
            value = figures.get(each.text, each.text)
            at.value = None if value == "" else value
            if each.rows * each.columns > 1:
                sheet.merge_cells(None, at.row, at.column, at.row + each.rows - 1, at.column + each.columns - 1)
        offset += len(lines) + 1
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def _areas(lines: Sequence[Line], headers: int) -> Iterator[tuple[int, int, Cell]]:
    """Yield the merged cells of lines with the row and the column where they begin."""
    for top, (line, cells) in enumerate(zip(lines, merged(lines, headers), strict=True)):
        starts = [column for column, text in enumerate(line) if text is not None]
        yield from ((top, left, each) for left, each in zip(starts, filter(None, cells), strict=True))


def xlsx_of(*sheets: str, names: Sequence[str] = ("表二", "表三", "表四"), **parts: str) -> bytes:
    """Return a workbook of sheets, each given as the rows of its data and what follows them; `parts` as for Word."""
    paths = {f"worksheets/sheet{number}.xml": "worksheet" for number in range(1, len(sheets) + 1)}
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, (name, _) in enumerate(zip(names, sheets, strict=False), 1)
    )
    return package(
        {
            "[Content_Types].xml": content_types("xl/workbook.xml", "spreadsheetml.sheet"),
            "_rels/.rels": relations({"xl/workbook.xml": "officeDocument"}),
            "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets>{listed}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(paths),
            **{
                f"xl/{path}": f'<worksheet xmlns="{S}">{rows}</worksheet>'
                for path, rows in zip(paths, sheets, strict=True)
            },
            **{f"xl/{kind}.xml": content for kind, content in parts.items()},
        }
    )
