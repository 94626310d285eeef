"""Counts without a number."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Gap
from gouji.engine.rule import rule
from gouji.engine.text import Text

MISSING = Text("“{raw}”中“{unit}”前面没有数字，请补上", "“{raw}” has no number before “{unit}”, fill it in")


NUMBER = Text("数字", "a number")


@rule(
    "GJ505",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=MISSING,
    en="""The number before a unit is missing.

    Why: 共主动公开条 says nothing; the number was forgotten, or was to be filled in and was not. A line or crosses in
    its place (公开××条) count as missing too.

    What to do: fill in the number, or take the sentence out.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年共主动公开政府信息48条，无行政复议件、行政诉讼件。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年共主动公开条，收到申请9件。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开政府信息____条。
六、其他需要报告的事项
无
""",
    ],
)
def missing_number(gap: Gap) -> Iterator[Objection]:
    """单位前面缺少数字。

    为什么：“共主动公开条”什么也没有说，是漏填，或者是留空以后没有填上。用横线或者“××”占着位置的（公开××条）也算。

    怎样改：补上数字，或者删去这句话。
    """
    yield Objection(gap.span, MISSING.format(raw=gap.raw, unit=gap.unit), expected=NUMBER, found=gap.raw)
