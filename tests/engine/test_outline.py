"""Where sections begin and end, whatever happened to their headings."""

import pytest
from support import shapes

from gouji.engine.document import Content, Section, SectionState
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise

ZEROS = shapes.document(shapes.zeros(), shapes.fillers_dropped)
ONE, TWO, THREE, FOUR, FIVE, SIX = shapes.HEADINGS


def sections_of(text: str) -> tuple[Section, ...]:
    return recognise(from_text(text, "report.txt")).sections


def states_of(text: str) -> str:
    letters = {SectionState.PRESENT: "P", SectionState.HEADING_LOST: "L", SectionState.MISSING: "M"}
    return "".join(letters[section.state] for section in sections_of(text))


def test_headings_of_the_form_are_accepted() -> None:
    assert [(section.ordinal, section.heading, section.wording) for section in sections_of(ZEROS)] == [
        (1, "总体情况", "accepted"),
        (2, "主动公开政府信息情况", "accepted"),
        (3, "收到和处理政府信息公开申请情况", "accepted"),
        (4, "政府信息公开行政复议、行政诉讼情况", "accepted"),
        (5, "存在的主要问题及改进情况", "accepted"),
        (6, "其他需要报告的事项", "accepted"),
    ]


def test_a_body_reaches_to_the_next_heading() -> None:
    report = recognise(from_text(ZEROS, "report.txt"))
    assert report.source.raw(report.sections[4].body).strip() == shapes.PROSE[5]
    assert report.source.raw(report.sections[5].body).strip() == shapes.PROSE[6]


@pytest.mark.parametrize(
    "written",
    [
        "## 一、总体情况",
        "**一、总体情况**",
        "一、总 体 情 况",
        "一、　总体情况",
        "一.总体情况",
        "一，总体情况",
        "总体情况",
        "一、总体情况：",
        "一、总体情况。",
        "第一部分 总体情况",
        "第一部分：总体情况",
        "| 一、总体情况 |",
        "一、政府信息公开工作总体情况",
    ],
)
def test_dress_of_a_heading_does_not_matter(written: str) -> None:
    first = sections_of(ZEROS.replace(ONE, written, 1))[0]
    assert (first.state, first.wording) == (SectionState.PRESENT, "accepted")


@pytest.mark.parametrize(
    ("written", "ordinal"), [("二、总体情况", 2), ("总体情况", None), ("一、一、总体情况", 1), ("十、总体情况", 10)]
)
def test_ordinal_is_the_printed_one(written: str, ordinal: int | None) -> None:
    first = sections_of(ZEROS.replace(ONE, written, 1))[0]
    assert (first.state, first.ordinal) == (SectionState.PRESENT, ordinal)


@pytest.mark.parametrize(
    ("number", "written", "wording"),
    [
        (2, "二、主动公开政府信息公开情况", "slip"),
        (5, "五、存在问题及改进措施", "slip"),
        (5, "五、存在的主要问题及整改", "other"),
        (4, "四、政府信息公开行政法复议、行政诉讼情况", "other"),
        (6, "六、其他需要报告的情况", "other"),
    ],
)
def test_other_words_behind_the_right_ordinal(number: int, written: str, wording: str) -> None:
    section = sections_of(ZEROS.replace(shapes.HEADINGS[number - 1], written, 1))[number - 1]
    assert (section.state, section.heading, section.wording) == (SectionState.PRESENT, written[2:], wording)


@pytest.mark.parametrize(
    ("heading", "states"), [(TWO, "PLPPPP"), (THREE, "PPLPPP"), (FOUR, "PPPLPP"), (ONE, "MPPPPP"), (SIX, "PPPPPM")]
)
def test_lost_heading_leaves_its_table(heading: str, states: str) -> None:
    assert states_of(ZEROS.replace(heading + "\n", "", 1)) == states


def test_table_of_contents_is_no_section() -> None:
    contents = "目录\n" + "".join(f"{heading}\n" for heading in shapes.HEADINGS)
    title, body = ZEROS.split("\n", 1)
    text = f"{title}\n{contents}{body}"
    assert states_of(text) == "PPPPPP"
    assert all(section.content is Content.WORDS for section in sections_of(text))
    assert sections_of(text)[0].span.start > text.index(SIX)


