"""The XML parts of Office documents, parsed without trust."""

from typing import TYPE_CHECKING

from gouji.engine.readers.limits import LIMITS, Limits
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.text import Text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DOCTYPE = b"<!DOCTYPE"
_STRICT = b"http://purl.oclc.org/ooxml/"
# The namespaces of strict documents, as all others name them.
_TRANSITIONAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}


def parse_part(content: bytes, file: str, part: str, limits: Limits = LIMITS) -> "Element":
    """Return the root of a part; `Unreadable` if it is no XML, holds or nests too much, or has a document type.

    Entities stand only in a document type, which no Office program writes. Nothing outside the part is loaded.
    """
    from lxml import etree  # noqa: PLC0415  # start-up

    where = Text(part, part)
    content = checked(content, file, part)
    if content.count(b"<") > limits.part_tags:
        raise Unreadable(file, _TOO_MUCH, where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(file, _DAMAGED, where) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(file, _HOSTILE, where)
    return root


def is_well_formed(content: bytes) -> bool:
    """Whether a part that was `checked` is XML, told faster than it is parsed."""
    from pyexpat import ExpatError, ParserCreate  # noqa: PLC0415  # start-up

    try:
        ParserCreate(namespace_separator=" ").Parse(content, True)  # noqa: FBT003  # takes no keywords
    except ExpatError:
        return False
    return True


def checked(content: bytes, file: str, part: str) -> bytes:
    """Return a part with the namespaces that most documents use; `Unreadable` if it has a document type."""
    if _DOCTYPE in (content.replace(b"\0", b"") if b"\0" in content else content):
        raise Unreadable(file, _HOSTILE, Text(part, part))
    if _STRICT in content:
        for strict, usual in _TRANSITIONAL.items():
            content = content.replace(strict, usual)
    return content


def is_strict(content: bytes) -> bool:
    """Whether a part is of a strict document."""
    return _STRICT in content


def as_strict(content: bytes) -> bytes:
    """Return a part of a strict document, which was parsed, with the namespaces that it had."""
    for strict, usual in _TRANSITIONAL.items():
        content = content.replace(usual, strict)
    return content


_HOSTILE = Text(
    "文件里有文档类型声明（DTD），Office 软件不会这样写，可能有害，未读取",
    "the file declares a document type (DTD), as no Office program does; it may be harmful: not read",
)
_TOO_MUCH = Text("文件内容多得不像一份年度报告，未读取", "the file holds far more than any annual report: not read")
_DAMAGED = Text(
    "文件内容不是有效的 XML，可能已损坏；请用原软件打开后另存",
    "its content is not valid XML, the file may be damaged; open it and save it anew",
)
