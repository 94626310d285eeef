"""The comments of a Word document."""

from collections.abc import Iterator
from itertools import count

from attrs import define, field
from lxml import etree
from lxml.etree import _Element as Element

from gouji.engine.annotation.note import AUTHOR, Note
from gouji.engine.annotation.package import SPACE, Package
from gouji.engine.readers.word.names import W, as_number

_KIND = "comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT, _PARAGRAPH, _ID, _AUTHOR = (W + name for name in ("comment", "p", "id", "author"))
_PARAGRAPH_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_THREADS = "commentsExtended"
_THREAD_ID, _ANSWERED_ID = (
    "{http://schemas.microsoft.com/office/word/2012/wordml}" + name for name in ("paraId", "paraIdParent")
)


@define
class Comments:
    """The comments of a document while gouji's own, which had the numbers `withdrawn`, are replaced."""

    package: Package
    _path: str | None
    _root: Element
    withdrawn: frozenset[str] = field(init=False)
    _numbers: Iterator[int] = field(init=False)

    @classmethod
    def of(cls, package: Package) -> "Comments":
        """Return the comments of a document without gouji's own; none where it has no such part."""
        path, root = package.related(package.main, _KIND)
        return cls(package, path, etree.Element(f"{W}comments", nsmap={"w": W[1:-1]}) if root is None else root)

    def __attrs_post_init__(self) -> None:
        """Withdraw what gouji wrote before."""
        own = [each for each in self._root.iterchildren(_COMMENT) if each.get(_AUTHOR) == AUTHOR]
        for comment in own:
            self._root.remove(comment)
        self.withdrawn = frozenset(comment.get(_ID) or "" for comment in own)
        taken = (as_number(each.get(_ID), 0) for each in self._root.iterchildren(_COMMENT))
        self._numbers = count(max(taken, default=-1) + 1)
        self._untie({each.get(_PARAGRAPH_ID) for comment in own for each in comment.iter(_PARAGRAPH)} - {None})

    def add(self, note: Note) -> str:
        """Add a comment; return its number."""
        number = str(next(self._numbers))
        make = self._root.makeelement
        comment = make(_COMMENT, {_ID: number, _AUTHOR: AUTHOR, f"{W}initials": AUTHOR})
        comment.append(self._paragraph(note.title, bold=True))
        comment.extend(map(self._paragraph, note.lines))
        self._root.append(comment)
        return number

    def save(self) -> None:
        """Put the comments into the document; where there are none and were none, nothing."""
        if self._path is None and len(self._root):
            folder = self.package.main.rpartition("/")[0]
            self._path = self.package.free_path(folder, _KIND, ".xml")
            self.package.relate(self.package.main, self._path, _KIND, _TYPE)
        if self._path is not None:
            self.package.put(self._path, self._root)

    def _paragraph(self, words: str, *, bold: bool = False) -> Element:
        make = self._root.makeelement
        paragraph, run, text = make(_PARAGRAPH), make(f"{W}r"), make(f"{W}t", {SPACE: "preserve"})
        if bold:
            properties = make(f"{W}rPr")
            properties.append(make(f"{W}b"))
            run.append(properties)
        text.text = words
        run.append(text)
        paragraph.append(run)
        return paragraph

    def _untie(self, paragraphs: set[str | None]) -> None:
        """Let answers to comments that are gone stand for themselves."""
        path, root = self.package.related(self.package.main, _THREADS)
        if path is None or root is None:
            return
        for each in [each for each in root if each.get(_THREAD_ID) in paragraphs]:
            root.remove(each)
        for each in root:
            if each.get(_ANSWERED_ID) in paragraphs:
                each.attrib.pop(_ANSWERED_ID)
        self.package.put(path, root)
