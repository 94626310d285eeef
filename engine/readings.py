"""Facts from what was found in the tables, and diagnostics for what was not."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Section, Table, TableState
from gouji.engine.facts import Facts, Raws, Spans, State, Sums, Value
from gouji.engine.form import Form, TableForm
from gouji.engine.grammar.figures import Figure, read_figure
from gouji.engine.grammar.tokens import Tokens
from gouji.engine.headers import examine_headers
from gouji.engine.lexicon import Lexicon
from gouji.engine.record import frozen
from gouji.engine.source import Source, Span
from gouji.engine.tables import Refusal, TableReading, read_table
from gouji.engine.text import Text

_SHOWN_ROWS = 3
# A number whose digits are parted by blanks, one of which was perhaps a border.
_PARTED = re.compile(r"\d[\d,.]*(?:\s+\d[\d,.]*)+")
_STATES = {kind: State(kind) for kind in ("number", "dash", "text", "unreadable")} | {"change": State.NUMBER}


@frozen
class Readings:
    """All that the tables of a document gave."""

    tables: tuple[Table, ...]
    facts: Facts
    diagnostics: tuple[Diagnostic, ...]


@lru_cache(maxsize=256)
def find_tables(kinds: str, lexicon: Lexicon) -> dict[str, TableReading]:
    """Return what was found of each table of the form, by its key; nothing for a table that is not there.

    What stands where depends on the classes of the tokens alone, and many documents have the same.
    """
    found = {
        key: read_table([table for table in lexicon.tables if table.key == key], kinds, lexicon)
        for key in dict.fromkeys(table.key for table in lexicon.tables)
    }
    return {key: reading for key, reading in found.items() if reading}


def read_facts(
    source: Source, tokens: Tokens, form: Form, found: dict[str, TableReading], sections: Sequence[Section]
) -> Readings:
    """Return facts, tables and diagnostics for what `find_tables` found."""
    where = {section.number: Span.at(section.body.start) for section in sections}
    sheet = _Sheet(source, tokens, form)
    tables: list[Table] = []
    diagnostics: list[Diagnostic] = []
    for table in form.tables:
        reading = found.get(table.key)
        span = _span(tokens, reading.first, reading.last) if reading else where[table.section]
        state = reading.state if reading else TableState.ABSENT
        tables.append(Table(table, state, span))
        if reading:
            sheet.fill(reading)
            diagnostics += _diagnose(form, reading, sheet, tokens)
            diagnostics += examine_headers(reading, tokens, source.folded)
        else:
            sheet.leave_out(table, span)
            diagnostics.append(Diagnostic("GJ212", span, _NO_TABLE.format(table=table.name), table.keys, table.key))
    return Readings(tuple(tables), sheet.facts(), tuple(diagnostics))


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[last])


@lru_cache(maxsize=8192)
def _read(cell: str) -> tuple[State, Value | None, Figure | None]:
    """Return what a cell states; the figure itself only where there is more to say of it."""
    figure = read_figure(cell)
    plain = figure.kind in ("number", "dash", "text") and not (figure.unit or figure.note)
    return _STATES[figure.kind], figure.value, None if plain else figure


class _Sheet:
    """The figures while they are being filled in, table by table, by the number of their key.

    `spoilt` are those that stand there and cannot be read.
    """

    def __init__(self, source: Source, tokens: Tokens, form: Form) -> None:
        self.source, self.tokens, self.form = source, tokens, form
        self.states: list[State] = []
        self.values: list[Value | None] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.units: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self.spoilt: set[str] = set()
        self.spent: set[Sums] = set()

    def leave_out(self, table: TableForm, span: Span) -> None:
        """Mark the figures of the next table of the form, which is not there."""
        size = len(table.keys)
        self.states += [State.ABSENT] * size
        self.values += [None] * size
        self.starts += [span.start] * size
        self.ends += [span.end] * size

    def fill(self, reading: TableReading) -> None:
        """Fill in what was read of the next table of the form, and mark what was not."""
        folded = self.source.folded
        starts = [self.tokens.starts[token] for token in reading.cells]
        ends = [self.tokens.ends[token] for token in reading.cells]
        cells = [_read(folded[start:end]) for start, end in zip(starts, ends, strict=True)]
        states, values, figures = zip(*cells, strict=True)
        self.states += states
        self.values += values
        self.starts += starts
        self.ends += ends
        for key, figure in zip(reading.form.keys, figures, strict=True) if any(figures) else ():
            if figure:
                self._annotate(key, figure)
        self._mark_rest(reading)
        self.spent |= reading.spent

    def _mark_rest(self, reading: TableReading) -> None:
        """Mark the figures that do not fill the cell of a token."""
        self._mark(reading.unbound, State.ABSENT, Span.at(0))
        for binding in reading.partial:
            start = self.tokens.starts[binding.place if binding.token is None else binding.token]
            if binding.part:
                self._put(binding.key, Span(start + binding.part[0], start + binding.part[1]))
            else:
                self._mark((binding.key,), State.BLANK, Span.at(start))
        for refusal in reading.refused:
            self._mark(refusal.keys, State.UNREADABLE, _span(self.tokens, refusal.first, refusal.last))
        for refusal in reading.missing:
            self._mark(refusal.keys, State.ABSENT, Span.at(self.tokens.ends[reading.last]))

    def _put(self, key: str, span: Span) -> None:
        """Fill in what was read of a part of a token."""
        state, value, figure = _read(self.source.folded[span.start : span.end])
        self._mark((key,), state, span, value)
        if figure:
            self._annotate(key, figure)

    def _annotate(self, key: str, figure: Figure) -> None:
        """Keep what else a cell says; a change is a number where one is asked for, and words elsewhere."""
        if figure.unit:
            self.units[key] = figure.unit
        if figure.note:
            self.notes[key] = figure.note
        if figure.kind == "unreadable":
            self.spoilt.add(key)
        if figure.kind == "change" and not self.form.cells[key].column.signed:
            self._mark((key,), State.TEXT, self.span(key))

    def _mark(self, keys: Sequence[str], state: State, span: Span, value: Value | None = None) -> None:
        for key in keys:
            number = self.form.index[key]
            self.states[number], self.values[number] = state, value
            self.starts[number], self.ends[number] = span.start, span.end

    def raw(self, key: str) -> str:
        """Return what stands in the cell of a figure."""
        return self.source.raw(self.span(key))

    def span(self, key: str) -> Span:
        """Return where a figure stands."""
        number = self.form.index[key]
        return Span(self.starts[number], self.ends[number])

    def facts(self) -> Facts:
        """Return the filled sheet."""
        spans = Spans(tuple(self.starts), tuple(self.ends))
        states, values, raws = tuple(self.states), tuple(self.values), Raws(self.source.text, spans)
        return Facts(self.form, states, values, spans, raws, self.units, self.notes, frozenset(self.spent))


def _diagnose(form: Form, reading: TableReading, sheet: _Sheet, tokens: Tokens) -> Iterator[Diagnostic]:
    damaged = [
        Refusal((binding.key,), binding.token, binding.token, _SPOILT)
        for binding in (reading.bindings if sheet.spoilt else ())
        if binding.token is not None and binding.key in sheet.spoilt
    ]
    split = [refusal for refusal in damaged if _PARTED.fullmatch(sheet.raw(refusal.keys[0]))]
    spoilt = [refusal for refusal in damaged if refusal not in split]
    yield from _split(form, reading.form, split, sheet)
    if refused := [*reading.refused, *spoilt]:
        yield _unreadable(form, reading.form, refused, tokens)
    if reading.missing:
        keys = tuple(key for refusal in reading.missing for key in refusal.keys)
        wording = _ROWS_LEFT_OUT if reading.form.varies else _ROWS_MISSING
        message = wording.format(table=reading.form.name, rows=_names([each.reason for each in reading.missing]))
        yield Diagnostic("GJ202", Span.at(tokens.ends[reading.last]), message, keys, reading.form.key)
    for first, last in reading.extra:
        message = _EXTRA.format(table=reading.form.name, found=sheet.source.raw(_span(tokens, first, first)))
        yield Diagnostic("GJ202", _span(tokens, first, last), message, table=reading.form.key)


def _split(form: Form, table: TableForm, split: Sequence[Refusal], sheet: _Sheet) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each row with numbers that blanks part."""
    for row, refusals in groupby(split, key=lambda refusal: form.cells[refusal.keys[0]].row):
        keys = tuple(refusal.keys[0] for refusal in refusals)
        columns = Text.listed(form.cells[key].column.name for key in keys)
        message = _SPLIT_NUMBER.format(table=table.name, row=row.name, columns=columns, found=sheet.raw(keys[0]))
        yield Diagnostic("GJ209", sheet.span(keys[0]), message, keys, table.key)


