"""An amount of the information processing fee that the tariff cannot give."""

from collections.abc import Iterator

from gouji.engine.agreement import doubted
from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

INDIVISIBLE = Text(
    "“{raw}”不是 10 元的整数倍：信息处理费按件每件 100 元起，按量每页 10 元起，请核对金额",
    "“{raw}” is no multiple of 10 yuan: the fee is from 100 yuan a request, or from 10 yuan a page; look the amount up",
)
_STEP = 10


@rule(
    "GJ742",
    severity=Severity.WARNING,
    basis="《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    message=INDIVISIBLE,
    years=(2020, None),
    en="""The amount of information processing fees is no multiple of 10 yuan.

    Why: the tariff is 100 yuan a request and more, or 10, 20 and 40 yuan a page. Whatever was charged in a year is a
    multiple of 10 yuan.

    Not applicable: the amount is of another year, of a part or approximate.

    What to do: look the amount up; write it in yuan, without other fees.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
全年收取信息处理费2,940元。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
五、存在的主要问题及改进情况
解读材料偏少，下一步每份文件都配发解读。
六、其他需要报告的事项
全年收取信息处理费2,945元。
""",
    ],
)
def indivisible_fee(claims: Claims) -> Iterator[Objection | Skip]:
    """信息处理费的金额不是 10 元的整数倍。

    为什么：收费标准是按件每件 100 元起，按量每页 10 元、20 元、40 元，全年收取的金额必然是 10 元的整数倍。

    不适用：金额是别的年份的，只是一部分，或者是约数。

    怎样改：核对金额，以元为单位填写，不要把其他收费计入。
    """
    for claim in claims.of("fee.amount"):
        reason = doubted(claim)
        if reason:
            yield Skip(reason)
        elif claim.value % _STEP:
            yield Objection(claim.span, INDIVISIBLE.format(raw=claim.raw), found=claim.raw)
