"""Readers: one module a format, all giving a `Source`."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from gouji.engine.readers.plain import decode
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.source import Source
from gouji.engine.text import Text

__all__ = ["SUFFIXES", "Unreadable", "decode", "load", "load_stream"]

MAX_BYTES = 16 * 1024 * 1024
_READERS: dict[str, Callable[[bytes, str], Source]] = {".txt": decode, ".md": decode}
SUFFIXES = frozenset(_READERS)


def load(path: str) -> Source:
    """Read the file at `path`; `Unreadable` with the reason if it cannot be.

    A file without a suffix is read as text, one with an unknown suffix is refused by name.
    """
    suffix = Path(path).suffix.lower()
    reader = _READERS.get(suffix, None if suffix else decode)
    if reader is None:
        raise Unreadable(path, _UNKNOWN_FORMAT.format(suffix=suffix))
    return reader(_bytes(path), path)


def load_stream(stream: BinaryIO, name: str) -> Source:
    """Read text from an open stream, which findings call `name`; `Unreadable` with the reason if it cannot be."""
    return decode(_limited(stream, name), name)


def _bytes(path: str) -> bytes:
    try:
        with Path(path).open("rb") as stream:
            return _limited(stream, path)
    except OSError as error:
        raise Unreadable(path, _reason(error)) from error
    except ValueError as error:
        raise Unreadable(path, _BAD_NAME) from error


def _limited(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unreadable(name, _TOO_LARGE.format(limit=MAX_BYTES // 1024 // 1024))
    return data


def _reason(error: OSError) -> Text:
    for kind, reason in _REASONS.items():
        if isinstance(error, kind):
            return reason
    return _OTHER.format(reason=error.strerror or type(error).__name__)


_REASONS: dict[type[OSError], Text] = {
    FileNotFoundError: Text("文件不存在", "no such file"),
    IsADirectoryError: Text("这是文件夹，不是文件", "this is a folder, not a file"),
    PermissionError: Text("没有读取权限", "permission denied"),
}
_OTHER = Text("无法读取：{reason}", "cannot be read: {reason}")
_BAD_NAME = Text("文件名无效", "the file name is not valid")
_TOO_LARGE = Text(
    "文件超过 {limit} MiB，不像一份年度报告，未读取",
    "larger than {limit} MiB, which is no annual report: not read",
)
_UNKNOWN_FORMAT = Text(
    "暂不支持 {suffix} 格式；请把内容另存为纯文本（.txt）或 Markdown（.md）后再检查",
    "the format {suffix} is not read yet; save the content as plain text (.txt) or Markdown (.md) and check that",
)
