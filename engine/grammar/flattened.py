"""Cells that were run together in one text: labels are taken first, what is left between them is figures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gouji.engine.grammar.figures import read_figure
from gouji.engine.grammar.labels import normal
from gouji.engine.lexicon import Lexicon
from gouji.engine.pattern import late

if TYPE_CHECKING:
    import re

Piece = tuple[str, int, int]
"""The class of a token, where it starts, where it ends."""

PROSE = 40
NOTE = r"(?:\([^()]*[^()\d\s][^()]*\))?"
KIND = {"number": "n", "change": "t", "dash": "d", "unreadable": "u"}
_FLAT = 4
_WORD = late(r"[^\s\"'*_`]+")
_CLAUSE = late(r"(?<!\d)[,、:]|[,、:](?!\d)|[。;!?]")
_FIGURES = late(rf"(?:\s*(?:\d[\d,.]*{NOTE}|/|-+|—+)(?![^\s\d,./—-]*[件条次人万]))*")
_FIGURE_LAST = late(r"\d\d\s")
_IGNORED = frozenset("\"'*_`《》")


def flattened(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where tables stand whose cells were run together: many labels with no clause between them."""
    part = text[start:end]
    if len(part) <= PROSE or not lexicon.telling_label.search(part):
        return
    if sum(label in part for label in lexicon.telling) < _FLAT:
        return
    condensed, offsets = condense(part)
    labels = list(lexicon.inline_label.finditer(condensed))
    run: list[re.Match[str]] = []
    for label in [*labels, None]:
        if run and (label is None or _CLAUSE.search(condensed, run[-1].end(), label.start())):
            if len({lexicon.classes[normal(each[0])] for each in run}) >= _FLAT:
                last = offsets[run[-1].end() - 1] + 1
                tail = _FIGURES.match(part, last)
                yield start + offsets[run[0].start()], start + (tail.end() if tail else last)
            run = []
        if label:
            run.append(label)


def among_labels(text: str, lexicon: Lexicon) -> Iterator[Piece]:
    """Yield the labels in a text and what stands between them, blanks included; words that are neither are `X`."""
    condensed, offsets = condense(text)
    end = 0
    for match in lexicon.inline_label.finditer(condensed):
        first, last = offsets[match.start()], offsets[match.end() - 1] + 1
        whole = normal(text[first:last])
        if first > end and _FIGURE_LAST.match(text, first - 1):
            # What stands for the number of the label is the last digit of a figure: 12 .其他.
            first += 1
        yield from _between(text, end, first)
        yield (lexicon.classes[whole], first, last)
        end = last
    yield from _between(text, end, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Piece]:
    for match in _WORD.finditer(text, start, end):
        if match.start() > start or (start and text[start - 1].isspace()):
            yield (" ", match.start(), match.start())
        kind = read_figure(match[0]).kind
        yield (KIND.get(kind, "X"), match.start(), match.end())
    if end > start and text[end - 1].isspace():
        yield (" ", end, end)


def condense(text: str) -> tuple[str, list[int]]:
    """Return folded text without white space and quotes, commas made equal, and the offset of each character left."""
    offsets = [offset for offset, character in enumerate(text) if not (character.isspace() or character in _IGNORED)]
    return "".join([text[offset] for offset in offsets]).replace(",", "、").replace(";", "、"), offsets
