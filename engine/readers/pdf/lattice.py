"""Ruling lines become lattices: the cells that they enclose."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from gouji.engine.readers.limits import Limits
from gouji.engine.readers.pdf.page import Box, Ruling
from gouji.engine.record import frozen

# Lines so near one another are one line, and ends so near meet.
_NEAR = 3.0
# What is shorter is no border: a corner, a dot, a bullet.
_SHORT = 6.0
# Lines that run on so far beyond the outermost border enclose cells without a border there.
_OPEN = 8.0
# A page with more lines shows a drawing.
_MANY = 600


@frozen
class Area:
    """A cell: from which row and column of the lattice to before which."""

    top: int
    left: int
    bottom: int
    right: int


@frozen
class Lattice:
    """A ruled table: the borders of its columns from the left, those of its rows from the top, its cells.

    `owners` tells for each row and column which of the cells is there.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    areas: tuple[Area, ...]
    owners: tuple[tuple[int, ...], ...]

    @property
    def box(self) -> Box:
        """The box round it."""
        return self.across[0], self.down[-1], self.across[-1], self.down[0]

    def cell_at(self, x: float, y: float) -> int | None:
        """Return which cell holds a point; None if it is outside."""
        x0, y0, x1, y1 = self.box
        if not (x0 <= x <= x1 and y0 <= y <= y1):
            return None
        column = min(bisect_right(self.across, x), len(self.across) - 1) - 1
        row = min(bisect_right(self.down, -y, key=float.__neg__), len(self.down) - 1) - 1
        return self.owners[row][column]


def lattices_of(horizontal: list[Ruling], vertical: list[Ruling], limits: Limits) -> list[Lattice]:
    """Return the lattices of a page, the smallest first; lines that enclose no rectangles give none."""
    lying, standing = _straightened(horizontal), _straightened(vertical)
    if len(lying) + len(standing) > _MANY:
        return []
    parts = list(_connected(lying, standing))
    loose = set(standing).difference(*(columns for _, columns in parts))
    found = (_lattice(rows, [*_beside(rows, columns, loose), *columns], limits) for rows, columns in parts)
    return sorted((lattice for lattice in found if lattice), key=_size)


def _size(lattice: Lattice) -> float:
    x0, y0, x1, y1 = lattice.box
    return (x1 - x0) * (y1 - y0)


