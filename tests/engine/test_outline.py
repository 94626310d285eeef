"""Which lines are the headings of the six sections."""

import pytest

from gouji.engine.recognise import recognise
from gouji.engine.source import Source

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
    sections = recognise(Source("<test>", text, "", "utf-8")).sections
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
