"""A report as a plain text: the headings and tables of its form, and words of ours between them."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.facts import Value
from gouji.engine.form import Block, Form, Row, TableForm

Cells = Mapping[str, Value | str]
"""What stands in the cell of each key."""

Line = list[str | None]
"""The cells of a row of a table, as printed; None is what a merged cell covers."""

Words = Mapping[int, str]
"""The words of each section without a table."""


def document(title: str, form: Form, cells: Cells, words: Words) -> str:
    """Return a report with these figures and words."""
    tables = {table.section: _drawn(lines_of(table, cells)) for table in form.tables}
    parts = [f"{section.line}\n\n{words.get(section.number) or tables[section.number]}" for section in form.sections]
    return "\n\n".join([title, *parts]) + "\n"


def _drawn(lines: Sequence[Line]) -> str:
    """Draw a table with bars."""
    return "\n".join("| " + " | ".join(cell or "" for cell in line) + " |" for line in lines)


def lines_of(table: TableForm, cells: Cells) -> list[Line]:
    """Return the rows of a table with its headers, all of them with as many cells."""
    lines = list(_lines(table, cells))
    width = max(map(len, lines))
    return [[*line, *[None] * (width - len(line))] for line in lines]


def _lines(table: TableForm, cells: Cells) -> Iterator[Line]:
    if table.layout == "line":
        yield from _one_line(table, cells)
    elif table.blocks[0].note:
        yield from _requests(table, cells)
    else:
        for block in table.blocks:
            yield from _stacked(table, block, cells)


def _figures(table: TableForm, block: Block, row: Row, cells: Cells) -> list[str]:
    return [str(cells[table.fact_key(row, column)]) for column in block.columns]


def _stacked(table: TableForm, block: Block, cells: Cells) -> Iterator[Line]:
    """Yield a block below its title, as section two has them one below the other."""
    title, corner = block.captions
    yield [title]
    yield [corner, *(column.labels[0] for column in block.columns)]
    for row in block.rows:
        yield [row.labels[0], *_figures(table, block, row, cells)]


def _requests(table: TableForm, cells: Cells) -> Iterator[Line]:
    """Yield the table of section three: three columns of labels before the figures, two lines of headers."""
    (block,) = table.blocks
    corner, applicants, organisations, outcomes, *kinds = block.captions
    natural, *others, total = (column.labels[0] for column in block.columns)
    yield [corner, None, None, applicants]
    yield [None, None, None, natural, organisations, *[None] * (len(others) - 1), total]
    yield [None, None, None, None, *others]
    first = {row.key.partition(".")[0]: row for row in reversed(block.rows) if "." in row.key}
    titles = dict(zip((row.key for row in reversed(first.values())), kinds, strict=True))
    inner = [*table.groups["outcomes"], "concluded"]
    for row in block.rows:
        title = outcomes if row.key == inner[0] else None
        kind = (titles.get(row.key), row.labels[0]) if "." in row.key else (row.labels[0], None)
        labels = [title, *kind] if row.key in inner else [row.labels[0], None, None]
        yield [*labels, *_figures(table, block, row, cells)]


def _one_line(table: TableForm, cells: Cells) -> Iterator[Line]:
    """Yield the table of section four: its rows one beside the other, below three lines of headers."""
    (block,) = table.blocks
    review, *lawsuits = (row.labels[0] for row in block.rows)
    columns = [column.labels[0] for column in block.columns]
    gap = [None] * (len(columns) - 1)
    yield [review, *gap, block.captions[0], *[None] * (len(columns) * len(lawsuits) - 1)]
    yield [*columns, *(cell for lawsuit in lawsuits for cell in (lawsuit, *gap))]
    yield [None, *gap, *columns * len(lawsuits)]
    yield [figure for row in block.rows for figure in _figures(table, block, row, cells)]
