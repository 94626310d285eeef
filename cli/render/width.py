"""How many columns a text takes in a terminal."""

from functools import cache

# What reports are made of, so that wcwidth, which is slow to load, is asked only about what is rare in them.
_USUAL = (
    (range(0x4E00, 0xA000), 2),  # Chinese characters
    (range(0x20, 0x7F), 1),  # ASCII
    (range(0x3000, 0x302A), 2),  # Chinese punctuation
    (range(0xFF01, 0xFF61), 2),  # full-width forms
    (range(0xA0, 0x300), 1),  # Latin
    (range(0x2010, 0x2028), 1),  # dashes, quotation marks, ellipses
    (range(0x2030, 0x2060), 1),  # signs such as ‰ and ›
)


def columns_of(text: str) -> int:
    """Return how many columns `text` takes."""
    return sum(map(_columns, text))


@cache
def _columns(character: str) -> int:
    code = ord(character)
    for usual, columns in _USUAL:
        if code in usual:
            return columns
    from wcwidth import wcwidth  # noqa: PLC0415  # see _USUAL

    return max(0, wcwidth(character))


def pad(text: str, width: int) -> str:
    """Return `text` filled with spaces up to `width` columns."""
    return text + " " * (width - columns_of(text))
