"""What the rules on the build of the words say at their limits, through the real reader."""

from decimal import Decimal

import pytest

from gouji.engine.check import check
from gouji.engine.recognise import recognise
from gouji.engine.rule import Rule
from gouji.engine.source import Source
from gouji.engine.subjects import Thresholds
from gouji.rules.broken_enumeration import broken_enumeration
from gouji.rules.long_overview import long_overview
from gouji.rules.miscounted_parts import miscounted_parts
from gouji.rules.miscounted_problems import miscounted_problems
from gouji.rules.overview_without_numbers import overview_without_numbers

REPORT = """云河县2021年政府信息公开工作年度报告
一、总体情况
{overview}
五、存在的主要问题及改进情况
{problems}
六、其他需要报告的事项
无
"""


def told(
    rule: Rule, *, overview: str = "公开信息3条。", problems: str = "偏少，将改进。", signs: int | None = None
) -> list[str]:
    report = recognise(Source("<test>", REPORT.format(overview=overview, problems=problems), "", "utf-8"))
    thresholds = {} if signs is None else {rule.code: Thresholds({"signs": Decimal(signs)})}
    return [found.severity.value for found in check(report, [rule], thresholds=thresholds).findings]


@pytest.mark.parametrize(("signs", "expected"), [(1000, []), (1001, ["info"])])
def test_a_thousand_characters_are_not_too_many(signs: int, expected: list[str]) -> None:
    assert told(long_overview, overview="公" * signs + "，2021。") == expected


def test_another_length_can_be_asked_for() -> None:
    assert told(long_overview, overview="公" * 20, signs=19) == ["info"]


@pytest.mark.parametrize(
    ("overview", "expected"),
    [
        ("公开信息3条。", []),
        ("全年未收到政府信息公开申请。", []),
        ("2021年，认真贯彻条例，水平稳步提升。", ["info"]),
        ("（文字描述）", ["warning"]),
        ("无", ["warning"]),
    ],
)
def test_an_overview_tells_numbers(overview: str, expected: list[str]) -> None:
    assert told(overview_without_numbers, overview=overview) == expected


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ("一是甲；二是乙；四是丁。", ["warning"]),
        ("二是乙；三是丙。五是戊。", ["warning", "warning"]),
        ("一是甲；二是乙；三是丙。", []),
    ],
)
def test_each_gap_is_told(problems: str, expected: list[str]) -> None:
    assert told(broken_enumeration, problems=problems) == expected


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ("存在三个问题：一是甲；二是乙；三是丙。", []),
        ("存在三个问题：一是甲；二是乙。", ["info"]),
        # a gap is told by GJ113
        ("存在三个问题：一是甲；三是丙。", []),
        ("存在问题：一是甲；二是乙。改进措施：一是丙；二是丁；三是戊。", []),
        ("存在问题：一是甲；二是乙；三是丙。改进措施：一是丁；二是戊。", ["info"]),
        # of several lists nobody can tell which belong together
        ("存在问题：一是甲；二是乙；三是丙。改进措施：一是丁；二是戊。今后：一是己；二是庚。", []),
        ("存在问题：一是甲；二是乙；三是丙。改进措施：逐项改进。", []),
    ],
)
def test_problems_are_counted_against_what_is_said(problems: str, expected: list[str]) -> None:
    assert told(miscounted_problems, problems=problems) == expected


@pytest.mark.parametrize(
    ("preamble", "behind", "expected"),
    [
        ("本报告由六部分组成。", "", []),
        ("本报告由五部分组成。", "", ["warning"]),
        # told by GJ104, and announced in keeping with it
        ("本报告由七部分组成。", "七、工作思路\n继续做好。", []),
        ("本报告由六部分组成。", "七、工作思路\n继续做好。", []),
        # told by GJ101
        ("本报告由三部分组成。", "", []),
    ],
)
def test_parts_are_announced_as_the_form_or_the_report_has_them(
    preamble: str, behind: str, expected: list[str]
) -> None:
    headings = (
        "二、主动公开政府信息情况\n略\n三、收到和处理政府信息公开申请情况\n略\n"
        "四、政府信息公开行政复议、行政诉讼情况\n略\n"
    )
    text = REPORT.format(overview="公开信息3条。", problems="偏少，将改进。")
    text = text.replace("一、总体", f"{preamble}\n一、总体") + behind
    if "三部分" not in preamble:
        text = text.replace("五、", f"{headings}五、")
    found = check(recognise(Source("<test>", text, "", "utf-8")), [miscounted_parts]).findings
    assert [finding.severity.value for finding in found] == expected
