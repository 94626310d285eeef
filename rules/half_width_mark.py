"""Half-width marks among full-width ones."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Slip
from gouji.engine.rule import rule
from gouji.engine.text import Text

HALF_WIDTH = Text(
    "汉字之间用了半角“{wrong}”，应为全角“{right}”",
    "between Chinese characters stands a half-width “{wrong}”, it should be “{right}”",
)


@rule(
    "GJ804",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）",
    message=HALF_WIDTH,
    en="""A half-width mark stands among full-width ones.

    Why: Chinese text has full-width marks, and this one has them too, but for this place. Where half-width marks are
    frequent they come from a conversion, and nothing is told; neither is it of numbers, Latin words and addresses.

    What to do: write the full-width mark.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息1,264条，涉及规划计划，财政资金，重大项目，民生事项等，培训30人(次)。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息64条，涉及规划计划，财政资金,重大项目，民生事项。
六、其他需要报告的事项
无
""",
    ],
)
def half_width_mark(slip: Slip) -> Iterator[Objection]:
    """全角标点之间夹着半角标点。

    为什么：汉字之间用全角标点，这份报告别处也是这样，只有这里不同。半角标点用得多的，是格式转换造成的，不报；数字、英文和网址中的也不报。

    怎样改：换成全角标点。
    """
    yield Objection(
        slip.span,
        HALF_WIDTH.format(wrong=slip.wrong, right=slip.right),
        expected=Text(slip.right, slip.right) if slip.right else None,
        found=slip.wrong,
    )