def _unreadable(form: Form, table: TableForm, refused: Sequence[Refusal], tokens: Tokens) -> Diagnostic:
    keys = tuple(key for refusal in refused for key in refusal.keys)
    rows = list(dict.fromkeys(form.cells[key].row.name for key in keys))
    message = _UNREADABLE.format(table=table.name, count=len(keys), rows=_names(rows), reason=refused[0].reason)
    return Diagnostic("GJ213", _span(tokens, refused[0].first, refused[0].last), message, keys, table.key)


def _names(names: Sequence[Text]) -> Text:
    shown, rest = names[:_SHOWN_ROWS], len(names) - _SHOWN_ROWS
    more = _MORE.format(count=len(names)) if rest > 0 else Text("", "")
    return Text("、".join(name.zh for name in shown) + more.zh, ", ".join(name.en for name in shown) + more.en)


_MORE = Text(" 等 {count} 行", " … ({count} rows)")
_NO_TABLE = Text(
    "{table}没有文字内容（可能是图片、附件或在转换中丢失），其中的数字无法核对",
    "{table} is not there as text (a picture, an attachment, or lost in conversion); its figures cannot be checked",
)
_UNREADABLE = Text(
    "{table}有 {count} 个数字无法确定，未作判断（{rows}）：{reason}",
    "{count} figures of {table} cannot be told with certainty and are not judged ({rows}): {reason}",
)
_SPOILT = Text("单元格里的数字已损坏或被拆开", "the figure in the cell is damaged or split")
_SPLIT_NUMBER = Text(
    "{table} › {row} › {columns} 填作“{found}”：一格之内有空白，不能确定是一个数还是几个数",
    "{table} › {row} › {columns}: “{found}” has blanks inside, and whether it is one number cannot be told",
)
_ROWS_LEFT_OUT = Text("{table}没有这些行：{rows}", "{table} is without the rows: {rows}")
_EXTRA = Text("{table}有规定以外的“{found}”", "{table} has “{found}”, which the form has not")
_ROWS_MISSING = Text("{table}缺少规定的行：{rows}", "{table} lacks rows of the form: {rows}")
