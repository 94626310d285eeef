"""The same told twice with different numbers."""

from collections.abc import Iterator

from gouji.engine.finding import Label, Objection, Severity
from gouji.engine.narrative import Repeat
from gouji.engine.rule import rule
from gouji.engine.text import Text

DIFFERS = Text(
    "这里写“{second}”，前面同样的内容写“{first}”。请核对后改正其中之一",
    "here it says “{second}”, before it said “{first}” of the same; look the number up and correct one of them",
)
BEFORE = Text("前面写的", "said before")


@rule(
    "GJ504",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=DIFFERS,
    en="""The same is told twice in one report with different numbers.

    Why: one of the two is wrong, and readers see it. Only statements of the same words (or of the same meaning, where
    they are of figures of the form) and the same unit are held against each other, and only those of the whole year
    that begin their sentence: what is said of one body, one channel or last year is another thing.

    Severity: an info where the words may speak of two things (信息, 文件), or where a part of a list is told again.

    What to do: look the number up and correct the wrong place.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年召开新闻发布会14场。2020年召开新闻发布会12场。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年召开新闻发布会14场。通过多种方式解读政策。全年共召开新闻发布会12场。
六、其他需要报告的事项
无
""",
    ],
)
def differing_repeat(repeat: Repeat) -> Iterator[Objection]:
    """同一内容前后两个数。

    为什么：两个数之中必有一个不对，读者一看便知。只有用词相同（表中有的数字则意思相同）、单位相同、从句首说起的全年总数才互相对照；
    说某一单位、某一渠道或者上年的，是另一回事。

    程度：所说的可能是两件事的（信息、文件），以及清单中的一项另外又说的，是提示。

    怎样改：核对后改正有误的一处。
    """
    message = DIFFERS.format(second=repeat.second_raw, first=repeat.first_raw)
    label = Label(repeat.first, BEFORE)
    severity = None if repeat.certain else Severity.INFO
    expected = Text(repeat.first_raw, repeat.first_raw)
    yield Objection(repeat.second, message, (label,), expected=expected, found=repeat.second_raw, severity=severity)
