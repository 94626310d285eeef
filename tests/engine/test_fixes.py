import pytest

import gouji
from gouji.engine.fixes import Fix, fixed, in_order, layout_fixes
from gouji.engine.source import Span
from gouji.engine.text import Text

WHAT = Text("甲", "a")
REPORT = """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到申请2件。
二、主动公开政府信息情况
第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0
行政规范性文件 | 4 | 1 | 1037
六、其他需要报告的事项
本年度未收取信息处理费。
"""


def fixes_of(old: str, new: str) -> list[tuple[str, str]]:
    assert old in REPORT
    report = gouji.read_text(REPORT.replace(old, new))
    return [(report.source.raw(fix.span), fix.right) for fix in layout_fixes(report)]


def test_a_report_in_good_layout_is_left_alone() -> None:
    assert fixes_of("4 | 1 | 1037", "4 | 1 | 1037") == []


@pytest.mark.parametrize(
    ("old", "new", "fixes"),
    [
        ("| 4 |", "| ４ |", [("４", "4")]),
        ("1037", "1,037", [("1,037", "1037")]),
        ("1037", "１，０３７", [("１，０３７", "1037")]),
        ("行政规范性文件", "行政规范性 文件", [("行政规范性 文件", "行政规范性文件")]),
        ("本年制发件数", "本年 制发　件数", [("本年 制发　件数", "本年制发件数")]),
        ("其他需要报告的事项", "其他需报告的事项", [("其他需报告的事项", "其他需要报告的事项")]),
        ("收到申请2件", "收到申请2件，1件转结下年度继续办理", [("转结", "结转")]),
    ],
)
def test_layout_is_put_right(old: str, new: str, fixes: list[tuple[str, str]]) -> None:
    assert fixes_of(old, new) == fixes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| 4 |", "| 4（其中修订1件） |"),
        ("| 4 |", "| / |"),
        ("| 4 |", "| 四 |"),
        ("收到申请2件", "召开会议，总结规章 制度2件"),
        ("其他需要报告的事项", "其他情况说明"),
    ],
)
def test_what_would_say_something_else_is_left_alone(old: str, new: str) -> None:
    assert fixes_of(old, new) == []


def test_fixes_are_made_where_they_belong() -> None:
    assert fixed("甲乙丙丁", [Fix(Span(1, 2), "12", WHAT), Fix(Span(3, 3), "3", WHAT)]) == "甲12丙3丁"


def test_of_fixes_that_overlap_the_first_named_is_made() -> None:
    first, second, other = Fix(Span(2, 5), "1", WHAT), Fix(Span(4, 6), "2", WHAT), Fix(Span(0, 1), "3", WHAT)

    assert in_order([first, second, other]) == (other, first)
