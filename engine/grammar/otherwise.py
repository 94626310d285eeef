"""The words by which a phrase is of something else than it says: another business, an object, a manner."""

import re
from functools import cache

from gouji.engine.statements import load_statements


@cache
def object_before() -> re.Pattern[str]:
    """Return what finds, before requests, that they are the cause or the object of something: 因2022年的1件申请."""
    return re.compile(r"(?:因|对|就|向|由于)(?:其中)?的?(?:上一?年度?|往年|去年|20[0-9]{2}年度?)?(?:仅)?有?的?\Z")


@cache
def object_behind() -> re.Pattern[str]:
    """Return what matches, behind requests, what they caused, or that a fee was due for them."""
    return re.compile("(?:的?答复)?(?:而)?(?:引起|引发|导致|产生|招致)|[^,。;:0-9]{0,6}(?:收费|计收|计费)")


@cache
def in_one_way() -> re.Pattern[str]:
    """Return what finds requests that came in, or were answered, in one of several ways."""
    return re.compile("(?:书面|口头)(?:的)?申请|(?:邮件|邮寄|快递|信函|电话|传真)(?:方式|形式)?答复")


@cache
def of_other_business() -> re.Pattern[str]:
    """Return what finds that cases are about some business of the body, or have such a cause."""
    matters = "|".join(load_statements().matters)
    return re.compile(
        f"(?:{matters})[^,。;:]{{0,10}}(?:复议|诉讼|应诉|起诉)"
        "|(?:调解|纠纷|裁决|仲裁|举报)[^。;:]{0,40}(?:复议|诉讼|应诉|起诉)"
        f"|(?:复议|诉讼)[^。;:]{{0,20}}(?:系|属于?|为|由|因|涉及)[^,。;:]{{0,6}}(?:{matters})"
    )


@cache
def other_applications() -> re.Pattern[str]:
    """Return what finds, before or in a bare 申请, that it is none for information."""
    return re.compile("|".join([*load_statements().applications, "[证照](?!据)", "(?<!公)开办"]))


@cache
def of_some() -> re.Pattern[str]:
    """Return what finds, right before a number, that it is of some of what was named: 被诉案件中有2件败诉."""
    return re.compile(r"(?:案件|申请|复议|诉讼|答复数?|办结数?)[中里](?:,?仅?有)?\Z")


@cache
def by_result() -> re.Pattern[str]:
    """Return what finds, before a number, that it goes on with cases that ended in one way: 被纠正的由9件减至3件."""
    return re.compile(r"(?:纠正|维持|败诉|胜诉|驳回|撤销|撤回|终止|审结)的?(?:案件)?(?:由|从)[^,、;]*\Z")


@cache
def by_manner() -> re.Pattern[str]:
    """Return what finds by which of the two manners a part of the fee was counted."""
    return re.compile("按[件量][^,。;:]{0,10}的")


@cache
def divided() -> re.Pattern[str]:
    """Return what matches, behind documents made, that others are counted with them."""
    return re.compile("[(,](?:其中|包?含|包括)[^。;()]{0,24}?(?:废|修改|修订)")


@cache
def answer_attacked() -> re.Pattern[str]:
    """Return what matches, behind a number of requests, that it is of answers that were attacked or undone."""
    return re.compile(
        "(?:的?(?:答复|回复))?(?:被|引起|引发|导致)(?:[^,。;:0-9]{0,8}?)(?:复议|法院|诉讼|撤销|纠|责令|确认违法)"
    )


@cache
def printed() -> re.Pattern[str]:
    """Return what finds, before documents, that they were printed in something and not made."""
    return re.compile("登载|刊登|刊载|刊发|汇编|编入|赠阅")


@cache
def of_lawsuits() -> re.Pattern[str]:
    """Return what finds, before decisions in a list, that it is a list of cases by their kind."""
    return re.compile("复议|诉讼|应诉")


@cache
def amount_before() -> re.Pattern[str]:
    """Return what finds, right before an amount, another one in the same list."""
    return re.compile(r"[0-9]万?元、\Z")


@cache
def amount_behind() -> re.Pattern[str]:
    """Return what matches, right behind an amount, another one in the same list."""
    return re.compile("、[0-9][0-9,.]{0,12}万?元")


@cache
def due() -> re.Pattern[str]:
    """Return what finds that something is not due yet, or not answered."""
    return re.compile("到期|期限|答复")


@cache
def in_court() -> re.Pattern[str]:
    """Return what finds that a court has decided."""
    return re.compile("法院|判决|[一二]审")
