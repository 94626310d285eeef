"""Amounts with more decimals than money has."""

from collections.abc import Iterator
from decimal import Decimal

from gouji.engine.defects import NO_NUMBER, amounts_in_other_units, unjudged
from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.forms import SIX_SECTIONS
from gouji.engine.rule import rule
from gouji.engine.text import Text

# 分, in the unit of the form, 万元.
DECIMALS = 6
TOO_MANY = Text(
    "{cell} 填报为 {found}：以万元计最多六位小数（精确到分），请核对后改正",
    "{cell} is {found}: in units of 10,000 yuan there are at most six decimals (one fen), look it up and correct it",
)


@rule(
    "GJ214",
    severity=Severity.ERROR,
    basis="国办公开办函〔2021〕30号 附件",
    forms=SIX_SECTIONS,
    message=TOO_MANY,
    en="""An amount has decimals that no money has.

    Why: the form asks for 万元, units of 10,000 yuan. Four decimals are one yuan, six one fen; what stands behind is
    the rest of a calculation or of a spreadsheet, and no amount that was charged. Zeros at the end do not count.

    Not applicable: the cell holds no number or another unit, which is GJ210, or cannot be read with certainty.

    What to do: look the amount up and write it with six decimals at most.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 48.350012 |
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 48.3500123 |
""",
    ],
)
def impossible_decimals(facts: Facts) -> Iterator[Objection | Skip]:
    """金额的小数位数超过可能。

    为什么：表格以万元为单位，四位小数是元，六位是分；再往后的只是计算或表格软件留下的尾数，不是收取的金额。
    末尾的 0 不算。

    不适用：格中没有数字，或者写的是别的单位（那是 GJ210），或者无法准确读出。

    怎样改：核对金额，最多保留六位小数。
    """
    others = amounts_in_other_units(facts)
    for key, value in facts.uncommon:
        cell = facts.form.cells[key]
        if cell.kind == "amount" and key not in others and _decimals(value) > DECIMALS:
            fact = facts[key]
            message = TOO_MANY.format(cell=cell.name, found=fact.raw)
            yield Objection(fact.span, message, keys=(key,), found=fact.raw)
    yield from unjudged(facts, NO_NUMBER)


def _decimals(value: int | Decimal) -> int:
    exponent = Decimal(value).normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
