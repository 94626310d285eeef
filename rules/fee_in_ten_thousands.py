"""An information processing fee in units of 10,000 yuan."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.rule import rule
from gouji.engine.subjects import Claims
from gouji.engine.text import Text

TEN_THOUSANDS = Text(
    "“{raw}”以{unit}为单位：信息处理费按元填写，万元是第二部分行政事业性收费的单位，请核对金额和单位",
    "“{raw}” is in {unit}: the information processing fee is told in yuan, 万元 is the unit of the charges in "
    "section 2; look up amount and unit",
)
_YUAN = "元"


@rule(
    "GJ744",
    severity=Severity.WARNING,
    basis="《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    message=TEN_THOUSANDS,
    years=(2020, None),
    en="""The information processing fee is told in units of 10,000 yuan.

    Why: the tariff is in yuan, and what a body charges in a year is a few thousand at most. An amount in 万元 is mostly
    that of all administrative charges of section 2, or ten thousand times too high.

    What to do: write the amount in yuan; do not mix it up with the charges of section 2.
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
全年收取信息处理费3.2万元。
""",
    ],
)
def fee_in_ten_thousands(claims: Claims) -> Iterator[Objection]:
    """信息处理费以万元为单位。

    为什么：收费标准以元计，一个机关一年收取的不过几千元。以万元为单位的，多半写成了第二部分的行政事业性收费，或者扩大了一万倍。

    怎样改：以元为单位填写，不要与第二部分的行政事业性收费混淆。
    """
    for claim in claims.of("fee.amount"):
        if claim.value and claim.unit and claim.unit != _YUAN:
            yield Objection(claim.span, TEN_THOUSANDS.format(raw=claim.raw, unit=claim.unit), found=claim.raw)
