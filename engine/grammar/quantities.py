"""The grammar of a quantity: a number with its unit."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.numerals import numeral
from gouji.engine.grammar.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyparsing import ParserElement

# A unit is none where it begins another word: 3个人, 12项目, 2部门.
_UNITS = (
    r"%(?!点)|‰|个百分点|万元|元(?!旦)|人\(次\)|人次|场次|批次|篇次|件次|条次|个工作日|工作日|小时|分钟|季度"
    r"|件(?!数)|条(?!例|款|第)|宗(?!旨)|封(?!面|闭)|份|起(?!诉(?!讼)|草|来|到|至|点)|例(?!会|行|如)|次(?!日|月|年|要)|个(?!人|月|别|性|体|百分)"
    r"|项(?!目)|单(?!位|独|个|一)|通(?!过|知|报|告)|笔(?!者)|篇(?!章|幅)|期(?!间|限|望)|场(?!所|景|地)|家|部(?!门|分|委|署|队)"
    r"|处(?!室|理|长|罚|级)|册|页(?!面)|辆|户|名(?!单|录|称|义)|类(?!型|别|似)|批(?!准|示|复)|张|幅(?!度)|则(?!是)|轮|届|人(?!民|员|士|才|大|均|口)|天"
)
_BEFORE = "大约|约|(?<!最)近|将近|接近|超过|逾|超|突破|不足|不到|不少于|不低于|至少|最多|多达"
_DIGITS = re.compile("[0-9]+")
_ABOUT = re.compile(rf"(?:{_BEFORE})\Z")
_ABOUT_ENDS = frozenset("约近过逾超破足到于少多达")
_LONGEST = 3
_AFTER = "左右|上下|以上|以下|以内|之多|之内"


@cache
def quantity() -> "ParserElement":
    """Return the grammar of a number with its unit.

    Named parts: those of a numeral, `before`, `tens`, `some`, `after` (each makes it approximate), `unit`.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    before = pp.Regex(_BEFORE).set_name("about")("before")
    some = pp.Regex("[余多几许+]").set_name("and some")("some")
    unit = pp.Regex(_UNITS).set_name("unit")("unit")
    after = pp.Regex(_AFTER).set_name("or so")("after")
    grammar = pp.Opt(before) + numeral() + pp.Opt(some) + unit + pp.Opt(after)
    return grammar.set_name("quantity").leave_whitespace().parse_with_tabs()


@cache
def quantity_pattern() -> re.Pattern[str]:
    """Return the grammar of a quantity as one pattern, to be matched where `quantity_starts` has found a candidate."""
    return compiled(quantity)


def quantity_starts(text: str) -> "Iterator[int]":
    """Yield the places where a quantity may begin: digits, and words of approximation before them."""
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        about = text[start - 1 : start] in _ABOUT_ENDS and _ABOUT.search(text, max(0, start - _LONGEST), start)
        yield about.start() if about else start
