"""What `gouji extract` printed is read back with the same figures."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import shapes, statistics
from support.office import report_by_hand
from support.shapes import FORM, zeros

from gouji.cli.render.extract import render_json
from gouji.engine.facts import Fact, State
from gouji.engine.readers.docx import read_docx
from gouji.engine.readers.extract import read_json
from gouji.engine.readers.plain import decode
from gouji.engine.readers.unreadable import Unreadable
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.source import Span, TableCell

CELLS = st.sampled_from(
    [
        "0",
        "12",
        "1,203",
        "１２",
        "-5",
        "(3)",
        "12件",
        "8（其中修订3件）",
        "43.788万元",
        "/",
        "—",
        "无",
        "见附件",
        "约12",
        "1 3",
        "",
    ]
)


def written(report: Report) -> bytes:
    return render_json(report, "zh", indent=None).encode()


def reread(report: Report) -> Report:
    return recognise(read_json(written(report), "f.json"))


def told(fact: Fact) -> tuple[object, ...]:
    return (fact.key, fact.state, fact.value, fact.unit, fact.note, "" if fact.state is State.UNREADABLE else fact.raw)


def report_of(cells: dict[str, str]) -> Report:
    return recognise(read_docx(report_by_hand(cells), "f.docx"))


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(FORM.keys), CELLS, max_size=25))
def test_every_figure_comes_back(cells: dict[str, str]) -> None:
    report = report_of(zeros() | cells)
    for before, after in zip(report.facts, reread(report).facts, strict=True):
        assert told(after) == told(before) or after.state is State.UNREADABLE


@pytest.mark.parametrize("gaps", [False, True])
def test_the_statistics_of_2014_come_back(gaps: bool) -> None:
    cells = {key: "" if gaps and at % 7 == 0 else str(at) for at, key in enumerate(statistics.FORM.keys)}
    report = recognise(decode(statistics.document(cells, shapes.grid).encode(), "f.txt"))
    again = reread(report)
    assert (again.form, again.year, again.diagnostics) == (statistics.FORM, 2016, ())
    assert [told(fact) for fact in again.facts] == [told(fact) for fact in report.facts]


def test_whose_it_is_comes_back() -> None:
    report = report_of(zeros())
    assert reread(report).identity.title == report.identity.title
    assert (reread(report).body, reread(report).year) == ("云河县人民政府", 2021)


@pytest.mark.parametrize(
    ("text", "body", "year"),
    [
        ("云河县2022年政府信息公开工作年度报告", "云河县", 2022),
        ("发布机构：云河县财政局\n2022年1月1日至2022年12月31日", "云河县财政局", 2022),
        ("发布机构：云河县财政局\n2022年政府信息公开工作年度报告", "云河县财政局", 2022),
        ("（2022年1月1日至12月31日）", None, 2022),
    ],
)
def test_whose_it_is_comes_back_however_it_was_known(text: str, body: str | None, year: int) -> None:
    table = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 2 | 3 |\n"
    report = reread(recognise(decode(f"{text}\n{table}".encode(), "f.txt")))
    assert (report.body, report.year, report.facts["regulations.in_force"].value) == (body, year, 3)


def test_what_is_not_there_is_not_there_again() -> None:
    """A row that is missing, a table that is missing, a figure that could not be read."""
    table = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 1 | 1 3 | 3 |\n"
    report = recognise(decode(f"2021年政府信息公开工作年度报告\n{table}".encode(), "f.txt"))
    again = reread(report)
    assert [fact.state for fact in again.facts] == [fact.state for fact in report.facts]
    assert {each.code for each in again.diagnostics} == {each.code for each in report.diagnostics}


def test_the_words_of_a_report_do_not_come_back() -> None:
    assert {section.state.value for section in reread(report_of(zeros())).sections} == {"heading_lost", "missing"}


def test_a_place_is_a_cell_of_the_form() -> None:
    source = read_json(written(report_of(zeros() | {"regulations.made": "77"})), "f.json")
    assert source.origin(Span(source.text.index("77"), 0)) == TableCell(1, 2, 2)


# Extracts that others made


def extract(**changes: Any) -> bytes:  # noqa: ANN401  # whatever JSON can hold
    facts = [{"key": key, "state": "number", "value": "1"} for key in FORM.keys]
    tables = [{"section": section, "form": "ogi-2021", "state": "read"} for section in (2, 3, 4)]
    whole = {"schema": "gouji.extract/1", "year": 2021, "tables": tables, "facts": facts}
    return json.dumps(whole | changes).encode()


def test_figures_alone_are_enough() -> None:
    report = recognise(read_json(extract(), "f.json"))
    assert {fact.value for fact in report.facts} == {1}
    assert report.year == 2021


def test_a_raw_text_that_says_something_else_does_not_win() -> None:
    facts = [{"key": key, "state": "number", "value": "7", "raw": "9"} for key in FORM.keys]
    assert {fact.value for fact in recognise(read_json(extract(facts=facts), "f")).facts} == {7}


@pytest.mark.parametrize("state", ["text", "unreadable", "nonsense", None, 3])
def test_a_state_without_its_text_is_unreadable(state: object) -> None:
    facts = [{"key": key, "state": state} for key in FORM.keys]
    report = recognise(read_json(extract(facts=facts), "f"))
    assert {fact.state for fact in report.facts} == {State.UNREADABLE}
    assert report.diagnostics


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b"1" * 10_000, "not valid JSON"),
        (extract() + b"\n" + extract(), "more than one"),
        (b"[]", "this is list"),
        (b"{}", "this is None"),
        (extract(schema="gouji.findings/1"), "this is gouji.findings/1"),
        (extract(schema="gouji.extract/2"), "this is gouji.extract/2"),
        (extract(tables=[{"section": 2, "form": "ogi-1999"}]), "no form ogi-1999"),
        (extract(tables=None), "tables is missing"),
        (extract(facts=[1]), "facts is missing"),
        (extract(facts=[{"key": "permits.decisions", "state": "number", "value": "x"}]), "no decimal number"),
        (extract(facts=[{"key": "permits.decisions", "state": "number", "value": 1.5}]), "no decimal number"),
        (extract(facts=[{"key": "permits.decisions", "state": "number", "value": "1e999999999"}]), "no decimal number"),
        (extract(facts=[], year=None), "no figure"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, word: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_json(data, "f.json")
    assert word in refused.value.message.en
