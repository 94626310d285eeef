"""Tables whose lines are drawn."""

import pytest
from attrs import evolve
from support import shapes
from support.pdf import RULINGS, Canvas, Ruling, Sheet, Writer, drawn_lines, pdf, report, stream

from gouji.engine.readers.pdf import read_pdf
from gouji.engine.recognise import recognise
from gouji.engine.source import PageBox, Span

FIGURES = {key: str(number * 37 % 211) for number, key in enumerate(shapes.FORM.keys)}
GRID = [["信息内容", "本年制发件数", "现行有效件数"], ["规章", "12", ""], ["行政规范性文件", "0", "7"]]


def table(*lines: shapes.Line, ruling: Ruling = drawn_lines, widths: tuple[float, ...] = (120, 80, 80)) -> list[Sheet]:
    writer = Writer(ruling=ruling)
    writer.table(lines, widths)
    return writer.sheets()


def text(sheets: list[Sheet]) -> str:
    return read_pdf(pdf(sheets), "report.pdf").text.strip()


@pytest.mark.parametrize("ruling", RULINGS)
@pytest.mark.parametrize("height", [2000, 842, 610, 400])
def test_a_report_is_read_exactly_however_its_lines_are_drawn_and_its_pages_end(ruling: Ruling, height: float) -> None:
    source = read_pdf(pdf(report(FIGURES, Writer(ruling=ruling, height=height))), "report.pdf")
    found = recognise(source)
    assert {key: str(found.facts[key].value) for key in FIGURES} == FIGURES
    assert not found.diagnostics


@pytest.mark.parametrize("ruling", RULINGS)
def test_a_blank_cell_keeps_its_place(ruling: Ruling) -> None:
    assert text(table(*GRID, ruling=ruling)) == (
        "| 信息内容 | 本年制发件数 | 现行有效件数 |\n| 规章 | 12 |  |\n| 行政规范性文件 | 0 | 7 |"
    )


def test_a_merged_cell_stands_in_its_first_place() -> None:
    merged: list[shapes.Line] = [
        ["申请人情况", None, None],
        ["三、本年度办理结果", "（一）予以公开", "1"],
        [None, "（二）部分公开", "2"],
    ]
    assert text(table(*merged)) == (
        "| 申请人情况 |  |  |\n| 三、本年度办理结果 | （一）予以公开 | 1 |\n|  | （二）部分公开 | 2 |"
    )


def test_an_upright_label_is_read_downwards() -> None:
    assert "| 三、本年度办理结果 | 1 |" in text(table(["三、本年度办理结果", "1"], ["四、", "2"], widths=(16, 60)))


def test_labels_in_two_upright_columns_are_read_from_the_right() -> None:
    canvas = Canvas()
    for x, column in ((80, "三、本年度"), (66, "办理结果")):
        for step, character in enumerate(column):
            canvas.text(x, 700 - 12 * step, character)
    canvas.box(60, 640, 100, 720)
    canvas.box(100, 640, 140, 720)
    assert text([Sheet("\n".join(canvas.operators))]) == "| 三、本年度办理结果 |  |"


def test_a_figure_broken_in_its_cell_stays_broken() -> None:
    canvas = Canvas()
    canvas.text(65, 702, "12")
    canvas.text(65, 690, "34")
    canvas.box(60, 680, 100, 720)
    canvas.box(100, 680, 140, 720)
    assert text([Sheet("\n".join(canvas.operators))]) == "| 12 34 |  |"


def test_a_figure_that_runs_through_a_border_is_marked_in_both_cells() -> None:
    canvas = Canvas()
    canvas.text(85, 690, "123456")
    canvas.box(60, 680, 100, 720)
    canvas.box(100, 680, 140, 720)
    assert text([Sheet("\n".join(canvas.operators))]) == "| 123¦ | ¦456 |"


def test_a_character_printed_twice_to_be_bold_is_one() -> None:
    canvas = Canvas()
    for shift in (0, 0.4):
        canvas.text(65 + shift, 690, "12")
    canvas.box(60, 680, 100, 720)
    canvas.box(100, 680, 140, 720)
    assert text([Sheet("\n".join(canvas.operators))]) == "| 12 |  |"


def test_a_table_open_at_its_sides_is_read() -> None:
    canvas = Canvas()
    for y in (700, 680, 660):
        canvas.line(60, y, 300, y)
    canvas.line(150, 660, 150, 700)
    for x, y, word in ((65, 685, "行政处罚"), (160, 685, "12"), (65, 665, "行政强制"), (160, 665, "3")):
        canvas.text(x, y, word)
    assert text([Sheet("\n".join(canvas.operators))]) == "| 行政处罚 | 12 |\n| 行政强制 | 3 |"


