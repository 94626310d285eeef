"""The elements of a page → its words, with the breaks between them."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from attrs import field

from gouji.engine.readers.html.elements import KINDS, Kind
from gouji.engine.readers.html.words import BLOCK, LINE, TABLE
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_FIELDS = (None, "", "text", "number", "tel", "date")


class Pile(Protocol):
    """What is still to be read, the next on top: nodes, and words that need no reading."""

    def append(self, item: "LexborNode | str", /) -> None:
        """Put one on top."""

    def extend(self, items: "Iterable[LexborNode | str]", /) -> None:
        """Put several on top, the last highest."""


@frozen
class Walk:
    """A way through a page.

    `hidden` holds the identities of nodes that nobody sees, `around` those of the nodes in which these stand.
    """

    hidden: frozenset[int] = frozenset()
    around: frozenset[int] = frozenset()
    ordinals: dict[int, str] = field(factory=dict, init=False)

    def step(self, node: "LexborNode", pile: Pile) -> str:
        """Return the words of a node, signs for the bounds of blocks and lines; what is inside it goes on the pile."""
        tag = node.tag
        if tag == "-text":
            return node.text_content or ""
        kind = KINDS.get(tag or "-comment")
        if kind is Kind.UNSEEN or self.is_hidden(node):
            return ""
        return _STEPS[kind](self, node, pile)

    def is_hidden(self, node: "LexborNode") -> bool:
        """Whether nobody sees a node."""
        return bool(self.hidden) and node.mem_id in self.hidden

    def hides_in(self, node: "LexborNode") -> bool:
        """Whether there is something in a node that nobody sees."""
        return bool(self.around) and node.mem_id in self.around

    def without(self, nodes: "Iterable[LexborNode]") -> "Walk":
        """Return the way that leaves out these nodes, too."""
        hidden, around = {*self.hidden}, {*self.around}
        for node in nodes:
            hidden.add(node.mem_id)
            parent = node.parent
            while parent is not None and parent.mem_id not in around:
                around.add(parent.mem_id)
                parent = parent.parent
        return Walk(frozenset(hidden), frozenset(around))

    def words(self, start: "LexborNode") -> Iterator[str]:
        """Yield the words inside a node, tables in it included, and the breaks between them."""
        pile: list[LexborNode | str] = []
        add_children(start, pile)
        while pile:
            node = pile.pop()
            yield node if isinstance(node, str) else self.step(node, pile)


def add_children(node: "LexborNode", pile: Pile) -> None:
    """Put the children of a node on the pile, the first on top."""
    child = node.last_child
    while child is not None:
        pile.append(child)
        child = child.prev


def _in_line(_: Walk, node: "LexborNode", pile: Pile) -> str:
    add_children(node, pile)
    return ""


def _block(_: Walk, node: "LexborNode", pile: Pile) -> str:
    pile.append(BLOCK)
    add_children(node, pile)
    return BLOCK


def _table(_: Walk, node: "LexborNode", pile: Pile) -> str:
    pile.append(BLOCK)
    add_children(node, pile)
    return TABLE


def _line_end(_: Walk, __: "LexborNode", ___: Pile) -> str:
    return LINE


def _numbered(walk: Walk, node: "LexborNode", pile: Pile) -> str:
    from gouji.engine.readers.html.ordinals import ordinals  # noqa: PLC0415  # few pages have such lists

    walk.ordinals.update(ordinals(node))
    return _block(walk, node, pile)


def _entry(walk: Walk, node: "LexborNode", pile: Pile) -> str:
    """Read the entry of a list; the links of one that has no words of its own belong to the site, not to the report."""
    children = list(node.iter(include_text=True, skip_empty=True))
    if not any(child.tag == "-text" for child in children):
        children = [child for child in children if child.tag != "a" or "href" not in child.attributes]
    pile.append(BLOCK)
    pile.extend(reversed(children))
    pile.append(walk.ordinals.get(node.mem_id, ""))
    return BLOCK


def _raised(_: Walk, node: "LexborNode", pile: Pile) -> str:
    """Keep the number of a note apart from the figure before it."""
    pile.append(" ")
    add_children(node, pile)
    return " "


def _field(_: Walk, node: "LexborNode", __: Pile) -> str:
    attributes = node.attributes
    return (attributes.get("value") or "") if attributes.get("type") in _FIELDS else ""


def _as_written(walk: Walk, node: "LexborNode", pile: Pile) -> str:
    if node.css_first("table"):
        return _block(walk, node, pile)
    return BLOCK + LINE.join(node.text().splitlines()) + BLOCK


_STEPS: "dict[Kind | None, Callable[[Walk, LexborNode, Pile], str]]" = {
    None: _in_line,
    Kind.BLOCK: _block,
    Kind.TABLE: _table,
    Kind.LINE_END: _line_end,
    Kind.NUMBERED: _numbered,
    Kind.ENTRY: _entry,
    Kind.RAISED: _raised,
    Kind.FIELD: _field,
    Kind.AS_WRITTEN: _as_written,
}
