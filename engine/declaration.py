"""A TOML file of declarations, read strictly: what is missing, unknown or of the wrong type is told with its place."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from gouji.engine import toml
from gouji.engine.keys import KeyPath, Place, places
from gouji.engine.pattern import late
from gouji.engine.record import frozen
from gouji.engine.refusal import RulesetError, nearest
from gouji.engine.system_errors import in_words
from gouji.engine.text import Text

Value = TypeVar("Value")
Ordered = TypeVar("Ordered", int, date)
Range = tuple[Ordered | None, Ordered | None]
"""From the first to the last, both included; None where it is open."""

MEGABYTE = 1_000_000
_RANGE = ("from", "until")
_STRINGS = Text("应为字符串列表", "a list of strings is expected")
_UNREADABLE = Text("无法读取：{reason}", "it cannot be read: {reason}")
_DAY = Text("应为这样的日期（不加引号）：2022-01-31", "a day like 2022-01-31 is expected, without quotes")
_COUNT = Text("应为正整数", "a positive whole number is expected")
_YEAR = Text("应为四位数的年度", "a year of four digits is expected")
_NUMBER = Text(
    "应为不小于 0 的数，最多九位整数、九位小数",
    "a number that is not negative is expected, of up to nine digits before the point and nine behind",
)
_LARGEST = 10**9
# what follows the first quote of a string of several lines
_LONG_QUOTES = late(r"(?:\"\"|'')\n?")
_TOML_PLACE = late(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


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
        """Return the error at a key, or at `offset` within its value if that is a string without escapes."""
        line, column = self.place(path, offset)
        return RulesetError(self.name, path, message, line=line, column=column, nearest=nearest)

    @cached_property
    def _places(self) -> Mapping[KeyPath, Place]:
        return places(self.text)

    def place(self, path: KeyPath, offset: int = 0) -> tuple[int | None, int | None]:
        """Return line and column of a key, or of the innermost table around it that is written by itself."""
        for length in range(len(path), 0, -1):
            if found := self._places.get(path[:length]):
                line, column, value = found
                return self._within(line, value, offset) if offset and length == len(path) else (line, column)
        return None, None

    def _within(self, line: int, column: int, offset: int) -> tuple[int, int]:
        """Return where a character of a string stands, of which the first line begins at a column."""
        start = sum(len(each) + 1 for each in self.text.split("\n")[: line - 1]) + column - 1
        if quotes := _LONG_QUOTES.match(self.text, start):
            start = quotes.end()
        before = self.text[: start + offset]
        return before.count("\n") + 1, len(before) - before.rfind("\n")


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
        """Return a list of strings, of which there is at least one."""
        found = self.any_strings(key)
        if not found:
            raise self.error(_STRINGS, key)
        return found

    def any_strings(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, which may be empty; it is where the key is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.error(_STRINGS, key)
        return tuple(value)

    def choice(self, key: str, known: Sequence[str]) -> str:
        """Return a string that is one of those known."""
        return self._known(self.string(key), key, known)

    def choices(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """Return a list of strings, each of which is one of those known."""
        return tuple(self._known(value, key, known) for value in self.strings(key))

    def truth(self, key: str) -> bool:
        """Return true or false."""
        return self._of(bool, key, Text("应为 true 或 false", "true or false is expected"))

    def day(self, key: str) -> date:
        """Return a date, written as TOML has it."""
        return self._of(date, key, _DAY)

    def count(self, key: str) -> int:
        """Return a whole number from 1."""
        value = self._of(int, key, _COUNT)
        if value < 1:
            raise self.error(_COUNT, key)
        return value

    def number(self, key: str) -> Decimal:
        """Return a number that is not negative."""
        value = self.values[key]
        if not is_number(value, _LARGEST, 9) or value < 0:
            raise self.error(_NUMBER, key)
        return Decimal(value)

    def years(self, key: str) -> "Range[int]":
        """Return the first and the last year of `{ from = 2021, until = 2023 }`; None for what is left open."""
        return self._range(key, Declaration._year)

    def days(self, key: str) -> "Range[date]":
        """Return the first and the last day of `{ from = 2024-01-01 }`; None for what is left open."""
        return self._range(key, Declaration.day)

    def _year(self, key: str) -> int:
        value = self._of(int, key, _YEAR)
        if not 1000 <= value <= 9999:  # noqa: PLR2004  # four digits
            raise self.error(_YEAR, key)
        return value

    def _known(self, value: str, key: str, known: Sequence[str]) -> str:
        if value not in known:
            listed = ", ".join(known)
            message = Text(f"{value} 不在其中：{listed}", f"{value} is not among {listed}")
            raise self.error(message, key, nearest=nearest(value, known))
        return value

    def _range(self, key: str, read: "Callable[[Declaration, str], Ordered]") -> "Range[Ordered]":
        table = self.table(key)
        table.allow((), _RANGE)
        first, last = (read(table, each) if each in table.values else None for each in _RANGE)
        if first is None and last is None:
            raise self.error(Text("应有 from 或 until", "from or until is expected"), key)
        if first is not None and last is not None and first > last:
            raise self.error(Text("from 晚于 until", "from is later than until"), key)
        return first, last

    def _of(self, kind: type[Value], key: str, expected: Text) -> Value:
        value = self.values[key]
        if type(value) is not kind:  # a truth value is no number, a moment no day
            raise self.error(expected, key)
        return value

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


def is_number(value: object, largest: int, decimals: int) -> bool:
    """Whether a value of TOML is a number smaller than `largest`, with so many decimals at the most.

    Others can be so long that to work with them takes minutes.
    """
    if isinstance(value, Decimal):
        return value.is_finite() and abs(value) < largest and int(value.as_tuple().exponent) >= -decimals
    return type(value) is int and abs(value) < largest


def bytes_of(name: str, path: Path, largest: int = MEGABYTE) -> bytes:
    """Return what is in the file at `path`, called `name`; RulesetError if it cannot be read or is larger (bytes)."""
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except (OSError, ValueError) as error:
        raise RulesetError(name, (), _UNREADABLE.format(reason=in_words(error))) from error
    if len(data) > largest:
        size = largest // MEGABYTE
        raise RulesetError(name, (), Text(f"文件超过 {size} MB", f"the file is larger than {size} MB"))
    return data
