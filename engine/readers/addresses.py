"""Where the cells of a sheet stand, as a spreadsheet names them."""

from collections.abc import Iterator, Sequence

from gouji.engine.readers.blocks import Line
from gouji.engine.record import frozen
from gouji.engine.source import SheetCell

_LETTERS = 26


@frozen
class Addresses:
    """The places of the texts of some rows: the `numbers` of the rows, and the columns of the texts, from 0.

    A row may end early.
    """

    sheet: str
    numbers: Sequence[int]
    columns: Sequence[int]
    rows: Sequence[Line]

    def __iter__(self) -> Iterator[SheetCell]:
        """Make the places, row by row."""
        for number, row in zip(self.numbers, self.rows, strict=True):
            for column, text in zip(self.columns, row, strict=False):
                if text is not None:
                    yield SheetCell(self.sheet, f"{letters(column)}{number}")


def letters(column: int) -> str:
    """Return the name of a column, counted from 0."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + letter) + name
    return name
