"""The grammar of a quantity: a number with its unit."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.chinese import NUMERALS, share
from gouji.engine.grammar.numerals import far_end, numeral
from gouji.engine.grammar.patterns import compiled
from gouji.engine.grammar.units import UNITS, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyparsing import ParserElement

_NUMERALS = f"0-9{NUMERALS}"
_BEFORE = "大约|大概|约|(?<!最)近|将近|接近|超过|逾|超|突破|不足|不到|不少于|不低于|至少|最多|多达|(?<!以)上(?![0-9])"
# A run of numerals before a character that may go on to a unit.
_GOES_ON = "".join(sorted({unit.name[0] for unit in UNITS}))
_CANDIDATE = re.compile(
    rf"[{_NUMERALS}](?<![{_NUMERALS}.][{_NUMERALS}])[{_NUMERALS}]*+(?=[,.余多几许+\-–~〜—至到点分成{_GOES_ON}])"
)
_ABOUT = re.compile(rf"(?:{_BEFORE})(?=[{_NUMERALS}])")
_ABOUT_ENDS = frozenset("约概近过逾超破足到于少多达上")
_LONGEST = 3
_SHARES = frozenset("分成")
_AFTER = "左右|上下|以上|以下|以内|之多|之内"


@cache
def quantity() -> "ParserElement":
    """Return the grammar of a number with its unit.

    Named parts: those of a numeral; `upper` of a range; `before`, `tens`, `some`, `after` (each makes it approximate);
    `unit`.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    some = pp.Regex("[余多几许+]").set_name("and some")("some")
    unit = pp.Regex(units()).set_name("unit")("unit")
    return _about(numeral() + pp.Opt(far_end()) + pp.Opt(some) + unit, _AFTER).set_name("quantity")


@cache
def share_in_words() -> "ParserElement":
    """Return the grammar of a share in words: its named parts, `before` and `after`."""
    return _about(share(), f"{_AFTER}|[多余]").set_name("share")


def _about(counted: "ParserElement", behind: str) -> "ParserElement":
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    before = pp.Regex(_BEFORE).set_name("about")("before")
    after = pp.Regex(behind).set_name("or so")("after")
    return (pp.Opt(before) + counted + pp.Opt(after)).leave_whitespace().parse_with_tabs()


@cache
def quantity_pattern() -> re.Pattern[str]:
    """Return the grammar of a quantity as one pattern, to be matched where `quantity_starts` has found a candidate."""
    return compiled(quantity)


@cache
def share_pattern() -> re.Pattern[str]:
    """Return the grammar of a share in words as one pattern, to be matched likewise."""
    return compiled(share_in_words)


def quantity_starts(text: str) -> "Iterator[tuple[int, bool]]":
    """Yield the places where a quantity may begin, and whether it would be a share in words.

    These are numerals, and words of approximation before them.
    """
    for numerals in _CANDIDATE.finditer(text):
        start = numerals.start()
        about = text[start - 1 : start] in _ABOUT_ENDS and _ABOUT.search(text, max(0, start - _LONGEST), start + 1)
        yield about.start() if about and about.end() == start else start, text[numerals.end()] in _SHARES
