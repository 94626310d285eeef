"""The words of a count whose number is missing: 共主动公开条."""

import re
from functools import cache

_VERBS = (
    "公开|发布|推送|受理|收到|接收|接到|新收|办理|办结|答复|回复|召开|举办|开展|组织|印发|制发|编印|编发|刊发|报送"
    "|解读|回应"
)
_NOUNS = {
    "条": "信息|动态|留言|消息",
    "篇": "稿件|解读|文章|材料",
    "期": "公报|简报|专刊",
    "次": "培训|会议|检查|活动|督查",
    "份": "文件|材料",
    "件": "行政复议|行政诉讼|行政许可|行政处罚|规范性文件",
    "场": "访谈",
}
_COUNTED = "共计?|累计|总计|合计|总共"
_UNITS = "".join(_NOUNS)
REACH = 24
"""How far before a unit its phrase may begin."""

_PAIRS = "|".join(sorted({word[-2:] for words in (_VERBS, *_NOUNS.values()) for word in words.split("|")} | {"布会"}))


@cache
def endings() -> re.Pattern[str]:
    """Return what finds a unit at the end of a phrase, behind one of the words that are counted, or behind a blank."""
    return re.compile(rf"[{_UNITS}](?=[,。;、)\n])(?:(?<=[_×Xx].)|(?<=(?:{_PAIRS}).))")


@cache
def unnumbered() -> re.Pattern[str]:
    """Return what finds, at the end of a stretch, a count without its number.

    A verb right before the unit needs a word that tells a sum (共公开条), for 受理件 alone is a noun; with its noun
    (公开信息条, 行政复议件) it needs none. Where a number was to be filled in, a line or crosses may stand for it.
    """
    nouns = "|".join(f"(?:{nouns}){unit}" for unit, nouns in _NOUNS.items())
    summed = rf"(?:{_COUNTED})[^,。;、()\n0-9]{{0,12}}?(?:{_VERBS}|发布会)[{_UNITS}]"
    blank = rf"(?:{_VERBS}|信息|申请|文件|稿件|公报|复议|诉讼|会|共|计)(?:[_×]{{1,12}}|[Xx]{{2,4}})[{_UNITS}]"
    return re.compile(rf"(?:{summed}|{blank}|{nouns})$")


@cache
def excused() -> re.Pattern[str]:
    """Return what finds, in the phrase, that it counts nothing: a denial, a number elsewhere, 办理复议件."""
    return re.compile(
        "[0-9无未没零每逐各该此本这那同]|依申请公开件|[一二两三四五六七八九十百千几多]|办[理好]|处理|规范|做好|应对"
    )
