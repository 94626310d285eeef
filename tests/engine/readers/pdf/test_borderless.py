"""Tables without lines: read where figures stand below their headers, else left so that nothing can be read wrong."""

from support import shapes
from support.pdf import Canvas, Sheet, Writer, pdf, report, undrawn

from gouji.engine.facts import State
from gouji.engine.readers.pdf import read_pdf
from gouji.engine.recognise import recognise

COLUMNS = (180, 250, 320)
FIGURES = {key: str(number * 37 % 211) for number, key in enumerate(shapes.FORM.keys)}


def page(*lines: tuple[str, ...], step: float = 20) -> str:
    canvas = Canvas()
    for number, (label, *cells) in enumerate(lines):
        canvas.text(60, 700 - step * number, label)
        for x, cell in zip(COLUMNS, cells, strict=True):
            canvas.text(x, 700 - step * number, cell)
    return read_pdf(pdf([Sheet("\n".join(canvas.operators))]), "report.pdf").text.strip()


HEADER = ("信息内容", "本年制发", "本年废止", "现行有效")


def test_a_blank_below_a_header_keeps_its_place() -> None:
    assert page(HEADER, ("规章", "1", "", "3"), ("行政规范性文件", "4", "5", "6")) == (
        "| 信息内容 | 本年制发 | 本年废止 | 现行有效 |\n| 规章 | 1 |  | 3 |\n| 行政规范性文件 | 4 | 5 | 6 |"
    )


def test_a_row_of_blanks_among_others_is_a_row() -> None:
    rows = (("规章", "1", "2", "3"), ("地方法规", "", "", ""), ("规范文件", "4", "", "6"))
    assert page(HEADER, *rows).splitlines()[1:] == [
        "| 规章 | 1 | 2 | 3 |",
        "| 地方法规 |  |  |  |",
        "| 规范文件 | 4 |  | 6 |",
    ]


def test_a_header_of_two_lines_is_joined_by_columns() -> None:
    upper, lower = ("信息", "本年", "本年", "现行"), ("内容", "制发", "废止", "有效")
    assert page(upper, lower, ("规章", "1", "2", "3"), ("规范性文件", "4", "5", "6"), step=12) == (
        "| 信息内容 | 本年制发 | 本年废止 | 现行有效 |\n| 规章 | 1 | 2 | 3 |\n| 规范性文件 | 4 | 5 | 6 |"
    )


def test_rows_without_blanks_stay_lines_whose_figures_are_parted() -> None:
    assert page(HEADER, ("规章", "1", "2", "3")) == "信息内容 本年制发 本年废止 现行有效\n| 规章 | 1 | 2 | 3 |"


def test_a_column_without_header_makes_no_table() -> None:
    assert page(("信息内容", "本年制发", "", "现行有效"), ("规章", "1", "", "3"), ("文件", "4", "5", "6")) == (
        "信息内容 本年制发 现行有效\n| 规章 | 1 | 3 |\n\n| 文件 | 4 | 5 | 6 |"
    )


def test_a_figure_between_columns_makes_no_table() -> None:
    canvas = Canvas()
    for x, word in zip((60, *COLUMNS), HEADER, strict=True):
        canvas.text(x, 700, word)
    for y, cells in ((680, ((185, "1"), (255, "2"), (325, "3"))), (660, ((185, "4"), (290, "5")))):
        canvas.text(60, y, "规章")
        for x, cell in cells:
            canvas.text(x, y, cell)
    found = read_pdf(pdf([Sheet("\n".join(canvas.operators))]), "report.pdf").text
    assert found.endswith("| 规章 | 1 | 2 | 3 |\n\n| 规章 | 4 | 5 |\n\n")


def test_a_heading_is_no_part_of_the_table_below_it() -> None:
    found = page(("二、主动公开", "", "", ""), HEADER, ("规章", "1", "", "3"), ("规范性文件", "4", "5", "6"))
    assert found.splitlines()[0] == "二、主动公开"


def test_the_table_of_cases_is_read_without_lines() -> None:
    found = recognise(read_pdf(pdf(report(FIGURES, Writer(ruling=undrawn, height=2000))), "report.pdf"))
    cases = [key for key in FIGURES if key.startswith(("review", "litigation"))]
    assert {key: str(found.facts[key].value) for key in cases} == {key: FIGURES[key] for key in cases}


def test_a_whole_report_without_lines_is_read_right_or_not_at_all() -> None:
    found = recognise(read_pdf(pdf(report(FIGURES, Writer(ruling=undrawn))), "report.pdf"))
    assert [
        key for key in FIGURES if found.facts[key].state is State.NUMBER and str(found.facts[key].value) != FIGURES[key]
    ] == []
    assert [key for key in FIGURES if found.facts[key].state is State.BLANK] == []
