"""The grammar of the relation language: sums of names and groups, and one comparison."""

import re
from functools import cache
from typing import TYPE_CHECKING

from gouji.engine.grammar.patterns import compiled

if TYPE_CHECKING:
    from pyparsing import ParserElement

_NAME = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*"
_TERM = rf"sum\s*\(\s*(?P<group>{_NAME})\s*\)|(?!sum\b)(?P<name>{_NAME})"
TERM = re.compile(_TERM)
"""A term of a sum that the grammar has recognised: the `name` of a figure, or that of a `group`."""


def relation() -> "ParserElement":
    """Return the grammar of `sum(group) + name == name`, its parts `left`, `operator` and `right`.

    The elements named `term`, `comparison` and `end` tell where an expression goes wrong.
    """
    import pyparsing as pp  # noqa: PLC0415  # costs more than all else at start-up

    blanks = pp.Regex(r"\s*").set_name("blanks")
    plus = pp.Regex(r"\+\s*").set_name("plus")

    def total(name: str) -> "ParserElement":
        term = pp.Regex(re.sub(r"\?P<\w+>", "?:", _TERM)).set_name("term")
        return (term + blanks + pp.ZeroOrMore(plus - term + blanks))(name)

    comparison = pp.Regex(r"[=!<>]=|[<>]").set_name("comparison")("operator")
    end = pp.Regex(r"\Z").set_name("end")
    grammar = blanks + total("left") + comparison - blanks + total("right") + end
    return grammar.leave_whitespace().parse_with_tabs()


@cache
def relation_pattern() -> re.Pattern[str]:
    """Return the grammar of a relation as one pattern."""
    return compiled(relation)
