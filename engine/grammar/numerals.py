"""The grammar of a number in prose."""

from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.candidates import NUMERALS
from gouji.engine.grammar.chinese import spoken

if TYPE_CHECKING:
    from pyparsing import ParserElement

# What stands before a digit and makes it part of something else: a word, an ordinal, a longer number, a date, a phone
# number, the far end of a range.
_STANDS_ALONE = (
    r"(?<![0-9A-Za-z第+×跑])(?<![0-9][.,\-–/:∶~〜 —、至到])(?<![A-Za-z]-)"
    "(?<!%-)(?<!%~)(?<!%至)(?<!%到)(?<!条、)(?<!条至)"
)
_HOTLINES = "123(?:05|09|12|13|15|17|18|20|28|29|33|36|38|41|45|48|50|55|56|58|61|66|69|71|78|80|86|88|89|93|95)"
_WHOLE = (
    rf"(?!{_HOTLINES}(?![0-9]))"
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|0|[1-9][0-9]{0,14})"
    r"(?![0-9])(?!,[0-9])"
)
# 3万2千, 1亿2000万: each part is smaller than the power before it.
_MIXED = (
    "[1-9][0-9]{0,3}(?:"
    "亿(?:[1-9][0-9]{0,3}万(?:[0-9]{4}|[1-9]千(?:[1-9]百)?)?|[0-9]{8}|[1-9]千万)"
    "|万(?:[0-9]{4}|[1-9]千(?:[1-9]百)?)|(?<=[^0-9][1-9])千[1-9]百)(?![0-9])(?!元)"
)
_MULTIPLIER = "[百千]?亿(?=元)|(?:[百千]?[万亿]|万亿)(?!元)|[百千]"
# A fraction of what cannot be divided is no quantity: 2.3件 is the third item's second line.
_DIVISIBLE = "[余多]?(?:[百千]?[万亿]|[%‰元倍]|个百分点)"
_TO = "[-–~〜至到]|—{1,2}"


@cache
def numeral() -> "ParserElement":
    """Return the grammar of a number: of digits with separators in groups of three or without, or Chinese numerals.

    Named parts: `mixed` (3万2千), or `whole` and `fraction`, or `spoken` and `point`; `tens` and `multiplier` behind
    each. More than fifteen digits, a leading zero, odd groups, and digits that belong to something else are no number.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    mixed = pp.Regex(_MIXED).set_name("digits and powers")("mixed")
    whole = pp.Regex(_WHOLE).set_name("whole number")("whole")
    fraction = pp.Regex(rf"\.[0-9]{{1,6}}(?=(?:(?:{_TO})[0-9.]{{1,12}})?{_DIVISIBLE})").set_name("fraction")("fraction")
    no_fraction = ~pp.Regex(r"\.[0-9]").set_name("point")
    alone = pp.Regex(f"{_STANDS_ALONE}(?=[0-9])").set_name("alone")
    digits = alone + (mixed | whole + (fraction | no_fraction))
    tens = pp.Regex(r"[余多几](?=[百千万亿])").set_name("and some")("tens")
    multiplier = pp.Regex(_MULTIPLIER).set_name("multiplier")("multiplier")
    return ((digits | spoken()) + pp.Opt(tens) + pp.Opt(multiplier)).leave_whitespace()


@cache
def far_end() -> "ParserElement":
    """Return the grammar of what makes a number the lower end of a range: `upper`, with its multiplier."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    link = pp.Regex(rf"(?:%(?=[^0-9]{{1,2}}[0-9.]{{1,12}}%))?(?:{_TO})")
    digits = rf"[1-9][0-9]{{0,14}}(?:\.[0-9]{{1,6}}(?={_DIVISIBLE}))?(?![0-9])(?!\.[0-9])(?:{_MULTIPLIER})?"
    upper = pp.Regex(rf"{digits}|[{NUMERALS}]++").set_name("upper end")("upper")
    return (link + upper).leave_whitespace()
