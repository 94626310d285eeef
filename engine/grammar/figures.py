"""What a cell that should hold a figure does hold."""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from gouji.engine.grammar.patterns import compiled
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from pyparsing import ParserElement

# Longer ones no body has to count, and no sum of them is exact.
_LONGEST = 25

Kind = Literal["number", "change", "dash", "text", "unreadable"]


@frozen
class Figure:
    """The content of a cell, recognised.

    `value` is exact and None unless `kind` is number, or change: an increase or a decrease told in words. `unit` is as
    written.
    """

    kind: Kind
    value: int | Decimal | None = None
    unit: str | None = None
    note: str | None = None


def figure() -> "ParserElement":
    """Return the grammar of a whole cell: a number, a dash, or something that a spreadsheet or a page break spoilt.

    A number has a separator in every group of three or in none, no leading zero, and may carry a sign, a unit and a
    bracketed note. Brackets round the whole number make it negative, as in accounting. A change is told in words: 增3,
    减少4, 无变化.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    digits = r"(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?"
    blanks = pp.Regex(r"\s*").set_name("white space")
    number = pp.Regex(digits).set_name("number")("number")
    unit = pp.Regex(r"万元|亿元|元|件|条|份|宗|笔|个|起|次|部|项|封|例").set_name("unit")("unit")
    note = pp.Regex(r"\(") + pp.Regex(r"[^()]*[^()\d\s][^()]*").set_name("note")("note") + pp.Regex(r"\)")
    sign = pp.Regex(r"[+-]").set_name("sign")("sign")
    signed = pp.Opt(sign) + blanks + number + blanks + pp.Opt(unit) + blanks + pp.Opt(note)
    owed = pp.Regex(r"\(") + pp.Regex(digits).set_name("number in brackets")("owed") + pp.Regex(r"\)")
    direction = pp.Regex("增加?|减少?").set_name("direction")("direction")
    items = pp.Regex("[项个件条]").set_name("items")
    changed = direction + blanks + pp.Regex(digits).set_name("change")("change") + blanks + pp.Opt(items)
    unchanged = pp.Regex("无变化|无增减|不变|持平").set_name("no change")("unchanged")
    zero = pp.Regex("〇|零").set_name("zero")("zero")
    dash = pp.Regex(r"/|-{1,4}|[—–―]{1,4}|无|N/A|n/a|不适用").set_name("dash")("dash")
    scientific, date = r"\d+(?:\.\d+)?[Ee][+-]?\d+", r"(?:\d+年)?\d+月\d+日?"
    error, parts = r"#+[A-Z/0!?]*", r"\d[\d,.]*(?:\s+\d[\d,.]*)*"
    spoilt = pp.Regex(f"{scientific}|{date}|{error}|{parts}").set_name("spoilt figure")("spoilt")
    end = pp.Regex(r"\Z").set_name("end")
    branches = [pp.And([branch, end]) for branch in (signed, owed, changed, unchanged, zero, dash, spoilt)]
    return pp.MatchFirst(branches).leave_whitespace().parse_with_tabs()


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the grammar of a whole cell as one pattern."""
    return compiled(figure)


@lru_cache(maxsize=8192)
def read_figure(cell: str) -> Figure:
    """Recognise a folded, stripped, non-empty cell. What fits nothing is text."""
    found = figure_pattern().match(cell)
    if found is None:
        return Figure("text")
    if found["spoilt"] or len(found["number"] or found["owed"] or found["change"] or "") > _LONGEST:
        return Figure("unreadable")
    if found["dash"]:
        return Figure("dash")
    if found["zero"]:
        return Figure("number", 0)
    if found["direction"] or found["unchanged"]:
        change = _exact(found["change"] or "0")
        return Figure("change", -change if (found["direction"] or "").startswith("减") else change)
    value = _exact(found["number"] or found["owed"])
    negative = found["owed"] or found["sign"] == "-"
    return Figure("number", -value if negative else value, found["unit"], found["note"])


def _exact(written: str) -> int | Decimal:
    digits = written.replace(",", "")
    return Decimal(digits) if "." in digits else int(digits)
