"""Which edition of the form a table is of, by its labels and what can be read with them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gouji.engine.document import TableState
from gouji.engine.form import TableForm
from gouji.engine.lexicon import Lexicon
from gouji.engine.record import changed
from gouji.engine.tables.line import read_line
from gouji.engine.tables.reading import LABEL, STRAY, Refusal, TableReading
from gouji.engine.tables.rows import read_rows
from gouji.engine.text import Text

_FIGURE_BEHIND = re.compile(r"[|\t \n]*[ndtu]")


def read_table(editions: Sequence[TableForm], kinds: str, lexicon: Lexicon) -> TableReading | None:
    """Return what is found of a table, read as the one of its `editions` that fits best, the first of several."""
    found: list[TableReading] = []
    for form in editions:
        reading = (read_rows if form.layout == "rows" else read_line)(form, kinds, lexicon)
        if reading and reading.state is TableState.READ and not any(_foreign(reading, kinds, lexicon)):
            return reading
        found += [_without_captions(reading, kinds, lexicon)] if reading else []
    return max(found, key=lambda reading: _fit(reading, kinds, lexicon), default=None)


def _without_captions(reading: TableReading, kinds: str, lexicon: Lexicon) -> TableReading:
    """Return a reading without the rows whose labels are captions of groups in an edition whose rows stand there, too.

    What stands behind such a label may be a row of the group that lost its own.
    """
    if not any(_foreign(reading, kinds, lexicon)):
        return reading
    rows = {
        id(reading.form.blocks[role.block].rows[role.number])
        for roles in lexicon.roles.values()
        if any(role.kind == "caption" and role.table.key == reading.form.key for role in roles)
        for role in roles
        if role.kind == "row" and role.table is reading.form
    }
    keys = {
        reading.form.fact_key(row, column)
        for block in reading.form.blocks
        for row in block.rows
        if id(row) in rows
        for column in block.columns
    }
    dropped = [binding for binding in reading.bindings if binding.key in keys]
    if not dropped:
        return reading
    places = [binding.place for binding in dropped]
    refusal = Refusal(tuple(binding.key for binding in dropped), min(places), max(places), _CAPTION)
    bindings = tuple(binding for binding in reading.bindings if binding.key not in keys)
    return changed(reading, bindings=bindings, refused=(*reading.refused, refusal))


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
    strangers = _strangers(reading.form, lexicon)
    for match in LABEL.finditer(kinds, start, reading.last + 1):
        sure = strangers.get(match[0])
        if sure or (sure is False and _FIGURE_BEHIND.match(kinds, match.end())):
            yield match[0]


@cache
def _strangers(form: TableForm, lexicon: Lexicon) -> dict[str, bool]:
    """Return the classes of labels that are something in another edition of a table, and in this one nothing.

    False for those that are so only with a figure behind them.
    """
    found = {}
    for letter, roles in lexicon.roles.items():
        same = [role for role in roles if role.table.key == form.key]
        own = {role.kind for role in same if role.table is form}
        others = {role.kind for role in same} - own - {"caption"}
        if others and (not own or "row" in others):
            found[letter] = not own
    return found


_CAPTION = Text(
    "这一行在另一版格式中是一组的标题，而那一组的行也在表中，无法确定数字属于哪一行",
    "in another edition the label of this row is the title of a group whose rows stand there, too",
)
