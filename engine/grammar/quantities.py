"""The grammar of a quantity: a number with its unit."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyparsing import ParserElement

_NUMERALS = "0-9一二两三四五六七八九十百千万亿〇零廿卅壹贰叁肆伍陆柒捌玖拾佰仟貳參陸萬億"
_BEFORE = (
    "大约|大概|约|(?<!最)近|将近|接近|超过|逾|超|突破|不足|不到|不少于|不低于|至少|最多|多达|(?<!以)上(?=[百千万])"
)
# A run of numerals before a character that may go on to a unit.
_CANDIDATE = re.compile(
    rf"[{_NUMERALS}](?<![{_NUMERALS}.][{_NUMERALS}])[{_NUMERALS}]*+"
    "(?=[,.余多几许+\\-–~〜—至到点分成%‰个倍元人场批篇件条工小宗封份起例次项单通笔期家部处册页辆户名类张幅则轮届天])"
)
_ABOUT = re.compile(rf"(?:{_BEFORE})(?=[{_NUMERALS}])")
_ABOUT_ENDS = frozenset("约概近过逾超破足到于少多达上")
_LONGEST = 3
_AFTER = "左右|上下|以上|以下|以内|之多|之内|(?<=[成一二三四五六七八九十])[多余]"


@cache
def quantity() -> "ParserElement":
    """Return the grammar of a number with its unit, or of a share in words.

    Named parts: those of a numeral and of a share; `upper` of a range; `before`, `tens`, `some`, `after` (each makes
    it approximate); `unit`.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    from gouji.engine.grammar.chinese import share  # noqa: PLC0415  # as above
    from gouji.engine.grammar.numerals import far_end, numeral  # noqa: PLC0415  # as above
    from gouji.engine.grammar.units import units  # noqa: PLC0415  # as above

    before = pp.Regex(_BEFORE).set_name("about")("before")
    some = pp.Regex("[余多几许+]").set_name("and some")("some")
    counted = numeral() + pp.Opt(far_end()) + pp.Opt(some) + pp.Regex(units()).set_name("unit")("unit")
    after = pp.Regex(_AFTER).set_name("or so")("after")
    grammar = pp.Opt(before) + (counted | share()) + pp.Opt(after)
    return grammar.set_name("quantity").leave_whitespace().parse_with_tabs()


@cache
def quantity_pattern() -> re.Pattern[str]:
    """Return the grammar of a quantity as one pattern, to be matched where `quantity_starts` has found a candidate."""
    return compiled(quantity)


def quantity_starts(text: str) -> "Iterator[int]":
    """Yield the places where a quantity may begin: numerals, and words of approximation before them."""
    for numerals in _CANDIDATE.finditer(text):
        start = numerals.start()
        about = text[start - 1 : start] in _ABOUT_ENDS and _ABOUT.search(text, max(0, start - _LONGEST), start + 1)
        yield about.start() if about and about.end() == start else start
