"""What of a Word document's elements is read: changes as accepted, alternatives once, nothing hidden."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from gouji.engine.readers.word.names import MC, W, is_on, properties

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BOX = f"{W}txbxContent"
# What only holds other content: tracked insertions, content controls, links, fields, tags.
_WRAPPERS = frozenset(
    W + name
    for name in ("ins", "moveTo", "sdtContent", "hyperlink", "fldSimple", "smartTag", "customXml", "dir", "bdo")
)
_CONTROL = f"{W}sdt"
_ALTERNATIVES = f"{MC}AlternateContent"
_HOLDING = _WRAPPERS | {_CONTROL, _ALTERNATIVES}


def contents(parent: "Element") -> Sequence["Element"]:
    """Return the children of an element, those of mere wrappers in their place.

    What was deleted stands in a wrapper of its own and is left to the caller, who does not know it.
    """
    children = list(parent)
    return children if _HOLDING.isdisjoint([child.tag for child in children]) else list(_unwrapped(children))


def _unwrapped(children: Iterable["Element"]) -> Iterator["Element"]:
    for child in children:
        tag = child.tag
        if tag not in _HOLDING:
            yield child
        elif tag == _CONTROL:
            yield from _controlled(child)
        else:
            yield from contents(_chosen(child) if tag == _ALTERNATIVES else child)


def boxes(parent: "Element") -> Iterator["Element"]:
    """Yield the text boxes in a drawing, those inside another one left to it."""
    for child in contents(parent):
        if child.tag == BOX:
            yield child
        else:
            yield from boxes(child)


def _controlled(control: "Element") -> Iterator["Element"]:
    """Yield what stands in a content control; the prompt of an empty one is no content."""
    if is_on(properties(control, f"{W}sdtPr"), "showingPlcHdr"):
        # The paragraph, cell or row that it stands in is there all the same.
        for run in control.iter(f"{W}r"):
            run.clear()
    for child in control:
        if child.tag == f"{W}sdtContent":
            yield from contents(child)


def _chosen(alternatives: "Element") -> "Element":
    """Return the first branch that holds something: all say the same."""
    return next((branch for branch in alternatives if len(branch)), alternatives)
