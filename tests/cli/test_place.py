import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from support.office import report_by_openpyxl, report_by_python_docx
from support.shapes import zeros

from gouji.cli.judged import Judged
from gouji.cli.render.finding import render_finding
from gouji.cli.render.paint import plain
from gouji.cli.render.place import where
from gouji.engine.finding import Finding, Related
from gouji.engine.source import Location, Origin, PageBox, Passage, Place, SheetCell, Span, TableCell

Gouji = Callable[..., Any]


def located(origin: Origin | None) -> Location:
    return Location(Span(13, 14), Place(7, 13, 7, 14), origin)


@pytest.mark.parametrize(
    ("origin", "zh", "en"),
    [
        (None, "7:13", "7:13"),
        (SheetCell("表三", "G12"), "表三!G12", "表三!G12"),
        (SheetCell("", "G12"), "G12", "G12"),
        (TableCell(3, 5, 7), "表 3 第 5 行第 7 格", "table 3 row 5 cell 7"),
        (PageBox(2, (0.0, 0.0, 1.0, 1.0)), "第 2 页", "page 2"),
        (Passage(4), "第 4 段", "paragraph 4"),
    ],
)
def test_each_format_has_its_own_words_for_a_place(origin: Origin | None, zh: str, en: str) -> None:
    assert (where(located(origin), "zh"), where(located(origin), "en")) == (zh, en)


def test_places_stand_in_the_header_and_at_the_margin(finding: Finding, judged: Judged) -> None:
    other = Related(located(SheetCell("表三", "AB9")), "自然人", "requests.received.natural_person", "3")
    moved = evolve(finding, file="年报.xlsx", location=located(SheetCell("表三", "G12")), related=(other,))
    assert render_finding(moved, judged.lines, "zh", plain) == (
        "年报.xlsx:表三!G12: error GJ303 applicants-not-total\n"
        "  本年新收：各类申请人之和为 4，总计填报为 5\n"
        "  表三!G12 │ | 新收 | 3| 1| 5 |\n"
        "           │               ^\n"
        "  表三!AB9 │ 3  自然人  requests.received.natural_person\n"
        "  依据：国办公开办函〔2021〕30号 附件 表三    gouji explain GJ303\n"
    )


def test_sheet_name_cannot_break_the_header(finding: Finding, judged: Judged) -> None:
    moved = evolve(finding, location=located(SheetCell("a\nb", "G12")), related=())
    assert render_finding(moved, judged.lines, "zh", plain).startswith("年报.md:a␊b!G12: error")


def figures() -> dict[str, str]:
    """Return the figures of a report with one wrong total."""
    return {**zeros(), "requests.received.total": "9"}


@pytest.fixture(params=["xlsx", "docx"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a report with one wrong total as a workbook or a document."""
    path = tmp_path / f"report.{request.param}"
    path.write_bytes(report_by_openpyxl(figures()) if request.param == "xlsx" else report_by_python_docx(figures()))
    return path


def test_json_holds_places_and_follows_the_schemas(
    gouji: Gouji, office: Path, violations: Callable[[str, object], list[str]]
) -> None:
    findings, extract = (
        json.loads(gouji(*command, office).out) for command in (["check", "--format=json"], ["extract"])
    )
    assert (violations("findings-1", findings), violations("extract-1", extract)) == ([], [])
    (fact,) = (fact for fact in extract["facts"] if fact["key"] == "requests.received.total")
    (finding,) = (finding for finding in findings["findings"] if finding["code"] == "GJ303")
    assert finding["span"] == fact["span"]
    assert sorted(finding["span"]["place"]) == (
        ["cell", "sheet"] if office.suffix == ".xlsx" else ["cell", "row", "table"]
    )


def test_figures_have_a_place_and_no_line(gouji: Gouji, office: Path) -> None:
    table = gouji("extract", "--format", "table", office).out.splitlines()
    assert table[1].split() == ["数据项", "状态", "值", "原文", "单位", "注", "位置"]
    rows = list(csv.DictReader(io.StringIO(gouji("extract", "--format", "csv", office).out)))
    (place,) = (row["place"] for row in rows if row["key"] == "requests.received.total")
    assert ("!" in place) == (office.suffix == ".xlsx")
    assert place.startswith("table 2 row") == (office.suffix == ".docx")


def test_figures_of_a_text_have_a_line_and_a_column(gouji: Gouji, good: Path) -> None:
    table = gouji("extract", "--format", "table", good).out.splitlines()
    assert table[1].split() == ["数据项", "状态", "值", "原文", "单位", "注", "行", "列"]
    assert "place" not in gouji("extract", good).out


def test_name_of_standard_input_hints_at_its_format(gouji: Gouji, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(good.read_bytes())))
    ended = gouji("check", "--stdin-filename", "草稿.docx", "-")
    assert (ended.code, ended.err) == (0, "gouji: 草稿.docx: 扩展名是 .docx，内容是纯文本；按内容读取\n")
