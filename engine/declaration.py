"""A TOML file of declarations, read strictly: what is missing, unknown or of the wrong type is told with its place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from gouji.engine import toml
from gouji.engine.record import frozen
from gouji.engine.text import Text

KeyPath = tuple[str | int, ...]

MEGABYTE = 1_000_000
_LONG_STRING = re.compile(r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"""|\'\'\'.*?\'\'\'', re.DOTALL)
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class RulesetError(Exception):
    """A ruleset cannot be used: which file, which key, which line and column if they are known, what is wrong.

    `nearest` is the known name that is most like an unknown one.
    """

    def __init__(  # noqa: PLR0913  # an error with its whole place
        self,
        file: str,
        path: KeyPath,
        message: Text,
        *,
        line: int | None = None,
        column: int | None = None,
        nearest: str | None = None,
    ) -> None:
        self.file = file
        self.path = path
        self.message = message
        self.line = line
        self.column = column
        self.nearest = nearest
        super().__init__(self.told.en)

    @property
    def key(self) -> str:
        """The path of the key, as in `rule[2].holds`."""
        steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return "".join(steps).removeprefix(".")

    @property
    def told(self) -> Text:
        """The whole error in one line: place, key, message, and the name that may be meant."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        where = f"{place}: {self.key}: " if self.path else f"{place}: "
        zh, en = (f"（是否为 {self.nearest}？）", f" (did you mean {self.nearest}?)") if self.nearest else ("", "")
        return Text(f"{where}{self.message.zh}{zh}", f"{where}{self.message.en}{en}")


@frozen
class File:
    """A ruleset file: its name as in messages, and its text."""

    name: str
    text: str

    @classmethod
    def of(cls, name: str, data: bytes) -> "File":
        """Return the file with these bytes; RulesetError if they are not UTF-8."""
        try:
            return cls(name, data.decode("utf-8-sig").replace("\r\n", "\n"))
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise RulesetError(name, (), Text("不是 UTF-8 文本", "this is not UTF-8 text"), line=line) from error

    def table(self) -> "Declaration":
        """Parse the file; RulesetError if it is not TOML."""
        try:
            values = toml.parse(self.text)
        except ValueError as error:  # what TOMLDecodeError is; to name it would load the parser
            place = _TOML_PLACE.search(str(error))
            last = self.text.count("\n") + 1
            line, column = (int(place[1]), int(place[2])) if place and place[1] else (last, None)
            what = _TOML_PLACE.sub("", str(error))
            message = Text(f"不是有效的 TOML：{what}", f"this is not TOML: {what}")
            raise RulesetError(self.name, (), message, line=line, column=column) from error
        except RecursionError as error:
            message = Text("嵌套过深", "it is nested too deeply")
            raise RulesetError(self.name, (), message) from error
        return Declaration(self, (), values)

    def error(self, message: Text, path: KeyPath, *, nearest: str | None = None, offset: int = 0) -> RulesetError:
        """Return the error at a key, or at `offset` within its value if that is one plain string."""
        line, column = self._place(path, offset)
        return RulesetError(self.name, path, message, line=line, column=column, nearest=nearest)

    @cached_property
    def _lines(self) -> Sequence[str]:
        """The lines, without what stands in strings of several lines: no key is found there."""
        return _LONG_STRING.sub(lambda match: "\n" * match[0].count("\n"), self.text).split("\n")

    def _place(self, path: KeyPath, offset: int) -> tuple[int | None, int | None]:
        """Return line and column of a key, if it stands at the beginning of a line of its table."""
        if not path:
            return None, None
        number = path[1] if len(path) > 1 and isinstance(path[1], int) else 0
        start = self._header(str(path[0]), number)
        names = [str(step) for step in path[1:] if isinstance(step, str)]
        for length in range(len(names), 0, -1):
            found = self._key(start, names[:length], offset)
            if found:
                return found
        return (start, 1) if start else (None, None)

    def _header(self, name: str, number: int) -> int:
        """Return the line of the nth `[name]` or `[[name]]`; 0 if there is none."""
        header = re.compile(rf"\s*\[\[?\s*{re.escape(name)}\s*\]")
        lines = [count for count, line in enumerate(self._lines, 1) if header.match(line)]
        return lines[number] if number < len(lines) else 0

    def _key(self, start: int, names: Sequence[str], offset: int) -> tuple[int, int] | None:
        key = re.compile(r"\s*(?P<key>" + r"\s*\.\s*".join(map(re.escape, names)) + r")\s*(?:=\s*[\"']?|\.)")
        for count, line in enumerate(self._lines[start:], start + 1):
            if line.lstrip().startswith("["):
                return None
            match = key.match(line)
            if match:
                return count, (match.end() + offset if offset else match.start("key")) + 1
        return None


@frozen
class Declaration:
    """A table of the file, at `path`."""

    file: File
    path: KeyPath
    values: Mapping[str, Any]

    def allow(self, required: Iterable[str], optional: Iterable[str] = ()) -> None:
        """Refuse keys that are unknown, and the lack of those that are required."""
        known = {*required, *optional}
        for key in self.values:
            if key not in known:
                raise self.error(Text("没有这样的键", "there is no such key"), key, nearest=nearest(key, known))
        for key in required:
            if key not in self.values:
                raise self.file.error(Text(f"缺少 {key}", f"{key} is missing"), self.path)

    def error(self, message: Text, key: str, *, nearest: str | None = None, offset: int = 0) -> RulesetError:
        """Return the error at a key of this table."""
        return self.file.error(message, (*self.path, key), nearest=nearest, offset=offset)

    def string(self, key: str) -> str:
        """Return a string that is not empty."""
        value = self.values[key]
        if not isinstance(value, str) or not value.strip():
            raise self.error(Text("应为非空字符串", "a string that is not empty is expected"), key)
        return value.strip()

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings."""
        value = self.values[key]
        if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
            raise self.error(Text("应为字符串列表", "a list of strings is expected"), key)
        return tuple(value)

    def text(self, key: str) -> Text:
        """Return what is said in both languages, as `key.zh` and `key.en`."""
        both = self.table(key)
        both.allow(("zh", "en"))
        return Text(both.string("zh"), both.string("en"))

    def table(self, key: str) -> "Declaration":
        """Return a table within this one."""
        value = self.values[key]
        if not isinstance(value, dict):
            raise self.error(Text("应为表", "a table is expected"), key)
        return Declaration(self.file, (*self.path, key), value)

    def tables(self, key: str) -> tuple["Declaration", ...]:
        """Return a list of tables within this one; none if the key is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.error(Text("应为表的列表", "a list of tables is expected"), key)
        return tuple(Declaration(self.file, (*self.path, key, number), item) for number, item in enumerate(value))


def bytes_of(name: str, path: Path, largest: int = MEGABYTE) -> bytes:
    """Return what is in the file at `path`, called `name`; RulesetError if it cannot be read or is larger (bytes)."""
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise RulesetError(name, (), Text(f"无法读取：{reason}", f"it cannot be read: {reason}")) from error
    if len(data) > largest:
        size = largest // MEGABYTE
        raise RulesetError(name, (), Text(f"文件超过 {size} MB", f"the file is larger than {size} MB"))
    return data


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like `name`, if any is."""
    from difflib import get_close_matches  # noqa: PLC0415  # only where something is amiss, and it costs start-up

    return next(iter(get_close_matches(name, sorted(known), 1, 0.5)), None)
