"""From a grammar to one regular expression that matches the same."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyparsing import ParserElement

_PAIR = 2
Emitter = Callable[[Any], str]
_ONE_CHARACTER = re.compile(r"[^\\^$|{]|\\[^A-Za-z0-9]|\[[^\]\\]+\]")


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
        return source if _ONE_CHARACTER.fullmatch(source) else f"(?>{source})"

    return emit


def _around(before: str, after: str) -> Emitter:
    def emit(element: Any) -> str:  # noqa: ANN401  # as above
        return f"{before}{_emit(element.expr)}{after}"

    return emit


def _repeated(times: str) -> Emitter:
    def emit(element: Any) -> str:  # noqa: ANN401  # as above
        pattern = _emit(element.expr)
        return f"{pattern}{times}" if _ONE_CHARACTER.fullmatch(pattern) else f"(?:{pattern}){times}"

    return emit


def _sequence(element: Any) -> str:  # noqa: ANN401  # as above
    """Emit a sequence; what comes several times in a row is written once."""
    parts = list(map(_emit, element.exprs))
    while len(parts) >= _PAIR * 2 and parts[-_PAIR:] == parts[-_PAIR * 2 : -_PAIR]:
        times = next(n for n in range(1, len(parts)) if parts[-_PAIR * (n + 1) : -_PAIR * n] != parts[-_PAIR:])
        parts[-_PAIR * times :] = [f"(?:{''.join(parts[-_PAIR:])}){{{times}}}"]
    return "".join(parts)


def _choice(element: Any) -> str:  # noqa: ANN401  # as above
    return f"(?>{'|'.join(map(_emit, element.exprs))})"


def _nothing(_: Any) -> str:  # noqa: ANN401  # as above
    """Emit nothing: where an error becomes final makes no difference to what matches."""
    return ""


_EMITTERS: dict[str, Emitter] = {
    "And": _sequence,
    "MatchFirst": _choice,
    "Opt": _repeated("?+"),
    "ZeroOrMore": _repeated("*+"),
    "OneOrMore": _repeated("++"),
    "FollowedBy": _around("(?=", ")"),
    "NotAny": _around("(?!", ")"),
    "Group": _around("(?:", ")"),
    "_ErrorStop": _nothing,
    "Regex": _terminal("pattern"),
    "Literal": _terminal("literal"),
    "_SingleCharLiteral": _terminal("literal"),
}
