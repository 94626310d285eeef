"""What nobody sees inside the cells of tables: words without size or ink, and those that a class of the page hides.

Elsewhere this is how a page is set: its tabs, what it prints, what comes into sight while it is read.
"""

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from gouji.engine.readers.html.cell import cell_text
from gouji.engine.readers.html.classes import classes_of
from gouji.engine.readers.html.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    _Group = defaultdict[int, list[LexborNode]]

_NOTHING = r"\s*:\s*(?=\.?0)0*+\.?0*+"
_NO_INK = re.compile(rf"(?<![\w-])opacity{_NOTHING}%?\s*(?:[;!]|\Z)", re.IGNORECASE)
_NO_SIZE = re.compile(rf"(?<![\w-])font-size{_NOTHING}(?:[a-z]+|%)?\s*(?:[;!]|\Z)", re.IGNORECASE)
_MAY_HAVE_NO_SIZE = re.compile(rb"font-size\s*:\s*[.0]")
_DISPLAY = re.compile(r"display|visibility", re.IGNORECASE)
_PARTS = ("td", "th", "tr", "thead", "tbody", "tfoot", "table")
# No report has so many cells.
_MOST_CELLS = 1_000


def faint(page: "LexborHTMLParser", markup: bytes) -> "tuple[list[LexborNode], list[LexborNode]]":
    """Return the elements that their own style makes invisible, and those that a class may hide.

    `markup` is the page in small letters.
    """
    named: list[LexborNode] = []
    if b"<style" in markup:
        classes = classes_of("\n".join(sheet.text() for sheet in page.css("style")))
        found = page.css("[class]") if classes.hidden else []
        named = [node for node in found if node.tag not in _PARTS and classes.hide(node.attributes["class"] or "")]
        named = [node for node in named if not _DISPLAY.search(node.attributes.get("style") or "")]
    return [node for node in _styled(page, markup) if node.tag not in _PARTS and _is_faint(node)], named


def _styled(page: "LexborHTMLParser", markup: bytes) -> "Iterator[LexborNode]":
    if b"opacity" in markup:
        yield from page.css('[style*="opacity" i]')
    if _MAY_HAVE_NO_SIZE.search(markup):
        yield from page.css('[style*="font-size" i]')


def _is_faint(node: "LexborNode") -> bool:
    style = node.attributes.get("style") or ""
    if _NO_INK.search(style):
        return True
    # What stands in it may have a size of its own.
    return bool(_NO_SIZE.search(style)) and not any(each.attributes for each in islice(node.traverse(), 1, None))


def in_cells(own: "Iterable[LexborNode]", named: "Iterable[LexborNode]", walk: Walk) -> "Iterator[LexborNode]":
    """Yield those in cells of tables of figures; of those that a class hides, none that is all that its cell holds."""
    known: dict[int, LexborNode | None] = {}
    cells: dict[int, LexborNode] = {}
    groups: tuple[_Group, _Group] = (defaultdict(list), defaultdict(list))
    for group, nodes in zip(groups, (own, named), strict=True):
        for node in nodes:
            if cell := _cell_of(node, known):
                cells[cell.mem_id] = cell
                group[cell.mem_id].append(node)
    styled, classed = groups
    short = [cell for cell in islice(cells.values(), _MOST_CELLS) if cell_text(cell, walk) is not None]
    without = walk.without(node for cell in short for group in groups for node in group.get(cell.mem_id, ()))
    for cell in short:
        yield from styled.get(cell.mem_id, ())
        if cell_text(cell, without):
            yield from classed.get(cell.mem_id, ())


def _cell_of(node: "LexborNode", known: "dict[int, LexborNode | None]") -> "LexborNode | None":
    """Return the cell in which a node stands; `known` are those of nodes that were met before."""
    passed, parent = [], node.parent
    while parent is not None and parent.tag not in ("td", "th") and parent.mem_id not in known:
        passed.append(parent.mem_id)
        parent = parent.parent
    cell = None if parent is None else known.get(parent.mem_id, parent)
    known.update(dict.fromkeys(passed, cell))
    return cell
