"""Charges of section 2 that look like yuan."""

from collections.abc import Iterator

from gouji.engine.facts import Facts
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.narrative.bodies import is_of_county
from gouji.engine.rule import rule
from gouji.engine.text import Text

IN_YUAN = Text(
    "行政事业性收费填作 {amount} 万元，县级以下不会有这么多，请核对是否以元填报",
    "the charges are given as {amount} times 10,000 yuan, more than a county can have; were they given in yuan?",
)
NO_COUNTY = Text("不能确定是县级以下的机关", "it is not known to be a body of a county or below")
_AMOUNT = "fees.amount"
_MOST = 1_000_000


@rule(
    "GJ746",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号 附件",
    message=IN_YUAN,
    forms=("ogi-2021",),
    en="""The charges of section 2 look as if they were given in yuan.

    Why: the form asks for 万元. A million of these are ten billion yuan, more than the charges of any county; the same
    digits in yuan are a common amount.

    Not applicable: bodies that are not known to be of a county, a district or below; the figure cannot be read.

    What to do: divide by 10,000 if the amount is in yuan.
    """,
    passes=[
        """云河县人民政府2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 484.64 |
""",
    ],
    fails=[
        """云河县人民政府2021年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（八）项 |
信息内容 | 本年收费金额（单位：万元） |
行政事业性收费 | 4846400 |
""",
    ],
)
def charges_in_yuan(identity: Identity, facts: Facts) -> Iterator[Objection | Skip]:
    """第二部分的收费金额像是以元填报的。

    为什么：规定格式以万元为单位。一百万个万元就是一百亿元，没有哪个县的行政事业性收费有这么多，同样的数字以元计才常见。

    不适用：不能确定是县、区及以下机关的；数字读不出来的。

    怎样改：以元计的，除以一万后填写。
    """
    amount = facts.value(_AMOUNT)
    if amount < _MOST:
        return
    if is_of_county(identity):
        yield Objection(facts[_AMOUNT].span, IN_YUAN.format(amount=amount), keys=(_AMOUNT,), found=facts[_AMOUNT].raw)
    else:
        yield Skip(NO_COUNTY)
