"""Where a quantity may begin: a search that is cheap where there is none."""

import re
from typing import TYPE_CHECKING

from gouji.engine.pattern import late

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMERALS = "一二两三四五六七八九十百千万亿〇零廿卅壹贰叁肆伍陆柒捌玖拾佰仟貳參陸萬億"
ABOUT = "大约|大概|约|(?<!最)近|将近|接近|超过|逾|超|突破|不足|不到|不少于|不低于|至少|最多|多达|(?<!以)上(?![0-9])"
"""Words before a number that make it approximate."""

_DIGITS = f"0-9{NUMERALS}"
# A run of numerals before a character that may go on to a unit.
_NUMBER = re.compile(
    rf"[{_DIGITS}](?<![{_DIGITS}.].)[{_DIGITS}]*+"
    r"(?=[,.余多几许+\-–~〜—至到点分成%‰个倍元人场批篇件条工小宗封份起例次项单通笔期家部处册页辆户名类张幅则轮届天])"
)
# It is looked for up to the first numeral.
_ABOUT = late(rf"(?:{ABOUT})(?=.\Z)")
_ABOUT_ENDS = frozenset("约概近过逾超破足到于少多达上")
_LONGEST = 3
_SHARES = ("分之", "成")


def quantity_starts(text: str) -> "Iterator[tuple[int, bool]]":
    """Yield the places where a quantity may begin, and whether it would be a share in words.

    These are numerals, and words of approximation before them.
    """
    for numerals in _NUMBER.finditer(text):
        start = numerals.start()
        about = text[start - 1 : start] in _ABOUT_ENDS and _ABOUT.search(text, max(0, start - _LONGEST), start + 1)
        yield about.start() if about else start, text.startswith(_SHARES, numerals.end())
