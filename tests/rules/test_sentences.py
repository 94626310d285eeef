"""What the rules on figures in words say of sentences, through the real reader."""

import pytest

from gouji.engine.check import check
from gouji.engine.recognise import recognise
from gouji.engine.source import Source
from gouji.rules.concluded_differs import concluded_differs
from gouji.rules.denied_though_counted import denied_though_counted
from gouji.rules.impossible_rate import impossible_rate
from gouji.rules.rate_differs import rate_differs
from gouji.rules.received_differs import received_differs

RULES = (received_differs, concluded_differs, denied_though_counted, impossible_rate, rate_differs)
REPORT = """云河县2021年政府信息公开工作年度报告
一、总体情况
{sentence}
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
"""


def codes(sentence: str) -> list[str]:
    report = recognise(Source("<test>", REPORT.format(sentence=sentence), "", "utf-8"))
    return [found.code for found in check(report, RULES).findings]


@pytest.mark.parametrize(
    "sentence",
    [
        "全年新收政府信息公开申请9件。",
        "全年受理政府信息公开申请10件。",
        "全年收到政府信息公开申请1.2万件。",  # rounded
        "全年收到政府信息公开申请10余件。",
        "2020年收到政府信息公开申请31件。",  # another year
        "其中，县政府办公室收到政府信息公开申请4件。",  # a narrower scope
        "全年办理12345热线留言1453件，回复率100%。",
        "全年收到留言1.2万件，办结1.19万件，办结率98.5%。",  # rounded counts
        "年度任务完成率120%，访问量同比增长230%。",
        "全年收到留言120条，办结110条，按时办结率100%。",
        "全年收到留言0条，办结0条，办结率100%。",
        "全年新收政府信息公开申请10件（含上年结转1件）。",
        "全年收到依申请公开件12件，其中不属于政府信息公开申请3件，受理9件。",
        "各乡镇均未收到政府信息公开申请，县直部门收到9件。",
        "全年收到咨询254条，受理率98.4%，办结250条，办结率100%。",
        "全年收到政府信息公开申请9件，申请人撤回1件，答复8件，答复率100%。",
        "全年收到政府信息公开申请9件，答复8件，1件正在办理，答复率100%。",
        "全年收到政府信息公开申请9件，答复9件，答复率由上年的97%提高到100%。",
    ],
)
def test_legitimate_sentences_are_silent(sentence: str) -> None:
    assert codes(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("全年新收政府信息公开申请19件。", ["GJ401"]),
        ("全年未收到政府信息公开申请。", ["GJ410"]),
        ("全年办理网民留言55条，办结率103%。", ["GJ508"]),
        ("全年收到网民留言120条，办结110条，办结率100%。", ["GJ511"]),
        ("全年办理网民留言3条，回复率96%。", ["GJ511"]),
    ],
)
def test_contradictions_are_told_once(sentence: str, found: list[str]) -> None:
    assert codes(sentence) == found
