"""Colours, where they are wanted."""

from collections.abc import Callable

Paint = Callable[[str, str], str]
"""Takes a text and the part it plays; returns it coloured, or as it is."""

_CODES = {"error": "1;31", "warning": "1;33", "info": "1;36", "place": "1", "mark": "1;31", "aside": "2"}


def plain(text: str, part: str) -> str:  # noqa: ARG001  # the same shape as `ansi`
    """Return `text` as it is."""
    return text


def ansi(text: str, part: str) -> str:
    """Return `text` in the colour of the part it plays."""
    return f"\x1b[{_CODES[part]}m{text}\x1b[0m" if text else text
