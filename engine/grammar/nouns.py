"""The names of what is counted, and the units that are usual for them."""

import re
from functools import cache

_REQUESTS = "依申请公开|(?:政府信息|政务信息|信息)公开申请|依申请"
_CASES = "行政复议|行政诉讼|行政应诉"
_BETWEEN = "(?:案件|事项|申请|政府信息)?(?:共计?|累计|总计|合计|总共|数量|有|为|:|收到|受理|[0-9]{4}年)?"
_SUMS = "全年|年内|一年来|共计?|累计|总计|合计|总共"
_DEEDS = (
    "公开|发布|推送|受理|收到|接收|接到|办理|办结|答复|回复|召开|举办|开展|组织|印发|制发|编印|编发|刊发|报送|解读|回应"
    "|转载|撰写"
)
_TIDY = (
    "全年度?|年内|一年来|本年度?|今年|共计|一共|总共|总计|合计|累计|共|我[局县市区镇乡委办院]|全[县市区镇局]"
    "|已|了|各类|各项|主动"
)
_GENERIC = re.compile(
    "(?:政府|政务|相关|有关|工作)?(?:信息|文件|动态|内容|工作|申请|材料|条目|事项|案件|培训|会议|检查|活动)?"
)


@cache
def odd_before() -> re.Pattern[str]:
    """Return what finds, right before a count, a name that is not counted in its unit."""
    return re.compile(rf"(?P<noun>{_REQUESTS}|{_CASES}){_BETWEEN}\Z")


@cache
def odd_behind() -> re.Pattern[str]:
    """Return what matches, right behind a count, a name that is not counted in its unit."""
    return re.compile(
        rf"(?P<noun>(?:{_REQUESTS})申?请?|(?:{_CASES})案件|申请)(?![人书表信函邮渠方公登平窗答办材的受流内条])"
    )


@cache
def received() -> re.Pattern[str]:
    """Return what finds, before a count, that it was received or handled."""
    return re.compile("(?:收到|接到|接收|受理|新收|办理|办结|答复|收办|处理)[^,。;0-9]{0,8}$")


@cache
def sums() -> re.Pattern[str]:
    """Return what finds a word that tells a sum of the year."""
    return re.compile(_SUMS)


@cache
def tidy() -> re.Pattern[str]:
    """Return what finds the words that do not change what is counted."""
    return re.compile(rf"{_TIDY}|\([一二三四五六七八九十]{{1,2}}\)|,|\"")


@cache
def deed() -> re.Pattern[str]:
    """Return what matches a verb of doing something that can be counted."""
    return re.compile(_DEEDS)


def is_generic(noun: str) -> bool:
    """Whether a name may be of many things, so that two counts of it need not be of the same."""
    return _GENERIC.fullmatch(noun) is not None
