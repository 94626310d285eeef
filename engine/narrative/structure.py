"""The records of how the words are built: how much a section says, and what it counts off."""

from typing import Literal

from gouji.engine.record import frozen
from gouji.engine.source import Span


@frozen
class Extent:
    """How much a section says: in Chinese characters, without digits and marks, and in numbers, told zeros included."""

    section: int
    signs: int
    numbers: int


@frozen
class Extents:
    """How much each section in words says."""

    all: tuple[Extent, ...] = ()

    def of(self, section: int) -> Extent:
        """Return that of a section; of one that is not there, or has nothing, that it says nothing."""
        return next((extent for extent in self.all if extent.section == section), Extent(section, 0, 0))


@frozen
class Item:
    """One point that is counted off; `expected` is the ordinal that belongs there where it certainly has another."""

    ordinal: int
    expected: int | None
    raw: str
    span: Span


@frozen
class Announced:
    """How many points the words say will follow (以下三个问题)."""

    count: int
    raw: str
    span: Span


@frozen
class Parts:
    """What a preamble says that the report consists of: how many parts, and the sections that it names.

    `named` is empty where it names none, or something else too.
    """

    count: int
    named: tuple[int, ...]
    raw: str
    span: Span


About = Literal["problems", "measures"]


@frozen
class Enumeration:
    """Points that are counted off with marks of one kind, in the order of the text.

    `about` is what their lead says that they are, in section 5; `announced` is how many it says there are.
    """

    section: int
    about: About | None
    announced: Announced | None
    items: tuple[Item, ...]
