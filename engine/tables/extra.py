"""Rows and columns that a table has beside those of the form."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from gouji.engine.tables.occurrences import Occurrence
from gouji.engine.tables.reading import ROW_END

Place = tuple[int, int]
"""The first and the last token of what is there."""

_WORDS = re.compile("x")


def extra_places(found: Sequence[Occurrence], kinds: str, first: int) -> tuple[Place, ...]:
    """Return where rows and columns stand that the form does not have, in a table whose first label is `first`.

    Only what stands in lines with borders is told: elsewhere words and figures may be torn from somewhere else.
    """
    return tuple(sorted({*_rows(found, kinds), *_columns(found, kinds, first)}))


def _rows(found: Sequence[Occurrence], kinds: str) -> Iterator[Place]:
    """Yield lines of words and as many figures as a row has, also where they stand behind the label of a row."""
    for row in found:
        if inside := _below_a_label(row.width).fullmatch(row.body.partition("\n")[0]):
            yield row.label + 1 + inside.start(1), row.label + inside.end(1)
        end = ROW_END.search(kinds, row.label + 1)
        stop = end.start() if end else len(kinds)
        for line in _line(row.width).finditer(kinds, row.label, stop):
            yield line.start(1), line.end(1) - 1


@cache
def _below_a_label(width: int) -> re.Pattern[str]:
    return re.compile(rf"[|\t ]*(x(?:[|\t ]+[nd]){{{width}}})[|\t ]*")


@cache
def _line(width: int) -> re.Pattern[str]:
    return re.compile(rf"\n[|\t ]*(x(?:[|\t ]+[nd]){{{width}}})[|\t ]*(?=\n|\Z)")


def _columns(found: Sequence[Occurrence], kinds: str, first: int) -> Iterator[Place]:
    """Yield the words in a header that has all labels of the form, above rows that have one more figure each."""
    start = first
    for _, group in groupby(found, key=lambda row: (id(row.block), row.header.last)):
        rows = list(group)
        words = [match.start() for match in _WORDS.finditer(kinds, start, rows[0].label)]
        wider = all(row.values == row.width + 1 for row in rows)
        if len(words) == 1 and wider and rows[0].fit.is_whole and rows[0].header.strange:
            yield words[0], words[0]
        start = max(row.end for row in rows)
