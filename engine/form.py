"""An official form as data: its sections, tables, labels and fact keys.

The data stand in `rulesets/forms/*.toml`, the only place where a label of a form is written.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

from gouji.engine.record import frozen
from gouji.engine.sections import Phrase, SectionForm
from gouji.engine.text import Text

Kind = Literal["count", "amount"]
_NO_GROUPS: Mapping[str, tuple[str, ...]] = {}


@frozen
class Column:
    """A column of a table; `labels` holds the official wording first, then the accepted others.

    `kind` and `unit`, where they are told, go before those of the row; an empty unit is none. `signed`: its figures are
    changes, which can be negative.
    """

    key: str
    labels: tuple[str, ...]
    name: Text
    kind: Kind | None = None
    unit: str | None = None
    signed: bool = False


@frozen
class Row:
    """A row of a table; `kind` and `unit` hold for all its cells, unless a column has its own."""

    key: str
    labels: tuple[str, ...]
    name: Text
    kind: Kind = "count"
    unit: str = "件"


@frozen
class Block:
    """Rows that share columns.

    `captions` are labels without figures: block titles, corner cells, group labels. `raised` names the columns whose
    headers stand one line higher than those of their neighbours. `header_needed` says that a row is this row only below
    one of these column labels, because another edition has a row of the same label and width. `note` holds words of the
    note that the form prints in the corner of the header.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    captions: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()
    header_needed: bool = False
    note: str = ""


@frozen
class Equation:
    """Two sums of figures that the form wants equal in each of its rows or columns that has them all.

    `left` and `right` name the figures of a row by their columns, those of a column by their rows, or groups of them.
    """

    over: Literal["rows", "columns"]
    left: tuple[str, ...]
    right: tuple[str, ...]


@frozen(eq=False)
class TableForm:
    """A table of the form, as its `edition` has it.

    `layout` tells how its cells follow one another: `rows` (a label, then its figures) or `line` (all rows in one line
    below their headers). `groups` names sets of row or column keys for the relation language. `section` is 0 for a
    table that stands in none. `varies`: bodies have it with other ordinals, without some rows or with more of them.
    `units_beside`: the unit of a figure stands between label and figure.
    """

    key: str
    section: int
    name: Text
    layout: Literal["rows", "line"]
    blocks: tuple[Block, ...]
    groups: Mapping[str, tuple[str, ...]] = _NO_GROUPS
    prefix: str = ""
    equations: tuple[Equation, ...] = ()
    edition: str = ""
    varies: bool = False
    units_beside: bool = False

    def fact_key(self, row: Row, column: Column) -> str:
        """Return the key of the figure where `row` and `column` meet; a column that is the only one needs no key."""
        return f"{self.prefix}{row.key}.{column.key}".rstrip(".")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of all its figures, in the order of the form."""
        return tuple(
            self.fact_key(row, column) for block in self.blocks for row in block.rows for column in block.columns
        )

    @cached_property
    def sums(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """What its equations say, once for each row or column: the keys of the figures on both sides."""
        return tuple(
            (tuple(line[name] for name in left), tuple(line[name] for name in right))
            for equation in self.equations
            for left, right in [(self._names(equation.left), self._names(equation.right))]
            for line in self._lines(equation.over)
            if line.keys() >= {*left, *right}
        )

    def _names(self, side: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for each in side for name in self.groups.get(each, (each,)))

    def _lines(self, over: Literal["rows", "columns"]) -> Iterator[dict[str, str]]:
        for block in self.blocks:
            if over == "rows":
                yield from ({column.key: self.fact_key(row, column) for column in block.columns} for row in block.rows)
            else:
                yield from ({row.key: self.fact_key(row, column) for row in block.rows} for column in block.columns)


@frozen
class Cell:
    """What the form says of one figure."""

    key: str
    table: TableForm
    row: Row
    column: Column

    @property
    def kind(self) -> Kind:
        """Whether the figure is a count or an amount."""
        return self.column.kind or self.row.kind

    @property
    def unit(self) -> str | None:
        """What the figure counts, or the unit of the amount; None where the form says none."""
        return (self.row.unit if self.column.unit is None else self.column.unit) or None

    @property
    def name(self) -> Text:
        """What a message calls the figure: table, row and, unless it is the only one, column."""
        names = (self.table.name, self.row.name, *((self.column.name,) if self.column.key else ()))
        return Text(" › ".join(name.zh for name in names), " › ".join(name.en for name in names))


@frozen(eq=False)
class Form:
    """One edition of the official form, for reports of the years from `since` to `until` (None: still in force).

    `placeholders` are what the blank form holds where words belong, `nothing` the words for a section without content.
    """

    name: str
    since: int
    until: int | None
    basis: str
    sections: tuple[SectionForm, ...]
    tables: tuple[TableForm, ...]
    mentions: tuple[Phrase, ...]
    placeholders: tuple[str, ...] = ()
    nothing: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of all figures, in the order of the form."""
        return tuple(key for table in self.tables for key in table.keys)

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """What the form says of each figure, by key."""
        cells = (
            Cell(table.fact_key(row, column), table, row, column)
            for table in self.tables
            for block in table.blocks
            for row in block.rows
            for column in block.columns
        )
        return {cell.key: cell for cell in cells}

    @cached_property
    def editions(self) -> frozenset[str]:
        """The editions that its tables are of."""
        return frozenset(table.edition for table in self.tables)

    @cached_property
    def index(self) -> dict[str, int]:
        """The number of each key in `keys`."""
        return {key: number for number, key in enumerate(self.keys)}

    def covers(self, year: int) -> bool:
        """Whether this edition is the one for reports of `year`."""
        return self.since <= year and (self.until is None or year <= self.until)

    def table(self, key: str) -> TableForm:
        """Return the table named `key`."""
        return next(table for table in self.tables if table.key == key)


NO_FORM = Form("", 0, None, "", (), (), ())
