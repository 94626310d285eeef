"""Notes stand in the very cells, and nothing else of a workbook changes."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from support.annotated import parts_of
from support.office import S, package, report_by_openpyxl, xlsx_of
from support.shapes import zeros

from gouji.engine.annotation.note import Note
from gouji.engine.annotation.workbook import annotate_xlsx
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readers.xlsx import read_xlsx
from gouji.engine.source import Location, Place, SheetCell, Span

NOWHERE = Place(1, 1, 1, 1)
BEGIN = "—— gouji ——\n"
OURS = f"{BEGIN}错误\n不对"


def annotated(data: bytes, *cells: str, sheet: str = "表三", says: str = "不对") -> bytes:
    places = (Location(Span(0, 0), NOWHERE, SheetCell(sheet, cell)) for cell in cells)
    return annotate_xlsx(data, "年报.xlsx", [Note(place, "错误", (says,)) for place in places])


def notes_of(data: bytes) -> dict[str, tuple[str, str]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    held = ((sheet.title, each) for sheet in book for row in sheet.iter_rows() for each in row if each.comment)
    return {f"{title}!{each.coordinate}": (each.comment.author, each.comment.text) for title, each in held}


def book_of(fill: Callable[[Worksheet], object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "表三"
    for row in (("新收", 13), ("办结", 12)):
        sheet.append(row)
    fill(sheet)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def plain(_: Worksheet) -> None:
    """Fill in nothing more."""


def test_note_stands_in_its_cell_signed_by_gouji() -> None:
    assert notes_of(annotated(book_of(plain), "B2")) == {"表三!B2": ("gouji", OURS)}


def test_notes_of_one_cell_stand_below_one_another() -> None:
    assert notes_of(annotated(book_of(plain), "B2", "B2")) == {"表三!B2": ("gouji", f"{OURS}\n\n错误\n不对")}


def test_box_of_a_note_is_beside_its_cell() -> None:
    (drawing,) = [each for name, each in parts_of(annotated(book_of(plain), "C7")).items() if name.endswith(".vml")]
    assert b"<x:Row>6</x:Row><x:Column>2</x:Column>" in drawing
    assert b"<x:Anchor>3, 10, 5, 5, 8, 10, 10, 5</x:Anchor>" in drawing


def test_formulas_charts_and_merged_cells_stay() -> None:
    def fill(sheet: Worksheet) -> None:
        chart = BarChart()
        chart.add_data(Reference(sheet, 2, 1, 2, 2))
        sheet.add_chart(chart, "E2")
        sheet["B3"] = "=SUM(B1:B2)"
        sheet.merge_cells("A4:B4")

    data = book_of(fill)
    before, behind = parts_of(data), parts_of(annotated(data, "B1"))
    assert {name for name in behind if before.get(name) != behind[name]} == {
        "[Content_Types].xml",
        "xl/comments.xml",
        "xl/drawings/vmlDrawing.vml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/sheet1.xml",
    }
    assert b"SUM(B1:B2)" in behind["xl/worksheets/sheet1.xml"]
    assert b"<mergeCell " in behind["xl/worksheets/sheet1.xml"]


def test_drawing_is_listed_where_the_format_wants_it() -> None:
    behind = "<tableParts count='0'/><extLst/>"
    rows = "<sheetData><row><c t='str'><v>新收</v></c><c><v>13</v></c></row></sheetData>"
    done = parts_of(annotated(xlsx_of(rows + behind, names=["表三"]), "B1"))
    sheet = done["xl/worksheets/sheet1.xml"]
    assert sheet.index(b"sheetData") < sheet.index(b"legacyDrawing") < sheet.index(b"tableParts")


def test_second_run_replaces_what_the_first_wrote() -> None:
    once = annotated(book_of(plain), "B1", "B2")
    assert annotated(once, "B1", "B2") == once
    assert notes_of(annotated(once, "A1", says="别的")) == {"表三!A1": ("gouji", f"{BEGIN}错误\n别的")}
    none = annotated(once)
    assert notes_of(none) == {}
    assert b"<v:shape " not in parts_of(none)["xl/drawings/vmlDrawing.vml"]


def test_notes_of_others_stay_with_gouji_below() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B1"].comment = Comment("请核对", "张三")
        sheet["B2"].comment = Comment("已核对", "李四")

    data = book_of(fill)
    below = ("张三", f"请核对\n{OURS}")
    twice = annotated(annotated(data, "B1"), "B1")
    assert notes_of(twice) == {"表三!B1": below, "表三!B2": ("李四", "已核对")}
    assert notes_of(annotated(twice)) == {"表三!B1": ("张三", "请核对"), "表三!B2": ("李四", "已核对")}


def test_notes_are_known_again_after_a_program_that_forgets_who_wrote_them() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B1"].comment = Comment("请核对", "张三")

    parts = parts_of(annotated(book_of(fill), "B1", "B2"))
    path = "xl/comments/comment1.xml"
    # As LibreOffice writes it: one author without a name, and a run for each script.
    once = parts[path].decode().replace(">张三<", "> <").replace(">gouji<", "> <")
    cut = once.replace("—— gouji", "—— </t></r><r><t>gouji")
    assert cut.count("<r><t>gouji") == 2
    assert notes_of(annotated(package(parts | {path: cut.encode()}))) == {"表三!B1": (" ", "请核对")}


def test_notes_of_somebody_called_alike_stay() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B1"].comment = Comment("请核对", "goujian")

    assert notes_of(annotated(book_of(fill))) == {"表三!B1": ("goujian", "请核对")}


@pytest.mark.parametrize(
    "held",
    [
        "",
        "<authors/>",
        "<commentList/>",
        "<authors/><commentList><comment ref='B1'/></commentList>",
        "<authors/><commentList><comment ref='B1' authorId='7'><text/></comment></commentList>",
        "<authors><author>gouji</author></authors><x><comment ref='B1' authorId='0'/></x>",
    ],
)
def test_notes_that_lack_parts_get_them(held: str) -> None:
    parts = parts_of(annotated(book_of(plain), "A1"))
    broken = package(parts | {"xl/comments.xml": f"<comments xmlns='{S}'>{held}</comments>".encode()})
    done = parts_of(annotated(broken, "B1"))["xl/comments.xml"].decode()
    assert done.index("<authors") < done.index("<commentList")
    assert "不对" in done.partition('ref="B1"')[2]


def test_reference_to_no_drawing_is_replaced() -> None:
    parts = parts_of(annotated(book_of(plain), "A1"))
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    lost = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    sheet = parts_of(annotated(package(parts | {rels: lost}), "A1"))["xl/worksheets/sheet1.xml"]
    assert sheet.count(b"legacyDrawing") == 1


def test_cell_with_a_conversation_is_refused() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B1"].comment = Comment("[线程批注]", "tc={9A8B7C6D-0000-0000-0000-000000000000}")

    data = book_of(fill)
    with pytest.raises(Unreadable, match="B1"):
        annotated(data, "B1")
    assert set(notes_of(annotated(data, "B2"))) == {"表三!B1", "表三!B2"}


def test_sheets_are_told_apart_by_name() -> None:
    data = report_by_openpyxl(zeros())
    assert set(notes_of(annotated(data, "D6", sheet="表3"))) == {"表3!D6"}


def test_annotated_workbook_reads_as_before() -> None:
    data = report_by_openpyxl(zeros())
    assert read_xlsx(annotated(data, "D6", sheet="表3"), "年报.xlsx").text == read_xlsx(data, "年报.xlsx").text


def test_drawing_that_is_no_xml_is_refused() -> None:
    parts = parts_of(annotated(book_of(plain), "B1"))
    broken = package(parts | {"xl/drawings/vmlDrawing.vml": b"<xml><br></xml>"})
    with pytest.raises(Unreadable, match="not valid XML"):
        annotated(broken, "B2")


def test_namespace_of_new_parts_is_the_usual() -> None:
    assert f'xmlns="{S}"'.encode() in parts_of(annotated(book_of(plain), "B1"))["xl/comments.xml"]
