import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

ROOT = Path(__file__).parents[2]
REPORTS = sorted((ROOT / "examples").glob("*_*.*"))
Gouji = Callable[..., Any]
Violations = Callable[[str, object], list[str]]


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_real_output_follows_the_published_schemas(
    gouji: Gouji, violations: Violations, report: Path, bad: Path, notice: Path
) -> None:
    assert violations("extract-1", json.loads(gouji("extract", report).out)) == []
    checked = gouji("check", "--format", "json", report, bad, notice, "missing.txt")
    assert violations("findings-1", json.loads(checked.out)) == []


def test_text_that_is_no_report_follows_the_schema_too(gouji: Gouji, violations: Violations, notice: Path) -> None:
    document = json.loads(gouji("extract", notice).out)
    assert violations("extract-1", document) == []
    assert (document["form"], document["facts"]) == (None, [])
    assert [diagnostic["code"] for diagnostic in document["diagnostics"]] == ["GJ200"]


def test_figure_has_value_state_and_place(gouji: Gouji, good: Path) -> None:
    document = json.loads(gouji("extract", good).out)
    facts = {fact["key"]: fact for fact in document["facts"]}
    received = facts["requests.received.total"]
    line = good.read_text(encoding="utf-8").splitlines()[received["span"]["line"] - 1]
    assert (received["state"], received["value"], received["raw"], received["unit"]) == ("number", "54", "54", "件")
    assert line[received["span"]["column"] - 1 : received["span"]["end_column"] - 1] == "54"
    assert facts["fees.amount"]["value"] == "1286.45"
    assert len(facts) == 200


def test_one_file_is_one_indented_object_and_several_are_one_a_line(gouji: Gouji, good: Path, bad: Path) -> None:
    assert gouji("extract", good).out.startswith('{\n  "schema": "gouji.extract/1",\n')
    lines = gouji("extract", good, bad).out.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [str(good), str(bad)]
    assert len(gouji("extract", "--format", "jsonl", good).out.splitlines()) == 1


def test_csv_has_a_row_a_figure_and_one_header(gouji: Gouji, good: Path, bad: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(gouji("extract", "--format", "csv", good, bad).out)))
    assert len(rows) == 400
    assert rows[0]["file"] == str(good)
    assert [(row["value"], row["state"]) for row in rows if row["key"] == "requests.received.total"] == [
        ("54", "number"),
        ("55", "number"),
    ]


def test_table_has_columns_under_one_another(gouji: Gouji, good: Path) -> None:
    figures = gouji("extract", "--format", "table", good).out.split("\n\n")[0]
    title, header, rule, *rows = figures.splitlines()
    assert title == f"{good} · 2023 · 青砚县人民政府 · ogi-2021"
    starts = [column for column in range(1, len(rule)) if rule[column - 1] == " " and rule[column] == "-"]
    assert wcswidth(header[: header.index("状态")]) == starts[0]
    assert wcswidth(header[: header.index("单位")]) == starts[3]
    assert len(rows) == 200


def test_unreadable_file_is_said_and_the_others_are_read(gouji: Gouji, good: Path) -> None:
    ended = gouji("extract", "missing.txt", good)
    assert (ended.code, ended.err) == (2, "gouji: missing.txt: 没有这个文件或文件夹\n")
    assert json.loads(ended.out)["year"] == 2023


def test_each_report_is_printed_as_soon_as_it_is_read(
    gouji: Gouji, good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed: list[str] = []

    class Input(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            printed.append(capsys.readouterr().out)
            return super().read(size)

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Input(good.read_bytes())))
    ended = gouji("extract", good, "-")
    assert [json.loads(text)["file"] for text in (printed[0], ended.out)] == [str(good), "<stdin>"]


def test_empty_folder_is_said(gouji: Gouji, tmp_path: Path) -> None:
    ended = gouji("extract", tmp_path)
    assert (ended.code, ended.out, ended.err) == (0, "", "gouji: 没有找到可读取的文件\n")


def test_output_goes_to_the_file_alone(gouji: Gouji, good: Path, tmp_path: Path) -> None:
    ended = gouji("extract", "--output", tmp_path / "out.json", good)
    assert (ended.code, ended.out) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["year"] == 2023


def test_diagnostics_speak_the_language_asked_for(gouji: Gouji, notice: Path) -> None:
    (diagnostic,) = json.loads(gouji("extract", "--lang", "en", notice).out)["diagnostics"]
    assert diagnostic["message"].isascii()
