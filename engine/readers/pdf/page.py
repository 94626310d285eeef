"""What a reader of PDF works with: characters and ruling lines of a page, each with its place."""

from collections.abc import Sequence
from typing import NamedTuple

from gouji.engine.record import frozen

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points, y upwards."""


LOST = "\ufffd"
"""What stands for a character of a font that does not tell which one it is."""


class Glyph(NamedTuple):
    """A character and its box, as high as its font and as wide as its advance; a tuple, for a page has thousands."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str


class Ruling(NamedTuple):
    """A straight line along an axis: where on the other axis it stands, and from where to where it runs."""

    at: float
    start: float
    end: float


@frozen
class Frame:
    """How a page is turned for reading.

    `width` and `height` are those of the page as read. `turns` is by how many quarters clockwise the page as read must
    be turned to be the page as shown.
    """

    number: int
    width: float
    height: float
    turns: int

    def shown(self, box: Box) -> Box:
        """Return a box of the page as read in points of the page as shown, from its lower left corner."""
        x0, y0, x1, y1 = turned(box, self.turns, self.width, self.height)
        return (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1))

    def shows(self, glyph: Glyph) -> bool:
        """Whether a character stands within the page."""
        return 0 <= glyph.x0 + glyph.x1 <= 2 * self.width and 0 <= glyph.y0 + glyph.y1 <= 2 * self.height

    def within(self, box: Box) -> Box:
        """Return what the page shows of a box: one that ends before it begins, if nothing."""
        x0, y0, x1, y1 = box
        return max(x0, 0.0), max(y0, 0.0), min(x1, self.width), min(y1, self.height)


@frozen
class Page:
    """The characters and ruling lines of a page, upright.

    `pictures` is how much of it pictures cover, 1 for all; `drawings` counts what is drawn beside the text.
    """

    frame: Frame
    glyphs: list[Glyph]
    horizontal: list[Ruling]
    vertical: list[Ruling]
    pictures: float = 0.0
    drawings: int = 0


def turned(box: Box, quarters: int, width: float, height: float) -> Box:
    """Return `box` on a page of this size after turning the page clockwise by so many quarters."""
    x0, y0, x1, y1 = box
    if quarters == 1:
        return (y0, width - x1, y1, width - x0)
    if quarters == 2:  # noqa: PLR2004  # two quarters
        return (width - x1, height - y1, width - x0, height - y0)
    if quarters == 3:  # noqa: PLR2004  # three quarters
        return (height - y1, x0, height - y0, x1)
    return box


def bounds(boxes: Sequence[Glyph]) -> Box:
    """Return the box round all of some characters."""
    return (
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