def test_table_of_contents_with_page_numbers_is_no_section() -> None:
    contents = "".join(f"{heading}……{page}\n" for page, heading in enumerate(shapes.HEADINGS, 1))
    title, body = ZEROS.split("\n", 1)
    text = f"{title}\n{contents}{body}"
    assert [section.content for section in sections_of(text)] == [Content.WORDS] * 6
    assert sections_of(text)[0].span.start > text.index(SIX)


def test_heading_and_text_may_share_a_line() -> None:
    text = ZEROS.replace(ONE + "\n", ONE + " ", 1).replace(FIVE + "\n", FIVE + "。", 1)
    first, *_, fifth, _ = sections_of(text)
    assert (first.state, first.heading) == (SectionState.PRESENT, "总体情况")
    assert (fifth.state, fifth.heading) == (SectionState.PRESENT, "存在的主要问题及改进情况")


def test_headings_quoted_in_a_sentence_are_none() -> None:
    quoted = "本报告由总体情况、主动公开政府信息情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。\n"
    title, body = ZEROS.split("\n", 1)
    assert sections_of(f"{title}\n{quoted}{body}")[0].span.start == len(title) + 1 + len(quoted)


def test_own_titles_of_a_section_are_no_headings() -> None:
    own = f"{ONE}\n一、主动公开\n发布信息58条。\n二、依申请公开\n依法答复。\n三、平台建设\n改版网站。\n"
    text = ZEROS.replace(f"{ONE}\n", own, 1)
    assert states_of(text) == "PPPPPP"
    second = sections_of(text)[1]
    assert (second.heading, second.wording) == ("主动公开政府信息情况", "accepted")


def test_rows_of_the_table_are_no_headings() -> None:
    text = ZEROS.replace(THREE + "\n", "", 1).replace(FOUR + "\n", "", 1)
    assert states_of(text) == "PPLLPP"


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("", Content.EMPTY),
        ("（文字描述）", Content.EMPTY),
        ("　　", Content.EMPTY),
        ("无。", Content.NOTHING),
        ("暂无", Content.NOTHING),
        ("无其他需要报告的事项。", Content.WORDS),
    ],
)
def test_content_below_a_heading(words: str, content: Content) -> None:
    assert sections_of(ZEROS.replace(shapes.PROSE[6], words))[5].content is content


def test_missing_section_is_expected_before_the_next_one() -> None:
    text = ZEROS.replace(f"{FIVE}\n{shapes.PROSE[5]}\n", "", 1)
    fifth = sections_of(text)[4]
    assert fifth.state is SectionState.MISSING
    assert fifth.span.start == fifth.span.end == text.index(SIX)


WHOLE = """云河县2021年政府信息公开工作年度报告
一、总体情况
{overview}
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
{problems}
六、其他需要报告的事项
无
"""
OVERVIEW = "{}主动公开政府信息情况\n发布信息300条。\n{}收到和处理政府信息公开申请情况\n收到申请9件。"


def ordinals(text: str) -> list[tuple[int, int | None]]:
    """Return the number of each section that was found and the ordinal before its heading."""
    sections = sections_of(text)
    return [(section.number, section.ordinal) for section in sections if section.heading is not None]


@pytest.mark.parametrize("marks", [("（一）", "（二）"), ("1.", "2."), ("1、", "2、"), ("", "")])
def test_a_sub_title_in_the_words_of_a_heading_is_none(marks: tuple[str, str]) -> None:
    text = WHOLE.format(overview=OVERVIEW.format(*marks), problems="解读偏少，下一步改进。")
    assert ordinals(text) == [(number, number) for number in range(1, 7)]


def test_a_sub_title_that_repeats_its_heading_is_none() -> None:
    text = WHOLE.format(overview="发布信息300条。", problems="（一）存在的主要问题及改进情况\n解读偏少，下一步改进。")
    assert ordinals(text) == [(number, number) for number in range(1, 7)]


def test_brackets_number_the_sections_where_nothing_else_does() -> None:
    text = WHOLE.format(overview="发布信息300条。", problems="解读偏少，下一步改进。")
    for numeral in "一二三四五六":
        text = text.replace(f"{numeral}、", f"（{numeral}）")
    assert ordinals(text) == [(number, number) for number in range(1, 7)]
