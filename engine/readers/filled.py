"""A table of the form, filled in."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.form import Block, TableForm
from gouji.engine.readers.blocks import Grid, Slot
from gouji.engine.source import TableCell

_Line = Sequence[str | None]


def filled(table: TableForm, number: int, cells: Mapping[str, str | None]) -> Grid:
    """Return a table as the `number`-th of its document, with what the `cells` of each key hold.

    A row none of whose cells is there (None) is left out.
    """
    lines = list(_rows(table, cells) if table.layout == "rows" else _line(table, cells))
    width = max(map(len, lines))
    return Grid.of(
        [
            None if text is None else Slot(text, TableCell(number, row, column))
            for column, text in enumerate([*line, *[None] * (width - len(line))], 1)
        ]
        for row, line in enumerate(lines, 1)
    )


def _rows(table: TableForm, cells: Mapping[str, str | None]) -> Iterator[_Line]:
    """Yield for each block its header, then its rows."""
    for block in table.blocks:
        rows = [(row.labels[0], [cells[table.fact_key(row, column)] for column in block.columns]) for row in block.rows]
        there = [(label, figures) for label, figures in rows if any(figure is not None for figure in figures)]
        if there:
            yield ["", *_header(block)]
            yield from ([label, *(figure or "" for figure in figures)] for label, figures in there)


def _line(table: TableForm, cells: Mapping[str, str | None]) -> Iterator[_Line]:
    """Yield the rows side by side: their labels, their columns, their figures."""
    (block,) = table.blocks
    covered = [None] * (len(block.columns) - 1)
    yield [cell for row in block.rows for cell in (row.labels[0], *covered)]
    yield [*_header(block)] * len(block.rows)
    yield [cells[key] or "" for key in table.keys]


def _header(block: Block) -> list[str]:
    return [column.labels[0] for column in block.columns]
