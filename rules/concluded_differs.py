"""Requests concluded: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule


@rule(
    "GJ402",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第五十条第一款第（二）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of requests concluded than the table.

    Why: what the overview says was answered or concluded stands in section 3 as 总计. Published reports also leave out
    what was closed otherwise (其他处理) or came from last year, or mean all that was handled: every one of these
    readings is accepted. Only where none fits is there a finding; it shows the closest.

    Not applicable: the sentence has words that make its scope another one (本级, 我办, 其中 …); its number is
    approximate; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年办结政府信息公开申请9件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 0 | 0 | 10 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
（七）总计 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年办结政府信息公开申请19件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 8 | 2 | 0 | 0 | 0 | 0 | 10 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
（三）不予公开-1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
（七）总计 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
)
def concluded_differs(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中办结申请的数量与表格不符。

    为什么：总体情况中说的答复、办结，就是第三部分的“总计”。
    已发布的报告也有不计其他处理、不计上年结转的，或者指办理的全部申请，这些读法都算数；没有一种读法相符时才报，并指出最接近的一种。

    不适用：句中有“本级”“我办”“其中”等限定范围的词；数字是约数；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    yield from hold_against(claim, facts)
