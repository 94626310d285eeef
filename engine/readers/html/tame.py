"""Keeps a page from costing the parser more than its length justifies."""

import re

from gouji.engine.readers.html.spans import TooLarge
from gouji.engine.readers.limits import Limits

# A parser opens these again in every block that follows until they are closed: any number of different ones, and
# without attributes three of a kind.
_NAMES = "(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)"
_FORMATTING = re.compile(rf"<(/?)(?:(s|strike)|{_NAMES})(?=[\s/>])", re.IGNORECASE)
_WITH_ATTRIBUTES = re.compile(rf"<(?=[bcefistu]){_NAMES}(?=[\s/])", re.IGNORECASE)
_WITHOUT = 36
_MOST_COPIES = 1_000_000
# The attributes of an element are compared with one another; in a page below this size there are never too many.
_SMALL = 256 * 1024
_MOST_NAMES = 50_000
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%\s]*+")
_NAME = re.compile(r"[\s/\"']([^\s/>=]++)")


def tame(text: str, limits: Limits) -> str:
    """Return markup that takes the parser time in proportion to its length; `TooLarge` for a monster."""
    tags = text.count("<")
    if tags > limits.elements:
        raise TooLarge
    if len(text) > _SMALL:
        text = _EMBEDDED.sub("", text)
        if len(set(_NAME.findall(text))) > _MOST_NAMES:
            raise TooLarge
    if (tags + _WITHOUT) * tags > _MOST_COPIES and (
        (len(_WITH_ATTRIBUTES.findall(text)) + _WITHOUT) * tags > _MOST_COPIES
    ):
        text = _FORMATTING.sub(_plain, text)
    return text


def _plain(tag: re.Match[str]) -> str:
    """Return the start of a tag that is not opened again, and says as well whether its words are struck out."""
    return f"<{tag[1]}{'del' if tag[2] else 'span'}"
