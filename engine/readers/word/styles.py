"""What the styles of a document say of numbering and of hidden text."""

from typing import TYPE_CHECKING

from attrs import field

from gouji.engine.readers.word.names import W, children, is_on, number, properties, value
from gouji.engine.record import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STYLE, _OF_TABLES, _LATENT = b"<w:style ", b'w:type="table"', b"<w:latentStyles"
# In comments and the like, tags are none.
_DECLARED = b"<!"


@frozen
class Style:
    """A style: its parent, the list it belongs to with the level in it (None: not said), and whether it hides text."""

    parent: str | None
    list_id: str | None
    level: int | None
    hidden: bool


@frozen
class Styles:
    """All styles of a document by their names; `usual` is that of paragraphs that name none."""

    by_name: dict[str, Style] = field(factory=dict)
    usual: str | None = None

    def numbering(self, name: str | None) -> tuple[str | None, int | None]:
        """Return the list and the level that a paragraph style gives; None for what it does not say."""
        for style in self._line(name or self.usual):
            if style.list_id is not None:
                return style.list_id, style.level
        return None, None

    def hides(self, name: str | None) -> bool:
        """Whether text of this style is hidden."""
        return any(style.hidden for style in self._line(name))

    def _line(self, name: str | None) -> list[Style]:
        """Return a style and those it is based on."""
        line: list[Style] = []
        while name is not None and (style := self.by_name.get(name)) and style not in line:
            line.append(style)
            name = style.parent
        return line


def asked_for(content: bytes) -> bytes:
    """Return the part `styles.xml` without the styles of tables and the list of those that there might be.

    These may be nine tenths of it. They are told by the way all programs write them; written otherwise, they stay.
    """
    if _DECLARED in content:
        return content
    before, *styles = content.split(_STYLE)
    head, latent, tail = before.partition(_LATENT)
    kept = (_behind(_STYLE + each, b"</w:style>") if each.startswith(_OF_TABLES) else _STYLE + each for each in styles)
    return b"".join((head, _behind(latent + tail, b"</w:latentStyles>"), *kept))


def _behind(element: bytes, end: bytes) -> bytes:
    """Return what stands behind an element; all of it where it has no end tag."""
    _, found, behind = element.partition(end)
    return behind if found else element


def read_styles(root: "Element") -> Styles:
    """Return the styles that the part `styles.xml` defines."""
    by_name: dict[str, Style] = {}
    usual = None
    for element in root.iter(f"{W}style"):
        name = element.get(f"{W}styleId") or ""
        said = children(element)
        numbering = properties(said.get(f"{W}pPr"), f"{W}numPr")
        by_name[name] = Style(
            parent=value(said, "basedOn"),
            list_id=value(numbering, "numId"),
            level=number(numbering, "ilvl", 0) if f"{W}ilvl" in numbering else None,
            hidden=is_on(properties(element, f"{W}rPr"), "vanish"),
        )
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
            usual = name
    return Styles(by_name, usual)
