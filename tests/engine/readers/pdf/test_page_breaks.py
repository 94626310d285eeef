"""What page breaks bring, and what they part."""

import pytest
from support import shapes
from support.pdf import Canvas, Sheet, Writer, drawn_lines, pdf, report

from gouji.engine.readers.pdf import read_pdf

FIGURES = dict.fromkeys(shapes.FORM.keys, "0")


def text(sheets: list[Sheet]) -> str:
    return read_pdf(pdf(sheets), "report.pdf").text.strip()


@pytest.mark.parametrize("mark", ["- {} -", "—{}—", "{}", "第 {} 页", "第{}页 共9页", "{}/9", "· {} ·"])
def test_page_numbers_are_dropped(mark: str) -> None:
    marked = report(FIGURES, Writer(height=500, mark=mark))
    assert text(marked) == text(report(FIGURES, Writer(height=500, mark="")))


def test_a_lone_number_on_the_only_page_is_no_page_number() -> None:
    canvas = Canvas()
    canvas.text(60, 700, "本年度公开信息条数如下")
    canvas.text(60, 600, "12")
    assert text([Sheet("\n".join(canvas.operators))]) == "本年度公开信息条数如下\n12"


def test_a_running_title_stays_once() -> None:
    titled = report(FIGURES, Writer(height=500, header="云河县政府信息公开年报"))
    assert text(titled) == "云河县政府信息公开年报\n" + text(report(FIGURES, Writer(height=500)))


@pytest.mark.parametrize("place", [(0, 25.0), (1, 800.0)], ids=["below the table", "above the table"])
def test_the_label_of_a_merged_cell_that_is_printed_beyond_its_border_is_dropped(place: tuple[int, float]) -> None:
    above, below = Canvas(), Canvas()
    for canvas, y, rows in ((above, 60, ("1.信访", "2.重复")), (below, 740, ("3.公开", "4.反复"))):
        drawn_lines(canvas, 60, y, 164, y + 40)
        canvas.text(62, y + 15, "（五）不予处理")
        for offset, row in ((20, rows[0]), (0, rows[1])):
            drawn_lines(canvas, 164, y + offset, 300, y + offset + 20)
            canvas.text(166, y + offset + 5, row)
    whole = text([Sheet("\n".join(canvas.operators)) for canvas in (above, below)])
    (above, below)[place[0]].text(62, place[1], "（五）不予处理")
    assert text([Sheet("\n".join(canvas.operators)) for canvas in (above, below)]) == whole


def _pages(*tables: list[shapes.Line], widths: tuple[float, ...]) -> list[Sheet]:
    writer = Writer()
    for lines in tables:
        writer.turn()
        writer.table(lines, widths)
    return writer.sheets()


def test_a_header_printed_again_is_dropped() -> None:
    header: shapes.Line = ["信息内容", "本年处理决定数量"]
    sheets = _pages([header, ["行政处罚", "1"]], [header, ["行政强制", "2"]], widths=(120, 120))
    assert text(sheets) == "| 信息内容 | 本年处理决定数量 |\n| 行政处罚 | 1 |\n| 行政强制 | 2 |"


def test_a_row_that_goes_on_overleaf_is_one() -> None:
    above: list[shapes.Line] = [["1.重复申请", "3", "4"], ["2.要求行政机关确认（或重新", "", ""]]
    below: list[shapes.Line] = [["出具已获取信息）", "5", "6"], ["3.其他", "7", "8"]]
    assert text(_pages(above, below, widths=(150, 60, 60))) == (
        "| 1.重复申请 | 3 | 4 |\n| 2.要求行政机关确认（或重新出具已获取信息） | 5 | 6 |\n| 3.其他 | 7 | 8 |"
    )


def test_a_row_goes_on_overleaf_though_its_last_line_is_not_quite_level() -> None:
    above, below = Canvas(), Canvas()
    for canvas, y in ((above, 60), (below, 780)):
        drawn_lines(canvas, 60, y, 164, y + 20)
        drawn_lines(canvas, 164, y, 200, y + 20)
    above.text(62, 65.0, "2.要求行政机关确")
    above.text(137, 65.1, "认或")
    above.text(180, 65, "3")
    below.text(62, 785, "重新出具")
    sheets = [Sheet("\n".join(canvas.operators)) for canvas in (above, below)]
    assert text(sheets) == "| 2.要求行政机关确认或重新出具 | 3 |"


def test_a_row_with_an_ordinal_of_its_own_does_not_go_on() -> None:
    above: list[shapes.Line] = [["1.重复申请", "3"], ["2.要求行政机关确认（或重新", ""]]
    assert text(_pages(above, [["3.其他", "7"]], widths=(150, 60))) == (
        "| 1.重复申请 | 3 |\n| 2.要求行政机关确认（或重新 |  |\n| 3.其他 | 7 |"
    )


def test_a_label_over_several_rows_goes_on_overleaf() -> None:
    above: list[shapes.Line] = [["（三）不予", "1.属于国家秘密", "1"], [None, "2.法律禁止公开", "2"]]
    below: list[shapes.Line] = [["公开", "3.危及安全", "3"], [None, "4.保护第三方", "4"]]
    assert text(_pages(above, below, widths=(60, 120, 60))) == (
        "| （三）不予公开 | 1.属于国家秘密 | 1 |\n|  | 2.法律禁止公开 | 2 |\n"
        "|  | 3.危及安全 | 3 |\n|  | 4.保护第三方 | 4 |"
    )


def test_a_label_over_several_rows_that_is_printed_again_stands_once() -> None:
    above: list[shapes.Line] = [["三、本年度办理结果", "（一）予以公开", "1"], [None, "（二）部分公开", "2"]]
    below: list[shapes.Line] = [["三、本年度办理结果", "（六）其他处理", "3"], [None, "（七）总计", "4"]]
    assert text(_pages(above, below, widths=(100, 120, 60))).count("三、") == 1


def test_figures_are_never_joined_over_a_page_break() -> None:
    above: list[shapes.Line] = [["行政处罚", "12"], ["行政强制", "3"]]
    assert text(_pages(above, [["行政许可", "45"]], widths=(100, 60))) == (
        "| 行政处罚 | 12 |\n| 行政强制 | 3 |\n| 行政许可 | 45 |"
    )


def test_an_empty_rest_of_a_row_overleaf_is_dropped() -> None:
    assert text(_pages([["行政处罚", "12"]], [["", ""], ["行政强制", "3"]], widths=(100, 60))) == (
        "| 行政处罚 | 12 |\n| 行政强制 | 3 |"
    )


def test_tables_of_other_width_stay_apart() -> None:
    writer = Writer()
    writer.turn()
    writer.table([["行政处罚", "12"]], (100, 60))
    writer.turn()
    writer.table([["行政强制", "3"]], (120, 90))
    assert text(writer.sheets()) == "| 行政处罚 | 12 |\n\n| 行政强制 | 3 |"
