"""Cells that hold nothing."""

from collections.abc import Iterator

from gouji.engine.defects import objections, unjudged
from gouji.engine.facts import Facts, State
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

BLANK = Text(
    "{where} 空白：应填数字，确实没有的填 0",
    "{where}: blank where a number belongs; where there was nothing, write 0",
)


@rule(
    "GJ204",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    forms=SIX_SECTIONS,
    message=BLANK,
    en="""A cell of a table is blank.

    Why: a blank cell does not say zero, it says nothing; no relation that needs it can be checked, and whoever adds up
    many reports has to guess. One finding a row, and one for a table that is blank altogether.

    Not applicable: a table is not there as text, or figures cannot be read with certainty.

    What to do: write the number; where there was nothing to count, write 0.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 37 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项 |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | | | |
行政规范性文件 | 4 | 1 | 37 |
""",
    ],
)
def blank_cell(facts: Facts) -> Iterator[Objection | Skip]:
    """表格中有空白。

    为什么：空白不等于 0，它什么也没有说；需要它的勾稽关系无法核对，汇总的人只能猜。
    同一行的空白报一次，整张表都空白的也只报一次。

    不适用：表格没有以文字形式出现，或者有数字无法准确读出。

    怎样改：填上数字，确实没有的填 0。
    """
    yield from objections(facts, facts.keys_in(State.BLANK), BLANK)
    yield from unjudged(facts)
