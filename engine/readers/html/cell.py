"""The words of one cell of a table."""

from typing import TYPE_CHECKING

from gouji.engine.readers.html.elements import KINDS
from gouji.engine.readers.html.walk import Walk
from gouji.engine.readers.html.words import TABLE, words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# A cell with more is no cell of a table: the page, or prose, is set with it.
_LONG = 500
# A table inside a cell with no more than this is written for one figure.
_INSIDE = 60
_MOST_PIECES = 2_000
_FRAMES = ("p", "div", "center")


def cell_text(cell: "LexborNode", walk: Walk) -> str | None:
    """Return what a reader sees in a cell, in lines; None where it holds a part of the page."""
    first = cell.first_child
    if first is None:
        return ""
    if first.is_text_node and first.next is None:
        raw = first.text_content
    else:
        raw = None if walk.hides_in(cell) else _of_one_line(cell)
    if raw is None:
        raw = _walked(cell, walk)
    text = None if raw is None else words(raw)
    return None if text is not None and len(text) > _LONG else text


def _of_one_line(cell: "LexborNode") -> str | None:
    """Return the text of a cell with nothing in it but text that is marked up; None for any other."""
    said: list[str] = []
    nodes = cell.traverse(include_text=True)
    next(nodes)
    for node in nodes:
        if node.is_text_node:
            said.append(node.text_content or "")
        elif (tag := node.tag) in KINDS and (tag not in _FRAMES or "".join(said).strip() or not _ends_cell(node)):
            return None
    return "".join(said)


def _ends_cell(node: "LexborNode") -> bool:
    """Whether nothing follows a node in its cell."""
    parent: LexborNode | None = node
    while parent is not None and parent.tag not in ("td", "th"):
        following = parent.next
        if following is not None and not following.is_empty_text_node:
            return False
        parent = parent.parent
    return True


def _walked(cell: "LexborNode", walk: Walk) -> str | None:
    said: list[str] = []
    length, most = 0, _LONG
    for piece in walk.words(cell):
        said.append(piece)
        if piece == TABLE:
            most = _INSIDE
        length += len(piece.strip())
        if length > most or len(said) > _MOST_PIECES:
            return None
    return "".join(said)
