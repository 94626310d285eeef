"""Tables in text: every cell where it stands, whatever parts the cells."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.shapes import FORM, HEADINGS, Line, cases, disclosure, requests, zeros

from gouji.engine.facts import State
from gouji.engine.readers.csv import read_csv
from gouji.engine.readers.limits import Limits
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.source import SheetCell, Span

FIGURES = st.fixed_dictionaries({key: st.integers(0, 10**5).map(str) for key in FORM.keys})
WITH_BLANKS = st.fixed_dictionaries({key: st.one_of(st.integers(0, 999).map(str), st.just("")) for key in FORM.keys})
MANNERS = st.fixed_dictionaries(
    {
        "delimiter": st.sampled_from(",;\t"),
        "encoding": st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
        "width": st.sampled_from([0, 15]),
        "between": st.sampled_from(["", "\n", "\r\n\r\n"]),
        "quoted": st.booleans(),
    }
)


def table(lines: list[Line], delimiter: str, width: int, *, quoted: bool) -> str:
    """Return lines as a spreadsheet saves them: covered cells blank, all rows as wide as the widest."""
    stream = StringIO()
    writer = csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerows([*(cell or "" for cell in line), *[""] * (width - len(line))] for line in lines)
    return stream.getvalue()


def sheet(cells: dict[str, str], *, delimiter: str, encoding: str, width: int, between: str, quoted: bool) -> bytes:
    parts = [
        table([[HEADINGS[number]], *make(cells)], delimiter, width, quoted=quoted)
        for number, make in ((1, disclosure), (2, requests), (3, cases))
    ]
    return between.join(parts).encode(encoding)


def report_of(data: bytes) -> Report:
    return recognise(read_csv(data, "report.csv"))


@given(cells=FIGURES, manner=MANNERS)
@settings(max_examples=60, deadline=None)
def test_every_manner_is_read_exactly(cells: dict[str, str], manner: dict[str, object]) -> None:
    report = report_of(sheet(cells, **manner))  # type: ignore[arg-type]  # hypothesis keeps no types by key
    assert {fact.key: fact.raw for fact in report.facts} == cells
    assert report.diagnostics == ()


@given(cells=WITH_BLANKS, manner=MANNERS)
@settings(max_examples=60, deadline=None)
def test_a_blank_cell_is_blank_or_said_to_be_unreadable(cells: dict[str, str], manner: dict[str, object]) -> None:
    report = report_of(sheet(cells, **manner))  # type: ignore[arg-type]  # hypothesis keeps no types by key
    told = {key for diagnostic in report.diagnostics for key in diagnostic.keys}
    for fact in report.facts:
        if fact.state in (State.UNREADABLE, State.ABSENT):
            assert fact.key in told
        else:
            assert fact.raw == cells[fact.key]


@given(cells=WITH_BLANKS, manner=MANNERS, place=st.integers(0, 10**4))
@settings(max_examples=60, deadline=None)
def test_a_cell_too_many_moves_no_figure_silently(cells: dict[str, str], manner: dict[str, object], place: int) -> None:
    text = sheet(cells, **{**manner, "encoding": "utf-8"}).decode()  # type: ignore[arg-type]  # as above
    delimiter = str(manner["delimiter"])
    before, *after = text.split(delimiter)
    place %= len(after)
    moved = delimiter.join([before, *after[:place], "", *after[place:]])
    for fact in report_of(moved.encode()).facts:
        assert fact.state in (State.UNREADABLE, State.ABSENT) or fact.raw == cells[fact.key]


def test_a_figure_has_its_cell() -> None:
    data = sheet(zeros(), delimiter=",", encoding="utf-8", width=15, between="\n", quoted=False)
    source = read_csv(data, "report.csv")
    assert source.origin(recognise(source).facts["requests.received.total"].span) == SheetCell("", "J21")


def test_columns_beyond_z_have_two_letters() -> None:
    source = read_csv((",".join(["甲"] * 28) + "\n" + ",".join(["1"] * 28)).encode(), "a.csv")
    assert [source.origin(Span.at(source.text.rindex("1"))), source.origin(Span.at(2))] == [
        SheetCell("", "AB2"),
        SheetCell("", "A1"),
    ]


PROSE = "本年度没有需要报告的其他事项，也没有收取信息处理费。" * 5
TEXTS = {
    "comma": ("a,1\nb,2\n", "| a | 1 |\n| b | 2 |\n\n"),
    "semicolon with commas in the cells": ("a,b,c;1\nd;2\n", "| a,b,c | 1 |\n| d | 2 |\n\n"),
    "tab": ("a\t1,203\nb\t2\n", "| a | 1,203 |\n| b | 2 |\n\n"),
    "quotes": ('"a,""b""","1,203"\nc,2\n', '| a,"b" | 1,203 |\n| c | 2 |\n\n'),
    "a line end in a cell": ('"a\nb",1\nc,2\n', "| a b | 1 |\n| c | 2 |\n\n"),
    "a quote that nothing closes": ('a,1\n"b,2\nc,3\n', '| a | 1 |\n| "b | 2 |\n| c | 3 |\n\n'),
    "line ends of old systems": ("a,1\rb,2\r", "| a | 1 |\n| b | 2 |\n\n"),
    "an empty line": ("a,1\n\nb,2\n", "| a | 1 |\n\n| b | 2 |\n\n"),
    "columns of other tables": ("a,1,,\nb,2,,\n\nc,1,2,3\n", "| a | 1 |\n| b | 2 |\n\n| c | 1 | 2 | 3 |\n\n"),
    "rows that end early": ("a,1,2\nb,3\n", "| a | 1 | 2 |\n| b | 3 |\n\n"),
    "a row with a cell too many": ("a,1,2,\nb,,3,,\nc,4,5,\n", "| a | 1 | 2 |\n| b |  | 3 |  |\n| c | 4 | 5 |\n\n"),
    "numbers marked as text": ('a,="12",\'7\nb,1,2\n', "| a | 12 | 7 |\n| b | 1 | 2 |\n\n"),
    "prose": (f"a,1\n{PROSE},\nb,2\n", f"| a | 1 |\n\n{PROSE}\n| b | 2 |\n\n"),
    "one column": ("a\nb\n", "| a |\n| b |\n\n"),
    "blank cells": ("a,,1\n,,\n", "| a |  | 1 |\n|  |  |  |\n\n"),
}


@pytest.mark.parametrize(("data", "expected"), TEXTS.values(), ids=TEXTS)
def test_cells(data: str, expected: str) -> None:
    assert read_csv(data.encode(), "a.csv").text == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the table is empty"),
        (b"\xef\xbb\xbf\n\n", "the table is empty"),
        (b"," * 501, "the table is far larger than any of an annual report: not read"),
        (b"1,2,3\n" * 60_000, "the table is far larger than any of an annual report: not read"),
        (b"a,\0\0", "this is a binary file, not text"),
        (b"\xff\xff\xff", "unknown encoding: neither UTF-8 nor GB18030; save it as UTF-8"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_csv(data, "a.csv")
    assert caught.value.message.en == message


def test_limits_may_be_others() -> None:
    with pytest.raises(Unreadable):
        read_csv(b"1,2,3", "a.csv", Limits(columns=2))


def test_a_long_cell_is_read() -> None:
    assert read_csv(f'a,"{"甲" * 200_000}"\nb,1'.encode(), "a.csv").text.startswith("| a | 甲甲")
