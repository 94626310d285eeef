"""The relation language: sums of figures and one comparison, parsed into a typed tree.

    received + carried_in == concluded + carried_out        over "columns of requests"
    sum(applicants) == total                                over "rows of requests"

Nothing of a ruleset's text is ever evaluated.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from attrs import frozen

from gouji.engine.text import Text

if TYPE_CHECKING:
    import pyparsing as pp

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
_NAME = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*"
_EXPECTED = {
    "term": Text("此处应为名称或 sum(组名)", "a name or sum(group) is expected"),
    "comparison": Text("此处应为 + 或比较符（== != <= >= < >）", "+ or a comparison (== != <= >= < >) is expected"),
    "end": Text("此处应当结束：只能有一个比较", "the end is expected here: there is one comparison, and sums with +"),
}


def parse(text: str) -> Comparison:
    """Return the tree of an expression; ExpressionError if it is none."""
    import pyparsing as pp  # noqa: PLC0415  # 88 ms, and only rulesets with relations need it

    try:
        left, operator, right = _grammar().parse_string(text)
    except pp.ParseBaseException as error:
        name = getattr(error.parser_element, "name", "")
        raise ExpressionError(_EXPECTED.get(name, _EXPECTED["term"]), error.loc) from error
    return Comparison(tuple(left), cast("Operator", operator), tuple(right))


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


@cache
def _grammar() -> "pp.ParserElement":
    import pyparsing as pp  # noqa: PLC0415  # see parse

    group = pp.Regex(rf"sum\s*\(\s*(?P<group>{_NAME})\s*\)")
    group.set_parse_action(lambda _, offset, tokens: Group(tokens["group"], offset + tokens[0].rindex(tokens["group"])))
    name = pp.Regex(rf"(?!sum\b){_NAME}")
    name.set_parse_action(lambda _, offset, tokens: Name(tokens[0], offset))
    term = (group | name).set_name("term")
    total = pp.Group(term + pp.ZeroOrMore(pp.Suppress("+") - term))
    comparison = pp.Regex(r"[=!<>]=|[<>]").set_name("comparison")
    relation = total + comparison - total + pp.StringEnd().set_name("end")
    return relation.parse_with_tabs()
