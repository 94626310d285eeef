"""Headings that the form does not have, told from numbered lines that are none."""

import pytest
from support.reading import report_of

REPORT = """云河县2021年政府信息公开工作年度报告
一、总体情况
{overview}
五、存在的主要问题及改进情况
解读偏少，将改进。
{before}
{last}、其他需要报告的事项
没有收取信息处理费。
{behind}
"""


def chapters(overview: str = "公开信息3条。", before: str = "", last: str = "六", behind: str = "") -> list[str]:
    report = report_of(REPORT.format(overview=overview, before=before, last=last, behind=behind))
    assert report.chapters.told
    return [chapter.words for chapter in report.chapters.all]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("七、2022年工作思路\n继续做好。", ["2022年工作思路"]),
        ("## 七、2022年工作思路\n继续做好。\n## 八、附表\n略", ["2022年工作思路", "附表"]),
        ("第七部分 工作思路\n继续做好。", ["工作思路"]),
        ("八、工作思路", []),
        ("一、收费\n没有收费。\n七、其他", []),
        ("七、继续做好政府信息公开的各项工作。", []),
        ("七、工作思路 | 3 |", []),
        ("七、其他需要报告的事项", []),
    ],
)
def test_what_counts_on_behind_the_last_section(behind: str, expected: list[str]) -> None:
    assert chapters(behind=behind) == expected


def test_a_part_that_stands_between_two_of_the_form() -> None:
    assert chapters(before="六、工作思路\n继续做好。", last="七") == ["工作思路"]


def test_a_list_of_a_section_is_no_part() -> None:
    assert chapters(before="六、工作思路", last="六") == []
    assert chapters(overview="一、主动公开\n公开信息3条。\n二、依申请公开\n没有收到申请。") == []


def test_no_part_can_be_told_where_headings_have_no_lines() -> None:
    text = REPORT.format(overview="公开信息3条。", before="", last="六", behind="七、工作思路").replace("\n", "")
    assert not report_of(text).chapters.told
