"""The compiled grammars, kept in `patterns.toml` so that an ordinary run builds none and imports no pyparsing.

A kept pattern holds for the modules of this package and the statements as they were when it was made: `digest` tells
whether they still are. After a change run `python -m gouji.engine.grammar.patterns`; until then grammars are compiled
when needed.
"""

import hashlib
import re
from ast import literal_eval
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from gouji.rulesets import statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyparsing import ParserElement

_HERE = Path(__file__).parent
_KEPT = _HERE / "patterns.toml"
_WIDEST = 15
_GRAMMARS = (
    ("figures", "figure", ()),
    ("quantities", "quantity", ()),
    ("quantities", "share_in_words", ()),
    ("rates", "rate_name", ()),
    ("rates", "rate_tail", ()),
    ("relations", "relation", ()),
    *(("rows", "complete_row", (width,)) for width in range(1, _WIDEST + 1)),
)


def compiled(build: "Callable[..., ParserElement]", *arguments: int) -> re.Pattern[str]:
    """Return the grammar that `build` makes of `arguments` as one pattern."""
    pattern = _kept().get(_name(build.__name__, arguments))
    if pattern is not None:
        return re.compile(literal_eval(pattern))
    from gouji.engine.grammar.compile import atomic  # noqa: PLC0415  # only where nothing is kept

    return atomic(build(*arguments))


def digest() -> str:
    """Return a digest of what the patterns are made of; an empty one where they cannot be read."""
    try:
        paths = [*sorted(_HERE.glob("*.py")), *sorted(Path(statements.__file__).parent.glob("*.toml"))]
        sources = [path.read_bytes() for path in paths]
    except OSError:
        return ""
    return hashlib.sha256(b"\0".join(source.replace(b"\r\n", b"\n") for source in sources)).hexdigest()


def current() -> dict[str, str]:
    """Compile every grammar and return the patterns by their names."""
    from gouji.engine.grammar.compile import atomic  # noqa: PLC0415  # only where nothing is kept
    from gouji.engine.grammar.phrases import phrases  # noqa: PLC0415  # which takes its patterns from here

    of_phrases = (
        ("phrases", f"phrase_of_{kind}", (number,))
        for kind in ("count", "money", "none")
        for number in range(len(phrases(kind)))
    )
    return {
        _name(function, arguments): atomic(
            getattr(import_module(f"gouji.engine.grammar.{module}"), function)(*arguments)
        ).pattern
        for module, function, arguments in (*_GRAMMARS, *of_phrases)
    }


def written() -> str:
    """Return what `patterns.toml` should hold."""
    import json  # noqa: PLC0415  # a string of JSON is one of TOML

    lines = [f"{json.dumps(name)} = {json.dumps(pattern, ensure_ascii=False)}" for name, pattern in current().items()]
    return "\n".join(
        [
            "# Made by `python -m gouji.engine.grammar.patterns`: the grammars beside this file as patterns.",
            f'digest = "{digest()}"',
            "",
            "[patterns]",
            *lines,
            "",
        ]
    )


@cache
def _kept() -> dict[str, str]:
    """Return the patterns as they are written."""
    try:
        lines = _KEPT.read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    # each is a name and a string, as `written` has them: to load a parser of TOML takes longer than all of this
    pairs = (line.split(" = ", 1) for line in lines if " = " in line)
    kept = {name.strip('"'): string for name, string in pairs}
    return kept if kept.pop("digest", None) == f'"{digest()}"' else {}


def _name(function: str, arguments: tuple[int, ...]) -> str:
    return f"{function}({', '.join(map(str, arguments))})"


if __name__ == "__main__":
    _KEPT.write_text(written(), encoding="utf-8")
