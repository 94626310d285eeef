"""Tables whose rows begin with their labels."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gouji.engine.form import TableForm
from gouji.engine.grammar.rows import Cells
from gouji.engine.lexicon import Lexicon
from gouji.engine.tables.behind import labels_behind
from gouji.engine.tables.extra import extra_places
from gouji.engine.tables.grid import cells_by_column
from gouji.engine.tables.occurrences import Occurrence, occurrences
from gouji.engine.tables.reading import (
    COUNT,
    GLUED,
    HEADER,
    PARTED,
    STRAY,
    VALUE,
    Binding,
    Refusal,
    TableReading,
    end_below,
    left_blank,
)
from gouji.engine.tables.setting import Setting, setting_of
from gouji.engine.text import Text

_FIGURE = re.compile("[ndtu]")
_NUMBER = re.compile("[nu]")
_WORDS_AND_FIGURE = re.compile(r"[xX](?=[|\t \n]*[ndtu])")


def read_rows(form: TableForm, kinds: str, lexicon: Lexicon) -> TableReading | None:
    """Read a table whose rows begin with their labels; None if it is not there."""
    found = occurrences(form, kinds, lexicon)
    if not _is_there(form, found):
        return None
    first, last = _first_label(form, found[0].label, kinds, lexicon), _last_value(found[-1], kinds)
    disorder = _disorder(found, form)
    if not disorder and labels_behind(found, first, kinds, lexicon):
        disorder = _FIGURES_FIRST
    if disorder:
        return TableReading(form, first, last, refused=(Refusal(form.keys, first, last, disorder),))
    return _read_in_order(form, found, kinds, lexicon, first)


def _is_there(form: TableForm, found: Sequence[Occurrence]) -> bool:
    """Whether some row has figures or most rows are named: a label alone may be an entry of a menu."""
    rows = sum(len(block.rows) for block in form.blocks)
    return any(row.values for row in found) or len(found) * 2 > rows


def _first_label(form: TableForm, row: int, kinds: str, lexicon: Lexicon) -> int:
    """Return the first label of the header above the row label `row`."""
    first = row
    for index in range(row, -1, -1):
        kind = kinds[index]
        roles = lexicon.roles.get(kind)
        if kind in "HPX" or (roles and all(role.table is not form for role in roles)):
            break
        first = index if roles else first
    return first


def _last_value(row: Occurrence, kinds: str) -> int:
    return max((match.start() for match in VALUE.finditer(kinds, row.label, row.end)), default=row.label)


def _disorder(found: Sequence[Occurrence], form: TableForm) -> Text | None:
    order = {id(row): number for number, row in enumerate(row for block in form.blocks for row in block.rows)}
    numbers = [order[id(occurrence.row)] for occurrence in found]
    if len(set(numbers)) < len(numbers):
        return _TWICE
    return None if numbers == sorted(numbers) else _OUT_OF_ORDER


def _read_in_order(form: TableForm, found: list[Occurrence], kinds: str, lexicon: Lexicon, first: int) -> TableReading:
    if form.units_beside and (doubt := _second_column(found, kinds)):
        last = _last_value(found[-1], kinds)
        return TableReading(form, first, last, refused=(Refusal(form.keys, first, last, doubt),))
    stray = _stray(found, kinds, first)
    setting = setting_of(found, kinds, first)
    placed = {} if stray else cells_by_column(form, found, kinds, first, lexicon)
    bindings: list[Binding] = []
    refused: list[Refusal] = []
    for occurrence in found:
        certain = not stray and left_blank(kinds, occurrence.label, occurrence.end, occurrence.width)
        if occurrence.label in placed and (certain or occurrence.values):
            cells = placed[occurrence.label]
        else:
            cells = setting.cells(occurrence, blank_is_certain=certain)
        reason = _objection(occurrence, cells, setting)
        if reason or cells is None:
            keys = _keys_by_row(form)[id(occurrence.row)]
            refused.append(Refusal(keys, occurrence.label, _last_value(occurrence, kinds), reason or COUNT))
        else:
            bindings += _bound(form, occurrence, cells, len(kinds) - 1)
    missing = _missing(form, found)
    end = end_below(form, found[-1].label, kinds, lexicon)
    extra = () if missing or form.varies or "x" not in kinds[first:end] else extra_places(found, kinds, first)
    unknown = stray if stray or form.varies or not missing else _unknown_words(found, kinds, end)
    if missing and (unknown or refused):
        # Its label may be what could not be read: then it is not missing for certain.
        where = (unknown[0], unknown[-1]) if unknown else (refused[0].first, refused[0].last)
        refused.append(Refusal(tuple(key for row in missing for key in row.keys), *where, STRAY))
        missing = []
    last = _last_value(found[-1], kinds)
    return TableReading(form, first, last, tuple(bindings), tuple(refused), tuple(missing), extra)


def _second_column(found: Sequence[Occurrence], kinds: str) -> Text | None:
    """Return the reason if a table of one column may be one of two, whose figures would not be told apart."""
    if any(len(_FIGURE.findall(row.body)) > row.width for row in found):
        return COUNT
    header = found[0].header
    named = len(header.columns) == 1 and not re.search("[xXP]", kinds[header.last : found[0].label])
    return GLUED if not named and any(_FIGURE.fullmatch(row.body) for row in found) else None


def _stray(found: Sequence[Occurrence], kinds: str, first: int) -> list[int]:
    """Return the values between the first label and the last row that stand behind no row label."""
    ends = [first, *(row.end for row in found)]
    gaps = zip(ends, [*(row.label for row in found), ends[-1]], strict=True)
    return [match.start() for start, end in gaps for match in _NUMBER.finditer(kinds, start, end)]


def _unknown_words(found: Sequence[Occurrence], kinds: str, end: int) -> list[int]:
    """Return the words from the column labels to the `end` that may be a row's label which cannot be read."""
    first = max(found[0].header.last, 0)
    before = re.compile("[xX]").finditer(kinds, first, found[0].label)
    among = re.compile("X").finditer(kinds, found[0].label, found[-1].end + 1)
    behind = _WORDS_AND_FIGURE.finditer(kinds, found[-1].end, end)
    return [match.start() for matches in (before, among, behind) for match in matches]


