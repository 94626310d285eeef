"""The body of a page → paragraphs and tables."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import define, field

from gouji.engine.readers.blocks import Block, Grid, Paragraph
from gouji.engine.readers.html.spans import TooLarge
from gouji.engine.readers.html.table import read_table
from gouji.engine.readers.html.walk import Walk, add_children
from gouji.engine.readers.html.words import BLOCK, words
from gouji.engine.readers.limits import Limits
from gouji.engine.source import Passage

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Stands on the pile where a table that was opened ends.
_END = "\x1c"


@define
class Page:
    """A page while it is read; what it has counted so far numbers paragraphs and tables."""

    walk: Walk
    limits: Limits
    _pile: "list[LexborNode | Grid | str]" = field(factory=list, init=False)
    _said: list[str] = field(factory=list, init=False)
    _paragraphs: int = field(default=0, init=False)
    _tables: int = field(default=0, init=False)
    _depth: int = field(default=0, init=False)

    def blocks(self, body: "LexborNode") -> Iterator[Block]:
        """Yield what stands on the page, in reading order; a table that only sets the page is no table.

        `TooLarge` for one that is deeper nested, or larger, than the limits allow.
        """
        add_children(body, self._pile)
        while self._pile:
            item = self._pile.pop()
            if isinstance(item, Grid):
                yield item
                continue
            said = item if isinstance(item, str) else self._read(item)
            if said in (BLOCK, _END):
                self._depth -= said == _END
                yield from self._paragraph()
            elif said:
                self._said.append(said)
        yield from self._paragraph()

    def _read(self, node: "LexborNode") -> str:
        if node.tag != "table" or self.walk.is_hidden(node):
            return self.walk.step(node, self._pile)
        self._depth += 1
        if self._depth > self.limits.depth:
            raise TooLarge
        parts = list(read_table(node, self._tables + 1, self.walk, self.limits))
        self._tables += any(isinstance(part, Grid) for part in parts)
        self._pile.append(_END)
        self._pile.extend(reversed(parts))
        return BLOCK

    def _paragraph(self) -> Iterator[Paragraph]:
        text = words("".join(self._said))
        self._said.clear()
        if text:
            self._paragraphs += 1
            yield Paragraph(text, Passage(self._paragraphs))
