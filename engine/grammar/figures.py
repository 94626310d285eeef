"""What a cell that should hold a figure does hold."""

from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from attrs import frozen

if TYPE_CHECKING:
    from pyparsing import ParserElement, ParseResults

Kind = Literal["number", "dash", "text", "unreadable"]


@frozen
class Figure:
    """The content of a cell, recognised. `value` is exact and None unless `kind` is number; `unit` is as written."""

    kind: Kind
    value: int | Decimal | None = None
    unit: str | None = None
    note: str | None = None


@cache
def figure_grammar() -> "ParserElement":
    """Return the grammar of a whole cell: a number, a dash, or something that a spreadsheet or a page break spoilt.

    A number has a separator in every group of three or in none, no leading zero, and may carry a sign, a unit and a
    bracketed note. Brackets round the whole number make it negative, as in accounting.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    number = pp.Regex(r"(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?").set_name("number")("number")
    unit = pp.Regex(r"万元|亿元|元|件|条|份|宗|笔|个|起|次|部|项|封|例").set_name("unit")("unit")
    note = pp.Regex(r"\((?P<words>[^()]*[^()\d\s][^()]*)\)").set_name("note")("note")
    sign = pp.Regex(r"[+-]").set_name("sign")("sign")
    owed = pp.Regex(r"\((?=[\d,.]+\)$)").set_name("bracket")("owed")
    signed = pp.Opt(sign) + pp.Opt(blank()) + number + pp.Opt(blank()) + pp.Opt(unit) + pp.Opt(blank()) + pp.Opt(note)
    bracketed = owed + number + pp.Regex(r"\)")
    zero = pp.Regex("〇|零").set_name("zero")("zero")
    dash = pp.Regex(r"/|-{1,4}|[—–―]{1,4}|无|N/A|n/a|不适用").set_name("dash")("dash")
    spoilt = pp.Regex(
        r"(?P<split>\d[\d,.]*(?:\s+\d[\d,.]*)+)|#+[A-Z/0!?]*|0\d+(?:\.\d+)?|\d+(?:\.\d+)?[Ee][+-]?\d+|\d+[月]\d+日?|\d[\d,.]*"
    ).set_name("spoilt figure")("spoilt")
    end = pp.Regex(r"$")
    grammar = pp.MatchFirst([branch + end for branch in (signed, bracketed, zero, dash, spoilt)])
    return grammar.leave_whitespace().parse_with_tabs()


def blank() -> "ParserElement":
    """Return the grammar of white space inside a cell."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    return pp.Regex(r"\s+").set_name("white space")


@lru_cache(maxsize=8192)
def read_figure(cell: str) -> Figure:
    """Recognise a folded, stripped, non-empty cell. What fits nothing is text."""
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    try:
        found = figure_grammar().parse_string(cell)
    except pp.ParseException:
        return Figure("text")
    if found.get("spoilt"):
        return Figure("unreadable")
    if found.get("dash"):
        return Figure("dash")
    return _number(found)


def _number(found: "ParseResults") -> Figure:
    if found.get("zero"):
        return Figure("number", 0)
    digits = found["number"].replace(",", "")
    value = Decimal(digits) if "." in digits else int(digits)
    negative = found.get("owed") or found.get("sign") == "-"
    return Figure("number", -value if negative else value, found.get("unit"), found.get("words"))
