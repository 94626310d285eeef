"""The words of a page: what white space means, and what of the markup is left in them."""

import re

LINE = "\x1d"
"""Stands where a line ends."""

BLOCK = "\x1e"
"""Stands where a block begins and where it ends."""

TABLE = "\x1f"
"""Stands where a table begins."""

_SIGNS = re.compile("[\x1d-\x1f]")
_AROUND = "\x1d\x1e \t\r\n\f"
# A line end of the source between two Chinese characters is where an editor wrapped it, no blank.
_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’…—]"
_WRAP = re.compile(rf"(?<={_WIDE})[ \t\f]*+[\r\n][ \t\f\r\n]*+(?={_WIDE})")
_LINE_END = re.compile(r"[\r\n\v]+")
_CONDITION = re.compile(r"(?:<!(?:--)?)?\[(?:if\s[^\][]{1,60}|endif)\](?:--)?>?(?:<!-->)?|-->")
_STYLE_NOTE = re.compile(r"/\*[^*]{0,200}\*/")
_STYLE_RULE = re.compile(r"[\w.@,:#>*-][\w.@,:#>* \t\r\n-]{0,200}\{[^{}]{0,5000}\}?")
_STYLE = re.compile(r"[\"']?\s?mso-[a-z-]{2,40}\s?:[^;\"'\x1d-\x1f]{0,100}[;\"']{0,2}>?")


def words(raw: str) -> str:
    """Return what a reader sees of the text of some elements, in lines."""
    if raw.isprintable() and "-" not in raw and "[" not in raw:
        return raw.strip(" ")
    raw = raw.strip(_AROUND)
    if "-->" in raw or "[if" in raw or "[endif" in raw:
        raw = _CONDITION.sub("", raw).strip(_AROUND)
    if "mso-" in raw:
        raw = _without_styles(raw).strip(_AROUND)
    if "\n" in raw or "\r" in raw:
        raw = _LINE_END.sub(" ", _WRAP.sub("", raw))
    return _SIGNS.sub("\n", raw)


def _without_styles(raw: str) -> str:
    """Return `raw` without the style sheet that a word processor wrote and a publishing system took for text."""
    raw = _STYLE_NOTE.sub("", raw)
    raw = _STYLE_RULE.sub(lambda rule: "" if "mso-" in rule[0] else rule[0], raw)
    return _STYLE.sub("", raw)
