"""Glyphs that do not belong where they stand."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

STRAY = Text(
    "“{wrong}”不应出现在这里{instead}",
    "“{wrong}” does not belong here{instead}",
)
INSTEAD = Text("，应为“{right}”", ", it should be “{right}”")
NOTHING = Text("", "")


@rule(
    "GJ808",
    severity=Severity.INFO,
    basis="《国家通用语言文字法》第九条",
    message=STRAY,
    en="""A glyph does not belong into the text.

    Why: single traditional characters in a simplified text, remnants of a wrong encoding and question marks where
    nothing is asked are slips. Where there are many, the text as a whole is in other characters or was damaged by a
    conversion, and nothing is told.

    What to do: write what belongs there.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
怎样申请公开?线上线下都可以；全年公开信息64条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息?64条，服務群众12次。
六、其他需要报告的事项
无
""",
    ],
)
def stray_glyph(slip: Slip) -> Iterator[Objection]:
    """夹杂繁体字、乱码或者多余的问号。

    为什么：简体文字中个别的繁体字、编码错误留下的字符、没有提问的问号，都是差错。数量多的，是全文用另一种字，或者转换时损坏了，不报。

    怎样改：换成该写的字，或者删去。
    """
    instead = INSTEAD.format(right=slip.right) if slip.right else NOTHING
    yield Objection(
        slip.span,
        STRAY.format(wrong=slip.wrong, instead=instead),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
    )
