"""Requests carried over into the next year: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule


@rule(
    "GJ404",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第五十条第一款第（二）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of requests carried over than the table.

    Why: what is still being handled at the end of the year, 结转下年度, is the last row of section 3, and next
    year's report begins with it.

    Not applicable: the sentence has words that make its scope another one (本级, 我办, 其中 …) or is of another
    year; its number is approximate; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到政府信息公开申请9件，2件结转下年度办理。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年收到政府信息公开申请9件，5件结转下年度办理。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 7 | 2 | 0 | 0 | 0 | 0 | 9 |
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    ],
)
def carried_out_misstated(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中结转下年度申请的数量与表格不符。

    为什么：年底仍在办理、结转下年度的，就是第三部分的最后一行，下一年的报告从它开始。

    不适用：句中有“本级”“我办”“其中”等限定范围的词，或者说的是别的年份；数字是约数；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    yield from hold_against(claim, facts)
