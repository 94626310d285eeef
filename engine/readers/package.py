"""How the parts of an Office document hang together."""

from posixpath import dirname, join, normpath, split

from gouji.engine.readers.archive import Archive
from gouji.engine.readers.part import parse_part
from gouji.engine.record import frozen


@frozen
class Relation:
    """What a part refers to: the name it has there, what kind of part it is, and where that stands in the archive."""

    name: str
    kind: str
    path: str


def relations(archive: Archive, part: str = "") -> tuple[Relation, ...]:
    """Return what a part refers to inside the archive; without `part`, what the document begins with."""
    folder, file = split(part)
    listing = join(folder, "_rels", f"{file}.rels")
    found = archive.read([listing])
    if not found:
        return ()
    root = parse_part(found[listing], archive.file, listing, archive.limits)
    return tuple(
        Relation(
            name=each.get("Id") or "",
            kind=(each.get("Type") or "").rpartition("/")[2],
            path=normpath(join("/", dirname(part), each.get("Target") or "")).lstrip("/"),
        )
        for each in root
        if each.get("TargetMode") != "External"
    )
