"""How many columns a text takes in a terminal."""

from functools import cache

from wcwidth import wcwidth


def columns_of(text: str) -> int:
    """Return how many columns `text` takes."""
    return sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    return max(0, wcwidth(character))


def pad(text: str, width: int) -> str:
    """Return `text` filled with spaces up to `width` columns."""
    return text + " " * (width - columns_of(text))
