"""What stands on one page, from its top: lines of text, and ruled tables with their cells."""

from collections.abc import Iterable

from gouji.engine.readers.limits import Limits
from gouji.engine.readers.pdf.lattice import Area, Lattice, lattices_of
from gouji.engine.readers.pdf.lines import Line, cell_text, lines_of
from gouji.engine.readers.pdf.page import Frame, Glyph, Page
from gouji.engine.record import frozen
from gouji.engine.source import PageBox

# What stands in a cell if its figure runs on through the border, so that nothing can be read there.
_BROKEN = "¦"
_TOUCHING = 0.1
# A line that leaves less than so many characters free was broken because the cell ended.
_FULL = 1.5


@frozen
class Cell:
    """A cell: its left and right border, over how many rows it reaches, what it holds.

    `full` tells that its last line ends where the cell does, so that it may go on elsewhere.
    """

    left: float
    right: float
    rows: int
    text: str
    origin: PageBox
    full: bool = False


@frozen
class Piece:
    """A ruled table, or the part of one that stands on one page: in each row the cells that begin there.

    `breaks` are the rows above which a border goes from one side to the other.
    """

    top: float
    left: float
    right: float
    rows: tuple[tuple[Cell, ...], ...]
    breaks: tuple[int, ...]


@frozen
class Words:
    """A line of text outside ruled tables, on its page."""

    frame: Frame
    line: Line

    @property
    def top(self) -> float:
        """Where its upper edge is."""
        return self.line.box[3]


Item = Piece | Words


def items_of(page: Page, limits: Limits) -> list[Item]:
    """Return what stands on a page, from the top."""
    lattices = lattices_of(page.horizontal, page.vertical, limits)
    loose, held = _sorted_out(page.glyphs, lattices)
    pieces = [_piece(lattice, cells, page.frame) for lattice, cells in zip(lattices, held, strict=True)]
    words = [Words(page.frame, line) for line in lines_of(loose)]
    return sorted([*pieces, *words], key=lambda item: -item.top)


_Held = dict[int, list[Glyph]]


def _sorted_out(glyphs: Iterable[Glyph], lattices: list[Lattice]) -> tuple[list[Glyph], list[_Held]]:
    """Return the characters outside the lattices, and for each lattice those in each of its cells."""
    loose: list[Glyph] = []
    held: list[_Held] = [{} for _ in lattices]
    before: tuple[Glyph, list[Glyph]] | None = None
    for glyph in glyphs:
        home = _home(glyph, lattices, held, loose)
        if before and before[1] is not home and home is not loose and _runs_on(before[0], glyph):
            before[1].append(_mark(before[0], before[0].x1))
            home.append(_mark(glyph, glyph.x0 - _TOUCHING))
        home.append(glyph)
        before = glyph, home
    return loose, held


def _home(glyph: Glyph, lattices: list[Lattice], held: list[_Held], loose: list[Glyph]) -> list[Glyph]:
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2
    for lattice, cells in zip(lattices, held, strict=True):
        owner = lattice.cell_at(x, y)
        if owner is not None:
            return cells.setdefault(owner, [])
    return loose


def _runs_on(first: Glyph, second: Glyph) -> bool:
    """Whether two characters of different cells are parts of one figure."""
    return (
        first.text.isdigit()
        and second.text.isdigit()
        and abs(first.y0 - second.y0) < _TOUCHING
        and abs(second.x0 - first.x1) < _TOUCHING * (first.y1 - first.y0)
    )


def _mark(glyph: Glyph, x: float) -> Glyph:
    return glyph._replace(x0=x, x1=x, text=_BROKEN)


def _piece(lattice: Lattice, held: _Held, frame: Frame) -> Piece:
    rows: list[list[Cell]] = [[] for _ in lattice.owners]
    for owner, area in enumerate(lattice.areas):
        rows[area.top].append(_cell(lattice, area, held.get(owner, []), frame))
    within = {row for area in lattice.areas for row in range(area.top + 1, area.bottom)}
    return Piece(
        lattice.down[0],
        lattice.across[0],
        lattice.across[-1],
        tuple(tuple(row) for row in rows),
        tuple(row for row in range(len(rows)) if row not in within),
    )


def _cell(lattice: Lattice, area: Area, glyphs: list[Glyph], frame: Frame) -> Cell:
    left, right = lattice.across[area.left], lattice.across[area.right]
    box = frame.shown((left, lattice.down[area.bottom], right, lattice.down[area.top]))
    text = cell_text(glyphs) if glyphs else ""
    return Cell(left, right, area.bottom - area.top, text, PageBox(frame.number, box), _is_full(glyphs, right))


def _is_full(glyphs: list[Glyph], right: float) -> bool:
    """Whether the lowest line ends near the right border."""
    if not glyphs:
        return False
    lowest = min(glyphs, key=lambda glyph: glyph.y0)
    height = lowest.y1 - lowest.y0
    end = max(glyph.x1 for glyph in glyphs if glyph.y0 - lowest.y0 <= height / 2)
    return right - end < _FULL * height
