"""The ordinals that a browser writes before the entries of a list."""

import re
from typing import TYPE_CHECKING

from gouji.engine.readers.word.ordinals import ordinal

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "none": "none",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "cjk-decimal": "ideographDigital",
}
_SIGNS = ("disc", "circle", "square")
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b([a-z]+(?:-[a-z]+)*)\s*(?:;|!|$)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(-?\d{1,6})")


def ordinals(numbered: "LexborNode") -> dict[int, str]:
    """Return what stands before each entry of an `ol`, by the identity of its node."""
    attributes = numbered.attributes
    style = _style(attributes)
    found, count = {}, _number(attributes.get("start"), 1)
    for entry in numbered.iter():
        if entry.tag == "li":
            count = _number(entry.attributes.get("value"), count)
            found[entry.mem_id] = _written(count, style)
            count += 1
    return found


def _style(attributes: dict[str, str | None]) -> str:
    named = _LIST_STYLE.search(attributes.get("style") or "")
    if named:
        word = named[1].lower()
        return "none" if word in _SIGNS else _STYLES.get(word, "decimal")
    return _TYPES.get(attributes.get("type") or "", "decimal")


def _written(number: int, style: str) -> str:
    if style == "none":
        return ""
    return ordinal(number, style) + ("、" if style in ("chineseCounting", "ideographDigital") else ". ")


def _number(written: str | None, otherwise: int) -> int:
    found = _NUMBER.match(written or "")
    return int(found[1]) if found else otherwise
