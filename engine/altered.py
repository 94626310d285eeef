"""Row labels that were altered: known by their place among the others, their likeness, and the cells behind them."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.form import Row, TableForm
from gouji.engine.grammar.labels import normal
from gouji.engine.grammar.tokens import Tokens
from gouji.engine.lexicon import Lexicon
from gouji.engine.readings import find_tables
from gouji.engine.record import changed, frozen
from gouji.engine.source import Source, Span
from gouji.engine.tables import TableReading
from gouji.engine.tables.occurrences import Occurrence, occurrences
from gouji.engine.tables.reading import end_below
from gouji.engine.text import Text

Found = dict[str, TableReading]

_WORDS = re.compile("[xX]")
# Labels of different rows share less than this.
_ALIKE = 0.75


@frozen
class _Altered:
    """A token that must be the label of a row, and the row."""

    token: int
    table: TableForm
    row: Row


@frozen
class Mended:
    """Tokens with the altered labels known for what they are, what is found with them, and what is said of them."""

    tokens: Tokens
    found: Found
    diagnostics: tuple[Diagnostic, ...] = ()


def with_altered_labels(source: Source, tokens: Tokens, lexicon: Lexicon) -> Mended:
    """Return what is found of the tables, a row with an altered label too where label, order and count agree."""
    found = find_tables(tokens.kinds, lexicon)
    altered = [
        each
        for reading in found.values()
        if (reading.refused or reading.missing) and reading.form.layout == "rows"
        for each in _altered(reading.form, source, tokens, lexicon)
    ]
    if not altered:
        return Mended(tokens, found)
    kinds = list(tokens.kinds)
    for each in altered:
        kinds[each.token] = lexicon.class_of(normal(each.row.labels[0]))
    mended = changed(tokens, kinds="".join(kinds))
    again = find_tables(mended.kinds, lexicon)
    if not _confirmed(altered, found, again):
        return Mended(tokens, found)
    return Mended(mended, again, tuple(_diagnostic(each, source, tokens) for each in altered))


def _altered(form: TableForm, source: Source, tokens: Tokens, lexicon: Lexicon) -> Iterator[_Altered]:
    """Yield words that stand where exactly one row is missing, and are most like its label."""
    rows = [row for block in form.blocks for row in block.rows]
    there = {id(occurrence.row): occurrence for occurrence in occurrences(form, tokens.kinds, lexicon)}
    found = [there.get(id(row)) for row in rows]
    for number, row in enumerate(rows):
        token = (
            None if found[number] else _only_words(_around(number, found, form, tokens.kinds, lexicon), tokens.kinds)
        )
        if token is not None and _is_most_like(source.folded[tokens.starts[token] : tokens.ends[token]], row, rows):
            yield _Altered(token, form, row)


def _around(
    number: int, found: Sequence[Occurrence | None], form: TableForm, kinds: str, lexicon: Lexicon
) -> tuple[int, int] | None:
    """Return between which tokens a row must stand: the labels of the rows beside it.

    Above the first row these are the column labels, if all are there; below the last, what ends the table.
    """
    first, last = number == 0, number == len(found) - 1
    before, after = None if first else found[number - 1], None if last else found[number + 1]
    if before and after:
        return before.label, after.label
    if first and after and after.fit.is_whole:
        return after.header.last, after.label
    if last and before:
        return before.label, end_below(form, before.label, kinds, lexicon)
    return None


def _only_words(around: tuple[int, int] | None, kinds: str) -> int | None:
    """Return the only token of words between two others."""
    words = [match.start() for match in _WORDS.finditer(kinds, *around)] if around else []
    return words[0] if len(words) == 1 else None


def _is_most_like(words: str, row: Row, rows: Sequence[Row]) -> bool:
    """Whether words are much like a label of a row, and less like those of all others."""
    others = chain.from_iterable(other.labels for other in rows if other is not row)
    likeness = max(_likeness(words, label) for label in row.labels)
    return likeness >= _ALIKE and all(_likeness(words, other) < likeness for other in others)


def _likeness(words: str, label: str) -> float:
    from difflib import SequenceMatcher  # noqa: PLC0415  # only where something is amiss, and it costs start-up

    return SequenceMatcher(None, normal(words), normal(label), autojunk=False).ratio()


def _confirmed(altered: Sequence[_Altered], before: Found, after: Found) -> bool:
    """Whether the rows are whole under their labels, and nothing else is read in another way than without them."""
    for key, reading in before.items():
        tokens = {binding.key: binding.token for binding in after[key].bindings} if key in after else {}
        if any(tokens.get(binding.key, -1) != binding.token for binding in reading.bindings):
            return False
    return all(_is_whole(each, after[each.table.key]) for each in altered)


def _is_whole(altered: _Altered, reading: TableReading) -> bool:
    filled = {binding.key for binding in reading.bindings if binding.token is not None}
    return reading.form is altered.table and filled.issuperset(_keys(altered))


def _keys(altered: _Altered) -> tuple[str, ...]:
    table = altered.table
    (block,) = (block for block in table.blocks if altered.row in block.rows)
    return tuple(table.fact_key(altered.row, column) for column in block.columns)


def _diagnostic(altered: _Altered, source: Source, tokens: Tokens) -> Diagnostic:
    span = Span(tokens.starts[altered.token], tokens.ends[altered.token])
    message = _ALTERED.format(table=altered.table.name, found=source.raw(span), label=altered.row.labels[0])
    return Diagnostic("GJ203", span, message, _keys(altered), altered.table.key)


_ALTERED = Text(
    "{table}的行名写作“{found}”，规定的是“{label}”",
    "{table} has a row named “{found}” instead of “{label}”",
)