def _straightened(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Return lines with those that are near one another put in one place, and pieces that touch joined."""
    straight: list[Ruling] = []
    group: list[Ruling] = []
    for ruling in [*sorted(rulings), None]:
        if group and (ruling is None or ruling.at - group[0].at > _NEAR):
            straight += _joined(group)
            group = []
        if ruling:
            group.append(ruling)
    return straight


def _joined(group: list[Ruling]) -> Iterator[Ruling]:
    at = (group[0].at + group[-1].at) / 2
    pieces = sorted((piece.start, piece.end) for piece in group)
    start, end = pieces[0]
    for following, until in pieces[1:]:
        if following - end > _NEAR:
            if end - start >= _SHORT:
                yield Ruling(at, start, end)
            start = following
        end = max(end, until)
    if end - start >= _SHORT:
        yield Ruling(at, start, end)


def _connected(lying: list[Ruling], standing: list[Ruling]) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Yield the lines that hang together, through crossings and ends that meet."""
    left, free = set(lying), set(standing)
    while left:
        rows, columns = {left.pop()}, set[Ruling]()
        fresh = set(rows)
        while fresh:
            met = {line for line in free if any(_meet(row, line) for row in fresh)}
            free -= met
            columns |= met
            fresh = {row for row in left if any(_meet(row, line) for line in met)}
            left -= fresh
            rows |= fresh
        if columns:
            yield sorted(rows), sorted(columns)


def _meet(row: Ruling, column: Ruling) -> bool:
    return row.start - _NEAR <= column.at <= row.end + _NEAR and column.start - _NEAR <= row.at <= column.end + _NEAR


def _beside(rows: list[Ruling], columns: list[Ruling], loose: Iterable[Ruling]) -> list[Ruling]:
    """Return the line left of a table that closes a merged cell, if that reaches from its top to its end.

    It crosses no other line; so it must be just as high.
    """
    low = min(rows[0].at, *(column.start for column in columns))
    high = max(rows[-1].at, *(column.end for column in columns))
    as_high = [line for line in loose if abs(line.start - low) <= _NEAR and abs(line.end - high) <= _NEAR]
    return sorted(line for line in as_high if line.at < columns[0].at)[-1:]


def _lattice(rows: list[Ruling], columns: list[Ruling], limits: Limits) -> Lattice | None:
    across = _borders(columns, rows)
    down = _borders(rows, columns)[::-1]
    width, height = len(across) - 1, len(down) - 1
    if width > limits.columns or width * height > limits.cells or width * height <= 1:
        return None
    owners = _owners(across, down, rows, columns)
    areas = _areas(owners)
    return Lattice(across, down, areas, owners) if areas and len(areas) > 1 else None


def _borders(lines: list[Ruling], others: list[Ruling]) -> tuple[float, ...]:
    """Return where lines stand, and where the lines across them end beyond the outermost."""
    places = sorted({line.at for line in lines})
    first, last = min(other.start for other in others), max(other.end for other in others)
    if places[0] - first > _OPEN:
        places.insert(0, first)
    if last - places[-1] > _OPEN:
        places.append(last)
    return tuple(places)


@frozen
class _Walls:
    """What parts the rows and columns of a lattice: walls right of a column along a row, floors below a row."""

    width: int
    height: int
    right: frozenset[tuple[int, int]]
    below: frozenset[tuple[int, int]]

    def beside(self, row: int, column: int) -> Iterator[tuple[int, int]]:
        """Yield the places from which no line parts a place."""
        if column + 1 < self.width and (column, row) not in self.right:
            yield row, column + 1
        if column and (column - 1, row) not in self.right:
            yield row, column - 1
        if row + 1 < self.height and (row, column) not in self.below:
            yield row + 1, column
        if row and (row - 1, column) not in self.below:
            yield row - 1, column


def _owners(
    across: tuple[float, ...], down: tuple[float, ...], rows: list[Ruling], columns: list[Ruling]
) -> tuple[tuple[int, ...], ...]:
    """Return for each row and column a number that it shares with those from which no line parts it."""
    right = _parting(across[1:-1], [(low, high) for high, low in pairwise(down)], columns)
    below = _parting(down[1:-1], list(pairwise(across)), rows)
    walls = _Walls(len(across) - 1, len(down) - 1, right, below)
    owners = [[-1] * walls.width for _ in range(walls.height)]
    count = 0
    for place in product(range(walls.height), range(walls.width)):
        count += _flood(owners, place, count, walls)
    return tuple(map(tuple, owners))


def _parting(
    places: tuple[float, ...], stretches: list[tuple[float, float]], lines: list[Ruling]
) -> frozenset[tuple[int, int]]:
    """Return at which places, and along which stretches, a line runs."""
    number = {place: index for index, place in enumerate(places)}
    return frozenset(
        (number[line.at], index)
        for line in lines
        if line.at in number
        for index, (start, end) in enumerate(stretches)
        if line.start - _NEAR <= start and end <= line.end + _NEAR
    )


def _flood(owners: list[list[int]], place: tuple[int, int], mark: int, walls: _Walls) -> bool:
    """Mark all that no line parts from a place; return whether there was anything."""
    pending = [place] if owners[place[0]][place[1]] < 0 else []
    found = bool(pending)
    while pending:
        row, column = pending.pop()
        if owners[row][column] < 0:
            owners[row][column] = mark
            pending += walls.beside(row, column)
    return found


def _areas(owners: tuple[tuple[int, ...], ...]) -> tuple[Area, ...] | None:
    """Return the rectangle of each cell; None if one is no rectangle, for then a line is not where it should be."""
    places: dict[int, list[tuple[int, int]]] = {}
    for row, line in enumerate(owners):
        for column, owner in enumerate(line):
            places.setdefault(owner, []).append((row, column))
    areas = []
    for cells in places.values():
        rows, columns = [row for row, _ in cells], [column for _, column in cells]
        area = Area(min(rows), min(columns), max(rows) + 1, max(columns) + 1)
        if (area.bottom - area.top) * (area.right - area.left) != len(cells):
            return None
        areas.append(area)
    return tuple(areas)
