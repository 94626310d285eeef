"""A title of another year than the period of statistics."""

from collections.abc import Iterator

from gouji.engine.finding import Label, Objection, Severity, Skip
from gouji.engine.identity import Identity, Witness
from gouji.engine.narrative import Period
from gouji.engine.rule import rule
from gouji.engine.text import Text

DIFFERS = Text(
    "统计期限是 {period} 年，标题却是 {title} 年：请核对后改正其中之一",
    "the period is in {period}, yet the title says {title}: look the year up and correct one of them",
)
TITLE = Text("标题", "the title")
NO_TITLE = Text("没有标题，或者标题没有年度", "there is no title with a year")
PARTIAL = Text("统计期限跨两个年度", "the period reaches over two years")


@rule(
    "GJ702",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第四十九条",
    message=DIFFERS,
    en="""The title is of another year than the period of statistics.

    Why: readers and collecting programs find a report by the year of its title. Often the title was taken over from
    the year before, or the preamble was.

    Not applicable: no title with a year; no period in the preamble; a period over two years, which is GJ701.

    What to do: look up which year the figures are of, and correct the other place.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
本报告所列数据的统计期限为2022年1月1日至12月31日。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2022年政府信息公开工作年度报告
本报告所列数据的统计期限为2021年1月1日至12月31日。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def title_year_differs(period: Period, identity: Identity) -> Iterator[Objection | Skip]:
    """标题的年度与统计期限不一致。

    为什么：读者和汇总程序按标题的年度找报告。常见的原因是标题或者前言沿用了上一年的文字。

    不适用：没有标题，或者标题没有年度；前言没有写统计期限；统计期限跨两个年度，那是 GJ701。

    怎样改：核对数据属于哪一年，改正另一处。
    """
    titles = identity.said("year", Witness.TITLE)
    if not titles:
        yield Skip(NO_TITLE)
    elif period.first.year != period.last.year:
        yield Skip(PARTIAL)
    elif titles[0].value != period.first.year and titles[0].span:
        message = DIFFERS.format(period=period.first.year, title=titles[0].value)
        yield Objection(period.span, message, (Label(titles[0].span, TITLE),), found=period.raw)
