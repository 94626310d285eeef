r"""Level one of the table grammar: a text becomes one character a token.

Classes: `|` and a tab for a cell border, `\n` for a line end, a blank for white space between cells of one line, `n`
for a number, `d` a dash, `t` text that starts like a number, `u` a spoilt figure, `x` other text in a bordered cell,
`X` a short line of other text, `P` prose, `H` a heading of the form, a private-use character for each of its labels.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import accumulate, chain
from operator import sub

from gouji.engine.grammar.figures import read_figure
from gouji.engine.grammar.flattened import KIND, NOTE, PROSE, Piece, among_labels, flattened
from gouji.engine.grammar.labels import heading_words, normal
from gouji.engine.lexicon import Lexicon
from gouji.engine.record import frozen

_SHORT = 80
_RULER = re.compile(r"[\s|]*:?-{3,}:?[\s|:-]*")
_BLANK = re.compile(r"\s")
_BORDER = re.compile(r"[|\t]")
_PAGE_MARK = re.compile(r"\s*-\s*\d{1,3}\s*-\s*")
_SENTENCE = re.compile(r"[。;!?]")
_APART = re.compile(r"\d+\s+\d")
_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,2}\s*[、.,]\s*")
_ENDED = re.compile(r"[\s\d.。;:!?)>\"*#|]")
_LIKE_A_NUMBER = re.compile(r"[约近逾超共]?(?:\d(?!\d*[.、:]\D)|[一二三四五六七八九十百两](?!、))")
_FIGURE_END = re.compile(r"[\d,.)/—-]")
_ENDS_IN_FIGURES = re.compile(rf"(?<=\s)(?:\d[\d,.]*{NOTE}|/|-+|—+)\Z")


@frozen
class Tokens:
    """Parallel sequences: the class of each token, where it starts, where it ends."""

    kinds: str
    starts: list[int]
    ends: list[int]


_Line = tuple[str, tuple[int, ...]]
"""The classes of the tokens of a line with its end, and the steps between their bounds, from the start of the line."""


def tokenise(folded: str, lexicon: Lexicon) -> Tokens:
    """Return the tokens of a folded text."""
    short_line = _short_lines(lexicon)
    lines = [short_line(line) if len(line) <= _SHORT else _line(line, lexicon) for line in folded.split("\n")]
    # The last line has no end.
    kinds = "".join([kinds for kinds, _ in lines])[:-1]
    bounds = list(accumulate(chain.from_iterable([steps for _, steps in lines])))
    return _joined(Tokens(kinds, bounds[:-2:2], bounds[1:-2:2]), folded, lexicon)


@lru_cache(maxsize=8)
def _short_lines(lexicon: Lexicon) -> Callable[[str], _Line]:
    """Return what reads the lines of many documents, most of which they share."""
    return lru_cache(maxsize=1 << 14)(partial(_line, lexicon=lexicon))


def _line(line: str, lexicon: Lexicon) -> _Line:
    """Return the tokens of what stands before a line feed."""
    pieces = [*(_several(line, lexicon) if "\r" in line else _pieces(line, lexicon))]
    # A carriage return before the line feed is part of the line end.
    pieces.append(("\n", len(line.removesuffix("\r")), len(line) + 1))
    bounds = [bound for _, start, end in pieces for bound in (start, end)]
    return "".join([kind for kind, _, _ in pieces]), tuple(map(sub, bounds, [0, *bounds]))


def _several(lines: str, lexicon: Lexicon) -> Iterator[Piece]:
    """Yield the tokens of lines that end in carriage returns."""
    start = 0
    for line in lines.removesuffix("\r").split("\r"):
        if start:
            yield ("\n", start - 1, start)
        yield from ((kind, start + first, start + last) for kind, first, last in _pieces(line, lexicon))
        start += len(line) + 1


def _pieces(line: str, lexicon: Lexicon) -> Iterable[Piece]:
    if "-" in line and (_RULER.fullmatch(line) or _PAGE_MARK.fullmatch(line)):
        return ()
    if "|" in line or "\t" in line:
        return _bordered(line, lexicon)
    start, end = _stripped(line, 0, len(line))
    if end - start > _SHORT:
        return _long(line, start, end, lexicon)
    return _short(line, start, end, lexicon) if start < end else ()


def _bordered(line: str, lexicon: Lexicon) -> Iterator[Piece]:
    start = 0
    for border in _BORDER.finditer(line):
        yield from _cell(line, start, border.start(), lexicon)
        yield (border[0], border.start(), border.end())
        start = border.end()
    yield from _cell(line, start, len(line), lexicon)


def _cell(line: str, start: int, end: int, lexicon: Lexicon) -> list[Piece]:
    start, end = _stripped(line, start, end)
    if start == end:
        return []
    if whole := _whole(line[start:end], lexicon):
        return [(whole, start, end)]
    return _row_of_cells(line, start, end, lexicon) or [("x", start, end)]


def _short(line: str, start: int, end: int, lexicon: Lexicon) -> Iterable[Piece]:
    whole = _whole(line[start:end], lexicon)
    if whole in lexicon.roles or whole in ("n", "d", "H"):
        return [(whole, start, end)]
    cells = _row_of_cells(line, start, end, lexicon)
    return cells or ([(whole, start, end)] if whole == "t" else _prose(line, start, end, lexicon))


def _long(line: str, start: int, end: int, lexicon: Lexicon) -> Iterable[Piece]:
    may_be_row = _FIGURE_END.match(line, end - 1) and _ENDS_IN_FIGURES.search(line, start, end)
    cells = _row_of_cells(line, start, end, lexicon) if may_be_row else []
    return cells or _prose(line, start, end, lexicon)


@lru_cache(maxsize=1 << 13)
def _whole(text: str, lexicon: Lexicon) -> str:
    """Return the class of a text that is one cell, or an empty string."""
    if text.isdecimal():
        # No label and no heading is a bare number.
        return KIND[read_figure(text).kind]
    label = normal(text)
    # Digits that stand apart are no ordinal: the first may be the figure of the row above.
    if not _APART.match(text) and (found := lexicon.class_of(label)):
        return found
    if heading_words(label) in lexicon.headings:
        return "H"
    kind = read_figure(text).kind
    if kind == "text":
        return "t" if len(text) < len("一百二十三万人次") and _LIKE_A_NUMBER.match(text) else ""
    return KIND[kind]


def _row_of_cells(line: str, start: int, end: int, lexicon: Lexicon) -> list[Piece]:
    """Return the labels and figures that blanks separate, or nothing if something else stands among them."""
    if not _BLANK.search(line, start, end):
        return []
    found = [(kind, start + first, start + last) for kind, first, last in among_labels(line[start:end], lexicon)]
    return [] if any(kind == "X" for kind, _, _ in found) else found


def _prose(line: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Piece]:
    """Yield prose, cut at the headings in it; a stretch that holds a flattened table is taken apart."""
    first = start
    for ordinal in _ORDINAL.finditer(line, start, end):
        begins = ordinal.start() == first or _ENDED.match(line, ordinal.start() - 1)
        heading = lexicon.inline_heading.match(line, ordinal.end(), end) if begins else None
        if heading:
            yield from _stretch(line, start, ordinal.start(), lexicon)
            yield ("H", ordinal.start(), heading.end())
            start = heading.end()
    yield from _stretch(line, start, end, lexicon)


def _stretch(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Piece]:
    for first, last in flattened(text, start, end, lexicon):
        yield from _words(text, start, first)
        yield from ((kind, first + a, first + b) for kind, a, b in among_labels(text[first:last], lexicon))
        start = last
    yield from _words(text, start, end)


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    start, end = _stripped(text, start, end)
    if start < end:
        yield ("P" if end - start > PROSE or _SENTENCE.search(text, start, end) else "X", start, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    return start, start + len(part.strip())


def _joined(tokens: Tokens, folded: str, lexicon: Lexicon) -> Tokens:
    """Return the tokens with labels that were broken over lines made whole."""
    runs = [run for run in lexicon.broken_label.finditer(tokens.kinds) if "x" in run[0].lower()]
    if not runs:
        return tokens
    kinds, starts, ends, done = [], [], [], 0
    for run in runs:
        for first, last, kind in _whole_labels(tokens, run.start(), run.end(), folded, lexicon):
            kinds += [tokens.kinds[done:first], kind]
            starts += [*tokens.starts[done:first], tokens.starts[first]]
            ends += [*tokens.ends[done:first], tokens.ends[last]]
            done = last + 1
    return Tokens("".join([*kinds, tokens.kinds[done:]]), starts + tokens.starts[done:], ends + tokens.ends[done:])


def _whole_labels(
    tokens: Tokens, first: int, end: int, folded: str, lexicon: Lexicon
) -> Iterator[tuple[int, int, str]]:
    words = [index for index in range(first, end) if tokens.kinds[index] != "\n"]
    position = 0
    while position < len(words):
        for last in range(min(position + 5, len(words) - 1), position, -1):
            text = folded[tokens.starts[words[position]] : tokens.ends[words[last]]]
            kind = lexicon.classes.get(normal(text))
            if kind:
                yield words[position], words[last], kind
                position = last
                break
        position += 1
