"""Cells that hold a dash, a stroke or a word for nothing."""

from collections.abc import Iterator

from gouji.engine.defects import objections, unjudged
from gouji.engine.facts import Facts, State
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

DASH = Text(
    "{where} 填的是“{found}”：应填数字，没有的填 0",
    "{where}: “{found}” where a number belongs; where there was nothing, write 0",
)


@rule(
    "GJ205",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    forms=SIX_SECTIONS,
    message=DASH,
    en="""A dash stands for a number.

    Why: `/`, `-`, `无` or `N/A` may mean zero, not applicable or not known; no relation that needs the cell can be
    checked. One finding a row, and one for a table that holds nothing else.

    Not applicable: a table is not there as text, or figures cannot be read with certainty.

    What to do: write the number; where there was nothing to count, write 0.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 0 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | / |
""",
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 无 | 无 | 无 |
行政规范性文件 | 4 | 1 | 37 |
""",
    ],
)
def dash_for_zero(facts: Facts) -> Iterator[Objection | Skip]:
    """用“/”“-”“无”等代替数字。

    为什么：“/”“-”“无”可以是没有，也可以是不适用或者不清楚；需要它的勾稽关系无法核对。同一行报一次，整张表都是这样的也只报一次。

    不适用：表格没有以文字形式出现，或者有数字无法准确读出。

    怎样改：填上数字，没有的填 0。
    """
    yield from objections(facts, facts.keys_in(State.DASH), DASH)
    yield from unjudged(facts)
