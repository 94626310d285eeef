"""Plain text and Markdown: bytes → Source."""

import codecs
import hashlib

from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.source import Source
from gouji.engine.text import Text

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# So many characters in a row that are valid UTF-8 beyond ASCII are no accident of another encoding.
_SURELY_UTF8 = 16


def decode(data: bytes, name: str) -> Source:
    """Decode a text file: byte order mark, else strict UTF-8, else strict GB18030, else `Unreadable` with the place."""
    mark, encoding = _mark(data)
    body = data[len(mark) :]
    if not mark and b"\0" in data[:8192]:
        raise Unreadable(name, _BINARY)
    text, encoding = _strictly(body, encoding, name) if encoding else _by_trial(body, name)
    return Source(name, text, hashlib.sha256(data).hexdigest(), encoding)


def from_text(text: str, name: str) -> Source:
    """Return the source of a text that is already decoded; a byte order mark is dropped."""
    data = text.encode("utf-8", "surrogatepass")
    return Source(name, text.removeprefix("\ufeff"), hashlib.sha256(data).hexdigest(), "utf-8")


def _mark(data: bytes) -> tuple[bytes, str | None]:
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", None))


def _by_trial(data: bytes, name: str) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        if sum(character > "\x7f" for character in before) >= _SURELY_UTF8:
            raise Unreadable(name, _BROKEN.format(encoding="UTF-8"), _place(before)) from error
    try:
        return data.decode("gb18030"), "gb18030"
    except UnicodeDecodeError as error:
        raise Unreadable(name, _UNKNOWN) from error


def _strictly(data: bytes, encoding: str, name: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding)
        raise Unreadable(name, _BROKEN.format(encoding=encoding.upper()), _place(before)) from error


def _place(before: str) -> Text:
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Text(f"第 {line} 行第 {column} 列", f"line {line}, column {column}")


_BINARY = Text("这是二进制文件，不是文本", "this is a binary file, not text")
_BROKEN = Text(
    "不是有效的 {encoding} 编码，文件可能已损坏或被截断；请重新导出",
    "not valid {encoding}, the file may be damaged or cut off; export it again",
)
_UNKNOWN = Text(
    "编码无法识别：既不是 UTF-8 也不是 GB18030；请另存为 UTF-8",
    "unknown encoding: neither UTF-8 nor GB18030; save it as UTF-8",
)
