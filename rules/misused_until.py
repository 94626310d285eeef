"""Until when figures were counted."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

UNTIL = Text(
    "“{wrong}”应为“{right}”：到某个时间为止，用“截至”",
    "“{wrong}” should read “{right}” before a point in time",
)


@rule(
    "GJ805",
    severity=Severity.INFO,
    basis="《党政机关公文处理工作条例》第二十条第（四）项（文字、标点符号等用法是否规范）",
    message=UNTIL,
    en="""Until a point in time is written with the word for a deadline.

    Why: 截止 says that something ends (报名截止), 截至 tells up to when one has counted. Only told before a date or
    目前.

    What to do: write 截至, without 到 behind it.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
截至2021年12月31日，共公开信息64条；征集意见的截止时间为2021年5月10日。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
截止2021年12月31日，共公开信息64条。
六、其他需要报告的事项
无
""",
    ],
)
def misused_until(slip: Slip) -> Iterator[Objection]:
    """到某个时间为止，写成“截止”。

    为什么：“截止”是停止（报名截止），统计到某个时间用“截至”。后面是日期或者“目前”等词的才报。

    怎样改：写作“截至”，后面不再加“到”。
    """
    yield Objection(
        slip.span,
        UNTIL.format(wrong=slip.wrong, right=slip.right),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
    )
