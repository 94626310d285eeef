"""The grammar of what surrounds a percentage: whose rate it is, and its counts."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled
from gouji.engine.pattern import HAN

if TYPE_CHECKING:
    from pyparsing import ParserElement

TIMELY = "及时|按时|按期|如期|限时|限期内|限期|(?:法定|规定|办理)?(?:时限|期限|时间)内的?"
# 完成率 alone is of a plan, which can be exceeded.
_COMPLETION = "(?:办结|办理完成|办理完毕|办理|结案|转办办结)率|办结(?:比例|比率)"
_REPLY = "(?:办结|办理)?(?:答复|回复|办复|反馈|回应|复函)率|(?:答复|回复)(?:比例|比率)"
_SATISFACTION = "满意(?:率|度)"
# 提高到98% is the rate itself, 提高3% its growth.
_GROWTH = (
    "(?:同比|环比)?(?:增长率|增幅|降幅|涨幅|(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|回落|下滑)了?"
    "|[多少]了?(?=[0-9]|$))(?![到至为])"
)
# Between a name and its percentage: it is that of another time, or what was aimed at.
_ELSEWHERE = "[由从比较]|上一?年|去年|同期|20[0-9]{2}年|原来|目标|要求|计划"
_FALLS = "[减降落滑少]"
_SHARE = "占比|占|比例|比重"
_OTHER = f"(?<={HAN})率"


@cache
def rate_name() -> "ParserElement":
    """Return the grammar of a rate's name.

    Named parts: `timely`, and one of `completion`, `reply`, `satisfaction`, `growth`, `share`, `other`.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    timely = pp.Regex(TIMELY).set_name("in time")("timely")
    kind = pp.MatchFirst(
        [
            pp.Regex(_REPLY).set_name("rate of replies")("reply"),
            pp.Regex(_COMPLETION).set_name("rate of completion")("completion"),
            pp.Regex(_SATISFACTION).set_name("rate of satisfaction")("satisfaction"),
            pp.Regex(_GROWTH).set_name("growth")("growth"),
            pp.Regex(_SHARE).set_name("share")("share"),
            pp.Regex(_OTHER).set_name("other rate")("other"),
        ]
    )
    return (pp.Opt(timely) + kind).set_name("name of a rate").leave_whitespace().parse_with_tabs()


@cache
def rate_tail() -> "ParserElement":
    """Return the grammar of what follows a percentage.

    Named parts: its counts in brackets, `done` of `all`; or the deed, `timely`, and `completion` or `reply`.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    count = "[0-9]{1,15}"
    unit = pp.Regex("[件条份宗封起例]")
    slash = pp.Regex("/")
    counts = (
        pp.Regex(r"\(")
        + pp.Regex(count).set_name("done")("done")
        + pp.Opt(unit)
        + slash
        + pp.Regex(count).set_name("of all")("all")
        + pp.Opt(unit)
        + pp.Regex(r"\)")
    )
    timely = pp.Regex(TIMELY).set_name("in time")("timely")
    verb = pp.Regex("办结|办理完毕").set_name("completed")("completion") | pp.Regex("答复|回复|办复|反馈").set_name(
        "replied"
    )("reply")
    deed = pp.Opt(pp.Regex("的|予以|得到|实现")) + pp.Opt(timely) + verb
    return (counts | deed).set_name("tail of a rate").leave_whitespace().parse_with_tabs()


@cache
def rate_name_pattern() -> re.Pattern[str]:
    """Return the grammar of a rate's name as one pattern."""
    return compiled(rate_name)


@cache
def elsewhere() -> re.Pattern[str]:
    """Return what finds, between a name and its percentage, words by which it is not of the counts beside it."""
    return re.compile(_ELSEWHERE)


@cache
def falls() -> re.Pattern[str]:
    """Return what finds, in the name of growth, that it is negative."""
    return re.compile(_FALLS)


@cache
def of_last_year() -> re.Pattern[str]:
    """Return what finds, before a count, that it is last year's."""
    return re.compile("上一?年度?|去年|(?:上年)?同期")


@cache
def difference() -> re.Pattern[str]:
    """Return what finds, before a count, that it is a difference of two others."""
    return re.compile("增[加长]?|减少?|[多少][了出收办]?$|上升|下降|净|差")


@cache
def of_the_same() -> re.Pattern[str]:
    """Return what matches the words before the name of growth if they bring no subject of their own."""
    return re.compile("(?:[与和比较相,的]|同比|环比|上一?年度?|去年|同期|总体|数量|总量|申请量|受理量|件数|有所)*+")


@cache
def rate_tail_pattern() -> re.Pattern[str]:
    """Return the grammar of what follows a percentage as one pattern."""
    return compiled(rate_tail)
