"""Word documents (.docx, .docm): bytes → Source.

Only the body counts: no headers, footers, footnotes or comments, and no file properties, which often are those of
another year's report that was written over.
"""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from gouji.engine.readers.archive import Archive, open_archive
from gouji.engine.readers.blocks import Paragraph, compose
from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.package import relations
from gouji.engine.readers.part import parse_part
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readers.word.names import W
from gouji.engine.readers.word.numbering import Numbering, read_numbering
from gouji.engine.readers.word.story import Story
from gouji.engine.readers.word.styles import Styles, asked_for, read_styles
from gouji.engine.record import frozen
from gouji.engine.source import Source
from gouji.engine.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_VANISH, _NUMBERED = b"vanish", b"numPr"
# So begins a part that is not in UTF-8, nor like it.
_WIDE = (BOM_UTF16_LE, BOM_UTF16_BE)
_DOCUMENT = "word/document.xml"


@frozen
class WordFile:
    """A Word document, opened: its archive, and its main part with the path that this has there."""

    archive: Archive
    path: str
    root: "Element"


def read_docx(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Read a Word document as it looks with all tracked changes accepted; `Unreadable` with the reason if it cannot."""
    source, _ = told(open_docx(data, name, limits), data)
    return source


def open_docx(data: bytes, name: str, limits: Limits = LIMITS) -> WordFile:
    """Open a Word document; `Unreadable` if it is none, or a hostile one."""
    archive = open_archive(data, name, limits)
    path = next((each.path for each in relations(archive) if each.kind == "officeDocument"), _DOCUMENT)
    root = _root(archive, path)
    if root is None or root.find(f"{W}body") is None:
        raise Unreadable(name, _NO_DOCUMENT)
    return WordFile(archive, path, root)


def told(file: WordFile, data: bytes) -> tuple[Source, Story]:
    """Return what the body of a document says, and the story that tells where; its elements may not be used again."""
    archive = file.archive
    story = Story(archive.file, archive.limits, _numbering(archive, file.path))
    body = next(file.root.iterchildren(f"{W}body"))
    blocks = [block for block in story.blocks(body) if not isinstance(block, Paragraph) or block.text.strip()]
    source = compose(blocks, archive.file, data)
    if not source.text.strip("| \n"):
        raise Unreadable(archive.file, _NO_TEXT)
    return source, story


def _numbering(archive: Archive, document: str) -> Numbering:
    """Return the lists of the document with what its styles say of them and of hidden text."""
    paths = {each.kind: each.path for each in relations(archive, document)}
    lists, styles = (archive.read([paths.get(kind, "")]).get(paths.get(kind, "")) for kind in ("numbering", "styles"))
    styles, known = asked_for(styles or b""), Styles()
    if (lists and _NUMBERED in styles) or _VANISH in styles or styles.startswith(_WIDE):
        known = read_styles(parse_part(styles, archive.file, paths["styles"], archive.limits))
    if not lists:
        return Numbering(styles=known)
    return read_numbering(parse_part(lists, archive.file, paths["numbering"], archive.limits), known)


def _root(archive: Archive, part: str) -> "Element | None":
    content = archive.read([part]).get(part)
    return None if content is None else parse_part(content, archive.file, part, archive.limits)


_NO_DOCUMENT = Text("这不是 Word 文档，或者其中的正文已丢失", "this is no Word document, or its body is lost")
_NO_TEXT = Text(
    "文档里没有文字，可能只有图片；请换用有文字的文件",
    "the document has no text, perhaps only pictures; use a file that has text",
)
