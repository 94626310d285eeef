"""What a page break does to a table is undone: headers printed again, labels and rows that go on overleaf."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from gouji.engine.readers.pdf.lines import joined
from gouji.engine.readers.pdf.pieces import Cell, Piece
from gouji.engine.record import changed, frozen

NEAR = 4.0
"""Borders so near one another are those of one column."""

Row = tuple[Cell, ...]

_ORDINAL = re.compile(r"\s*(?:[（(]?[一二三四五六七八九十]+[、）)]|[（(]?\d{1,2}[.．、）)](?!\d))")
_WORDS = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_OPENED = re.compile(r"[（(][^（()）]*\Z")


@frozen
class _Seam:
    """Cells at the same place before and behind a page break, with the row of the upper one."""

    row: int
    upper: Cell
    lower: Cell

    def spans(self) -> bool:
        return self.upper.rows > 1 or self.lower.rows > 1


def continues(above: Piece, below: Piece) -> bool:
    """Whether a piece at the top of a page goes on with the one at the bottom of the page before."""
    return abs(above.left - below.left) <= NEAR and abs(above.right - below.right) <= NEAR


def mended(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of one table without what only the page breaks between them brought."""
    whole = [pieces[0]]
    for piece in pieces[1:]:
        above, below = _sewn(whole.pop(), _without_header(piece, pieces[0]))
        whole += [above, below] if below.rows else [above]
    return whole


def _without_header(piece: Piece, first: Piece) -> Piece:
    """Return a piece without the rows of words with which the whole table begins, too."""
    alike = takewhile(_is_header, zip(piece.rows, first.rows, strict=False))
    count = sum(1 for _ in alike)
    height = max((row for row in piece.breaks if row <= count), default=0)
    return _cut(piece, height) if height else piece


def _is_header(rows: tuple[Row, Row]) -> bool:
    texts = [cell.text for cell in rows[0]]
    return texts == [cell.text for cell in rows[1]] and not any(map(_DIGIT.search, texts))


def _cut(piece: Piece, height: int) -> Piece:
    return changed(piece, rows=piece.rows[height:], breaks=tuple(row - height for row in piece.breaks if row >= height))


def _sewn(above: Piece, below: Piece) -> tuple[Piece, Piece]:
    if not (above.rows and below.rows):
        return above, below
    if _is_empty(below.rows[0]) and any(_DIGIT.search(cell.text) for cell in above.rows[-1]):
        return _sewn(above, _without_first_row(below))
    seams = list(_seams(above, below))
    broken = _broken_row(above, below, seams)
    gone = [*broken, *(seam for seam in seams if seam.spans() and _goes_on(seam))]
    for seam in gone:
        if seam.upper.text != seam.lower.text:
            above = _with(above, seam, joined([seam.upper.text, seam.lower.text]))
    below = _emptied(below, gone)
    return above, _without_first_row(below) if broken else below


def _is_empty(row: Row) -> bool:
    return not any(cell.text for cell in row if cell.rows == 1)


def _seams(above: Piece, below: Piece) -> Iterator[_Seam]:
    lowest = [
        (number, cell) for number, row in enumerate(above.rows) for cell in row if number + cell.rows == len(above.rows)
    ]
    for lower in below.rows[0]:
        for number, upper in lowest:
            if abs(upper.left - lower.left) <= NEAR and abs(upper.right - lower.right) <= NEAR:
                yield _Seam(number, upper, lower)


def _goes_on(seam: _Seam) -> bool:
    """Whether the label in the lower cell is the rest of the one above, or the same again."""
    upper, lower = seam.upper.text, seam.lower.text
    if not upper or not _WORDS.search(lower):
        return False
    return upper == lower or not (_ORDINAL.match(lower) or _DIGIT.search(lower))


def _broken_row(above: Piece, below: Piece, seams: Sequence[_Seam]) -> list[_Seam]:
    """Return the parts of the last row above if it goes on below: one label in two, figures beside only one of them."""
    last = len(above.rows) - 1
    single = [seam for seam in seams if seam.row == last and not seam.spans()]
    labels = [seam for seam in single if _WORDS.search(seam.lower.text)]
    if len(labels) != 1 or not _goes_on(labels[0]) or len(single) < sum(cell.rows == 1 for cell in below.rows[0]):
        return []
    others = [seam for seam in single if seam is not labels[0]]
    parted = any(seam.upper.text for seam in others) != any(seam.lower.text for seam in others)
    certain = labels[0].upper.full or _OPENED.search(labels[0].upper.text)
    return single if parted and certain else []


def _without_first_row(piece: Piece) -> Piece:
    """Return a piece without its first row, whose cells that reach further down begin in the second."""
    reaching = [changed(cell, rows=cell.rows - 1) for cell in piece.rows[0] if cell.rows > 1]
    rest = piece.rows[1:]
    if reaching:
        rest = (tuple(sorted([*reaching, *rest[0]], key=lambda cell: cell.left)), *rest[1:])
    return changed(piece, rows=rest, breaks=tuple(sorted({max(row - 1, 0) for row in piece.breaks})))


def _with(piece: Piece, seam: _Seam, text: str) -> Piece:
    row = tuple(changed(cell, text=text) if cell is seam.upper else cell for cell in piece.rows[seam.row])
    return changed(piece, rows=(*piece.rows[: seam.row], row, *piece.rows[seam.row + 1 :]))


def _emptied(piece: Piece, seams: Sequence[_Seam]) -> Piece:
    gone = {id(seam.lower) for seam in seams}
    row = tuple(changed(cell, text="") if id(cell) in gone else cell for cell in piece.rows[0])
    return changed(piece, rows=(row, *piece.rows[1:]))
