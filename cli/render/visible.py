"""Text made harmless for a terminal."""

from functools import cache
from unicodedata import category

_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# these turn the reading direction round, so that a line would show something else than it says
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@cache
def visible_character(character: str) -> str:
    """Return what stands for `character` in a terminal: itself, unless it would steer the terminal or turn the line."""
    code = ord(character)
    if code < ord(" "):
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    if character in _TURNING or category(character) in {"Cc", "Zl", "Zp"}:
        return _REPLACEMENT
    return character


def visible(text: str) -> str:
    """Return `text` on one line and harmless."""
    return "".join(map(visible_character, text))
