"""The grammar of a sentence that says how many requests were received."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pyparsing import ParserElement

_DENIAL = "(?:尚|从|暂|并|均)?未(?:曾|再|有)?|(?:暂|均)?没有|无"
_FRESH = "新收到|新接收|新接到|新收"
_RECEIVED = "收到|受理|接收到|接收|接到|收办"
_VERB = re.compile(f"{_FRESH}|{_RECEIVED}")
_DENIED = re.compile(rf"(?:{_DENIAL})\Z")
_DENIAL_ENDS = frozenset("未曾再有无")
_LONGEST = 3
_REQUEST = (
    "(?:依|以|已)申请公开(?:的)?(?:政府信息|政务信息|信息)?(?:公开)?(?:申请)?(?:案件|事项|办件|件)?"
    "|(?:政府|政务)?信息依申请(?:公开)?(?:申请)?(?:案件|事项|办件|件)?"
    "|(?:政府|政务)?信息公开(?:的)?申请(?:案件|事项|件|表)?"
    "|公开(?:政府|政务)?信息(?:的)?申请(?:案件|事项|件)?"
    "|申请公开(?:的)?(?:政府|政务)?(?:信息)?(?:案件|事项|件)?"
    "|公开申请(?:案件|事项|件)?"
    "|依申请(?:案件|事项|件)?"
    "|申请(?:案件|事项|件)?(?!人)"
)
# What stands between the verb and the noun, shortest first, in one clause and without figures.
_QUALIFIER = rf"[^,。;:!?\n()《》0-9]{{0,40}}?(?={_REQUEST})"
_LINK = "(?:数量|总数|总量|件数|数)?(?:一共|总共|共计|共有|共|总计|合计|累计)?(?:为|是|达到|达|有|计|:)?"
_END = r"[,。;:、!?\n()]|$|并|且|均|已|全部|都|较|比|同比|与去年|与上年"


def _parts() -> "tuple[ParserElement, ParserElement, ParserElement, ParserElement]":
    """Return verb, object, link and end, of which every form of the sentence is made."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    fresh = pp.Regex(_FRESH).set_name("newly received")("fresh")
    received = pp.Regex(_RECEIVED).set_name("received")("received")
    thing = pp.Regex(_QUALIFIER).set_name("which")("which") + pp.Regex(_REQUEST).set_name("request")("request")
    return (fresh | received) + pp.Opt(pp.Regex("了")), thing, pp.Regex(_LINK), pp.FollowedBy(pp.Regex(_END))


@cache
def received_none() -> "ParserElement":
    """Return the grammar of 未收到政府信息公开申请."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    verb, thing, _, end = _parts()
    denial = pp.Regex(_DENIAL).set_name("not")("denial")
    return (denial + verb + thing + pp.Opt(pp.Regex("的?情况|情形")) + end).leave_whitespace().parse_with_tabs()


@cache
def received_requests() -> "ParserElement":
    """Return the grammar of 收到政府信息公开申请 before 12件."""
    verb, thing, link, _ = _parts()
    return (verb + thing + link).leave_whitespace().parse_with_tabs()


@cache
def received() -> "ParserElement":
    """Return the grammar of 收到 before 12件申请, and before 12件 where the requests were named before."""
    verb, _, link, _ = _parts()
    return (verb + link).leave_whitespace().parse_with_tabs()


@cache
def requests() -> "ParserElement":
    """Return the grammar of 申请 behind 收到12件, or of the end of the clause."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    _, thing, _, end = _parts()
    return (pp.Opt(thing) + end).leave_whitespace().parse_with_tabs()


def denied_pattern() -> re.Pattern[str]:
    """Return the form of the sentence by which none were received."""
    return _pattern(received_none)


def counted_patterns() -> "Iterator[tuple[re.Pattern[str], re.Pattern[str] | None]]":
    """Yield what stands before and behind the count, in the order in which the forms are tried at a candidate."""
    yield _pattern(received_requests), None
    yield _pattern(received), _pattern(requests)


@cache
def _pattern(build: "Callable[[], ParserElement]") -> re.Pattern[str]:
    return compiled(build)


def claim_starts(text: str) -> "Iterator[tuple[int, bool]]":
    """Yield the places where such a sentence may have its verb, with what denies it, and whether something does."""
    for verb in _VERB.finditer(text):
        start = verb.start()
        denial = text[start - 1 : start] in _DENIAL_ENDS and _DENIED.search(text, max(0, start - _LONGEST), start)
        yield (denial.start(), True) if denial else (start, False)
