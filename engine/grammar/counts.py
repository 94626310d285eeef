"""The words around a count: what was done, to what, and whether it is a part of another count."""

import re
from functools import cache

from gouji.engine.grammar.rates import TIMELY

_GIVEN = "收到|接收到|接收|接到|新收|收办|受理|承办|承接|登记"
_DONE = {"completion": "办结|办理完毕|办理完成|完成|结案", "reply": "答复|回复|办复|反馈|回应"}
_DEEDS = f"{_GIVEN}|{'|'.join(_DONE.values())}|办理|处理|转办|交办|处置|解决|转交|督办"
_TIDY = "共计|总计|合计|累计|共有|共|总数|数量|总量|的|了|为|达到|达|有|:|约"
_NEUTRAL = (
    f"按(?:法定|规定)?(?:期限|时限)|共计|总共|一共|共|累计|实际|目前|现已|{TIMELY}|{_DEEDS}|其|均|都|并|且|也|已|全部|全年|年内|总体|整体|综合|平均|累计|切实|全面|基本|确保|保证|实现|做到|达到|达|保持"
    "|按要求|依法|依规|规范|认真|有效|予以|进行|给予|得到|向申请人|无逾期|无超期|未超期|在|内|的|了|于|、|和|与|及"
)
_PART = "其中|涉及|包括|包含|含|分别|主要|按(?=申请|类|渠道|方式|办理)"
_CARRIED_IN = "(?:上一?年|去年|20[0-9]{2}年)度?的?(?:结转|延续|顺延)|结转上年|延续办理|(?:含|加上?)[^,。;]{0,6}结转"
_LEFT_OVER = "结转|延续|顺延|转下|正在|尚在|尚未|在办|未办结|未答复|待办|待答复|剩余|其余|余下|另有|不予|撤回|撤销"

# What makes the whole another one than the number received: what was void, refused, or not due yet.
_FEWER = f"{_LEFT_OVER}|[有无]效|剔除|扣除|除|重复|到期|应[当该]?(?:办|答|回)|补正|超期|延期|不属于"


@cache
def given() -> re.Pattern[str]:
    """Return what finds a verb of receiving."""
    return re.compile(_GIVEN)


@cache
def done(kind: str) -> re.Pattern[str]:
    """Return what finds a verb whose rate is of `kind`."""
    return re.compile(_DONE[kind])


@cache
def handled() -> re.Pattern[str]:
    """Return what finds a verb that any rate of handling may be about."""
    return re.compile("办理|处理")


@cache
def deeds() -> re.Pattern[str]:
    """Return what finds any verb of receiving and handling."""
    return re.compile(_DEEDS)


@cache
def object_of() -> re.Pattern[str]:
    """Return what takes the words before a count apart: all up to the last verb, then the `noun`."""
    return re.compile(rf"(?:.*(?:{_DEEDS}))?(?:{_TIDY})*+(?P<noun>.*?)(?:{_TIDY})*+$", re.DOTALL)


@cache
def neutral() -> re.Pattern[str]:
    """Return what matches words that bring no subject of their own."""
    return re.compile(f"(?:{_NEUTRAL})*+")


@cache
def part() -> re.Pattern[str]:
    """Return what a clause begins with that tells the parts of the count before it."""
    return re.compile(_PART)


@cache
def carried_in() -> re.Pattern[str]:
    """Return what finds words of requests carried in, which make two totals out of one."""
    return re.compile(_CARRIED_IN)


@cache
def left_over() -> re.Pattern[str]:
    """Return what finds words for requests that are not done yet, or will not be."""
    return re.compile(_LEFT_OVER)


@cache
def fewer() -> re.Pattern[str]:
    """Return what finds words by which a rate may be of fewer than were received."""
    return re.compile(_FEWER)


@cache
def timely() -> re.Pattern[str]:
    """Return what finds words of doing something in time."""
    return re.compile(TIMELY)
