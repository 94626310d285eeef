"""A report that is dated before its year was over."""

from collections.abc import Iterator
from datetime import date

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.rule import rule
from gouji.engine.text import Text

PREMATURE = Text(
    "日期 {dated} 在 {year} 年度结束之前：请核对这个日期和报告的年度",
    "dated {dated}, before {year} was over: look up this date and the year of the report",
)
UNSURE = Text(
    "标题和统计期限没有写明年度，或者互相矛盾", "title and period do not tell the year, or contradict each other"
)
NO_DATE = Text("没有找到发布日期", "no date of publication is found")


@rule(
    "GJ705",
    severity=Severity.WARNING,
    basis="《政府信息公开条例》第四十九条",
    message=PREMATURE,
    en="""The report is dated before its year was over.

    Why: figures of a whole year cannot be published in that year. Mostly the year of the date, or that of the title, is
    wrong.

    Not applicable: no date of publication or signature; title and period state no year, or contradict each other.

    What to do: look up the date and the year of the title, and correct one of them.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
云河县人民政府 2022年1月28日
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
云河县人民政府 2021年1月28日
""",
    ],
)
def premature_publication(identity: Identity) -> Iterator[Objection | Skip]:
    """日期在报告年度结束之前。

    为什么：全年的数据不可能在当年结束之前公布。多半是日期的年份或者标题的年份写错了。

    不适用：没有找到发布日期和落款日期；标题和统计期限没有写明年度，或者互相矛盾。

    怎样改：核对日期和标题的年度，改正其中之一。
    """
    year, dates = identity.sure_year, identity.said("published")
    if year is None or not dates:
        yield Skip(NO_DATE if year else UNSURE)
        return
    for dated in dates:
        if isinstance(dated.value, date) and dated.value < date(year, 12, 31) and dated.span:
            yield Objection(dated.span, PREMATURE.format(dated=dated.value, year=year), found=str(dated.value))
