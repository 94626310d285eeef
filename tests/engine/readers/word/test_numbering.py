"""What automatic numbering prints is read as if it were typed."""

import pytest
from support.office import docx_of, paragraph, row, table
from support.shapes import HEADINGS

from gouji.engine.readers.docx import read_docx
from gouji.engine.recognise import recognise


def level(depth: int, style: str, text: str, rest: str = "") -> str:
    first = f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
    return f'{first}{rest}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, overrides: str = "", more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{more}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def item(text: str, depth: int = 0, list_id: int = 1) -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


CHAPTERS = level(0, "chineseCounting", "%1、")
PARTS = level(1, "chineseCountingThousand", "（%2）")
POINTS = level(2, "decimal", "%3.")


def lines(body: str, lists: str, **parts: str) -> list[str]:
    return read_docx(docx_of(body, numbering=lists, **parts), "f.docx").text.split("\n")[:-1]


def test_levels_count_for_themselves_and_begin_anew_below_a_higher_one() -> None:
    body = item("甲") + item("子", 1) + item("丑", 1) + item("点", 2) + item("乙") + item("寅", 1) + item("点", 2)
    assert lines(body, numbering(CHAPTERS, PARTS, POINTS)) == [
        "一、 甲",
        "（一） 子",
        "（二） 丑",
        "1. 点",
        "二、 乙",
        "（一） 寅",
        "1. 点",
    ]


def test_a_level_may_go_on_counting() -> None:
    going_on = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    body = item("甲") + item("子", 1) + item("乙") + item("丑", 1)
    assert lines(body, numbering(CHAPTERS, going_on))[3] == "2. 丑"


def test_a_level_may_name_those_above_it() -> None:
    assert lines(item("甲") + item("子", 1), numbering(CHAPTERS, level(1, "decimal", "%1.%2")))[1] == "一.1 子"
    legal = level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert lines(item("甲") + item("子", 1), numbering(CHAPTERS, legal))[1] == "1.1 子"


def test_a_level_whose_higher_one_was_not_used_takes_its_first_number() -> None:
    assert lines(item("子", 1), numbering(CHAPTERS, level(1, "decimal", "%1.%2"))) == ["一.1 子"]


def test_lists_of_one_kind_count_together_unless_one_starts_anew() -> None:
    assert lines(item("甲") + item("乙", 0, 2), numbering(CHAPTERS))[1] == "二、 乙"
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("甲") + item("乙", 0, 2) + item("丙", 0, 2)
    assert lines(body, numbering(CHAPTERS, overrides=anew)) == ["一、 甲", "五、 乙", "六、 丙"]


def test_a_list_may_replace_a_level() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}</w:lvlOverride>'
    assert lines(item("乙", 0, 2), numbering(CHAPTERS, overrides=other)) == ["I. 乙"]


def test_bullets_and_unknown_lists_add_nothing() -> None:
    assert lines(item("甲") + item("乙", 0, 9) + item("丙", 8), numbering(level(0, "bullet", "●"))) == [
        "甲",
        "乙",
        "丙",
    ]


def test_a_format_for_newer_programs_stands_beside_one_for_all() -> None:
    both = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    assert lines(item("甲"), numbering(f'<w:lvl w:ilvl="0">{both}<w:lvlText w:val="%1."/></w:lvl>'))[0] == "0. 甲"


STYLES = (
    '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="h1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="turn"><w:basedOn w:val="nrut"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="nrut"><w:basedOn w:val="turn"/></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        ('<w:pStyle w:val="h1"/>', "一、 甲"),
        ('<w:pStyle w:val="own"/>', "一、 甲"),
        ('<w:pStyle w:val="turn"/>', "甲"),
        ('<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>', "甲"),
        ('<w:pStyle w:val="h1"/><w:numPr><w:ilvl w:val="1"/></w:numPr>', "（一） 甲"),
        ("", "甲"),
    ],
)
def test_a_style_may_number_its_paragraphs(properties: str, text: str) -> None:
    assert lines(paragraph("甲", properties=properties), numbering(CHAPTERS, PARTS), styles=STYLES) == [text]


def test_a_level_may_be_that_of_a_style() -> None:
    linked = level(1, "decimal", "%2.", '<w:pStyle w:val="h1"/>')
    body = paragraph("甲", properties='<w:pStyle w:val="h1"/>')
    assert lines(body, numbering(CHAPTERS, linked), styles=STYLES) == ["1. 甲"]


def test_the_usual_style_may_number_too() -> None:
    usual = STYLES.replace('w:styleId="h1"', 'w:styleId="h1" w:default="1"')
    assert lines(paragraph("甲"), numbering(CHAPTERS), styles=usual) == ["一、 甲"]


def test_a_list_may_take_its_levels_from_a_style() -> None:
    more = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="h1"/></w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert lines(item("甲", 0, 3), numbering(CHAPTERS, more=more), styles=STYLES) == ["一、 甲"]


def test_deleted_paragraphs_and_rows_are_not_counted() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    deleted = f'<w:p><w:pPr>{mark}</w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>'
    rows = table(row(item("藏"), "1", properties='<w:del w:id="1"/>'), row(f"<w:tc>{item('甲')}</w:tc>", "2"))
    assert lines(deleted + rows + item("乙"), numbering(CHAPTERS))[:3] == ["| 一、 甲 | 2 |", "", "二、 乙"]


def test_headings_whose_ordinals_are_automatic_are_headings() -> None:
    body = "".join(item(heading.partition("、")[2]) + paragraph("全年没有收到申请。") for heading in HEADINGS)
    sections = recognise(read_docx(docx_of(body, numbering=numbering(CHAPTERS)), "f.docx")).sections
    assert [(section.state.value, section.ordinal) for section in sections] == [
        ("present", number) for number in range(1, 7)
    ]


@pytest.mark.parametrize("depth", ["-1", "99999999999", "x", "8"])
def test_a_senseless_level_does_not_stop_the_reading(depth: str) -> None:
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
    lists = numbering(CHAPTERS, level(2, "decimal", "%3").replace('w:ilvl="2"', f'w:ilvl="{depth}"'))
    assert lines(paragraph("甲", properties=properties), lists)[0].endswith("甲")
