"""Growth between two equal numbers."""

from collections.abc import Iterator

from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.narrative import Rate
from gouji.engine.rule import rule
from gouji.engine.text import Text

REPEATED = Text(
    "文中写“{raw}”的增减，今年“{now}”与上年“{previous}”却是同一个数，可能照抄了上年的数字。请核对",
    "the words tell a change of “{raw}”, but this year's “{now}” and last year's “{previous}” are the same number, "
    "which may have been copied; look it up",
)
ROUGH = Text("“{raw}”的两个数字有约数", "a number beside “{raw}” is approximate")
LAST_YEAR = Text("上年的数字", "last year's number")


@rule(
    "GJ510",
    severity=Severity.WARNING,
    basis="国办公开办函〔2021〕30号（四）明确责任",
    message=REPEATED,
    en="""This year's number is last year's, though the sentence tells a change.

    Why: reports are written over those of last year, and a number that was not replaced stays. Where the sentence
    itself tells both years and a growth that is not zero, equal numbers contradict it.

    Not applicable: a number is approximate.

    What to do: look up this year's number.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年作出行政许可决定84件，较上年的80件增长5%。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年作出行政许可决定80件，较上年的80件增长5%。
六、其他需要报告的事项
无
""",
    ],
)
def last_year_repeated(rate: Rate) -> Iterator[Objection | Skip]:
    """今年的数字照抄上年。

    为什么：报告往往在上年的基础上改写，没有换掉的数字就留了下来。句中两年的数字和增减幅度都有、幅度又不是零的，两个数字相同便自相矛盾。

    不适用：有约数。

    怎样改：核对今年的数字。
    """
    if rate.kind != "growth" or not rate.previous or not rate.count or not rate.percent:
        return
    if rate.count.value != rate.previous.value:
        return
    if rate.count.approximate or rate.previous.approximate:
        yield Skip(ROUGH.format(raw=rate.raw))
        return
    message = REPEATED.format(raw=rate.raw, now=rate.count.raw, previous=rate.previous.raw)
    yield Objection(rate.count.span, message, (Label(rate.previous.span, LAST_YEAR),), found=rate.count.raw)
