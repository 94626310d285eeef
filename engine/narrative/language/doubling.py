"""Words that stand twice in a row.

The text is taken as one long number, and compared with itself moved by a word's length: where both are equal, their
exclusive or is zero. That is ten times as fast as to compare character by character, and linear.
"""

import re
from collections.abc import Iterator

from gouji.engine.narrative.dates import is_quoted
from gouji.engine.narrative.language.joined import Joined
from gouji.engine.narrative.language.known import Doubling, known_doubling
from gouji.engine.narrative.records import Slip

_CODE = "GJ802"
_HAN = re.compile(r"[一-鿿]+")
_SHORT, _LONG = 2, 4


def find_doubled(words: Joined) -> Iterator[Slip]:
    """Yield the words that stand twice with nothing between, outside titles."""
    text, known, behind = words.text, known_doubling(), 0
    for start, length in sorted(_twice(text, known.lengths)):
        end = start + 2 * length
        if start >= behind and _is_in_vain(text, start, length, known) and not is_quoted(text, start):
            behind = end
            if words.is_unbroken(start, end):
                yield words.slip(_CODE, start, end, text[start : start + length])


def _twice(text: str, lengths: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield where a text repeats as many characters as one of `lengths`, and how many."""
    width, written = _SHORT, text.encode("utf-16-le", "surrogatepass")
    if len(written) != width * len(text):
        width, written = _LONG, text.encode("utf-32-le", "surrogatepass")
    number = int.from_bytes(written, "little")
    for length in lengths:
        compared = len(written) - width * length
        moved = number >> (8 * width * length)
        differing = (number ^ moved).to_bytes(len(written), "little")
        wanted = bytes(width * length)
        at = differing.find(wanted, 0, max(0, compared))
        while at >= 0:
            start = -(-at // width)
            if differing.startswith(wanted, start * width, compared):
                yield start, length
            at = differing.find(wanted, start * width + 1, compared)


def _is_in_vain(text: str, start: int, length: int, known: Doubling) -> bool:
    middle, end = start + length, start + 2 * length
    if length == 1:
        return text[start] in known.signs and _is_no_word(text, start, end, known)
    word = text[start:middle]
    if not _HAN.fullmatch(word) or len(set(word)) == 1 or word[0] in known.begins:
        return False
    return text[start:end] not in known.legitimate and not text.startswith(known.heads, end)


def _is_no_word(text: str, start: int, end: int, known: Doubling) -> bool:
    never_after, never_followed = known.signs[text[start]]
    alone = not text.startswith(text[start], end) and not text.endswith(text[start], 0, start)
    return alone and not text.endswith(never_after, 0, start) and not text.startswith(never_followed, end)
