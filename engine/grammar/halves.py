"""Shares told in words without a number, and the words that give a share a limit."""

import re
from functools import cache

_OF_ALL = "占?(?:比|总[数量]|总(?:件|条|篇)数|全部|比例|总体|其中)?(?:的|为|达到?)?"


@cache
def half() -> re.Pattern[str]:
    """Return what matches, behind a part, that it is `over`, `under` or `about` a half."""
    return re.compile(
        rf"[^,、;:。!?\n()0-9]{{0,8}}[,(]?(?=占|过|超|近|半数以上){_OF_ALL}"
        "(?P<words>(?P<over>过半|超过?一?半数?(?!年)|一半以上|半数以上|一半多)|(?P<under>近一?半数?(?!年)|不到一半|不足一半)"
        "|(?P<about>约?一半|约?半数))"
    )


@cache
def share_named() -> re.Pattern[str]:
    """Return what finds, right before a percentage, that it is a share; `dealt_out` by 分别 is the first of several."""
    return re.compile("占(?:比|比重|比例|总[数量])?(?P<dealt_out>分别)?(?:约|为|达到?)?$")


@cache
def next_share() -> re.Pattern[str]:
    """Return what matches the words from one share of a list to the next: its `name`, or none behind 分别."""
    return re.compile(
        "(?:[,、;]|以及|和|及)(?P<name>[^,、;:。!?\n()0-9]{0,24}?)(?P<says>占(?:比|比重|比例|总[数量])?(?:约|为|达到?)?)?"
    )


@cache
def over() -> re.Pattern[str]:
    """Return what finds, in a share, that it is at least so much."""
    return re.compile("超|逾|突破|以上|不低于|不少于|至少|[多余+]")


@cache
def under() -> re.Pattern[str]:
    """Return what finds, in a share, that it is at most so much."""
    return re.compile("近|接近|不足|不到|以[下内]|最多")


@cache
def beside() -> re.Pattern[str]:
    """Return what finds, in a share, that it is a little less."""
    return re.compile("近|接近")


@cache
def vague() -> re.Pattern[str]:
    """Return what finds, in a count, that it is no exact one; a limit that was set is none of this."""
    return re.compile("[余多几许+]|左右|上下|大约|大概|约|近|逾|超|突破")


@cache
def powers() -> re.Pattern[str]:
    """Return what finds, in a count, that it is told in ten thousands."""
    return re.compile("[万亿]")


@cache
def aim() -> re.Pattern[str]:
    """Return what finds, before a count, that it is a plan, a limit or another time's."""
    return re.compile(
        "计划|力争|目标|拟|将|要求|不少于|不低于|至少|每[年月季周日]|预计|争取|确保|上年|去年|20[0-9]{2}年底前"
    )
