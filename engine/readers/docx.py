"""Word documents (.docx, .docm): bytes → Source.

Only the body counts: no headers, footers, footnotes or comments, and no file properties, which often are those of
another year's report that was written over.
"""

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
from gouji.engine.readers.word.styles import Styles, read_styles
from gouji.engine.source import Source
from gouji.engine.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_VANISH = b"vanish"
_DOCUMENT = "word/document.xml"


def read_docx(data: bytes, name: str, limits: Limits = LIMITS) -> Source:
    """Read a Word document as it looks with all tracked changes accepted; `Unreadable` with the reason if it cannot."""
    archive = open_archive(data, name, limits)
    document = next((each.path for each in relations(archive) if each.kind == "officeDocument"), _DOCUMENT)
    body = _root(archive, document)
    body = None if body is None else body.find(f"{W}body")
    if body is None:
        raise Unreadable(name, _NO_DOCUMENT)
    story = Story(name, limits, _numbering(archive, document))
    blocks = [block for block in story.blocks(body) if not isinstance(block, Paragraph) or block.text.strip()]
    source = compose(blocks, name, data)
    if not source.text.strip("| \n"):
        raise Unreadable(name, _NO_TEXT)
    return source


def _numbering(archive: Archive, document: str) -> Numbering:
    """Return the lists of the document with what its styles say of them and of hidden text."""
    paths = {each.kind: each.path for each in relations(archive, document)}
    lists, styles = (archive.read([paths.get(kind, "")]).get(paths.get(kind, "")) for kind in ("numbering", "styles"))
    known = Styles()
    if styles and (lists or _VANISH in styles):
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
