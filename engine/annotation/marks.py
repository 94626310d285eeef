"""The marks of comments in the text of a Word document: where each begins, where it ends, and its number."""

from bisect import bisect_right
from collections.abc import Collection
from copy import copy, deepcopy

from attrs import define, field
from lxml.etree import _Element as Element

from gouji.engine.annotation.anchors import Words
from gouji.engine.annotation.package import SPACE
from gouji.engine.readers.word.content import BOX
from gouji.engine.readers.word.names import VAL, W

_PARAGRAPH, _PROPERTIES, _RUN, _RUN_PROPERTIES = (W + name for name in ("p", "pPr", "r", "rPr"))
_BEGIN, _END, _REFERENCE = (W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_ID = f"{W}id"
# In half points: a mark that nobody sees must not make its line higher.
_SMALLEST = "2"


@define
class Marks:
    """Sets marks in a document; a run in which a comment begins or ends is cut in two that look the same.

    `_parts` tells of each text that was cut what has become of it: the parts and where each begins.
    """

    _parts: dict[Element, list[tuple[int, Element]]] = field(factory=dict, init=False)

    def around_words(self, words: Words, number: str) -> None:
        """Set the marks of a comment around some words."""
        self._cut(words.last, words.end)
        self._cut(words.first, words.begin)
        first = _beginning_with(self._part(words.first, words.begin))
        _around(first, _ending_with(self._part(words.last, words.end - 1)), number)

    def _part(self, text: Element, place: int) -> Element:
        return self._parts[text][self._index(text, place)][1]

    def _index(self, text: Element, place: int) -> int:
        parts = self._parts.setdefault(text, [(0, text)])
        return bisect_right(parts, place, key=lambda part: part[0]) - 1

    def _cut(self, text: Element, place: int) -> None:
        index = self._index(text, place)
        begin, part = self._parts[text][index]
        if begin < place < begin + len(part.text or "") and _outermost_run(part) is part.getparent():
            rest = deepcopy(part)
            part.text, rest.text = (part.text or "")[: place - begin], (part.text or "")[place - begin :]
            for each in (part, rest):
                each.set(SPACE, "preserve")
            part.addnext(rest)
            self._parts[text].insert(index + 1, (place, rest))


def around_all(holder: Element, number: str) -> None:
    """Set the marks of a comment around all of a paragraph, or of the first in a cell."""
    paragraph = next(holder.iter(_PARAGRAPH), None)
    if paragraph is None:
        paragraph = holder.makeelement(_PARAGRAPH)
        holder.append(paragraph)
    if any(True for _ in paragraph.iterancestors(BOX)):
        run = _outermost_run(paragraph)
        _around(run, run, number)
        return
    begin, end, reference = _marks(paragraph, number)
    properties = next(paragraph.iterchildren(_PROPERTIES), None)
    paragraph.insert(0 if properties is None else 1, begin)
    paragraph.extend((end, reference))


def withdraw(root: Element, numbers: Collection[str]) -> None:
    """Take the marks of some comments out of a document."""
    for mark in [each for each in root.iter(_BEGIN, _END, _REFERENCE) if each.get(_ID) in numbers]:
        parent = _parent(mark)
        parent.remove(mark)
        if mark.tag == _REFERENCE and all(child.tag == _RUN_PROPERTIES for child in parent):
            _parent(parent).remove(parent)


def _around(first: Element, last: Element, number: str) -> None:
    begin, end, reference = _marks(first, number)
    first.addprevious(begin)
    last.addnext(reference)
    last.addnext(end)


def _marks(beside: Element, number: str) -> tuple[Element, Element, Element]:
    begin, end = (beside.makeelement(tag, {_ID: number}) for tag in (_BEGIN, _END))
    run = beside.makeelement(_RUN)
    properties = run.makeelement(_RUN_PROPERTIES)
    properties.append(run.makeelement(f"{W}sz", {VAL: _SMALLEST}))
    run.extend((properties, run.makeelement(_REFERENCE, {_ID: number})))
    return begin, end, run


def _beginning_with(part: Element) -> Element:
    """Return the run that begins with `part`, cut off from what stands before it; or that in which it is drawn."""
    run = _outermost_run(part)
    if run is not part.getparent():
        return run
    before, behind = list(part.itersiblings(preceding=True)), list(part.itersiblings())
    if all(each.tag == _RUN_PROPERTIES for each in before):
        return run
    rest = copy(run)
    rest[:] = []
    rest.extend(deepcopy(each) for each in before if each.tag == _RUN_PROPERTIES)
    rest.extend((part, *behind))
    run.addnext(rest)
    return rest


def _ending_with(part: Element) -> Element:
    behind = part.getnext()
    run = _outermost_run(part)
    if behind is not None and run is part.getparent():
        _beginning_with(behind)
    return run


def _outermost_run(inside: Element) -> Element:
    """Return the run in the body itself: what is drawn, or stands above other words, has runs of its own."""
    *_, outermost = inside.iterancestors(_RUN)
    return outermost


def _parent(element: Element) -> Element:
    parent = element.getparent()
    if parent is None:
        raise LookupError(element.tag)
    return parent
