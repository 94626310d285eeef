"""The grammar of the relation language: two sums of figures, each taken once or some times, and one comparison."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled

if TYPE_CHECKING:
    from pyparsing import ParserElement

NAME = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*"
"""What the names of figures, groups, rows and columns look like."""

# With more digits, products with figures would not be exact.
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,4})?(?![0-9.])"
_FIGURE = "|".join(
    [
        rf"sum\s*\(\s*(?P<group>{NAME})\s*\)",
        rf"children\s*\.\s*sum\s*\(\s*(?P<children>{NAME})\s*\)",
        rf"said\s*\(\s*(?P<said>{NAME})\s*\)",
        rf"(?P<whose>previous|parent)\s*\.\s*(?P<other>{NAME})",
        rf"(?!(?:sum|children|said|previous|parent)\b)(?P<name>{NAME})",
    ]
)
_TERM = rf"(?:(?P<factor>{_NUMBER})\s*\*\s*)?(?:{_FIGURE})|(?P<constant>{_NUMBER})"
TERM = re.compile(rf"(?P<sign>[-+]?)\s*(?P<term>{_TERM})")
"""A term of a sum that the grammar has recognised.

It is a `constant`, or with a `factor` or without: the `name` of a figure, that of a `group`, what `children` have
together, what is `said`, or the `other` figure of the report `whose` it is.
"""


def relation() -> "ParserElement":
    """Return the grammar of `sum(group) - 2 * name == previous.name + 1`, its parts `left`, `operator` and `right`.

    The elements named `term`, `comparison` and `end` tell where an expression goes wrong.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    blanks = pp.Regex(r"\s*").set_name("blanks")
    minus = pp.Opt(pp.Regex(r"-\s*").set_name("minus"))
    sign = pp.Regex(r"[-+]\s*").set_name("sign")

    def total(name: str) -> "ParserElement":
        term = pp.Regex(re.sub(r"\?P<\w+>", "?:", _TERM)).set_name("term")
        return (minus + term + blanks + pp.ZeroOrMore(sign - term + blanks))(name)

    comparison = pp.Regex(r"[=!<>]=|[<>]").set_name("comparison")("operator")
    end = pp.Regex(r"\Z").set_name("end")
    grammar = blanks + total("left") + comparison - blanks + total("right") + end
    return grammar.leave_whitespace().parse_with_tabs()


@cache
def relation_pattern() -> re.Pattern[str]:
    """Return the grammar of a relation as one pattern."""
    return compiled(relation)
