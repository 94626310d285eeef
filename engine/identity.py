"""Whose report it is, and for which year."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from gouji.engine.source import Span


class Level(StrEnum):
    """What kind of body reports."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    TOWNSHIP = "township"
    UNKNOWN = "unknown"


@frozen
class Identity:
    """What the document says of itself; None where it does not. `title_span` is of zero width without a title."""

    body: str | None
    level: Level
    year: int | None
    published: date | None
    title: str | None
    title_span: Span
