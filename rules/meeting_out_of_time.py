"""Meetings that a report of its time cannot, or can no longer alone, go by."""

from collections.abc import Iterator
from datetime import date

from gouji.engine.finding import Objection, Severity, Skip
from gouji.engine.identity import Identity
from gouji.engine.narrative import Meeting
from gouji.engine.narrative.context import Context
from gouji.engine.rule import rule
from gouji.engine.text import Text

LATER = Text(
    "{name}在 {held} 召开，这份报告发布时还没有召开：请核对",
    "{name} was held in {held}, which is later than this report: look it up",
)
SUPERSEDED = Text(
    "{year} 年度的报告只写到{name}，没有写到{by}：请核对是否沿用了以前的文字",
    "the report for {year} goes by {name} and never names {by}: was it taken over from an earlier year?",
)
UNSURE = Text(
    "标题和统计期限没有写明年度，或者互相矛盾", "title and period do not tell the year, or contradict each other"
)


@rule(
    "GJ707",
    severity=Severity.WARNING,
    basis="会议召开的日期",
    message=LATER,
    en="""A meeting is named that had not been held, or has long been followed by the next.

    Why: a report that carries out the spirit of a congress or plenary session cannot have been written before it.
    Without a date of publication, the end of the next year counts as the last day; a session of that year after March
    is an info only. Where the next congress was held before the report's year and is nowhere named, it is an info:
    the sentence was probably taken over. A meeting that is looked forward to (迎接…召开) is never told.

    Not applicable: title and period state no year, or contradict each other.

    What to do: correct the name of the meeting, or the sentence.
    """,
    passes=[
        """云河县2022年政府信息公开工作年度报告
一、总体情况
2022年，我县深入学习贯彻党的二十大精神，扎实推进公开工作。
六、其他需要报告的事项
无
""",
    ],
    fails=[
        """云河县2021年政府信息公开工作年度报告
一、总体情况
2021年，我县深入学习贯彻党的二十届二中全会精神，扎实推进公开工作。
六、其他需要报告的事项
无
""",
        """云河县2024年政府信息公开工作年度报告
一、总体情况
2024年，我县全面贯彻党的十九大精神，扎实推进公开工作。
六、其他需要报告的事项
无
""",
    ],
)
def meeting_out_of_time(context: Context, identity: Identity) -> Iterator[Objection | Skip]:
    """写到了当时还没有召开的会议，或者只写到早已换届的会议。

    为什么：贯彻一次会议精神的报告，不可能写在会议召开之前。没有发布日期的，按次年年底计算；
    次年 3 月以后召开的只作提示。下一次党代会在报告年度之前已经召开、全文却没有写到的，作为提示：
    这句话可能沿用了以前的文字。迎接会议召开的写法从不报。

    不适用：标题和统计期限没有写明年度，或者互相矛盾。

    怎样改：改正会议的名称，或者改写这句话。
    """
    year = identity.sure_year
    if year is None:
        yield Skip(UNSURE)
        return
    named = {meeting.congress for meeting in context.meetings}
    for meeting in context.meetings:
        yield from _later(meeting, identity, year)
        if meeting.superseded and meeting.superseded <= year and meeting.by not in named:
            message = SUPERSEDED.format(year=year, name=meeting.name, by=meeting.by)
            yield Objection(meeting.span, message, found=meeting.raw, severity=Severity.INFO)
            return


def _later(meeting: Meeting, identity: Identity, year: int) -> Iterator[Objection]:
    """Yield what is said of a meeting that was held after the report; without a date this is less sure."""
    dates = [each.value for each in identity.said("published") if isinstance(each.value, date)]
    doubtful = not dates and meeting.held.year == year + 1
    if meeting.held > (max(dates, default=date(year + 1, 3, 31))):
        message = LATER.format(name=meeting.name, held=f"{meeting.held:%Y-%m}")
        severity = Severity.INFO if doubtful else None
        yield Objection(meeting.span, message, found=meeting.raw, severity=severity)
