"""Cells that hold words, or a number with its unit."""

from collections.abc import Iterator

from gouji.engine.defects import amounts_in_other_units, objections, unjudged
from gouji.engine.facts import Facts, State
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

WORDS = Text(
    "{where} 填的是“{found}”：应填数字，说明写入正文",
    "{where}: “{found}” where a number belongs; write the number, explain in the prose",
)
UNIT = Text(
    "{where} 填作“{found}”：表格已规定单位，只填数字",
    "{where}: “{found}”; the table has its units, write the number alone",
)


@rule(
    "GJ208",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    forms=SIX_SECTIONS,
    message=WORDS,
    en="""A cell holds words.

    Why: a cell of the tables is for one number. 约12, 十余 or 见附件 is no count; no relation that needs it can be
    checked. A number with a note, such as 22（其中修订16件）, is accepted.

    Severity: an info where a number is there and only its unit was written behind it. One finding a row.
    A unit belongs to the amount of procurement in the form of 2019, which gives none.

    Not applicable: a table is not there as text, or figures cannot be read with certainty.

    What to do: write the number alone, in the unit of the table.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 512 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 见附件 |
""",
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 512件 |
""",
    ],
)
def text_in_cell(facts: Facts) -> Iterator[Objection | Skip]:
    """表格中填了文字。

    为什么：一格只填一个数字。“约12”“十余”“见附件”都不是件数，需要它的勾稽关系无法核对。数字后附说明的可以，例如“22（其中修订16件）”。

    程度：数字是清楚的，只是多写了单位，降为提示；2019 年格式的采购总金额没有规定单位，写明单位的不算。同一行报一次。

    不适用：表格没有以文字形式出现，或者有数字无法准确读出。

    怎样改：只填数字，按表格规定的单位。
    """
    yield from objections(facts, facts.keys_in(State.TEXT), WORDS)
    others = amounts_in_other_units(facts)
    with_unit = [key for key in facts.units if facts.form.cells[key].unit and key not in others]
    yield from objections(facts, with_unit, UNIT, Severity.INFO)
    yield from unjudged(facts)