def test_a_frame_round_words_is_no_table() -> None:
    canvas = Canvas()
    canvas.text(85, 690, "云河县人民政府办公室文件")
    canvas.box(60, 680, 300, 720)
    assert text([Sheet("\n".join(canvas.operators))]) == "云河县人民政府办公室文件"


def test_lines_that_enclose_no_rectangles_make_no_table() -> None:
    canvas = Canvas()
    canvas.box(60, 600, 300, 720)
    canvas.line(60, 660, 180, 660)
    canvas.line(180, 660, 180, 720)
    canvas.text(70, 690, "行政处罚")
    canvas.text(200, 620, "行政强制一次")
    assert text([Sheet("\n".join(canvas.operators))]) == "行政处罚\n行政强制一次"


def test_columns_that_do_not_agree_make_a_grid_of_their_own() -> None:
    writer = Writer()
    writer.table([["规章", "1", "2", "3"]], (100, 60, 60, 60))
    writer.y += 7.5
    writer.table([["行政处罚", "4"]], (135, 145))
    assert text(writer.sheets()) == "| 规章 | 1 | 2 | 3 |\n\n| 行政处罚 | 4 |"


def test_each_cell_knows_its_place_on_the_page() -> None:
    source = read_pdf(pdf(table(*GRID)), "report.pdf")
    place = source.text.index("12")
    assert source.origin(Span(place, place + 2)) == PageBox(1, (180.0, 740.0, 260.0, 761.0))


def _sideways(sheet: Sheet, matrix: str, width: float, height: float) -> Sheet:
    return evolve(sheet, content=f"q {matrix} cm\n{sheet.content}\nQ", width=width, height=height)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_turned_for_the_screen_reads_as_before(angle: int) -> None:
    sheets = report(FIGURES, Writer())
    assert text([evolve(sheet, rotate=angle) for sheet in sheets]) == text(sheets)


@pytest.mark.parametrize(
    ("matrix", "width", "height", "box"),
    [
        ("0 1 -1 0 842 0", 842, 595, (81.0, 180.0, 102.0, 260.0)),
        ("-1 0 0 -1 595 842", 595, 842, (335.0, 81.0, 415.0, 102.0)),
        ("0 -1 1 0 0 595", 842, 595, (740.0, 335.0, 761.0, 415.0)),
    ],
)
def test_a_table_printed_sideways_is_read_and_placed(
    matrix: str, width: float, height: float, box: tuple[float, ...]
) -> None:
    sheets = [_sideways(sheet, matrix, width, height) for sheet in table(*GRID)]
    source = read_pdf(pdf(sheets), "report.pdf")
    place = source.text.index("12")
    assert source.text.strip() == text(table(*GRID))
    assert source.origin(Span(place, place + 2)) == PageBox(1, box)


def test_an_origin_elsewhere_changes_nothing() -> None:
    sheets = table(*GRID)
    moved = [evolve(sheet, origin=(-100, -50), content=f"1 0 0 1 -100 -50 cm\n{sheet.content}") for sheet in sheets]
    assert read_pdf(pdf(moved), "").origins == read_pdf(pdf(sheets), "").origins


def test_what_the_page_does_not_show_is_not_read() -> None:
    cropped = [evolve(sheet, crop=(0, 0, 255, 842)) for sheet in table(*GRID)]
    assert text(cropped) == "| 信息内容 | 本年制发件数 |\n| 规章 | 12 |\n| 行政规范性文件 | 0 |"


def test_a_page_within_a_form_is_read_as_if_it_were_none() -> None:
    (sheet,) = table(*GRID)
    entries = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [2 0 0 2 0 0] "
    form = stream(sheet.content.encode(), entries + "/Resources << /Font << /F1 3 0 R >> >>")
    shown = Sheet("q 0.5 0 0 0.5 0 0 cm /X Do Q")
    assert read_pdf(pdf([shown], extra={"X": form}), "").origins == read_pdf(pdf([sheet]), "").origins


def test_characters_without_height_do_no_harm() -> None:
    flat = [
        evolve(sheet, content=sheet.content.replace(" 1 0 0 1 ", " 1 0 0 0 ")) for sheet in table(["规章", "1", "2"])
    ]
    assert text(flat) != ""
