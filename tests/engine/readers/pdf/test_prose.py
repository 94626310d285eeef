"""Lines outside tables: which of them are one paragraph."""

from support.pdf import SIZE, Canvas, Sheet, Writer, pdf

from gouji.engine.readers.pdf import read_pdf
from gouji.engine.source import PageBox

LONG = "云河县政府门户网站全年发布信息一百二十条，回应群众留言三十件，举办新闻发布会两场，" * 3 + "公众满意。"


def text(sheets: list[Sheet]) -> str:
    return read_pdf(pdf(sheets), "report.pdf").text.strip()


def canvas(*lines: tuple[float, float, str]) -> list[Sheet]:
    page = Canvas()
    for x, y, words in lines:
        page.text(x, y, words)
    return [Sheet("\n".join(page.operators))]


def test_the_lines_of_a_paragraph_are_joined_without_blanks() -> None:
    writer = Writer()
    writer.prose(LONG)
    writer.prose(LONG)
    assert text(writer.sheets()) == f"{LONG}\n{LONG}"


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    writer = Writer(height=155)
    writer.prose(LONG)
    assert text(writer.sheets()) == LONG
    assert len(writer.sheets()) > 1


def test_headings_stand_alone() -> None:
    writer = Writer()
    writer.heading("一、总体情况")
    writer.prose(LONG)
    writer.heading("二、主动公开政府信息情况", indent=0)
    writer.prose(LONG)
    assert text(writer.sheets()) == f"一、总体情况\n{LONG}\n二、主动公开政府信息情况\n{LONG}"


def test_a_heading_without_indentation_below_a_full_line_stands_alone() -> None:
    full = "本年度未收取信息处理费，也无其他需要报告的事项，特此说明如上。"
    found = text(canvas((60, 700, full), (60, 685, full), (60, 670, "六、其他需要报告的事项")))
    assert found.splitlines()[-1] == "六、其他需要报告的事项"


def test_paragraphs_apart_are_not_joined() -> None:
    full = "本年度未收取信息处理费，也无其他需要报告的事项，特此说明如上，"
    assert text(canvas((60, 700, full), (60, 640, full))) == f"{full}\n{full}"


def test_a_blank_stays_between_words_that_are_not_chinese() -> None:
    assert text(canvas((60, 700, "see the notes of"), (60, 685, "WTO"))) == "see the notes of WTO"


def test_a_line_broken_before_a_long_word_goes_on() -> None:
    first, second = "如有疑问请联系云河县政府办公室，电子邮箱：", "information.office@yunhe.example。"
    width = len("如有疑问请联系云河县政府办公室，电子邮箱：联系地址云河县人民路一号办公楼")
    lines = ((60, 715, "一" * width), (60, 700, first), (60, 685, second))
    assert text(canvas(*lines)).endswith(first + second)


def test_gaps_of_justified_lines_are_no_blanks() -> None:
    letters = [(60 + 13 * index, 700, character) for index, character in enumerate("邮编：政府信息公开年度报告")]
    assert text(canvas(*letters)) == "邮编：政府信息公开年度报告"


def test_figures_apart_do_not_become_one() -> None:
    assert (
        text(canvas((60, 700, "公开信息"), (115, 700, "1"), (123, 700, "2"), (140, 700, "条及其他")))
        == "公开信息 1 2 条及其他"
    )


def test_a_radical_is_read_as_the_character_that_looks_the_same() -> None:
    assert text(canvas((60, 700, "⼀、总体情况与⻔户⽹站"))) == "一、总体情况与门户网站"


def test_a_paragraph_knows_its_place() -> None:
    source = read_pdf(pdf(canvas((60, 700, "云河县人民政府年度报告"))), "report.pdf")
    ((_, place),) = source.origins
    assert isinstance(place, PageBox)
    assert place.page == 1
    assert place.box[0] == 60.0
    assert place.box[2] == 60.0 + 11 * SIZE
