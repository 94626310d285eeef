"""The notes in the cells of a sheet."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import define, field
from lxml import etree
from lxml.etree import _Element as Element

from gouji.engine.annotation.note import AUTHOR, Note
from gouji.engine.annotation.package import SPACE, Package
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readers.word.names import as_number
from gouji.engine.text import Text

_KIND = "comments"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_NEW = f'<comments xmlns="{_NAMESPACE}"><authors/><commentList/></comments>'
_AUTHORS, _AUTHOR, _LIST, _COMMENT, _TEXT, _RUN, _PROPERTIES, _WORDS, _BOLD, _SIZE = (
    f"{{{_NAMESPACE}}}{name}"
    for name in ("authors", "author", "commentList", "comment", "text", "r", "rPr", "t", "b", "sz")
)
_POINTS = "9"
# A cell has one note: from this line on it is gouji's. Not all programs keep who wrote it.
_BEGIN = f"—— {AUTHOR} ——\n"
_OWN = re.compile(rf"(?:\A|\n){_BEGIN}")
_CONVERSATION = "tc="


@define
class CellNotes:
    """The notes of a sheet while gouji's own are replaced.

    `has_own` is whether there were any; `withdrawn` are the cells that had one of those and no other.
    """

    package: Package
    sheet: str
    _path: str | None
    _root: Element
    withdrawn: set[str] = field(factory=set, init=False)
    has_own: bool = field(default=False, init=False)
    _authors: list[str] = field(factory=list, init=False)

    @classmethod
    def of(cls, package: Package, sheet: str) -> "CellNotes":
        """Return the notes of a sheet without gouji's own; none where it has no such part."""
        path, root = package.related(sheet, _KIND)
        return cls(package, sheet, path, etree.fromstring(_NEW) if root is None else root)

    def __attrs_post_init__(self) -> None:
        """Withdraw what gouji wrote before."""
        self._authors += [each.text or "" for each in _child(self._root, _AUTHORS).iterchildren(_AUTHOR)]
        listed = _child(self._root, _LIST, place=1)
        for comment in list(listed.iterchildren(_COMMENT)):
            if not _cut(comment):
                continue
            self.has_own = True
            if not _said(comment).strip():
                self.withdrawn.add(comment.get("ref") or "")
                listed.remove(comment)

    def add(self, cell: str, notes: Sequence[Note]) -> None:
        """Add notes to a cell, below what stands there; `Unreadable` if that is a conversation."""
        listed = _child(self._root, _LIST, place=1)
        comment = next((each for each in listed.iterchildren(_COMMENT) if each.get("ref") == cell), None)
        if comment is None:
            comment = listed.makeelement(_COMMENT, {"ref": cell, "authorId": self._own_number()})
            listed.append(comment)
        elif self._author_of(comment).startswith(_CONVERSATION):
            raise Unreadable(self.package.archive.file, _NO_ROOM.format(cell=cell))
        _open(comment).extend(_runs(comment, notes))

    def save(self) -> None:
        """Put the notes into the workbook; where there are none and were none, nothing."""
        if self._path is None and next(self._root.iter(_COMMENT), None) is not None:
            self._path = self.package.free_path("xl", _KIND, ".xml")
            self.package.relate(self.sheet, self._path, _KIND, _TYPE)
        if self._path is not None:
            self.package.put(self._path, self._root)

    def _author_of(self, comment: Element) -> str:
        number = as_number(comment.get("authorId"), len(self._authors))
        return self._authors[number] if number < len(self._authors) else ""

    def _own_number(self) -> str:
        """Return the number of gouji among the authors."""
        if AUTHOR not in self._authors:
            listed = _child(self._root, _AUTHORS)
            author = listed.makeelement(_AUTHOR)
            author.text = AUTHOR
            listed.append(author)
            self._authors.append(AUTHOR)
        return str(self._authors.index(AUTHOR))


def _child(parent: Element, tag: str, place: int = 0) -> Element:
    """Return the first child that is called so; where there is none a new one, at `place` among the others."""
    for child in parent.iterchildren(tag):
        return child
    child = parent.makeelement(tag)
    parent.insert(place, child)
    return child


def _open(comment: Element) -> Element:
    """Return the text of a note, which holds runs after that."""
    text = _child(comment, _TEXT)
    for plain in list(text.iterchildren(_WORDS)):
        run = text.makeelement(_RUN)
        text.replace(plain, run)
        run.append(plain)
    return text


def _said(comment: Element) -> str:
    return "".join(words.text or "" for words in comment.iter(_WORDS))


def _cut(comment: Element) -> bool:
    """Take away what gouji wrote; return whether there was anything."""
    own = _OWN.search(_said(comment))
    if own is None:
        return False
    left = own.start()
    for piece in comment.iter(_WORDS):
        words = piece.text or ""
        piece.text = words[: max(left, 0)]
        left -= len(words)
    text = _child(comment, _TEXT)
    for run in list(text.iterchildren(_RUN)):
        if not run.findtext(_WORDS):
            text.remove(run)
    return True


def _runs(comment: Element, notes: Sequence[Note]) -> Iterator[Element]:
    yield _run(comment, ("\n" if _said(comment) else "") + _BEGIN)
    for number, note in enumerate(notes):
        yield _run(comment, ("\n\n" if number else "") + note.title, bold=True)
        yield _run(comment, "".join(chain.from_iterable(("\n", line) for line in note.lines)))


def _run(beside: Element, words: str, *, bold: bool = False) -> Element:
    make = beside.makeelement
    run, properties, text = make(_RUN), make(_PROPERTIES), make(_WORDS, {SPACE: "preserve"})
    if bold:
        properties.append(make(_BOLD))
    properties.append(make(_SIZE, {"val": _POINTS}))
    text.text = words
    run.extend((properties, text))
    return run


_NO_ROOM = Text(
    "单元格 {cell} 里有带回复的批注，不能再加批注；请先在 Excel 中删除，或用 -o 写成 .html",
    "cell {cell} has a conversation and can hold no note: delete that in Excel, or write a page (-o …html)",
)
