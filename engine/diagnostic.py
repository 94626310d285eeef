"""What the reading could not do."""

from gouji.engine.record import frozen
from gouji.engine.source import Span
from gouji.engine.text import Text


@frozen
class Diagnostic:
    """Something that was not read, or not read with certainty, with its place.

    A rule of the same `code` (GJ2nn) turns it into a finding. `keys` are the figures concerned; `table` is the key of
    the form's table, if it is about one.
    """

    code: str
    span: Span
    message: Text
    keys: tuple[str, ...] = ()
    table: str | None = None
