"""The words of lists that take a number apart: what opens one, goes on with it, and ends it."""

import re
from functools import cache

LONGEST = 60
"""How many numbers of a list are read."""

_NO_MARK = r"[^,、;:。!?\n()]"
_SINCE = "比上?年|比去年|较上?年|较去年|较20|同比|环比|均|全部|已|占|约占|涉及"
_CHANNELS = (
    "网络|网上|网站|门户|信函|信件|邮寄|邮件|当面|现场|窗口|微信|微博|公众号|新媒体|APP|客户端|平台|传真|电话|短信"
    "|信箱|专栏|公开栏|宣传栏|报纸|报刊|电视|广播|公报|渠道|线上|线下"
)
_APPLICANTS = "自然人|个人|公民|法人|企业|科研机构|公益组织|服务机构|其他组织|社会组织"
_OUTCOMES = "予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|办结|答复|维持|纠正|审结|撤销|撤回|结转|驳回"
_KINDS = {"channel": _CHANNELS, "applicant": _APPLICANTS, "outcome": _OUTCOMES}


@cache
def opening() -> re.Pattern[str]:
    """Return what finds the words and brackets that may open a list, and those brackets that close."""
    return re.compile("(?<!在)其中|(?:主要)?(?:包括|包含)|分别[为是有]?|(?:加上)?含|由(?!于|此|来)|[()]")


@cache
def lead() -> re.Pattern[str]:
    """Return what matches all that may stand between a number and the words that open the list of its parts."""
    since = f"(?:,(?:{_SINCE})[^,;。!?\n]{{0,40}})"
    return re.compile(rf"{_NO_MARK}{{0,14}}{since}{{0,2}}[,:。\n]{{0,2}}")


@cache
def first() -> re.Pattern[str]:
    """Return what matches the words from the opening of a list to its first number: the last of its names."""
    return re.compile(rf"(?P<colon>[:,]?)\n?(?:[^;。!?\n]{{0,60}}分别[为是有]?|(?P<name>{_NO_MARK}{{0,30}}))")


@cache
def following() -> re.Pattern[str]:
    """Return what matches the words from one number of a list to the next: how they are joined, and its name."""
    return re.compile(
        rf"(?:(?P<rest>{_NO_MARK}{{0,25}})(?P<mark>[,、;])(?P<also>以及|及|和)?|(?P<and>以及|和|及|与))(?P<name>{_NO_MARK}{{0,30}})"
    )


@cache
def row() -> re.Pattern[str]:
    """Return what matches, behind a number, names and as many bare numbers, the last of them with the unit."""
    return re.compile(
        rf"{_NO_MARK}{{0,14}},?(?:其中|包括)[,:]?(?P<names>[^,;:。!?\n()0-9]{{2,50}})分别[为是有]?"
        r"(?P<row>(?:[0-9]{1,9}(?:[、,和及]|以及))+[0-9]{1,9})(?P<unit>[件条宗起例份次场篇期个])"
    )


@cache
def joints() -> re.Pattern[str]:
    """Return what finds the joints between the names of a row."""
    return re.compile("以及|[、和及]")


@cache
def goes_on() -> re.Pattern[str]:
    """Return what matches, behind a number of a list, words by which there is more than it names."""
    return re.compile(rf"{_NO_MARK}{{0,18}}?等(?!级|待|候)")


@cache
def rest_behind() -> re.Pattern[str]:
    """Return what matches, behind the last number of a list, a rest that it gives no number of."""
    return re.compile(rf"{_NO_MARK}{{0,18}}[,、。;](?:其余|其他|其它|剩余|余下|还有|另)")


@cache
def made_up() -> re.Pattern[str]:
    """Return what matches, behind the last number, words by which the whole is made up of the parts."""
    return re.compile(rf"{_NO_MARK}{{0,6}}(?:组成|构成)")


@cache
def right_behind() -> re.Pattern[str]:
    """Return what matches the words from a number to the bracket that takes it apart."""
    return re.compile(rf"{_NO_MARK}{{0,14}}")


