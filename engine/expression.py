"""The relation language: sums of figures and one comparison, parsed into a typed tree.

    received + carried_in == concluded + carried_out        over "columns of requests"
    sum(applicants) == total                                over "rows of requests"
    requests.granted.total >= 0.5 * requests.concluded.total
    requests.carried_in.total == previous.requests.carried_out.total
    said(requests.received) <= requests.received.total + requests.carried_in.total

Nothing of a ruleset's text is ever evaluated.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Literal, cast

from gouji.engine.facts import Value
from gouji.engine.grammar.relations import NAME, TERM, relation, relation_pattern
from gouji.engine.record import frozen
from gouji.engine.text import Text

Operator = Literal["==", "!=", "<=", ">=", "<", ">"]
Axis = Literal["rows", "columns", "blocks"]
Whose = Literal["previous", "parent", "children"]


@frozen
class Name:
    """A figure: of the row, column or block that is looked at, or any of the form by its key.

    `offset` is where it stands in the expression.
    """

    name: str
    offset: int


@frozen
class Group:
    """`sum(name)`: all figures of a group that the form names."""

    name: str
    offset: int


@frozen
class Other:
    """`previous.name`, `parent.name` or `children.sum(name)`: the same figure in other reports."""

    whose: Whose
    name: str
    offset: int


@frozen
class Said:
    """`said(name)`: what a sentence says, by the name of the statement, or as a `rate.` of some kind."""

    name: str
    offset: int


@frozen
class Term:
    """A figure or group with the number it is taken times, negative where it is taken off; of `None`: a constant."""

    factor: Value
    of: Name | Group | Other | Said | None


Sum = tuple[Term, ...]


@frozen
class Comparison:
    """What must hold: two sums and how they compare."""

    left: Sum
    operator: Operator
    right: Sum


@frozen
class Over:
    """What a relation holds for: each row, column or block of a table, or those of them that a group names."""

    axis: Axis
    table: Name
    group: Name | None = None


class ExpressionError(Exception):
    """What a relation says is not understood: in which of its keys (`holds`, `over`, `at`), and at which offset.

    `nearest` tells the known name that is most like an unknown one: that takes long, and where a relation is only not
    for the form of a report nobody asks.
    """

    def __init__(
        self, message: Text, offset: int, key: str = "holds", nearest: Callable[[], str | None] = lambda: None
    ) -> None:
        super().__init__(message.en)
        self.message = message
        self.offset = offset
        self.key = key
        self.nearest = nearest


_OPERANDS: dict[str, Callable[[str, int], Name | Group | Other | Said]] = {
    "name": Name,
    "group": Group,
    "said": Said,
    "children": partial(Other, "children"),
}
_LONGEST = 4000
_TOO_LONG = Text(f"超过 {_LONGEST} 个字符", f"it is longer than {_LONGEST} characters")
_OVER = re.compile(rf"(?P<axis>rows|columns|blocks)\s+of\s+(?P<table>{NAME})(?:\s+in\s+(?P<group>{NAME}))?")
_EXPECTED = {
    "term": Text(
        "此处应为名称、sum(组名)、previous.名称、children.sum(名称)、parent.名称、said(陈述) 或数",
        "a name, sum(group), previous.name, children.sum(name), parent.name, said(statement) or a number is expected",
    ),
    "comparison": Text("此处应为 + - 或比较符（== != <= >= < >）", "+ - or a comparison (== != <= >= < >) is expected"),
    "end": Text("此处应当结束：只能有一个比较", "the end is expected here: there is one comparison of two sums"),
}
_NO_BRACKETS = Text(
    "没有括号和函数，只有 sum、children.sum 和 said",
    "there are no brackets and no functions but sum, children.sum and said",
)
_DIGITS = Text("数最多九位整数、四位小数", "a number has up to nine digits before the point and four behind")
_INSTEAD = {
    "term": {"(": _NO_BRACKETS, **dict.fromkeys("0123456789", _DIGITS)},
    "comparison": {
        "(": _NO_BRACKETS,
        "/": Text("没有除法；把除数乘到另一边", "there is no division; multiply the other side instead"),
        "*": Text(
            "乘以的只能是数，写在前面：2 * total", "a number is what is multiplied by, and stands first: 2 * total"
        ),
        "=": Text("相等写作 ==", "equality is written =="),
    },
    "end": {},
}


def parse(text: str) -> Comparison:
    """Return the tree of an expression; ExpressionError if it is none."""
    if len(text) > _LONGEST:
        raise ExpressionError(_TOO_LONG, 0)
    found = relation_pattern().match(text)
    if found is None:
        raise _error(text)
    return Comparison(_sum(found, "left"), cast("Operator", found["operator"]), _sum(found, "right"))


def _sum(found: re.Match[str], side: str) -> Sum:
    return tuple(_term(term) for term in TERM.finditer(found.string, *found.span(side)))


def _term(term: re.Match[str]) -> Term:
    written = term["factor"] or term["constant"] or "1"
    number: Value = Decimal(written) if "." in written else int(written)
    factor = -number if term["sign"] == "-" else number
    if term["constant"]:
        return Term(factor, None)
    if term["whose"]:
        return Term(factor, Other(cast("Whose", term["whose"]), *_named(term, "other")))
    of, group = next((of, group) for group, of in _OPERANDS.items() if term[group])
    return Term(factor, of(*_named(term, group)))


def _named(match: re.Match[str], group: str) -> tuple[str, int]:
    return match[group], match.start(group)


def _error(text: str) -> ExpressionError:
    """Return what the interpreted grammar has to say of a text that does not fit it."""
    import pyparsing as pp  # noqa: PLC0415  # only where a ruleset is wrong

    try:
        relation().parse_string(text)
    except pp.ParseBaseException as error:
        name = error.parser_element.name if error.parser_element.name in _EXPECTED else "term"
        message = _INSTEAD[name].get(text[error.loc : error.loc + 1], _EXPECTED[name])
        return ExpressionError(message, error.loc)
    difference = f"the grammar and its pattern differ on {text!r}"
    raise AssertionError(difference)


def parse_over(text: str) -> Over:
    """Return what `rows of TABLE`, `columns of TABLE` or `blocks of TABLE`, perhaps `in GROUP`, says.

    ExpressionError if it says nothing.
    """
    match = _OVER.fullmatch(text)
    if match is None:
        message = Text(
            "应为“rows of 表”“columns of 表”或“blocks of 表”，其后可有“in 组”",
            "“rows of TABLE”, “columns of TABLE” or “blocks of TABLE” is expected, perhaps with “in GROUP”",
        )
        raise ExpressionError(message, 0, "over")
    group = Name(*_named(match, "group")) if match["group"] else None
    return Over(cast("Axis", match["axis"]), Name(*_named(match, "table")), group)
