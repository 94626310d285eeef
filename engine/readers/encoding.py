"""Bytes of a text format → characters."""

import codecs
from functools import cache

from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.text import Text

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ASCII = bytes(range(128))
# So many characters in a row that are valid UTF-8 beyond ASCII are no accident of another encoding.
_SURELY_UTF8 = 16
# What a declaration may name, and what is meant by it; anything else is no help and passed over.
_DECLARED = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936", "windows-936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
}


def decoded(data: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """Return the text without its byte order mark, and the encoding; `Unreadable` with the place if it has none.

    Byte order mark, else strict UTF-8, else the `declared` encoding, else strict GB18030. What is valid UTF-8 is hardly
    anything else, whatever it declares; only where it is short the declaration wins.
    """
    mark, encoding = _mark(data)
    body = data[len(mark) :]
    if not mark and b"\0" in data[:8192]:
        raise Unreadable(name, _BINARY)
    if encoding:
        return _strictly(body, encoding, name), encoding
    return _by_trial(body, name, _DECLARED.get(declared.strip().lower(), ""))


@cache
def spellings(word: str) -> frozenset[bytes]:
    """Return what a word may be in a text that declares no encoding, in bytes."""
    return frozenset(word.encode(encoding) for encoding in ("gb18030", *(encoding for _, encoding in _MARKS)))


def _mark(data: bytes) -> tuple[bytes, str | None]:
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", None))


def _by_trial(data: bytes, name: str, declared: str) -> tuple[str, str]:
    if declared and len(data.translate(None, _ASCII)) < _SURELY_UTF8 and (text := _attempt(data, declared)):
        return text, declared
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        if sum(character > "\x7f" for character in before) >= _SURELY_UTF8:
            raise Unreadable(name, _BROKEN.format(encoding="UTF-8"), _place(before)) from error
    for encoding in filter(None, (declared, "gb18030")):
        if (text := _attempt(data, encoding)) is not None:
            return text, encoding
    raise Unreadable(name, _UNKNOWN)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
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
