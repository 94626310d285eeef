"""Labels and headings made comparable, whatever the hand or converter did to them."""

import re

from gouji.engine.source import fold

ORDINALS = "一二三四五六七八九十"
"""The numerals of ordinals, from one to ten."""

_BLANKS = re.compile(r"\s+")
_DRESS = str.maketrans(dict.fromkeys("\"'*_`#<>《》", None) | {",": "、", "，": "、", ";": "、", "．": "."})
# A number of three digits is a figure that was run together with the ordinal behind it.
_ORDINAL = re.compile(r"\(([一二三四五六七八九十]+|\d+)\)[、.:]?|([一二三四五六七八九十]+)[、.:]|(\d{1,2})[、.:](?!\d)")
_PART = re.compile(r"第[一二三四五六]部分[、:]?")


def ordinal_of(numeral: str) -> int:
    """Return the value of an ordinal in digits, or of one numeral, 零 included."""
    return int(numeral) if numeral.isdecimal() else f"零{ORDINALS}".index(numeral)


def squeeze(text: str) -> str:
    """Return `text` without any white space."""
    return _BLANKS.sub("", text)


def normal(text: str) -> str:
    """Return a label as it is compared.

    Full-width forms are folded, white space, quotes and Markdown dress dropped, commas made equal, and an ordinal is
    written `(一)`, `一、` or `1.` whatever its mark.
    """
    squeezed = squeeze(fold(text)).translate(_DRESS)
    match = _ORDINAL.match(squeezed)
    return _ordinal(match) + squeezed[match.end() :] if match else squeezed


def without_ordinal(label: str) -> str:
    """Return a `normal` label without its ordinal."""
    match = _ORDINAL.match(label)
    return label[match.end() :] if match else label


def heading_words(label: str) -> str:
    """Return the words of a heading, itself `normal`, without its ordinal or 第一部分 and what stands around them."""
    return without_ordinal(_PART.sub("", label)).strip(":、。")


def _ordinal(match: re.Match[str]) -> str:
    bracketed, chinese, arabic = match.groups()
    if bracketed:
        return f"({bracketed})"
    return f"{chinese}、" if chinese else f"{arabic}."
