"""Requests received: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule


@rule(
    "GJ401",
    severity=Severity.ERROR,
    basis="《政府信息公开条例》第五十条第一款第（二）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of requests received than the table.

    Why: the overview and section 3 report the same requests. Every reading that published reports use is accepted: the
    requests newly received, or together with those carried in from last year. Only where none fits is there a finding;
    it shows the closest.

    Severity: an error where the sentence says 新收, which has one meaning; else a warning.

    Not applicable: the sentence has words that make its scope another one (本级, 我办, 其中 …); its number is
    approximate; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年新收政府信息公开申请9件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年受理政府信息公开申请10件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年受理政府信息公开申请19件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
""",
    ],
)
def received_differs(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中收到申请的数量与表格不符。

    为什么：总体情况和第三部分说的是同样的申请。已发布的报告中用过的读法都算数：本年新收，或者本年新收加上年结转；没有一种读法相符时才报，并指出最接近的一种。

    程度：写“新收”的只有一种意思，是错误；其他是警告。

    不适用：句中有“本级”“我办”“其中”等限定范围的词；数字是约数；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    yield from hold_against(claim, facts, None if claim.certain else Severity.WARNING)
