"""The relation language: sums of figures and one comparison, parsed into a typed tree.

    received + carried_in == concluded + carried_out        over "columns of requests"
    sum(applicants) == total                                over "rows of requests"

Nothing of a ruleset's text is ever evaluated.
"""

import re
from typing import Literal, cast

from gouji.engine.grammar.relations import TERM, relation, relation_pattern
from gouji.engine.record import frozen
from gouji.engine.text import Text

Operator = Literal["==", "!=", "<=", ">=", "<", ">"]
Axis = Literal["rows", "columns", "blocks"]


@frozen
class Name:
    """A figure of the row, column or block that is looked at; `offset` is where it stands in the expression."""

    name: str
    offset: int


@frozen
class Group:
    """`sum(name)`: all figures of a group that the form names."""

    name: str
    offset: int


Term = Name | Group
Sum = tuple[Term, ...]


@frozen
class Comparison:
    """What must hold: two sums and how they compare."""

    left: Sum
    operator: Operator
    right: Sum


@frozen
class Over:
    """What a relation holds for: each row, column or block of a table, whose key stands at `offset`."""

    axis: Axis
    table: str
    offset: int


class ExpressionError(Exception):
    """What a relation says is not understood: in which of its keys (`holds`, `over`, `at`), and at which offset.

    `nearest` is the known name that is most like an unknown one.
    """

    def __init__(self, message: Text, offset: int, key: str = "holds", nearest: str | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.offset = offset
        self.key = key
        self.nearest = nearest


_OVER = re.compile(r"(?P<axis>rows|columns|blocks)\s+of\s+(?P<table>[a-z][a-z0-9_]*)")
_EXPECTED = {
    "term": Text("此处应为名称或 sum(组名)", "a name or sum(group) is expected"),
    "comparison": Text("此处应为 + 或比较符（== != <= >= < >）", "+ or a comparison (== != <= >= < >) is expected"),
    "end": Text("此处应当结束：只能有一个比较", "the end is expected here: there is one comparison, and sums with +"),
}


def parse(text: str) -> Comparison:
    """Return the tree of an expression; ExpressionError if it is none."""
    found = relation_pattern().match(text)
    if found is None:
        raise _error(text)
    return Comparison(_sum(found, "left"), cast("Operator", found["operator"]), _sum(found, "right"))


def _sum(found: re.Match[str], side: str) -> Sum:
    return tuple(
        Name(term["name"], term.start("name")) if term["name"] else Group(term["group"], term.start("group"))
        for term in TERM.finditer(found.string, *found.span(side))
    )


def _error(text: str) -> ExpressionError:
    """Return what the interpreted grammar has to say of a text that does not fit it."""
    import pyparsing as pp  # noqa: PLC0415  # only where a ruleset is wrong

    try:
        relation().parse_string(text)
    except pp.ParseBaseException as error:
        name = getattr(error.parser_element, "name", "")
        return ExpressionError(_EXPECTED.get(name, _EXPECTED["term"]), error.loc)
    message = f"the grammar and its pattern differ on {text!r}"
    raise AssertionError(message)


def parse_over(text: str) -> Over:
    """Return what `columns of TABLE`, `rows of TABLE` or `blocks of TABLE` says; ExpressionError if it says nothing."""
    match = _OVER.fullmatch(text)
    if match is None:
        message = Text(
            "应为“rows of 表”“columns of 表”或“blocks of 表”",
            "“rows of TABLE”, “columns of TABLE” or “blocks of TABLE” is expected",
        )
        raise ExpressionError(message, 0, "over")
    return Over(cast("Axis", match["axis"]), match["table"], match.start("table"))
