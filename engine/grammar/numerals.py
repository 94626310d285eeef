"""The grammar of a number in prose."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyparsing import ParserElement

# What stands before a digit and makes it part of something else: a word, an ordinal, a longer number, a date, a phone
# number, the far end of a range.
_STANDS_ALONE = r"(?<![0-9A-Za-z第+])(?<![0-9][.,\-/:~ ])(?<![A-Za-z]-)(?<![0-9]至)(?<![0-9]、)(?<!条、)"
_HOTLINES = "123(?:05|09|12|13|15|17|18|20|28|29|33|36|38|41|45|48|50|55|56|58|61|66|69|71|78|80|86|88|89|93|95)"
_WHOLE = (
    rf"{_STANDS_ALONE}(?!{_HOTLINES}(?![0-9]))"
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|0|[1-9][0-9]{0,14})"
    r"(?![0-9])(?!,[0-9])"
)
# A fraction of what cannot be divided is no quantity: 2.3件 is the third item's second line.
_DIVISIBLE = "[余多]?(?:[百千]?[万亿]|[%‰元]|个百分点)"


@cache
def numeral() -> "ParserElement":
    """Return the grammar of digits with separators in groups of three or without: `whole`, `fraction`, `multiplier`.

    More than fifteen digits, a leading zero, odd groups, and digits that belong to something else are no number.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    whole = pp.Regex(_WHOLE).set_name("whole number")("whole")
    fraction = pp.Regex(rf"\.[0-9]{{1,6}}(?={_DIVISIBLE})").set_name("fraction")("fraction")
    no_fraction = ~pp.Regex(r"\.[0-9]").set_name("point")
    multiplier = pp.Regex(r"(?:[百千]?[万亿]|万亿|[百千])(?!元)|亿(?=元)").set_name("multiplier")("multiplier")
    return (whole + (fraction | no_fraction) + pp.Opt(_some("tens")) + pp.Opt(multiplier)).leave_whitespace()


def _some(name: str) -> "ParserElement":
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    return pp.Regex(r"[余多几](?=[百千万亿])").set_name("and some")(name)
