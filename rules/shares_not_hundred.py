"""Shares of one whole that do not come to 100%."""

from collections.abc import Iterator
from decimal import Decimal

from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Shares
from gouji.engine.rule import rule
from gouji.engine.text import Text

NOT_ALL = Text(
    "各项占比之和为 {sum}%（{shares}），不是 100%，超出四舍五入的误差。请核对",
    "the shares come to {sum}% ({shares}) and not to 100%, by more than rounding can do; look them up",
)
SHARE = Text("其中一项", "a share")
ALL, NEAR = 100, 3
ROUNDING, HALF = Decimal("0.1"), Decimal("0.5")


WHOLE = Text("100%", "100%")


@rule(
    "GJ503",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=NOT_ALL,
    en="""The shares of one list do not come to 100%.

    Why: all parts of a whole are 100% of it. Each printed share may be off by half a unit of its last digit, and by a
    tenth of a percent at least; so much room, for each share, is given. Shares of a list that is not complete are
    judged only if they come so near to 100% (3 points) that all must have been meant.

    What to do: look up the shares and correct the wrong one.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
受理申请60件，其中自然人占88.3%、商业企业占6.7%、其他占5.0%。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
受理申请60件，其中自然人占48.3%、商业企业占26.7%。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
受理申请60件，其中自然人占88.3%、商业企业占6.7%、其他占3.0%。
六、其他需要报告的事项
无
""",
    ],
)
def shares_not_hundred(shares: Shares) -> Iterator[Objection]:
    """各项占比之和不是 100%。

    为什么：全部的各部分合起来是 100%。每一个占比都可能因四舍五入差末位的一半，至少差 0.1 个百分点，这个误差按项数放宽。
    没有列全的清单，只有在合计接近 100%（相差不到 3 个百分点）时才核对。

    怎样改：核对各项占比，改正有误的一个。
    """
    percents = [share.value for share in shares.percents]
    room = sum((max(ROUNDING, HALF.scaleb(-share.decimals)) for share in shares.percents), Decimal(0))
    added = sum(percents, Decimal(0))
    off = abs(added - ALL)
    if off > room and (shares.closed or off < NEAR):
        message = NOT_ALL.format(sum=added, shares=" + ".join(map(str, percents)))
        labels = tuple(Label(share.span, SHARE) for share in shares.percents[1:])
        yield Objection(shares.percents[0].span, message, labels, expected=WHOLE, found=f"{added}%")
