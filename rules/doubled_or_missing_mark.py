"""Marks that stand twice or are missing."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

MARKS = Text(
    "“{wrong}”的标点应为“{right}”",
    "the marks of “{wrong}” should be “{right}”",
)


@rule(
    "GJ803",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）",
    message=MARKS,
    en="""A mark stands twice, or the end of a paragraph has none.

    Why: two marks in a row are what is left of an edit; a paragraph of sentences ends with a full stop. The end of a
    paragraph is only judged where the next one or the next heading follows: headings, lists, signatures and what a
    conversion broke off are silent.

    What to do: leave one mark, or add the full stop.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息64条，其中政策解读12条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息64条，，其中政策解读12条。
六、其他需要报告的事项
无
""",
    ],
)
def doubled_or_missing_mark(slip: Slip) -> Iterator[Objection]:
    """标点重复，或者段末没有标点。

    为什么：两个标点连在一起是修改留下的痕迹；由句子组成的段落，末尾要有句号。段末只在后面紧接着下一段或者下一个标题时才报；标题、列表、落款和转换中断开的文字不报。

    怎样改：保留一个标点，或者补上句号。
    """
    yield Objection(
        slip.span,
        MARKS.format(wrong=slip.wrong, right=slip.right),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
    )
