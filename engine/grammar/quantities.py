"""The grammar of a quantity: a number with its unit."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.candidates import ABOUT
from gouji.engine.grammar.patterns import compiled

if TYPE_CHECKING:
    from pyparsing import ParserElement

_AFTER = "左右|上下|以上|以下|以内|之多|之内|(?<=倍)多"


@cache
def quantity() -> "ParserElement":
    """Return the grammar of a number with its unit.

    Named parts: those of a numeral; `upper` of a range; `before`, `tens`, `some`, `after` (each makes it approximate);
    `unit`.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    from gouji.engine.grammar.numerals import far_end, numeral  # noqa: PLC0415  # only where nothing is kept
    from gouji.engine.grammar.units import units  # noqa: PLC0415  # as above

    some = pp.Regex("[余多几许+]").set_name("and some")("some")
    unit = pp.Regex(units()).set_name("unit")("unit")
    return _about(numeral() + pp.Opt(far_end()) + pp.Opt(some) + unit, _AFTER).set_name("quantity")


@cache
def share_in_words() -> "ParserElement":
    """Return the grammar of a share in words: its named parts, `before` and `after`."""
    from gouji.engine.grammar.chinese import share  # noqa: PLC0415  # only where nothing is kept

    return _about(share(), f"{_AFTER}|[多余]").set_name("share")


def _about(counted: "ParserElement", behind: str) -> "ParserElement":
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    before = pp.Regex(ABOUT).set_name("about")("before")
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
