"""From a grammar to one regular expression that matches the same."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyparsing import ParserElement

Emitter = Callable[[Any], str]


class NotRegularError(ValueError):
    """A grammar holds something that no single regular expression can stand for."""


def atomic(grammar: "ParserElement") -> re.Pattern[str]:
    """Compile `grammar` to one pattern: same matches, same spans, and each results name is a group.

    Every part is atomic or possessive, for a grammar never goes back into a part that has matched. A results name
    may occur once.
    """
    try:
        return re.compile(_emit(grammar))
    except re.error as error:
        message = f"no pattern for {grammar}: {error}"
        raise NotRegularError(message) from error


def _emit(element: Any) -> str:  # noqa: ANN401  # the attributes of each kind of element are its own
    emitter = _EMITTERS.get(type(element).__name__)
    if emitter is None or element.parseAction:
        message = f"not regular: {element}"
        raise NotRegularError(message)
    pattern = emitter(element)
    return f"(?P<{element.resultsName}>{pattern})" if element.resultsName else pattern


def _terminal(pattern: str) -> Emitter:
    def emit(element: Any) -> str:  # noqa: ANN401  # as above
        if element.skipWhitespace:
            message = f"skips white space: {element}"
            raise NotRegularError(message)
        source = re.escape(element.match) if pattern == "literal" else element.pattern
        return f"(?>{source})"

    return emit


def _around(before: str, after: str) -> Emitter:
    def emit(element: Any) -> str:  # noqa: ANN401  # as above
        return f"{before}{_emit(element.expr)}{after}"

    return emit


def _sequence(element: Any) -> str:  # noqa: ANN401  # as above
    return "".join(map(_emit, element.exprs))


def _choice(element: Any) -> str:  # noqa: ANN401  # as above
    return f"(?>{'|'.join(map(_emit, element.exprs))})"


_EMITTERS: dict[str, Emitter] = {
    "And": _sequence,
    "MatchFirst": _choice,
    "Opt": _around("(?:", ")?+"),
    "ZeroOrMore": _around("(?:", ")*+"),
    "OneOrMore": _around("(?:", ")++"),
    "FollowedBy": _around("(?=", ")"),
    "NotAny": _around("(?!", ")"),
    "Group": _around("(?:", ")"),
    "Regex": _terminal("pattern"),
    "Literal": _terminal("literal"),
    "_SingleCharLiteral": _terminal("literal"),
}
