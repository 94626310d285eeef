"""What a document is made of, whatever its format, and the canonical text that it becomes."""

import hashlib
import re
from collections.abc import Generator, Iterable, Iterator
from functools import lru_cache

from gouji.engine.record import frozen
from gouji.engine.source import Origin, Source, Span

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_LINES = re.compile(r"[\r\n\f\v]+")
# What no text between two borders, `|` or a line end, has in a canonical text.
_UNTIDY = ("  ", "| ", " |", "\n ", " \n")


@frozen
class Paragraph:
    """A run of words outside tables; line breaks in it stay."""

    text: str
    origin: Origin | None = None


@frozen
class Slot:
    """A cell of a grid."""

    text: str
    origin: Origin | None = None


Line = tuple[str | None, ...]
"""The texts of a row of a grid."""


@frozen
class Grid:
    """A table as a rectangle: every row has a text for each column, None where a merged cell covers it.

    A merged cell stands in the first column that it covers. A row that ends early in the document ends early here:
    nothing is made up behind it. `places` are those of the texts, row by row; few are ever asked for, so a reader may
    give something that makes them when it is iterated.
    """

    rows: tuple[Line, ...]
    places: Iterable[Origin | None] = ()

    @classmethod
    def of(cls, rows: Iterable[Iterable[Slot | None]]) -> "Grid":
        """Return the grid of some slots."""
        slots = tuple(map(tuple, rows))
        places = tuple(slot.origin for row in slots for slot in row if slot)
        return cls(tuple(tuple(slot.text if slot else None for slot in row) for row in slots), places)

    def slots(self) -> Iterator[tuple[Slot | None, ...]]:
        """Yield the rows with the places of their texts."""
        places = iter(self.places)
        for row in self.rows:
            yield tuple(None if text is None else Slot(text, next(places, None)) for text in row)

    def texts(self) -> Iterator[str]:
        """Yield the texts, row by row."""
        return (text for row in self.rows for text in row if text is not None)


Block = Paragraph | Grid


def compose(blocks: Iterable[Block], name: str, data: bytes, encoding: str = "") -> Source:
    """Return the source whose canonical text holds `blocks`: a paragraph its lines, a table row `| a |  | b |`."""
    held = tuple(blocks)
    text = "".join([_paragraph(each.text) if isinstance(each, Paragraph) else _table(each) for each in held])
    return Source(name, text, hashlib.sha256(data).hexdigest(), encoding, _Stretches(held))


def _paragraph(text: str) -> str:
    lines = (_BLANKS.sub(" ", line).strip() for line in _LINES.split(text))
    return "\n".join([line for line in lines if line]) + "\n"


def _table(grid: Grid) -> str:
    bare = "\n".join(["", *["|".join([text or "" for text in row]) for row in grid.rows], ""])
    if _is_tidy(bare, len(grid.rows), sum(map(len, grid.rows))):
        lines = bare[1:-1].replace("|", " | ").replace("\n", " |\n| ")
        return f"| {lines} |\n\n"
    return "".join([f"| {' | '.join(map(_cell, row))} |\n" if row else "|\n" for row in grid.rows]) + "\n"


def _is_tidy(bare: str, rows: int, cells: int) -> bool:
    """Whether the texts between these borders are as they stand in a canonical text.

    Those of most tables are, and a whole table is set much faster than cell by cell.
    """
    borders = (bare.count("\n"), bare.count("|"))
    if not cells or borders != (rows + 1, cells - rows) or any(map(bare.__contains__, _UNTIDY)):
        return False
    # All other white space is not printable.
    return bare.replace("\n", "|").isprintable()


@lru_cache(maxsize=4096)
def _cell(text: str | None) -> str:
    # A border inside a cell would read as two cells.
    return _BLANKS.sub(" ", text).strip().replace("|", "¦") if text else ""


@frozen
class _Stretches:
    """The stretches of a canonical text that come from somewhere, each with its place: found when someone asks."""

    blocks: tuple[Block, ...]

    def __iter__(self) -> Iterator[tuple[Span, Origin]]:
        offset = 0
        for block in self.blocks:
            if isinstance(block, Grid):
                offset = yield from _of_table(block, offset)
                continue
            end = offset + len(_paragraph(block.text))
            if block.origin is not None:
                yield Span(offset, end - 1), block.origin
            offset = end


def _of_table(grid: Grid, offset: int) -> Generator[tuple[Span, Origin], None, int]:
    """Yield the stretches of a table that begins at `offset`; return where it ends."""
    places = iter(grid.places)
    for row in grid.rows:
        offset += len("| ")
        for text in row:
            end = offset + len(_cell(text))
            origin = None if text is None else next(places, None)
            if origin is not None:
                yield Span(offset, end), origin
            offset = end + len(" | ")
    return offset + len("\n")
