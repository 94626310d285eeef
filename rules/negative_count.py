"""Figures below zero."""

from collections.abc import Iterator

from gouji.engine.defects import NO_NUMBER, unjudged
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

NEGATIVE = Text(
    "{cell} 填报为 {found}：不能小于 0，请核对后改正",
    "{cell} is {found}: it cannot be less than 0, look it up and correct it",
)
NOT_NEGATIVE = Text("不小于 0 的数", "a number not less than 0")


@rule(
    "GJ207",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    forms=SIX_SECTIONS,
    message=NEGATIVE,
    en="""A figure is negative.

    Why: nobody receives, decides or charges less than nothing. A minus is a slip, or a change against last year in a
    cell for this year's figure.

    Not applicable: cells hold no number or cannot be read with certainty; negative figures elsewhere are told all the
    same. A change against last year (本年增/减 of the form of 2019) may be negative.

    What to do: look the figure up and write it without a sign.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | 8 |
行政强制 | 0 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（六）项 |
信息内容 | 本年处理决定数量 |
行政处罚 | -8 |
行政强制 | 0 |
""",
    ],
)
def negative_count(facts: Facts) -> Iterator[Objection | Skip]:
    """填报了负数。

    为什么：收到、办理和收取的都不会少于 0。负号多半是误植，或者把与上年相比的增减填进了本年数。

    不适用：有的格没有数字，或者无法准确读出；有负数的照样指出。2019 年格式的“本年增/减”可以是负数。

    怎样改：核对后填写不带负号的数。
    """
    for key, value in facts.uncommon:
        cell = facts.form.cells[key]
        if value < 0 and not cell.column.signed:
            fact = facts[key]
            message = NEGATIVE.format(cell=cell.name, found=fact.raw)
            yield Objection(fact.span, message, keys=(key,), expected=NOT_NEGATIVE, found=fact.raw)
    yield from unjudged(facts, NO_NUMBER)
