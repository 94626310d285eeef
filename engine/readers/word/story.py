"""The blocks of a Word document, in reading order."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from gouji.engine.readers.blocks import Block, Grid, Paragraph, Slot
from gouji.engine.readers.limits import Limits
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readers.word.content import contents
from gouji.engine.readers.word.names import W, properties
from gouji.engine.readers.word.numbering import Numbering
from gouji.engine.readers.word.paragraph import Piece, Words, text_of
from gouji.engine.readers.word.rows import Cell, rows
from gouji.engine.source import Origin, Passage, TableCell
from gouji.engine.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PARAGRAPH, _TABLE, _PROPERTIES = f"{W}p", f"{W}tbl", f"{W}pPr"
_MARK = f"{W}rPr"
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})


@define
class Story:
    """A document while it is read: what it has counted so far numbers its paragraphs and tables.

    `pieces` are all its words in the order of reading, `holders` each place with the paragraph or the cell there.
    """

    file: str
    limits: Limits
    numbering: Numbering
    pieces: list[Piece] = field(factory=list, init=False)
    holders: list[tuple[Origin, "Element"]] = field(factory=list, init=False)
    _paragraphs: int = field(default=0, init=False)
    _tables: int = field(default=0, init=False)
    _cells: int = field(default=0, init=False)

    def blocks(self, parent: "Element", cell: Origin | None = None) -> Iterator[Block]:
        """Yield the paragraphs and tables of a body, a text box or a `cell`; what only frames others is no table."""
        before: list[Piece] = []
        for child in contents(parent):
            if child.tag == _TABLE:
                yield from self._table(child)
            elif child.tag == _PARAGRAPH:
                words = Words(self.numbering.styles).read(child)
                if cell is None:
                    self._paragraphs += 1
                    self.holders.append((Passage(self._paragraphs), child))
                said = properties(child, _PROPERTIES)
                if _MARK in said and any(each.tag in _DELETED for each in said[_MARK]):
                    # What the next paragraph holds belongs to this one.
                    before += words.pieces
                    continue
                label = self.numbering.label(said)
                printed: list[Piece] = [(None, f"{label} ")] if label else []
                yield self._paragraph([*printed, *before, *words.pieces], cell)
                before = []
                for box in words.boxes:
                    yield from self.blocks(box, cell)
        if before:
            yield self._paragraph(before, cell)

    def _paragraph(self, pieces: Sequence[Piece], cell: Origin | None) -> Paragraph:
        self.pieces += pieces
        return Paragraph(text_of(pieces), cell or Passage(self._paragraphs))

    def _table(self, table: "Element") -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        found = list(rows(table, self.limits.columns))
        width = self._width(found)
        lines: list[tuple[Slot | None, ...]] = []
        for index, cells in enumerate(found, 1):
            places = [TableCell(number, index, place) for place in range(1, len(cells) + 1)]
            self.holders += zip(places, (cell.element for cell in cells), strict=True)
            inside = [
                [] if cell.covered else list(self.blocks(cell.element, place))
                for cell, place in zip(cells, places, strict=True)
            ]
            if width == 1 or _frames(inside):
                if lines:
                    yield Grid.of(lines)
                    lines = []
                yield from (block for blocks in inside for block in blocks)
                continue
            line: list[Slot | None] = [None] * width
            for cell, place, blocks in zip(cells, places, inside, strict=True):
                if not cell.covered:
                    line[cell.column] = Slot("\n".join(map(_text, blocks)), place)
            lines.append(tuple(line))
        if lines:
            yield Grid.of(lines)

    def _width(self, found: Sequence[Sequence[Cell]]) -> int:
        width = max((cells[-1].column + cells[-1].span for cells in found if cells), default=0)
        self._cells += width * len(found)
        if width > self.limits.columns or self._cells > self.limits.cells:
            raise Unreadable(self.file, _TOO_WIDE)
        return width


def _frames(inside: Sequence[Sequence[Block]]) -> bool:
    """Whether a row has a table in its only cell that holds something."""
    if not any(isinstance(block, Grid) for blocks in inside for block in blocks):
        return False
    held = [blocks for blocks in inside if any(_text(block).strip() for block in blocks)]
    return len(held) == 1 and any(isinstance(block, Grid) for block in held[0])


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    return "\n".join(block.texts())


_TOO_WIDE = Text(
    "文件里的表格大得不像年度报告的表格，未读取", "a table in it is far larger than any in an annual report: not read"
)
