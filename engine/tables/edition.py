"""Which edition of the form a table is of, by its labels and what can be read with them."""

import re
from collections.abc import Iterator, Sequence

from gouji.engine.document import TableState
from gouji.engine.form import TableForm
from gouji.engine.lexicon import Lexicon
from gouji.engine.tables.line import read_line
from gouji.engine.tables.reading import LABEL, STRAY, TableReading
from gouji.engine.tables.rows import read_rows

_FIGURE_BEHIND = re.compile(r"[|\t \n]*[ndtu]")


def read_table(editions: Sequence[TableForm], kinds: str, lexicon: Lexicon) -> TableReading | None:
    """Return what is found of a table, read as the one of its `editions` that fits best, the first of several."""
    found: list[TableReading] = []
    for form in editions:
        reading = (read_rows if form.layout == "rows" else read_line)(form, kinds, lexicon)
        if reading and reading.state is TableState.READ and not any(_foreign(reading, kinds, lexicon)):
            return reading
        found += [reading] if reading else []
    return max(found, key=lambda reading: _fit(reading, kinds, lexicon), default=None)


def _fit(reading: TableReading, kinds: str, lexicon: Lexicon) -> tuple[int, int, int]:
    """Return how well an edition fits: by labels that only another has, figures bound, and rows that were not found."""
    lost = [*reading.missing, *(refusal for refusal in reading.refused if refusal.reason is STRAY)]
    return (
        -len(list(_foreign(reading, kinds, lexicon))),
        len(reading.bindings),
        -sum(len(refusal.keys) for refusal in lost),
    )


def _foreign(reading: TableReading, kinds: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the labels, as classes, of rows and columns that another edition of the table has and this one has not.

    What is the title of a group here and a row there is a row where a figure stands behind it.
    """
    start = max(kinds.rfind("H", 0, reading.first), kinds.rfind("P", 0, reading.first)) + 1
    for match in LABEL.finditer(kinds, start, reading.last + 1):
        roles = [role for role in lexicon.roles[match[0]] if role.table.key == reading.form.key]
        own = {role.kind for role in roles if role.table is reading.form}
        others = {role.kind for role in roles} - own - {"caption"}
        if others and (not own or ("row" in others and _FIGURE_BEHIND.match(kinds, match.end()))):
            yield match[0]
