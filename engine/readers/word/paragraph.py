"""The words of a Word paragraph, and the text boxes that hang on it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import define, field

from gouji.engine.readers.word.content import boxes, contents
from gouji.engine.readers.word.names import Properties, W, is_on, properties, value
from gouji.engine.readers.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Piece = tuple["Element | None", str]
"""Some words, and the element that says them; None for those of automatic numbering, which no element says."""

_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_DRAWINGS = frozenset(W + name for name in ("drawing", "pict", "object"))
_VANISH = f"{W}vanish"
_RUN, _TEXT, _FIELD, _RUBY, _RUN_PROPERTIES = (W + name for name in ("r", "t", "fldChar", "ruby", "rPr"))


@define
class Words:
    """A paragraph while it is read: its text in pieces, its text boxes, and how deep in instructions of fields."""

    styles: Styles
    pieces: list[Piece] = field(factory=list)
    boxes: list["Element"] = field(factory=list)
    # Of each field that is open: whether its result has begun.
    _fields: list[bool] = field(factory=list)

    def read(self, parent: "Element") -> "Words":
        """Take in the runs of a paragraph."""
        for child in contents(parent):
            if child.tag == _RUN:
                said = properties(child, _RUN_PROPERTIES)
                if not (said and self._is_hidden(said)):
                    self._run(child)
        return self

    def _is_hidden(self, said: Properties) -> bool:
        return is_on(said, "vanish") if _VANISH in said else self.styles.hides(value(said, "rStyle"))

    def _run(self, run: "Element") -> None:
        for child in contents(run):
            tag = str(child.tag)
            if tag == _TEXT:
                self._say(child, child.text or "")
            elif tag in _SIGNS:
                self._say(child, _SIGNS[tag])
            elif tag == _FIELD:
                self._mark(child.get(f"{W}fldCharType"))
            elif tag in _DRAWINGS:
                self.boxes += boxes(child)
            elif tag == _RUBY:
                for base in child.iterchildren(f"{W}rubyBase"):
                    self.read(base)

    def _say(self, element: "Element", words: str) -> None:
        if all(self._fields):
            self.pieces.append((element, words))

    def _mark(self, kind: str | None) -> None:
        """Note where a field begins, where its result begins, and where it ends."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def text_of(pieces: Iterable[Piece]) -> str:
    """Return the words of some pieces."""
    return "".join([words for _, words in pieces])
