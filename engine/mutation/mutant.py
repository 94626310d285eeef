"""What goes wrong in a report, one error at a time."""

from collections.abc import Iterable
from enum import StrEnum

from gouji.engine.record import frozen
from gouji.engine.source import Span
from gouji.engine.text import Text


class Kind(StrEnum):
    """A class of errors, as clerks make them."""

    DIGIT = "digit"
    TRANSPOSED = "transposed"
    DROPPED = "dropped"
    DOUBLED = "doubled"
    BLANK = "blank"
    NEIGHBOURS = "neighbours"
    SHIFTED = "shifted"
    YUAN = "yuan"
    WORDS = "words"
    YEAR = "year"
    FEE = "fee"
    HEADING = "heading"
    EMPTY = "empty"
    SECTION = "section"

    @property
    def words(self) -> Text:
        """What goes wrong, in words."""
        return _WORDS[self]


SINGLE = (Kind.DIGIT, Kind.TRANSPOSED, Kind.DROPPED, Kind.DOUBLED, Kind.BLANK)
"""The errors in one figure of a table."""

_WORDS = {
    Kind.DIGIT: Text("一位数字写错", "a digit is another one"),
    Kind.TRANSPOSED: Text("相邻两位颠倒", "two digits change places"),
    Kind.DROPPED: Text("漏一位数字", "a digit is dropped"),
    Kind.DOUBLED: Text("多一位数字", "a digit is doubled"),
    Kind.BLANK: Text("一格漏填", "a cell is left blank"),
    Kind.NEIGHBOURS: Text("同行相邻两格互换", "two cells of a row change places"),
    Kind.SHIFTED: Text("整行错一列", "a row is shifted by a column"),
    Kind.YUAN: Text("万元填成元", "an amount is in 元 instead of 万元"),
    Kind.WORDS: Text("文中的数写错", "a figure in the words has another digit"),
    Kind.YEAR: Text("年度写成上一年", "the year is the one before"),
    Kind.FEE: Text("没有说明收取信息处理费情况", "the statement on fees is lost"),
    Kind.HEADING: Text("标题改写", "a heading is reworded"),
    Kind.EMPTY: Text("一个部分没有内容", "a section is empty"),
    Kind.SECTION: Text("缺一个部分", "a section is lost"),
}


@frozen
class Edit:
    """Something that is written in place of what stands at `span`."""

    span: Span
    new: str


@frozen
class Mutant:
    """A text with one error of a kind: the figures that it changed, and what stands where something was written.

    `before` and `after` are what was written and is written now. Without keys and places something is gone.
    """

    kind: Kind
    text: str
    before: str
    after: str
    keys: tuple[str, ...] = ()
    places: tuple[Span, ...] = ()

    @classmethod
    def of(cls, kind: Kind, text: str, edits: Iterable[Edit], keys: tuple[str, ...] = ()) -> "Mutant":
        """Return a text in which edits, in the order of the text, are made."""
        parts, places, end = [], [], 0
        made = tuple(edits)
        for edit in made:
            parts += [text[end : edit.span.start], edit.new]
            start = sum(map(len, parts)) - len(edit.new)
            places += [Span(start, start + len(edit.new))] if edit.new.strip() else []
            end = edit.span.end
        before = " ".join(text[edit.span.start : edit.span.end] for edit in made)
        return cls(
            kind, "".join([*parts, text[end:]]), before, " ".join(edit.new for edit in made), keys, tuple(places)
        )
