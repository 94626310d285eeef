"""Points that are not counted off one after the other."""

from collections.abc import Iterator

from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Enumeration
from gouji.engine.rule import rule
from gouji.engine.text import Text

BROKEN = Text(
    "“{raw}”的序号不连续：此处应为第 {expected} 项，标作第 {ordinal} 项；请补上缺少的一项，或者改正序号",
    "“{raw}” does not go on from the point before: it is numbered {ordinal} where {expected} is expected; add what is "
    "missing, or correct the ordinal",
)
BEFORE = Text("前一项", "the point before")


@rule(
    "GJ113",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.3；国办公开办函〔2021〕30号（四）明确责任",
    message=BROKEN,
    en="""Points are not counted off one after the other.

    Why: 二是 without 一是, or （四） behind （二）, is what remains of a text from which something was cut, or into
    which something was copied. Judged are 一是, （一）, 1. and （1） at the beginning of a clause or a paragraph;
    a point that may be there in other words (首先, 一方面) counts, and points inside of points are a list of their own.

    Not applicable: the words count nothing off.

    What to do: add the point that is missing, or number them anew.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息310条。
五、存在的主要问题及改进情况
主要问题：一是解读形式单一；二是栏目更新不及时。首先丰富解读形式；二是逐月检查栏目。
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息310条。
五、存在的主要问题及改进情况
解读形式比较单一；二是栏目更新不及时；三是培训不够。下一步逐项改进。
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年公开信息310条。
（二）依申请公开。全年没有收到申请。
（四）平台建设。改版了门户网站。
五、存在的主要问题及改进情况
解读形式比较单一，下一步逐项改进。
""",
    ],
)
def broken_enumeration(enumeration: Enumeration) -> Iterator[Objection]:
    """列举的序号不连续。

    为什么：有“二是”没有“一是”、（二）之后是（四），往往是删去了一段，或者抄进了一段。
    判断的是句首、段首的“一是”、（一）、1. 和（1）；可能用别的说法（首先、一方面）写了的，算作已写；
    一项之下再分项的，另作一组。

    不适用：文中没有列举。

    怎样改：补上缺少的一项，或者重新编号。
    """
    before = None
    for item in enumeration.items:
        if item.expected is not None:
            message = BROKEN.format(raw=item.raw, expected=item.expected, ordinal=item.ordinal)
            labels = (Label(before.span, BEFORE),) if before else ()
            yield Objection(item.span, message, labels, found=item.raw)
        before = item
