"""Counts that are not whole."""

from collections.abc import Iterator

from gouji.engine.defects import NO_NUMBER, unjudged
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

FRACTION = Text(
    "{cell} 填报为 {found}：件数应为整数，请核对后改正",
    "{cell} is {found}: a count must be a whole number, look it up and correct it",
)
WHOLE = Text("整数", "a whole number")


@rule(
    "GJ206",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号 附件（2019、2020 年度：〔2019〕60号）",
    forms=SIX_SECTIONS,
    message=FRACTION,
    en="""A count has a fraction.

    Why: requests, decisions and documents are counted one by one; half of one is a slip, often of a decimal point or of
    a cell that belongs to the fees. Only the amount of fees may have decimals; 12.0, as spreadsheets print it, is
    whole.

    Not applicable: cells hold no number or cannot be read with certainty; fractions elsewhere are told all the same.

    What to do: look the figure up and write the whole number.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 512 |
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 48.35 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项 |
信息内容 | 本年处理决定数量 |
行政许可 | 51.2 |
""",
    ],
)
def fractional_count(facts: Facts) -> Iterator[Objection | Skip]:
    """件数不是整数。

    为什么：申请、决定和文件都逐件计数，不会有小数；多半是小数点误植，或者与收费金额填错了格。
    只有收费金额可以有小数；表格软件写成 12.0 的仍是整数。

    不适用：有的格没有数字，或者无法准确读出；有小数的照样指出。

    怎样改：核对后填写整数。
    """
    for key, value in facts.uncommon:
        cell = facts.form.cells[key]
        if cell.kind == "count" and value % 1:
            fact = facts[key]
            message = FRACTION.format(cell=cell.name, found=fact.raw)
            yield Objection(fact.span, message, keys=(key,), expected=WHOLE, found=fact.raw)
    yield from unjudged(facts, NO_NUMBER)
