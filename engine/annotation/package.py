"""An Office document written anew: every part as it was, but for those that were changed."""

import zipfile
from io import BytesIO
from posixpath import dirname, join, relpath, split

from attrs import define, field
from lxml import etree
from lxml.etree import _Element as Element

from gouji.engine.readers.archive import Archive
from gouji.engine.readers.package import relations
from gouji.engine.readers.part import as_strict, is_strict, parse_part

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that has the blanks of a text kept."""
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TYPES_PART = "[Content_Types].xml"


@define
class Package:
    """The parts of a document by their paths; `main` is the one that tells whether it is a strict document."""

    archive: Archive
    main: str
    _changed: dict[str, bytes] = field(factory=dict, init=False)

    def root(self, path: str) -> Element | None:
        """Return the root of a part as it is by now; None without such a part."""
        content = self._changed.get(path) or self.archive.read([path]).get(path)
        return parse_part(content, self.archive.file, path, self.archive.limits) if content else None

    def put(self, path: str, root: Element) -> None:
        """Replace a part, or add it."""
        content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        self._changed[path] = as_strict(content) if self._is_strict() else content

    def related(self, owner: str, kind: str) -> tuple[str | None, Element | None]:
        """Return path and root of the part of this kind that another one refers to, as far as they are there."""
        path = next((each.path for each in relations(self.archive, owner) if each.kind == kind), None)
        return path, self.root(path) if path else None

    def free_path(self, folder: str, stem: str, suffix: str) -> str:
        """Return a path that no part has."""
        taken = {*self.archive.names, *self._changed}
        numbers = ("", *range(1, len(taken) + 1))
        return next(path for number in numbers if (path := f"{folder}/{stem}{number}{suffix}") not in taken)

    def relate(self, owner: str, path: str, kind: str, content_type: str) -> str:
        """Let `owner` refer to a new part; return by which name it does."""
        folder, file = split(owner)
        listing = join(folder, "_rels", f"{file}.rels")
        root = self.root(listing)
        root = _new(f"{_RELATIONS}Relationships") if root is None else root
        taken = {each.get("Id") for each in root}
        name = next(name for number in range(1, len(taken) + 2) if (name := f"gouji{number}") not in taken)
        target = relpath(path, dirname(owner))
        root.append(root.makeelement(f"{_RELATIONS}Relationship", Id=name, Type=f"{_R}/{kind}", Target=target))
        self.put(listing, root)
        self._declare(path, content_type)
        return name

    def packed(self) -> bytes:
        """Return the document."""
        packed = BytesIO()
        parts = self.archive.read(self.archive.names) | self._changed
        with zipfile.ZipFile(packed, "w") as archive:
            for path, content in parts.items():
                archive.writestr(self._about(path), content)
        return packed.getvalue()

    def _declare(self, path: str, content_type: str) -> None:
        root = self.root(_TYPES_PART)
        root = _new(f"{_TYPES}Types") if root is None else root
        # A part that is gone may still be declared, and no part may be twice.
        for stale in [each for each in root if each.get("PartName") == f"/{path}"]:
            root.remove(stale)
        root.append(root.makeelement(f"{_TYPES}Override", PartName=f"/{path}", ContentType=content_type))
        self.put(_TYPES_PART, root)

    def _about(self, path: str) -> zipfile.ZipInfo:
        before = self.archive.members.get(path)
        about = zipfile.ZipInfo(path) if before is None else zipfile.ZipInfo(path, before.date_time)
        about.compress_type = zipfile.ZIP_DEFLATED if before is None else before.compress_type
        about.external_attr = 0 if before is None else before.external_attr
        return about

    def _is_strict(self) -> bool:
        return is_strict(self.archive.read([self.main]).get(self.main, b""))


def _new(tag: str) -> Element:
    return etree.fromstring(f'<{tag.partition("}")[2]} xmlns="{tag[1:].partition("}")[0]}"/>')
