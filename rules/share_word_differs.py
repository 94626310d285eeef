"""Shares in words that disagree with their counts."""

from collections.abc import Iterator
from fractions import Fraction

from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Proportion
from gouji.engine.rule import rule
from gouji.engine.text import Text

DIFFERS = Text(
    "“{raw}”与文中的数字不符：{part} ÷ {whole} = {share}%。请核对后改正其中之一",
    "“{raw}” disagrees with the numbers beside it: {part} / {whole} = {share}%; look them up and correct one",
)
ROUGH = Text("“{raw}”旁边的数字是约数", "the numbers beside “{raw}” are approximate")
NOTHING = Text("“{raw}”的分母为 0", "“{raw}” has the denominator 0")
PART = Text("分子", "the part")
WHOLE = Text("分母", "the whole")


@rule(
    "GJ509",
    severity=Severity.INFO,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""A share told in words disagrees with the counts beside it.

    Why: 超八成 is anything from 80% on, 近八成 from 70 to 80%, 过半 more than a half; 八成 and 三分之一 alone have
    five points of room. Whoever writes the counts beside it lets every reader divide.

    Not applicable: a count is approximate; the denominator is 0.

    What to do: correct the words or the numbers.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
发布解读材料21篇，其中图解17篇，占比超八成。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
发布解读材料21篇，其中图解11篇，占比过半。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
发布解读材料21篇，其中图解16篇，占比超八成。
六、其他需要报告的事项
无
""",
        """云河县2021年政府信息公开工作年度报告
一、总体情况
发布解读材料21篇，其中图解10篇，占比过半。
六、其他需要报告的事项
无
""",
    ],
)
def share_word_differs(proportion: Proportion) -> Iterator[Objection | Skip]:
    """用文字写的占比与数字不符。

    为什么：“超八成”是 80% 以上，“近八成”是 70% 到 80%，“过半”是一半以上；“八成”“三分之一”有 5 个百分点的余地。
    旁边就写着数字，读者一除便知。

    不适用：数字是约数；分母为 0。

    怎样改：改正文字或者数字。
    """
    part, whole = proportion.part, proportion.whole
    if part.approximate or whole.approximate:
        yield Skip(ROUGH.format(raw=proportion.raw))
    elif not whole.value:
        yield Skip(NOTHING.format(raw=proportion.raw))
    elif not proportion.low <= Fraction(part.value) / Fraction(whole.value) <= proportion.high:
        share = round(100 * part.value / whole.value, 2)
        message = DIFFERS.format(raw=proportion.raw, part=part.value, whole=whole.value, share=share)
        labels = (Label(part.span, PART), Label(whole.span, WHOLE))
        yield Objection(proportion.span, message, labels, found=proportion.raw)
