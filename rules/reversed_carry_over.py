"""Requests carried over, in a word that is none."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

REVERSED = Text(
    "“{wrong}”应为“{right}”",
    "“{wrong}” should read “{right}”",
)


@rule(
    "GJ801",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条第（四）项（文字、标点符号等用法是否规范）",
    message=REVERSED,
    en="""What is carried over is written with its characters in another order.

    Why: 结转 is the word of the form for what goes on to the next year; 转结 is none. It is only told where a year, a
    count or a request stands beside it.

    What to do: write it as the form does.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年办结申请8件，1件结转下年度继续办理；上年度结转结果已经公布。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年办结申请8件，1件转结下年度继续办理。
六、其他需要报告的事项
无
""",
    ],
)
def reversed_carry_over(slip: Slip) -> Iterator[Objection]:
    """“结转”写成“转结”。

    为什么：“结转下年度继续办理”是规定格式的说法，“转结”不是词。旁边有年度、件数或者申请的才报。

    怎样改：写作“结转”。
    """
    yield Objection(
        slip.span,
        REVERSED.format(wrong=slip.wrong, right=slip.right),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
    )
