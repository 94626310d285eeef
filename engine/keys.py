"""Where the keys of a TOML text stand: the standard parser does not tell, and an error should name its line."""

import re
from collections import Counter
from collections.abc import Iterator

from gouji.engine.pattern import late

KeyPath = tuple[str | int, ...]
Place = tuple[int, int, int]
"""Line and column of a key, and the column at which its value (of a plain string, the text in it) begins."""

_LONG_STRING = late(r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"""|\'\'\'.*?\'\'\'', re.DOTALL)
_NAME = r"(?:[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_LINE = late(rf"[ \t]*(?:\[(?P<many>\[)?[ \t]*(?P<table>{_DOTTED})[ \t]*\]|(?P<key>{_DOTTED})[ \t]*=[ \t]*[\"']?)")
_EACH_NAME = late(_NAME)


def places(text: str) -> dict[KeyPath, Place]:
    """Return where each table and each key at the beginning of a line stands, and where the first key of each does."""
    found: dict[KeyPath, Place] = {}
    counts: Counter[KeyPath] = Counter()
    table: KeyPath = ()
    for line, match in _lines(text):
        if match["table"]:
            table = _numbered(_names(match["table"]), counts, many=bool(match["many"]))
            for path in (table, table[:-1] if match["many"] else table):
                found.setdefault(path, (line, 1, 1))
            continue
        path = (*table, *_names(match["key"]))
        place = (line, match.start("key") + 1, match.end() + 1)
        for length in range(len(table) + 1, len(path) + 1):
            found.setdefault(path[:length], place)
    return found


def _lines(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that begin a table or a key; what stands in strings of several lines is not looked at."""
    plain = _LONG_STRING.sub(lambda match: '""' + "\n" * match[0].count("\n"), text)
    for number, line in enumerate(plain.split("\n"), 1):
        if match := _LINE.match(line):
            yield number, match


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in _EACH_NAME.findall(dotted))


def _numbered(names: tuple[str, ...], counts: "Counter[KeyPath]", *, many: bool) -> KeyPath:
    """Return the path of a table: behind the name of a list of tables stands the number of the last one."""
    path: KeyPath = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path] - 1)
    path = (*path, names[-1])
    if many:
        counts[path] += 1
        path = (*path, counts[path] - 1)
    return path
