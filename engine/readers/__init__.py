"""Readers: one module a format, all giving a `Source`."""

import os
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, cast

from gouji.engine.readers.detection import detect
from gouji.engine.readers.formats import Format, hinted
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.plain import decode
from gouji.engine.readers.plugged import ReadBytes, plugged_suffixes, read_plugged
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.record import changed
from gouji.engine.source import Source
from gouji.engine.system_errors import in_words
from gouji.engine.text import Text

__all__ = [
    "LIMITS",
    "Limits",
    "Unreadable",
    "content_of",
    "decode",
    "format_of",
    "load",
    "load_stream",
    "suffixes",
]

_SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".docx", ".xlsx", ".csv", ".pdf", ".json", ".mht", ".mhtml"})

# By module and function: each is loaded with the first file of its format.
_READERS = {
    Format.HTML: ("html", "read_html"),
    Format.WEB_ARCHIVE: ("mhtml", "read_mhtml"),
    Format.CSV: ("csv", "read_csv"),
    Format.DOCX: ("docx", "read_docx"),
    Format.XLSX: ("xlsx", "read_xlsx"),
    Format.PDF: ("pdf", "read_pdf"),
    Format.JSON: ("extract", "read_json"),
}

_MOST_FILES = 64 * 1024


def suffixes() -> frozenset[str]:
    """Return those of the files that are read where a folder is walked; a file that is named may have any.

    PluginError if a plugin is for one that it cannot be for.
    """
    return _SUFFIXES | plugged_suffixes()


def load(path: str, limits: Limits = LIMITS) -> Source:
    """Read the file at `path`, in the format that its content has; `Unreadable` with the reason if it cannot be."""
    return _read(content_of(path, limits), path, Path(path).suffix, limits)


def load_stream(stream: BinaryIO, name: str, limits: Limits = LIMITS) -> Source:
    """Read an open stream, which findings call `name`; `Unreadable` with the reason if it cannot be."""
    return _read(_limited(stream, name, limits), name, Path(name).suffix, limits)


def _read(data: bytes, name: str, suffix: str, limits: Limits) -> Source:
    hint = hinted(suffix)
    if _is_for_plugins(suffix, hint) and (plugged := read_plugged(data, name, suffix, limits)):
        return plugged
    found = detect(data, name, hint, limits)
    if found is Format.TEXT:
        source = _text(data, name, suffix, hint)
    elif found in _READERS:
        module, function = _READERS[found]
        reader = cast("ReadBytes", getattr(import_module(f"gouji.engine.readers.{module}"), function))
        source = reader(data, name, limits)
    else:
        from gouji.engine.readers.refusals import refusal  # noqa: PLC0415  # wanted only where a file is refused

        raise Unreadable(name, refusal(found))
    notes = [_OTHER_FORMAT.format(suffix=suffix, format=found.words)] if suffix and hint is not found else []
    if _LOST in source.text:
        notes.append(_CHARACTERS_LOST.format(count=source.text.count(_LOST)))
    return changed(source, notes=(*source.notes, *notes)) if notes else source


def _text(data: bytes, name: str, suffix: str, hint: Format | None) -> Source:
    """Read plain text; what should be another format and holds none is damaged."""
    if hint not in (None, Format.TEXT) and (not data or b"\0" in data[:8192]):
        raise Unreadable(name, _DAMAGED.format(suffix=suffix) if data else _NOTHING)
    return decode(data, name)


def content_of(path: str, limits: Limits = LIMITS) -> bytes:
    """Return the bytes of the file at `path`; `Unreadable` with the reason if they cannot be had or are too many."""
    try:
        with Path(path).open("rb") as stream:
            return _limited(stream, path, limits)
    except (OSError, ValueError) as error:
        raise Unreadable(path, in_words(error)) from error


def format_of(data: bytes, path: str, limits: Limits = LIMITS) -> Format | None:
    """Return the format in which these bytes of the file at `path` are read; None if a plugin reads them."""
    suffix = os.path.splitext(path)[1]  # noqa: PTH122  # pathlib is slow, and last year's report is sought among many
    hint = hinted(suffix)
    if _is_for_plugins(suffix, hint) and suffix.lower() in plugged_suffixes():
        return None
    return detect(data, path, hint, limits)


def _is_for_plugins(suffix: str, hint: Format | None) -> bool:
    return bool(suffix) and (hint is None or not hint.is_read)


def _limited(stream: BinaryIO, name: str, limits: Limits) -> bytes:
    # Room for the largest file is made only where one is larger than most.
    data = stream.read(_MOST_FILES)
    if len(data) == _MOST_FILES:
        data += stream.read(max(limits.file_bytes + 1 - _MOST_FILES, 0))
    if len(data) > limits.file_bytes:
        raise Unreadable(name, _TOO_LARGE.format(limit=limits.file_bytes // 1024 // 1024))
    return data


_TOO_LARGE = Text(
    "文件超过 {limit} MiB，不像一份年度报告，未读取",
    "larger than {limit} MiB, which is no annual report: not read",
)
_OTHER_FORMAT = Text(
    "扩展名是 {suffix}，内容是{format}；按内容读取", "named {suffix}, but it is {format}: read as that"
)
_LOST = "\ufffd"
_CHARACTERS_LOST = Text(
    "有 {count} 个字符在此前的转换中已经丢失（U+FFFD）",
    "{count} characters were lost on the way to this file (U+FFFD)",
)
_DAMAGED = Text(
    "扩展名是 {suffix}，内容却不是，文件可能已损坏；请重新导出或下载",
    "named {suffix}, but it is none: the file may be damaged; export or download it again",
)
_NOTHING = Text("文件是空的", "the file is empty")