@cache
def broken() -> re.Pattern[str]:
    """Return what finds, between two numbers of a list, one that was not read, or the opening of another list."""
    return re.compile("[0-9]条|其中|包括|包含|分别")


@cache
def marked() -> re.Pattern[str]:
    """Return what finds a mark between clauses or names."""
    return re.compile("[,、;:。!?\n]")


@cache
def told_twice() -> re.Pattern[str]:
    """Return what finds, behind a list, that some are in two of its parts."""
    return re.compile("重复|交叉|重叠")


@cache
def shared() -> re.Pattern[str]:
    """Return what finds, in the name of a part, that what is in it may be in another too: a channel, a subject."""
    return re.compile(
        "^涉及|^关于|网站|门户|网页|微信|微博|公众号|新媒体|APP|客户端|抖音|视频号|头条|平台|专栏|公开栏|宣传栏|电子屏|报纸|报刊|电视|广播|公报"
    )


@cache
def another() -> re.Pattern[str]:
    """Return what finds, behind a comma, words by which no part of the list follows."""
    return re.compile(
        "另|此外|同时|还|并|累计|(?<!公)共|合计|总|全年|今年|本年|年度|较|比|同比|环比|增[加长]|减少|下降|上年|去年"
        "|办结|收到|受理|办理|回复|反馈|发布|推送|刊发|召开|举办|开展|(?<!其他)(?<!其它)(?<!社会)(?<!公益)(?<!机构)组织|印发|制发|发出|出具|编制|报送|完成|转载|接待|培训|公布|采用|采纳|审查|审核|备案|清理|废止|修订|新增|上报|转发|出台|更新|通报|约谈|整改|检查|浏览|阅读|点击|访问|关注"
        "|(?<!予以)(?<!部分)(?<!不予)公开(?=[^类])|(?<!予)(?<!他)处理|(?<![未及和])(?:解读|回应)(?=[^类及和信材稿件])"
    )


@cache
def taken_up() -> re.Pattern[str]:
    """Return what finds, in the name of a part, that it was taken up: what was answered is no other part."""
    return re.compile("受理|收到|登记")


@cache
def answered() -> re.Pattern[str]:
    """Return what matches the name of all that was answered."""
    return re.compile("(?:已|均|全部)?(?:答复|回复|办复)的?")


@cache
def in_all() -> re.Pattern[str]:
    """Return what finds, at the end of the name of a part, that its number is a sum."""
    return re.compile("(?<=..)(?:共计?|合计|累计|总计|计)$")


@cache
def sum_before() -> re.Pattern[str]:
    """Return what finds, right before a number, that it is a sum."""
    return re.compile(r"(?:合计|总计|共计?|累计|总数|合起来)(?:为|有)?\Z")


@cache
def change() -> re.Pattern[str]:
    """Return what finds words by which a number tells a difference, or another time."""
    return re.compile(
        "同比|环比|较上|比上|较去|比去|增[加长]|减少|下降|上升|(?:上一?年|去年|[往历]年)(?!度?的?(?:结转|结余|延续))|同期|20[0-9]{2}年度?\\Z"
    )


@cache
def remainder() -> re.Pattern[str]:
    """Return what matches the name of all the rest."""
    return re.compile("(?:其他|其它|其余|剩余|余下)(?:信息|各类信息|类信息|类|为|类别|文件|内容|方面)?")


@cache
def share_of() -> re.Pattern[str]:
    """Return what matches the words between a part and its share of the whole."""
    return re.compile(
        rf"{_NO_MARK}{{0,8}}(?:[,(]?(?:约|大约)?占(?:比|总[数量]|总(?:件|条|篇)数|全部|比例|总体)?(?:的|为|达到?|约)?|\()"
    )


def kind_of(name: str) -> str | None:
    """Return by what the name of a part divides: `channel`, `applicant`, `outcome`, or None if it is not known."""
    return next((kind for kind, pattern in _kinds() if pattern.search(name)), None)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(words)) for kind, words in _KINDS.items())
