"""Tables without borders: rows of figures that stand below one another and below their headers.

Only where this is certain. Complete rows can be read as lines of text, too; what is gained here are rows with blank
cells, and headers whose words stand one above another.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from gouji.engine.readers.blocks import Grid, Slot
from gouji.engine.readers.pdf.lines import Line, joined
from gouji.engine.readers.pdf.pieces import Words
from gouji.engine.record import frozen
from gouji.engine.source import PageBox

_FIGURE = re.compile(r"[-+－＋]?[\d０-９][\d０-９,，.]*|[-—－/／]+|无")
_HEADING = re.compile(r"\s*[一二三四五六七八九十]+、")
# Fewer columns can be read as lines, and prove nothing.
_COLUMNS = 3
# So far from the middle of its column, in widths of a column, a figure may stand.
_ASIDE = 0.25


@frozen
class _Row:
    """A line as a row: what stands before its figures, and these."""

    words: Words
    label: tuple[Line, ...]
    figures: tuple[Line, ...]


@frozen
class Aligned:
    """Lines that are a table: from which line to before which, and its grid."""

    start: int
    end: int
    grid: Grid


def aligned_in(run: Sequence[Words]) -> Iterator[Aligned]:
    """Yield the tables without borders in lines that follow one another."""
    rows = [_row(words) for words in run]
    done = 0
    for start, end in _stretches(rows):
        found = _table(run, rows, done, start, end)
        yield from [found] if found else _single_rows(rows, start, end)
        done = end


def _single_rows(rows: Sequence[_Row], start: int, end: int) -> Iterator[Aligned]:
    """Yield each line of a label and figures as a table of its own, whose columns nothing tells.

    Figures that stand apart are parted by borders: else their digits could be taken for those of one row without gaps.
    """
    for index in range(start, end):
        row = rows[index]
        parts = [*row.label, *row.figures]
        if row.figures and len(parts) > 1:
            yield Aligned(index, index + 1, Grid.of([[_slot([part], row.words) for part in parts]]))


def _row(words: Words) -> _Row:
    parts = words.line.parts
    figures = list(takewhile(lambda part: _FIGURE.fullmatch(part.text.strip()), reversed(parts)))[::-1]
    return _Row(words, tuple(parts[: len(parts) - len(figures)]), tuple(figures))


def _stretches(rows: Sequence[_Row]) -> Iterator[tuple[int, int]]:
    """Yield from where to where rows with figures follow one another; a row of a lone label may be among them."""
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and (rows[end].figures or (end > start and _is_blank_row(rows, end))):
            end += 1
        if end > start:
            yield start, end
        start = max(end, start + 1)


def _is_blank_row(rows: Sequence[_Row], index: int) -> bool:
    """Whether a line without figures is a label whose cells are blank: it begins where those beside it do."""
    beside = [*rows[index - 1 : index], *rows[index + 1 : index + 2]]
    label = rows[index].label
    return (
        len(label) == 1
        and len(beside) > 1
        and all(row.figures and row.label and label[0].box[2] < row.figures[0].box[0] for row in beside)
        and all(abs(label[0].box[0] - row.label[0].box[0]) < label[0].height for row in beside)
    )


def _table(run: Sequence[Words], rows: Sequence[_Row], floor: int, start: int, end: int) -> Aligned | None:
    body = rows[start:end]
    width = max(len(row.figures) for row in body)
    full = [row for row in body if len(row.figures) == width]
    if width < _COLUMNS or len({bool(row.label) for row in body}) > 1:
        return None
    middles = [_mean([_middle(row.figures[column]) for row in full]) for column in range(width)]
    step = min(right - left for left, right in pairwise(middles))
    columns = [_columns(row, middles, step) for row in body]
    top = _top(rows, floor, start, middles[0] - step / 2)
    header = _header(run[top:start], middles, step)
    if header is None or any(column is None for column in columns):
        return None
    if len(full) == len(body) and top == start - 1:
        return None
    depth = max(len(row.label) for row in body)
    before: list[Slot | None] = [None] * (depth - 1)
    lines = [[*before, *line] if depth else line[1:] for line in header]
    lines += [_line(row, column or {}, depth, width) for row, column in zip(body, columns, strict=True)]
    return Aligned(top, end, Grid.of(lines))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _middle(line: Line) -> float:
    return (line.box[0] + line.box[2]) / 2


def _columns(row: _Row, middles: Sequence[float], step: float) -> dict[int, Line] | None:
    """Return the figures of a row by column; None if one stands between columns."""
    found: dict[int, Line] = {}
    for figure in row.figures:
        column = min(range(len(middles)), key=lambda index: abs(middles[index] - _middle(figure)))
        if abs(middles[column] - _middle(figure)) > _ASIDE * step or column in found:
            return None
        found[column] = figure
    return found


def _top(rows: Sequence[_Row], floor: int, start: int, left: float) -> int:
    """Return the first line of the header: lines above that are not prose, of one page with the first row."""
    top = start
    while top > floor and _is_header(rows[top - 1], left) and rows[top - 1].words.frame is rows[start].words.frame:
        top -= 1
    return top


def _is_header(row: _Row, left: float) -> bool:
    """Whether a line has no figures, is no heading, and no part of it reaches from the labels into the columns."""
    if row.figures or _HEADING.match(row.words.line.text):
        return False
    return not any(part.box[0] < left - part.height < left + part.height < part.box[2] for part in row.label)


def _header(lines: Sequence[Words], middles: Sequence[float], step: float) -> list[list[Slot | None]] | None:
    """Return the rows of the header: one for each line with words above several columns, one for the columns' own.

    None if a column has no words of its own. The first slot is that of the labels.
    """
    own: list[list[Line]] = [[] for _ in range(len(middles) + 1)]
    rows: list[list[Slot | None]] = []
    for words in lines:
        above: list[Slot | None] = [None] * len(own)
        places = [_place(part, middles, step) for part in words.line.parts]
        for part, (first, count) in zip(words.line.parts, places, strict=True):
            if count > 1 or len(places) == 1:
                above[first] = _slot([part], words)
            elif count or not first:
                own[first].append(part)
            else:
                return None
        rows += [above] if any(above) else []
    return [*rows, [_slot(parts, lines[0]) if parts else None for parts in own]] if all(own[1:]) else None


def _place(part: Line, middles: Sequence[float], step: float) -> tuple[int, int]:
    """Return from which slot on, and over how many, words of a header stand.

    (0, 0) before the columns, (1, 0) between them.
    """
    x0, _, x1, _ = part.box
    covered = [column for column, middle in enumerate(middles, 1) if x0 < middle < x1]
    if covered:
        return covered[0], len(covered)
    return (0, 0) if x1 < middles[0] - step / 2 else (1, 0)


def _slot(parts: Sequence[Line], words: Words) -> Slot:
    boxes = [part.box for part in parts]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    return Slot(joined(part.text for part in parts), PageBox(words.frame.number, words.frame.shown(box)))


def _line(row: _Row, columns: dict[int, Line], depth: int, width: int) -> list[Slot | None]:
    """Return the slots of a row: the label beside the figures last."""
    label: list[Slot | None] = [None] * (depth - len(row.label))
    label += [_slot([part], row.words) for part in row.label]
    return label + [_slot([columns[index]], row.words) if index in columns else None for index in range(width)]
