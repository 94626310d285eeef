"""Words that stand twice."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

DOUBLED = Text(
    "“{wrong}”重复，应为“{right}”",
    "“{wrong}” stands twice, “{right}” is enough",
)


@rule(
    "GJ802",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条第（四）项（文字、标点符号等用法是否规范）",
    message=DOUBLED,
    en="""A word stands twice in a row.

    Why: it is what is left of an edit, and nobody read it again. Words that are doubled on purpose (常常, 一项一项)
    are silent, and so are two words of which the second begins another one (受理申请|申请人, 优质服务|服务对象),
    titles in 《》, and what a blank or a line end parts.

    What to do: take one of them out.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
逐步规范受理申请申请人身份核验，优质服务服务对象，一项一项抓好落实。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
进一步规范审查审查流程，打造统一的的界面。
六、其他需要报告的事项
无
""",
    ],
)
def doubled_word(slip: Slip) -> Iterator[Objection]:
    """一个词连写了两遍。

    为什么：这是修改时留下的痕迹，说明没有通读。有意重叠的（常常、一项一项）不报；后一个词与下文连成另一个词的（受理申请｜申请人、优质服务｜服务对象）不报；书名号里的、中间有空格或者换行的也不报。

    怎样改：删去一个。
    """
    yield Objection(
        slip.span,
        DOUBLED.format(wrong=slip.wrong, right=slip.right),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
    )
