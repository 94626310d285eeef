"""Who applied: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule


@rule(
    "GJ405",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第五十条第一款第（二）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of requests of a kind of applicant than the table.

    Why: 自然人 and 法人或其他组织 are columns of section 3. Told beside the requests received they are of the year's
    own, or together with those carried in; told beside the requests concluded they are of these. Every one of these
    readings is accepted.

    Not applicable: the sentence has words that make its scope another one (本级, 我办, 其中 …) or is of another
    year; its number is approximate; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到政府信息公开申请9件，其中自然人7件，法人或其他组织2件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到政府信息公开申请9件，其中自然人5件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
""",
    ],
)
def applicant_differs(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中某类申请人的申请数量与表格不符。

    为什么：自然人、法人或其他组织就是第三部分的各列。跟在收到的申请后面，可以是本年新收，也可以加上年结转；跟在办结的申请后面，就是办结的。
    这些读法都算数。

    不适用：句中有“本级”“我办”“其中”等限定范围的词，或者说的是别的年份；数字是约数；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    yield from hold_against(claim, facts)
