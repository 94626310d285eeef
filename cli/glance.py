"""What can be seen in a file without reading it as a report."""

from collections.abc import Iterable
from pathlib import Path

from gouji.engine.readers import Unreadable, content_of, format_of
from gouji.engine.readers.encoding import spellings
from gouji.engine.readers.formats import Format


def may_hold(path: str, words: Iterable[str]) -> bool:
    """Whether one of some words may stand in a file: only of plain text can it be told that none does."""
    if not Path(path).is_file():  # to open what is none may take for ever
        return False
    try:
        data = content_of(path)
        plain = format_of(data, path) is Format.TEXT
    except Unreadable:
        return False
    return not plain or any(spelling in data for word in words for spelling in spellings(word))
