"""What is to be said beside a place in a report."""

from gouji.engine.record import frozen
from gouji.engine.source import Location

AUTHOR = "gouji"
"""Who signs the notes: those in a document that are signed so are replaced, all others stay."""


@frozen
class Note:
    """A note: its place, its title, and the lines below that; no character of them steers or is unfit for XML."""

    location: Location
    title: str
    lines: tuple[str, ...]
