"""The parts of a document: sections, tables, with their places."""

from enum import StrEnum
from typing import Literal

from gouji.engine.form import TableForm
from gouji.engine.record import frozen
from gouji.engine.sections import SectionForm
from gouji.engine.source import Span
from gouji.engine.text import Text


class SectionState(StrEnum):
    """Whether a section is there."""

    PRESENT = "present"
    HEADING_LOST = "heading_lost"
    MISSING = "missing"


class Content(StrEnum):
    """What stands under a heading: nothing at all (or the form's placeholder), a bare 无, or words."""

    EMPTY = "empty"
    NOTHING = "nothing"
    WORDS = "words"


Wording = Literal["accepted", "slip", "other"]


@frozen
class Section:
    """A section of the form in a document.

    `heading` is as written, without its ordinal (None where lost or missing); `span` is that of the heading, or of zero
    width where it was expected; `body` is what stands between this heading and the next; `ordinal` is the number that
    the document prints before the heading (None: none).
    """

    form: SectionForm
    state: SectionState
    heading: str | None
    wording: Wording | None
    ordinal: int | None
    span: Span
    body: Span
    content: Content

    @property
    def number(self) -> int:
        """The section's number in the form, from 1."""
        return self.form.number


class TableState(StrEnum):
    """How far a table could be read: all of it, some of its rows, nothing, or it is not there as text."""

    READ = "read"
    PARTIAL = "partial"
    UNREADABLE = "unreadable"
    ABSENT = "absent"

    @property
    def words(self) -> Text:
        """How a sentence says it of a table."""
        return _STATE_WORDS[self]


_STATE_WORDS = {
    TableState.READ: Text("已读出", "is read"),
    TableState.PARTIAL: Text("没有全部读出", "is read in part"),
    TableState.UNREADABLE: Text("无法准确读出", "cannot be read with certainty"),
    TableState.ABSENT: Text("没有以文字形式出现", "is not there as text"),
}


@frozen
class Table:
    """A table of the form in a document; `span` is of zero width where it was expected and is not there."""

    form: TableForm
    state: TableState
    span: Span

    @property
    def is_there(self) -> bool:
        """Whether any of its figures could be read."""
        return self.state is TableState.READ or self.state is TableState.PARTIAL
