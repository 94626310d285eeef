"""A period of statistics that is not the calendar year."""

from collections.abc import Iterator

from gouji.engine.finding import Objection, Severity
from gouji.engine.narrative import Period
from gouji.engine.rule import rule
from gouji.engine.text import Text

PARTIAL = Text(
    "统计期限写作“{raw}”，不是完整的自然年度：应为 {year} 年 1 月 1 日至 {year} 年 12 月 31 日",
    "the period “{raw}” is no calendar year: it should be 1 January to 31 December {year}",
)
JANUARY, DECEMBER, FIRST, LAST = 1, 12, 1, 31


@rule(
    "GJ701",
    severity=Severity.ERROR,
    basis="《政府信息公开条例》第四十九条（上一年度）；国办公开办函〔2021〕30号",
    message=PARTIAL,
    en="""The period of statistics is not the calendar year.

    Why: the report is on the year before, from 1 January to 31 December. Another last day, or a period that reaches
    over two years, is an error. Another first day is a warning, for a body may have been set up within the year.

    Not applicable: the preamble states no period, or not as two whole dates.

    What to do: correct the dates; if the figures really are of that period, count them anew.
    """,
    passes=[
        """云河县2021年政府信息公开工作年度报告
本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
本报告所列数据的统计期限自2021年1月1日起至2021年12月21日止。
一、总体情况
全年公开信息30条。
六、其他需要报告的事项
无
""",
    ],
)
def partial_period(period: Period) -> Iterator[Objection]:
    """统计期限不是完整的自然年度。

    为什么：年度报告反映上一年度 1 月 1 日至 12 月 31 日的情况。截止日不是 12 月 31 日，或者跨两个年度的，是错误；
    只有起始日不是 1 月 1 日的，可能是年内新设的机关，作为警告。

    不适用：前言没有写统计期限，或者没有写全两个日期。

    怎样改：更正日期；数据确实只统计了这段时间的，应重新统计。
    """
    first, last = period.first, period.last
    ends_well = (last.month, last.day) == (DECEMBER, LAST) and first.year == last.year
    if ends_well and (first.month, first.day) == (JANUARY, FIRST):
        return
    year = last.year if last.month == DECEMBER else first.year
    severity = Severity.WARNING if ends_well else None
    yield Objection(period.span, PARTIAL.format(raw=period.raw, year=year), found=period.raw, severity=severity)
