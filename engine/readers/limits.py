"""How much of a file is read before it is refused: no annual report comes near any of these."""

from gouji.engine.record import frozen


@frozen
class Limits:
    """Bounds on time and memory; a caller may pass others to `load`.

    `file_bytes` is the file itself, `unpacked_bytes` one member of an archive after unpacking (and all together four
    times as much), `members` how many an archive may have, `ratio` how many times larger than packed a member may be
    if it is larger than 8 MiB, `part_tags` the tags in a part of an Office document, `elements` those of a web
    page, `cells` and `columns` bound tables, `span` a single rowspan or colspan, `depth` nesting of elements, `pages`
    and `characters` a PDF.
    """

    file_bytes: int = 16 * 1024 * 1024
    unpacked_bytes: int = 64 * 1024 * 1024
    members: int = 5_000
    ratio: int = 200
    part_tags: int = 2_000_000
    cells: int = 200_000
    columns: int = 500
    span: int = 1_000
    depth: int = 400
    elements: int = 50_000
    pages: int = 500
    characters: int = 2_000_000


LIMITS = Limits()
