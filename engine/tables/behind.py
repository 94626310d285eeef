"""Whether the labels of a table stand behind their figures, as programs leave them that take text out of a page."""

from collections.abc import Sequence
from itertools import groupby

from gouji.engine.grammar.rows import borders
from gouji.engine.lexicon import Lexicon
from gouji.engine.tables.occurrences import Occurrence
from gouji.engine.tables.reading import VALUE, figures_ahead


def labels_behind(found: Sequence[Occurrence], first: int, kinds: str, lexicon: Lexicon) -> bool:
    """Whether figures stand before the labels of their rows, or may do so; `first` is the first label of the table.

    Where blank cells leave nothing, all that may show it is a figure before the label of a first row, or a last row
    without any: its figures, or those of a first row that is blank, are then those of another.
    """
    ahead = max(figures_ahead(kinds, index, lexicon) for index in (first, found[0].label))
    if ahead >= found[0].width:
        return True
    if borders(kinds[first : found[-1].end]):
        return False
    blocks = [list(rows) for _, rows in groupby(found, key=lambda row: id(row.block))]
    if any(figures_ahead(kinds, rows[0].label, lexicon) for rows in blocks):
        return True
    if not any(row.values for row in found):
        return _are_apart(first, kinds)
    # A row between two headers has its figures on the one side of its label or on the other.
    if any(len(rows[0].block.rows) == 1 and rows[0].values for rows in blocks):
        return False
    return any(not rows[-1].values and any(row.values for row in rows) for rows in blocks)


def _are_apart(first: int, kinds: str) -> bool:
    """Whether figures stand between the heading and the labels: of a row with blank cells one may be all there is."""
    return VALUE.search(kinds, kinds.rfind("H", 0, first) + 1, first) is not None
