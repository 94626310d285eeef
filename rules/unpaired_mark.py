"""Marks without their counterparts."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

UNPAIRED = Text(
    "“{wrong}”没有与它配对的另一半",
    "“{wrong}” has no counterpart",
)


@rule(
    "GJ809",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）",
    message=UNPAIRED,
    en="""A quotation mark or a bracket has no counterpart.

    Why: where a quotation or an aside ends is open to guess. One finding for each kind of mark and section; many
    without a counterpart come from a conversion, and nothing is told. Ordinals like 1） need none.

    What to do: add the other one, or take this one out.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
印发《云河县公开工作要点》，落实“三审三校”（含复核）。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
印发《云河县公开工作要点，落实“三审三校”。
六、其他需要报告的事项
无
""",
    ],
)
def unpaired_mark(slip: Slip) -> Iterator[Objection]:
    """引号、书名号或者括号不成对。

    为什么：引文或者说明到哪里为止，读者只能猜。每一部分每种标点报一次；缺得多的是格式转换造成的，不报；“1）”一类序号不需要配对。

    怎样改：补上另一半，或者删去。
    """
    yield Objection(slip.span, UNPAIRED.format(wrong=slip.wrong), found=slip.wrong)
