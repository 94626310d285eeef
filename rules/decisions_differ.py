"""Decisions and charges: the words against the table."""

from collections.abc import Iterator

from gouji.engine.agreement import DIFFERS, hold_against
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.narrative import Claim
from gouji.engine.rule import rule


@rule(
    "GJ412",
    severity=Severity.INFO,
    basis="《政府信息公开条例》第五十条第一款第（一）项；国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The words tell another number of decisions, or another amount of charges, than the table.

    Why: section 2 asks for all permits, penalties and coercive measures decided on in the year, published or not, and
    for the charges in 万元.

    Severity: a remark, for words often count what was published, or handled otherwise.

    Not applicable: the sentence has words that make its scope another one (本级, 我办, 其中 …) or is of another
    year; its number is approximate; the figures of the table cannot be read.

    What to do: look the figure up and correct the sentence or the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年作出行政许可决定215件。
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 215 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年作出行政许可决定251件。
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 215 |
""",
    ],
)
def decisions_differ(claim: Claim, facts: Facts) -> Iterator[Objection | Skip]:
    """文中行政许可、处罚、强制的数量或者收费金额与表格不符。

    为什么：第二部分填的是本年作出的全部处理决定，无论是否公开，收费金额以万元为单位。

    程度：提示。文中说的往往是公开的数量，或者别的口径。

    不适用：句中有“本级”“我办”“其中”等限定范围的词，或者说的是别的年份；数字是约数；表格中的数字读不出来。

    怎样改：核对后改正文字或者表格。
    """
    yield from hold_against(claim, facts)
