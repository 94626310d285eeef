"""The grammar of a number in Chinese numerals, and of a share in words."""

from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.candidates import NUMERALS
from gouji.engine.grammar.units import spoken_units

if TYPE_CHECKING:
    from pyparsing import ParserElement

_RUN = f"[{NUMERALS}]++"
_POINT = "点[〇零一二三四五六七八九]{1,6}"
# What stands before a numeral and makes it part of a word, an ordinal, a date, a proportion, an enumeration.
_NOT_BEHIND = (
    rf"(?<![0-9A-Za-z.+×第每这那某该各几数头前后下统唯同任逐之其单期周新再进跑点〔{NUMERALS}])"
    r"(?<!星期)(?<!每[月年])(?<!每季度)(?<!每半年)(?<!条、)(?<!条至)(?<!最近)(?<![一二三四五六七八九十][、\-–~〜—至到])"
    "(?:(?<!上)|(?=[百千万]))"
)
# Words that only look like a count: 一起 is together, except behind what is counted so.
_WORDS = "(?!一(?:[批类家张处部则轮条]|次性)|零件|(?<!复议)(?<!诉讼)(?<!案件)一起)"
_ALONE = rf"(?<![0-9A-Za-z第{NUMERALS}])(?<![0-9%成{NUMERALS}][-–~〜—至到])"
_RANGE = rf"几|个|[-–~〜—至到][0-9{NUMERALS}]"


@cache
def spoken() -> "ParserElement":
    """Return the grammar of Chinese numerals before a unit: `spoken`, and its decimals `point`.

    It takes a run of numerals as it stands; which runs are a number is for who reads the value.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    run = pp.Regex(f"{_NOT_BEHIND}{_WORDS}{_RUN}").set_name("numerals")("spoken")
    point = pp.Regex(_POINT).set_name("decimals")("point")
    divisible = pp.FollowedBy(pp.Regex("[余多]?(?:[万亿]|倍|个百分点)"))
    more = rf"(?:[-–~〜—至到]{_RUN})?(?:[余多几许][万亿]?|[万亿])?"
    counted = pp.FollowedBy(pp.Regex(more + spoken_units(NUMERALS)))
    return run + pp.Opt(point + divisible) + counted


@cache
def share() -> "ParserElement":
    """Return the grammar of a share in words, without what makes it approximate.

    Named parts: `hundredths` (百分之九十八) or `thousandths`; `parts` of `whole_parts` (三分之一); `tenths` (八成),
    with `half_tenth` (八成五). A range of shares is none.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    number = rf"{_RUN}(?:{_POINT})?|[0-9]{{1,4}}(?:\.[0-9]{{1,6}})?(?![0-9])"
    hundredths = pp.Regex("百分之") + pp.Regex(number).set_name("hundredths")("hundredths")
    thousandths = pp.Regex("千分之") + pp.Regex(number).set_name("thousandths")("thousandths")
    whole = pp.Regex(f"{_RUN}(?=分之)").set_name("whole")("whole_parts")
    parts = whole + pp.Regex("分之") + pp.Regex(_RUN).set_name("parts")("parts")
    tenths = pp.Regex("(?:[一二两三四五六七八九]{1,2}|[1-9])(?=成)").set_name("tenths")("tenths")
    end = pp.Regex("成(?![立为效果员熟功本都长人就交份不群])")
    half = pp.Regex("[一二三四五六七八九半](?![成个件条项份])").set_name("part of a tenth")("half_tenth")
    shares = hundredths | thousandths | parts | tenths + end + pp.Opt(half)
    return pp.Regex(_ALONE) + shares + ~pp.Regex(_RANGE).set_name("range")
