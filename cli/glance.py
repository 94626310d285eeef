"""What can be seen in a file without reading it as a report."""

import os
from collections.abc import Iterable

from gouji.engine.readers import Unreadable, content_of, format_of
from gouji.engine.readers.encoding import spellings
from gouji.engine.readers.formats import Format


def may_hold(path: str, words: Iterable[str]) -> bool:
    """Whether one of some words may stand in a file: only of plain text can it be told that none does."""
    # to open what is none may take for ever
    if not os.path.isfile(path):  # noqa: PTH113  # pathlib is slow, and there may be a thousand
        return False
    try:
        data = content_of(path)
        plain = format_of(data, path) is Format.TEXT
    except Unreadable:
        return False
    return not plain or any(spelling in data for word in words for spelling in spellings(word))
