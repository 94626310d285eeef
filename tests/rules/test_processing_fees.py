"""What is said of the information processing fee, through the real reader."""

import pytest

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.identity import Hints
from gouji.engine.recognise import recognise
from gouji.engine.source import Source

RULES = [rule for rule in discover(gouji.rules) if rule.code.startswith("GJ74")]
OVERDUE = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
REPORT = """云河县2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
（六）其他处理-1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
{row} | {overdue} | 0 | 0 | 0 | 0 | 0 | {overdue} |
六、其他需要报告的事项
{words}
"""
CHARGES = """{body}2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | {amount} |
"""


def told(words: str, overdue: int = 0) -> list[tuple[str, str]]:
    text = REPORT.format(row=OVERDUE, overdue=overdue, words=words)
    return [
        (found.code, found.severity) for found in check(recognise(Source("<test>", text, "", "utf-8")), RULES).findings
    ]


@pytest.mark.parametrize(
    "words",
    [
        "全年未收取信息处理费。",
        "全年收取政府信息公开信息处理费0元。",
        "全年收取信息处理费2,950元。",
        "全年收取信息处理费2,950.00元。",
        "全年收取信息处理费约2945元。",  # roughly
        "上年收取信息处理费2945元。",  # of another year
        "全县对25件申请收取信息处理费2,950元，其中县林业局420元，县教育局290元，县水利局2,240元。",
        "全县收取信息处理费2,540元，其中县林业局540元等。",
        "全县收取信息处理费2,540元，其中县林业局2,000元（按件1,500元、按量500元），县教育局540元。",  # parts of parts
        "全年未按件收取信息处理费，按量收取信息处理费500元。",  # two ways of charging
        "全年收取信息处理费0万元。",
    ],
)
def test_right_statements_are_silent(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("全年收取信息处理费2,955元。", [("GJ742", "warning")]),
        ("全年收取信息处理费2950.5元。", [("GJ742", "warning")]),
        ("全县收取信息处理费2,540元，其中县林业局640元，县教育局2,000元。", [("GJ743", "error")]),
        ("全县收取信息处理费2,540元，其中县林业局2,640元。", [("GJ743", "error")]),
        ("全县收取信息处理费2,540元，其中县林业局440元，县教育局2,000元。", [("GJ743", "info")]),
        ("全年收取信息处理费0.295万元。", [("GJ744", "warning")]),
        ("上年收取信息处理费1.2万元。", [("GJ744", "warning")]),
    ],
)
def test_slips_are_told_once(words: str, found: list[tuple[str, str]]) -> None:
    assert told(words) == found


def test_rules_on_any_numbers_leave_the_parts_of_fees_to_that_on_fees() -> None:
    words = "全县收取信息处理费2,540元，其中县林业局640元，县教育局2,000元。"
    report = recognise(Source("<test>", REPORT.format(row=OVERDUE, overdue=0, words=words), "", "utf-8"))
    parts = [rule for rule in discover(gouji.rules) if rule.code in ("GJ501", "GJ502", "GJ743")]
    assert [found.code for found in check(report, parts).findings] == ["GJ743"]


def test_none_here_and_some_there_is_told_where_none_is_said() -> None:
    words = (
        "全年收取信息处理费500元。县财政、审计部门全程监督，票据领用、核销手续齐全，款项足额缴入国库，没有截留、挪用情形。\n"
        "本机关全年未收取信息处理费。"
    )
    assert told(words) == [("GJ747", "warning")]


@pytest.mark.parametrize(
    ("words", "overdue", "found"),
    [
        ("全年未涉及信息处理费。", 3, [("GJ745", "info")]),
        ("全年未涉及信息处理费。", 0, []),
        ("全年发出收费通知，未收取信息处理费。", 3, []),
        ("上年未发生信息处理费。", 3, []),
    ],
)
def test_overdue_fees_deny_that_there_was_nothing_of_the_kind(words: str, overdue: int, found: list[str]) -> None:
    assert told(words, overdue) == found


@pytest.mark.parametrize(
    ("body", "amount", "found"),
    [
        ("云河县人民政府", "999999.99", []),
        ("云河县人民政府", "1000000", ["GJ746"]),
        ("云州市青石区教育局", "4846400", ["GJ746"]),
        ("青石镇人民政府", "4846400", ["GJ746"]),
        ("云州市人民政府", "1316441", []),  # may well be
        ("云岭自治区财政厅", "4846400", []),
        ("云河县人民政府", "", []),
    ],
)
def test_only_a_county_cannot_have_charged_ten_billion_yuan(body: str, amount: str, found: list[str]) -> None:
    text = CHARGES.format(body=body, amount=amount)
    result = check(recognise(Source("<test>", text, "", "utf-8"), Hints(year=2021)), RULES)
    assert [each.code for each in result.findings] == found
