"""Words against tables where more than one number plays a part, through the real reader."""

import pytest

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.finding import Finding
from gouji.engine.recognise import recognise
from gouji.engine.source import Source

RULES = [rule for rule in discover(gouji.rules) if rule.code.startswith("GJ4")]
REPORT = """云河县2021年政府信息公开工作年度报告
一、总体情况
{words}
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 40 | 5 | 0 | 0 | 0 | 0 | 45 |
二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
（一）予以公开 | 20 | 0 | 0 | 0 | 0 | 0 | 20 |
（六）其他处理-1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
3.其他 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
（七）总计 | 41 | 5 | 0 | 0 | 0 | 0 | 46 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
"""


def findings(words: str) -> tuple[Finding, ...]:
    return check(recognise(Source("<test>", REPORT.format(words=words), "", "utf-8")), RULES).findings


def codes(words: str) -> list[str]:
    return [found.code for found in findings(words)]


def test_an_office_is_told_once_a_sentence() -> None:
    [found] = findings("县政府办代表县政府受理政府信息公开申请17件，办结16件，1件结转下年度办理。")
    assert (found.code, found.severity, found.found) == ("GJ416", "info", "受理政府信息公开申请17件")
    assert [place.raw for place in found.related][:2] == ["45", "办结16件"]


@pytest.mark.parametrize("way", ["通过网络", "征地类", "上半年"])
def test_other_narrower_scopes_are_no_offices(way: str) -> None:
    assert codes(f"{way}收到政府信息公开申请17件。") == []


def test_the_share_of_a_wrong_number_is_not_told_too() -> None:
    assert codes("依申请公开中，予以公开21件（43.5%）。") == ["GJ406"]


@pytest.mark.parametrize("percent", ["43.5", "43", "44.4", "41.7", "45.5", "46.5"])
def test_a_share_may_be_of_any_total(percent: str) -> None:
    assert codes(f"依申请公开中，予以公开20件（{percent}%）。") == []


def test_a_share_of_no_total_names_the_closest() -> None:
    [found] = findings("依申请公开中，予以公开20件（48.3%）。")
    assert (found.code, found.expected) == ("GJ415", "46.51%")
    assert "最接近的是占" in found.message


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("全年依申请公开办结率100%。", ["GJ413"]),
        ("全年依申请公开办结率95.8%。", []),
        ("全年依申请公开按期办结率100%。", []),
        ("全年网民留言办结率100%。", []),
        ("全年收到网民留言0条，办结率100%。", ["GJ414"]),
        ("全年收到网民留言3条，办结率100%。", []),
    ],
)
def test_rates_that_cannot_be(words: str, found: list[str]) -> None:
    assert codes(words) == found