def _objection(occurrence: Occurrence, cells: Cells | None, setting: Setting) -> Text | None:
    if occurrence.block.header_needed and not occurrence.fit.is_own:
        return _NO_HEADER
    if not occurrence.fit.is_in_order:
        return HEADER
    unparted = not PARTED.search(occurrence.body)
    if unparted and occurrence.width > 1 and (setting.glued or cells is None):
        return GLUED
    return None if cells else COUNT


def _bound(form: TableForm, occurrence: Occurrence, cells: Cells, last: int) -> Iterator[Binding]:
    start = occurrence.label + 1
    for key, token, place in zip(_keys_by_row(form)[id(occurrence.row)], cells.tokens, cells.places, strict=True):
        yield Binding(key, None if token is None else start + token, min(start + place, occurrence.end, last))


@cache
def _keys_by_row(form: TableForm) -> dict[int, tuple[str, ...]]:
    """Return the keys of each row of a table, by the identity of the row."""
    return {
        id(row): tuple(form.fact_key(row, column) for column in block.columns)
        for block in form.blocks
        for row in block.rows
    }


def _missing(form: TableForm, found: Sequence[Occurrence]) -> list[Refusal]:
    seen = {id(occurrence.row) for occurrence in found}
    return [
        Refusal(_keys_by_row(form)[id(row)], found[-1].label, found[-1].label, row.name)
        for block in form.blocks
        for row in block.rows
        if id(row) not in seen
    ]


_TWICE = Text(
    "同一行出现两次，像是两份报告或两个年度并列",
    "a row stands there twice, as if two reports or years stood side by side",
)
_FIGURES_FIRST = Text(
    "数字在行名之前，无法确定属于哪一行",
    "figures stand before the row labels, and which row they are of cannot be told",
)
_OUT_OF_ORDER = Text("各行的先后与规定格式不同", "the rows are not in the order of the form")
_NO_HEADER = Text(
    "表头不是本版格式的，无法确定各栏的含义", "the column labels are not those of this edition of the form"
)
