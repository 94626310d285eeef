"""Workbooks are read with the figures as their cells show them, or refused with one clear message."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from time import process_time

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.office import package, report_by_openpyxl, xlsx_of
from support.shapes import FORM, HEADINGS, PROSE, TITLE

from gouji.engine.facts import State
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.readers.xlsx import read_xlsx
from gouji.engine.recognise import recognise
from gouji.engine.source import SheetCell, Source, Span

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
COUNTS = [key for key in FORM.keys if key != "fees.amount"]


def saved(book: openpyxl.Workbook) -> bytes:
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def book_of(*cells: object, style: str | None = None) -> bytes:
    """Return a workbook with a label and these cells in its first row."""
    book = openpyxl.Workbook()
    for column, value in enumerate(("甲", *cells), 1):
        at = book.active.cell(1, column, value)
        if style and column > 1:
            at.number_format = style
    return saved(book)


def cells(data: bytes) -> list[str]:
    """Return the cells of the first row behind its label."""
    line = read_xlsx(data, "f.xlsx").text.split("\n")[0]
    return [each.strip() for each in line.strip("|").split("|")][1:]


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_xlsx(data, "f.xlsx")
    return refused.value.message.en


def sheet(*rows: str, more: str = "") -> str:
    return f"<sheetData>{''.join(rows)}</sheetData>{more}"


# Whole reports


@pytest.mark.parametrize("one_sheet", [False, True])
@settings(max_examples=15, deadline=None)
@given(
    counts=st.lists(st.integers(0, 10**9), min_size=len(COUNTS), max_size=len(COUNTS)),
    amount=st.decimals(0, 10**6, places=6),
)
def test_all_figures_are_read_back(counts: list[int], amount: Decimal, *, one_sheet: bool) -> None:
    figures = {**dict(zip(COUNTS, counts, strict=True)), "fees.amount": float(amount)}
    report = recognise(read_xlsx(report_by_openpyxl(figures, one_sheet=one_sheet), "2021.xlsx"))
    assert {fact.key: fact.value for fact in report.facts} == {**figures, "fees.amount": amount}
    assert report.diagnostics == ()


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(FORM.keys), max_size=40))
def test_a_blank_cell_is_blank_or_its_row_unreadable(keys: set[str]) -> None:
    figures = dict.fromkeys(FORM.keys, 0) | dict.fromkeys(keys, "")
    report = recognise(read_xlsx(report_by_openpyxl(figures), "2021.xlsx"))
    states = {fact.key: fact.state for fact in report.facts}
    told = {key for each in report.diagnostics for key in each.keys}
    assert all(states[key] is State.BLANK or (states[key] is State.UNREADABLE and key in told) for key in keys)
    assert all(states[key] in (State.NUMBER, State.UNREADABLE) for key in FORM.keys if key not in keys)


def test_a_report_with_its_words_in_one_sheet_is_read_whole() -> None:
    figures = {key: number for number, key in enumerate(FORM.keys)}
    with_tables = openpyxl.load_workbook(io.BytesIO(report_by_openpyxl(figures)))
    book = openpyxl.Workbook()
    book.active.append([TITLE])
    for number, heading in enumerate(HEADINGS, 1):
        book.active.append([heading])
        if number in PROSE:
            book.active.append([PROSE[number]])
            continue
        offset = book.active.max_row + 1
        for line in with_tables[f"表{number}"].iter_rows():
            for each in line:
                book.active.cell(offset + each.row, each.column, each.value)
    report = recognise(read_xlsx(saved(book), "f.xlsx"))
    assert {fact.key: fact.value for fact in report.facts} == figures
    assert report.identity.title == TITLE
    assert [section.state.value for section in report.sections] == ["present"] * 6


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the project")
@pytest.mark.parametrize("name", ["kongtong_2021", "pingtan_2021", "pingtan_2022"])
def test_the_workbooks_of_the_corpus_say_what_its_documents_say(name: str) -> None:
    from gouji.engine.readers.docx import read_docx  # noqa: PLC0415  # for this comparison only

    book = recognise(read_xlsx((CORPUS / f"{name}.xlsx").read_bytes(), f"{name}.xlsx"))
    document = recognise(read_docx((CORPUS / f"{name}.docx").read_bytes(), f"{name}.docx"))
    assert book.facts.values == document.facts.values
    assert book.diagnostics == ()


# Cells


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (12.0, "12"),
        (-3, "-3"),
        (484.64, "484.64"),
        (484.64000000000004, "484.64"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (123456789012345, "123456789012345"),
        (1e21, "1000000000000000000000"),
        ("12", "12"),
        ("'12", "'12"),
        ("１２", "１２"),
        ("1,203", "1,203"),
        ("/", "/"),
        ("\u3000", ""),
        ("8（其中修订3件）", "8（其中修订3件）"),
        (True, "TRUE"),
        (date(2022, 1, 2), "2022年1月2日"),
        (datetime(2022, 1, 2, 3, 4), "2022年1月2日 03:04:00"),  # noqa: DTZ001  # a spreadsheet knows no zones
        (time(3, 4), "03:04:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_a_value_as_its_cell_shows_it(value: object, shown: str) -> None:
    assert cells(book_of(value, "乙")) == [shown, "乙"]


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [(0.96, "0%", "96%"), (0.9615, "0.00%", "96.15%"), (1, "0%", "100%"), (0.07, '0.0"%"', "7%"), (0.5, "0.0", "0.5")],
)
def test_a_percentage_is_one(value: float, style: str, shown: str) -> None:
    assert cells(book_of(value, style=style)) == [shown]


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?"])
def test_an_error_is_not_blank(error: str) -> None:
    data = xlsx_of(sheet(f'<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>{error}</v></c></row>'))
    assert cells(data) == [error]


@pytest.mark.parametrize("key", ["requests.received.total", "permits.decisions"])
@pytest.mark.parametrize("value", ["#REF!", "=1+1", True, date(2022, 1, 2)])
def test_what_is_no_figure_is_never_one(key: str, value: object) -> None:
    report = recognise(read_xlsx(report_by_openpyxl(dict.fromkeys(FORM.keys, 0) | {key: value}), "2021.xlsx"))
    assert report.facts[key].value is None
    assert report.facts[key].state in (State.TEXT, State.UNREADABLE)


def test_a_formula_shows_its_result_or_itself() -> None:
    row = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><f>1+1</f><v>2</v></c>'
        '<c r="C1"><f>1+1</f></c><c r="D1"><f>1+1</f><v/></c><c r="E1" t="str"><f>""</f><v></v></c>'
        '<c r="F1"><v>7</v></c></row>'
    )
    assert cells(xlsx_of(sheet(row))) == ["2", "=1+1", "=1+1", "", "7"]


def test_a_formula_without_a_result_may_stand_beyond_all_values() -> None:
    row = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="C2"><f>A1+A2</f></c></row>'
    assert read_xlsx(xlsx_of(sheet(row)), "f").text == "| 1 |  |  |\n| 2 |  | =A1+A2 |\n\n"


# Sheets


def test_merged_cells_stand_in_their_first_slot() -> None:
    book = openpyxl.Workbook()
    for line in (["甲", "藏", "乙"], ["", "", "丙"]):
        book.active.append(line)
    book.active.merge_cells("A1:B2")
    assert read_xlsx(saved(book), "f").text == "| 甲 |  | 乙 |\n|  |  | 丙 |\n\n"


def test_blank_rows_part_tables_of_their_own_width() -> None:
    book = openpyxl.Workbook()
    for line in ([], ["", "甲", 1], [], ["", "", "乙", 2, 3]):
        book.active.append(line)
    source = read_xlsx(saved(book), "f")
    assert source.text == "| 甲 | 1 |\n\n| 乙 | 2 | 3 |\n\n"
    assert source.origin(Span(2, 3)) == SheetCell("Sheet", "B2")
    assert source.origin(Span(source.text.index("3"), 0)) == SheetCell("Sheet", "E4")


def test_sheets_are_read_in_order_and_hidden_ones_are_not() -> None:
    book = openpyxl.Workbook()
    book.active.append(["甲", 1])
    for title, state in (("二", "hidden"), ("三", "veryHidden"), ("四", "visible")):
        book.create_sheet(title).append([title, 1])
        book[title].sheet_state = state
    source = read_xlsx(saved(book), "f")
    assert source.text == "| 甲 | 1 |\n\n| 四 | 1 |\n\n"
    assert [note.en for note in source.notes] == ["hidden sheets were not read: 二, 三"]


def hiding(rows: Sequence[int] = (), columns: Sequence[str] = (), *, one_sheet: bool = False) -> Source:
    """Return what is read of a report with hidden rows and columns in its table of section three."""
    figures = {key: number for number, key in enumerate(FORM.keys)}
    book = openpyxl.load_workbook(io.BytesIO(report_by_openpyxl(figures, one_sheet=one_sheet)))
    sheet = book["Sheet" if one_sheet else "表3"]
    for row in rows:
        sheet.row_dimensions[row].hidden = True
    for column in columns:
        sheet.column_dimensions[column].hidden = True
    return read_xlsx(saved(book), "2021.xlsx")


def test_a_hidden_row_is_left_out_and_told() -> None:
    source = hiding(rows=[5])
    report = recognise(source)
    assert [note.en for note in source.notes] == ["hidden rows and columns of sheet 表3 were not read: 5"]
    assert [(each.code, len(each.keys)) for each in report.diagnostics] == [("GJ202", 7)]
    assert report.facts["requests.carried_in.total"].state is State.ABSENT
    assert report.facts["requests.carried_out.total"].value == FORM.keys.index("requests.carried_out.total")


def test_what_a_merged_cell_holds_is_seen_where_a_part_of_it_is() -> None:
    source = hiding(rows=[6, 8])
    assert "| 三、本年度办理结果 | （二）部分公开" in source.text
    assert "| （三）不予公开 | 2.其他法律行政法规禁止公开 |" in source.text
    assert [note.en for note in source.notes] == ["hidden rows and columns of sheet 表3 were not read: 6, 8"]


def test_a_hidden_column_is_left_out_and_told() -> None:
    source = hiding(columns=["F"])
    report = recognise(source)
    assert [note.en for note in source.notes] == ["hidden rows and columns of sheet 表3 were not read: F"]
    values = {key: number for number, key in enumerate(FORM.keys)}
    assert all(fact.value == values[fact.key] for fact in report.facts if fact.state is State.NUMBER)
    assert report.facts["requests.received.total"].state is State.UNREADABLE


def test_cells_behind_a_hidden_column_keep_their_names() -> None:
    source = hiding(columns=["F"])
    at = source.text.index(str(FORM.keys.index("requests.received.total")))
    assert source.origin(Span(at, at + 1)) == SheetCell("表3", "J4")


def test_hidden_rows_and_columns_without_anything_are_not_told() -> None:
    source = hiding(rows=[60], columns=["T"])
    assert source.notes == ()
    assert recognise(source).diagnostics == ()


@pytest.mark.parametrize(
    ("more", "seen"),
    [
        ('<row r="2" ht="0" customHeight="1"><c r="A2"><v>2</v></c></row>', False),
        ('<row r="2" hidden="true"><c r="A2"><v>2</v></c></row>', False),
        ('<row r="2" hidden="0" ht="0.75"><c r="A2"><v>2</v></c></row>', True),
    ],
)
def test_a_row_without_height_is_hidden(more: str, *, seen: bool) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>' + more + '<row r="3"><c r="A3"><v>3</v></c></row>'
    assert ("2" in read_xlsx(xlsx_of(sheet(rows)), "f").text) is seen


@pytest.mark.parametrize(
    "columns", ['<col min="x" max="2" hidden="1"/>', '<col min="1" max="99999999" hidden="1"/>' * 99]
)
def test_odd_columns_are_read_or_refused(columns: str) -> None:
    data = xlsx_of(f"<cols>{columns}</cols>" + sheet("<row><c><v>1</v></c></row>"))
    assert refusal(data) in (
        "a cell of the sheet stands nowhere, the file may be damaged",
        "no visible sheet of the workbook holds anything",
    )


def test_a_column_far_to_the_right_has_its_name() -> None:
    book = openpyxl.Workbook()
    book.active["AB3"], book.active["AC3"] = "甲", 1
    source = read_xlsx(saved(book), "f")
    assert [origin for _, origin in source.origins] == [SheetCell("Sheet", "AB3"), SheetCell("Sheet", "AC3")]


@pytest.mark.parametrize("name", ["行政复议", "总计", "一、总体情况", "2019", "Sheet1"])
def test_the_name_of_a_sheet_is_no_text(name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report_by_openpyxl(dict.fromkeys(FORM.keys, 3))))
    book["表4"].title = name
    report = recognise(read_xlsx(saved(book), "2021.xlsx"))
    assert {fact.value for fact in report.facts} == {3}
    assert (report.year, report.identity.title) == (2021, None)


@pytest.mark.parametrize("dash", ["-", "－"])
def test_a_row_may_name_its_group(dash: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(report_by_openpyxl({key: number for number, key in enumerate(FORM.keys)})))
    group = ""
    for line in book["表3"].iter_rows(min_row=4):
        group = line[1].value or group
        if line[2].value and "." in str(line[2].value):
            line[2].value = f"{group}{dash}{line[2].value}"
    report = recognise(read_xlsx(saved(book), "2021.xlsx"))
    assert list(report.facts.values) == list(range(len(FORM.keys)))


# Formats and damage


def test_strict_workbooks_are_read() -> None:
    data = xlsx_of(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>'))
    with openpyxl.reader.excel.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    pairs = (
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    )
    for usual, strict in pairs:
        parts = {name: content.replace(usual, strict) for name, content in parts.items()}
    assert read_xlsx(package(parts), "f").text == "| 1 | #N/A |\n\n"


ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>甲 = 乙</t></is></c><c r="B1"><v>2</v></c></row>'
    '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>A1</f></c></row>'
    '<row r="3" hidden="1"><c r="A3"><v>3</v></c></row>'
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        (' t="e"', " t='e'"),
        (' t="e"', ' t = "e"'),
        (' t="e"', '\nt="e"'),
        (' t="e"', ' t="&#101;"'),
        (' hidden="1"', ' hidden="&#49;"'),
        (' hidden="1"', ' hidden ="true"'),
        (' r="B2"', ' r="&#66;2"'),
        (' r="B2"', ""),
        ("甲 = 乙", "<![CDATA[甲 = 乙]]>"),
        ("甲 = 乙", "甲<!-- 丙 --> = 乙"),
        ("甲 = 乙", "甲<?丙 丁?> = 乙"),
        ("甲 = 乙", "&#30002; &#61; &#x4e59;"),
        ("><", "> \r\n\t<"),
    ],
)
def test_a_sheet_is_read_alike_however_it_is_written(old: str, new: str) -> None:
    source = read_xlsx(xlsx_of(sheet(ROWS.replace(old, new) if old else ROWS)), "f")
    assert source.text == "| 甲 = 乙 | 2 |  |\n| TRUE | #N/A | =A1 |\n\n"
    assert len(source.notes) == 1


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('<c r="B1" t ="e"><v>#N/A</v></c>', "| 1 | #N/A |\n\n"),
        ('<c r="B1"><v>2</v></c></row><row r="2" hidden ="1"><c r="A2"><v>3</v></c>', "| 1 | 2 |\n\n"),
    ],
)
def test_a_blank_may_stand_before_the_value_of_an_attribute(written: str, text: str) -> None:
    assert read_xlsx(xlsx_of(sheet(f'<row r="1"><c r="A1"><v>1</v></c>{written}</row>')), "f").text == text


@pytest.mark.parametrize("written", ["12", "&#49;2", "1&#50;", "&#49;&#x32;"])
@pytest.mark.parametrize(
    "value",
    [
        "<v>{}</v>",
        '<v xml:space="preserve">{}</v>',
        '<x:v xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</x:v>',
    ],
)
def test_a_figure_is_read_alike_however_it_is_written(value: str, written: str) -> None:
    assert cells(xlsx_of(sheet(f'<row r="1"><c r="A1"><v>1</v></c><c r="B1">{value.format(written)}</c></row>'))) == [
        "12"
    ]


@pytest.mark.parametrize(
    "written", ["甲&amp;&lt;&gt;&quot;&apos;", "甲&#38;&#60;&#62;&#x22;&#39;", "甲&amp;<![CDATA[<>\"']]>"]
)
def test_words_are_read_alike_however_they_are_written(written: str) -> None:
    row = f'<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>{written}</t></is></c></row>'
    assert cells(xlsx_of(sheet(row))) == ["甲&<>\"'"]


@pytest.mark.parametrize("words", ["v ", "v\n", ":v ", '="'])
def test_a_long_cell_takes_no_more_than_a_moment(words: str) -> None:
    row = f'<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>{words * 30_000}&amp;</t></is></c></row>'
    started = process_time()
    assert cells(xlsx_of(sheet(row)))[0].endswith("&")
    assert process_time() - started < 2


@pytest.mark.parametrize("ref", ["A1:B1", "A1:B&#49;", "&#65;1:B1"])
def test_a_merged_cell_is_found_however_it_is_written(ref: str) -> None:
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'
    merged = f'<mergeCells><mergeCell ref="{ref}"/></mergeCells>'
    assert cells(xlsx_of(sheet(row, more=merged))) == ["", "3"]


@pytest.mark.parametrize(
    "broken",
    [
        '<c t="n"r="B1"><v>2</v></c>',
        "<c><v>2</c></v>",
        "<c><v>2</v>",
        "<c><v>2 & 3</v></c>",
        "<c><v>2</v></c",
        "<x:c/>",
    ],
)
def test_a_plain_sheet_with_broken_markup_is_refused(broken: str) -> None:
    assert "not valid XML" in refusal(xlsx_of(sheet(f'<row r="1"><c r="A1"><v>1</v></c>{broken}</row>')))


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="{0}"><c r="{1}{0}"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "rows",
    [
        FAR.format(1048576, "XFD"),
        FAR.format(1048576, "A").replace('"', "'"),
        FAR.format(1048576, "xfd"),
        FAR.format(1048576, "XFD").replace('r="', 'r = "'),
        FAR.format(1048576, "XFD").replace(" r=", "\nr="),
        FAR.format(1048576, "XFD").replace("<", "<x:").replace("<x:/", "</x:"),
        FAR.format(900, "ZZ"),
        FAR.format(1, "ALL"),
        "<row/>" * 5000 + "<row>" + "<c/>" * 5000 + "<c><v>1</v></c></row>",
        f'<row r="1">{"".join("<c><v>1</v></c>" for _ in range(10_000))}</row>',
        "<row><c><v>1</v></c></row>" * 1000 + f"<row>{'<c/>' * 400}<c><v>1</v></c></row>",
    ],
)
def test_cells_far_apart_are_refused(rows: str) -> None:
    content = sheet(rows)
    if "<x:" in rows:
        content = (
            f'<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{rows}</x:sheetData>'
        )
    assert "far larger" in refusal(xlsx_of(content))


def test_a_far_cell_in_broken_markup_does_not_reach_the_parser() -> None:
    """Found by fuzzing: the parser takes an attribute without a blank before it, and half a terabyte with it."""
    row = '<row r="1"><c r="A1"><v>1</v></c><c t="n"r="XFD1048576"><v>1</v></c></row>'
    assert "not valid XML" in refusal(xlsx_of(sheet(row)))


def test_blank_cells_far_away_do_not_matter() -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    )
    assert read_xlsx(xlsx_of(sheet(rows)), "f").text == "| 1 | 2 |\n\n"


def test_a_sheet_of_a_thousand_rows_is_read() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><v>1</v></c></row>' for n in range(1, 1501))
    assert read_xlsx(xlsx_of(sheet(rows)), "f").text.endswith("| 1500 | 1 |\n\n")


def test_merged_cells_on_merged_cells_are_refused() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="CV{n}"><v>1</v></c></row>' for n in range(1, 900))
    merged = '<mergeCell ref="A1:XFD1048576"/>' * 1000
    assert "far larger" in refusal(xlsx_of(sheet(rows, more=f"<mergeCells>{merged}</mergeCells>")))


def test_many_sheets_are_bounded_together() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="ZZ{n}"/></row>' for n in range(1, 900))
    far = rows + '<row r="900"><c r="NN900"><v>1</v></c></row>'
    names = [f"s{number}" for number in range(4)]
    assert "far larger" in refusal(xlsx_of(*[sheet(far)] * 4, names=names))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "damaged"),
        (package({"word/document.xml": "<x/>"}), "no Excel workbook"),
        (package({"xl/workbook.xml": "<workbook"}), "damaged"),
        (package({"xl/workbook.xml": "not XML"}), "damaged"),
        (xlsx_of(sheet("")), "no visible sheet"),
        (xlsx_of(sheet('<row r="1"><c r="A1" t="s"><v>5</v></c></row>')), "damaged"),
        (xlsx_of(sheet('<row r="1"><c r="A1" t="n"><v>x</v></c></row>')), "damaged"),
        (
            xlsx_of('<!DOCTYPE x [<!ENTITY a "b">]>' + sheet('<row r="1"><c r="A1" t="e"><v>&a;</v></c></row>')),
            "document type",
        ),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, word: str) -> None:
    assert word in refusal(data)


def test_a_workbook_cut_off_is_refused_at_every_length() -> None:
    data = book_of(1, 2)
    for length in range(0, len(data), 97):
        assert "damaged" in refusal(data[:length])


def test_a_bomb_is_not_unpacked() -> None:
    assert "unpacks" in refusal(package({"xl/workbook.xml": b" " * 90_000_000}))
