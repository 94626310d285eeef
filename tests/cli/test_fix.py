"""`gouji fix` changes the layout of texts, and nothing that they say."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

import gouji as library

Gouji = Callable[..., Any]
WAIVERS = """
[[waiver]]
code = "GJ303"
key = "requests.received"
years = { from = 2023, until = 2023 }
reason = "与原件一致"
approver = "王某"
expires = 2024-01-31
"""
ROW = "| 46 | 5 | 0 | 1 | 2 | 0 | 54 |"


def rewritten(report: Path, old: str, new: str, encoding: str = "utf-8") -> Path:
    text = report.read_text(encoding="utf-8")
    assert old in text
    report.write_bytes(text.replace(old, new).encode(encoding))
    return report


@pytest.fixture
def wide(good: Path) -> Path:
    """Return a report with a row in full-width digits."""
    return rewritten(good, ROW, "| ４６ | 5 | 0 | 1 | 2 | 0 | ５４ |")


def test_a_fixed_file_is_written_and_the_old_one_kept_beside(gouji: Gouji, wide: Path) -> None:
    before = wide.read_bytes()

    ended = gouji("fix", wide)

    assert ended.code == 0
    assert ended.out.count("数字的写法") == 2
    assert ended.err.endswith("改动 2 处，1 个文件\n")
    assert ROW in wide.read_text(encoding="utf-8")
    assert wide.with_name("good.md.bak").read_bytes() == before


def test_a_fixed_file_needs_no_fix(gouji: Gouji, wide: Path) -> None:
    gouji("fix", wide)

    assert gouji("fix", "--diff", wide).out == ""
    assert gouji("check", wide).code == 0


def test_a_second_backup_does_not_replace_the_first(gouji: Gouji, wide: Path) -> None:
    first = wide.read_bytes()
    gouji("fix", wide)
    rewritten(wide, ROW, "| ４６ | 5 | 0 | 1 | 2 | 0 | 54 |")

    gouji("fix", wide)

    assert wide.with_name("good.md.bak").read_bytes() == first
    assert wide.with_name("good.md.bak1").exists()


def test_a_difference_is_shown_and_nothing_written(gouji: Gouji, wide: Path) -> None:
    before = wide.read_bytes()

    ended = gouji("fix", "--diff", wide)

    assert ended.code == 1
    assert ROW in ended.out
    assert wide.read_bytes() == before
    assert not wide.with_name("good.md.bak").exists()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_the_encoding_stays(gouji: Gouji, good: Path, encoding: str) -> None:
    rewritten(good, ROW, "| ４６ | 5 | 0 | 1 | 2 | 0 | 54 |", encoding)
    expected = good.read_bytes().decode(encoding).replace("４６", "46").encode(encoding)

    assert gouji("fix", good).code == 0
    assert good.read_bytes() == expected


def test_line_ends_stay(gouji: Gouji, wide: Path) -> None:
    wide.write_bytes(wide.read_bytes().replace(b"\n", b"\r\n"))

    gouji("fix", wide)

    assert wide.read_bytes().count(b"\r\n") == wide.read_bytes().count(b"\n")


def test_figures_are_changed_with_consent_only(gouji: Gouji, bad: Path) -> None:
    assert gouji("fix", bad).out == ""

    ended = gouji("fix", "--unsafe", bad)

    assert ended.code == 0
    assert "数字 “55” → “54”" in ended.out
    assert gouji("check", bad).code == 0


def test_a_figure_that_somebody_stands_by_stays(gouji: Gouji, bad: Path) -> None:
    findings = json.loads(gouji("check", "--format", "json", bad).out)["findings"]
    first = next(finding for finding in findings if finding["cause"])
    line = bad.read_text(encoding="utf-8").splitlines()[first["span"]["line"] - 1]
    rewritten(bad, line, f"{line} <!-- gouji: waive {first['code']}: 与原件一致；批准：王某 -->")

    assert gouji("fix", "--unsafe", bad).out == ""
    assert "数字 “55” → “54”" in gouji("fix", "--unsafe", "--config", "inline-waivers=false", bad).out


@pytest.mark.parametrize(
    ("empty", "filled"),
    [
        ("| 46 |  | 0 |", "| 46 | 5 | 0 |"),
        ("| 46 | | 0 |", "| 46 | 5 | 0 |"),
        ("| 46 || 0 |", "| 46 | 5 | 0 |"),
        ("| 46 |      | 0 |", "| 46 | 5    | 0 |"),
        ("|46||0|", "|46|5|0|"),
        ("| 46 | — | 0 |", "| 46 | 5 | 0 |"),
        ("| 46 |　| 0 |", "| 46 | 5 | 0 |"),
    ],
)
def test_a_number_that_is_filled_in_stands_as_those_beside_it(
    gouji: Gouji, good: Path, empty: str, filled: str
) -> None:
    rewritten(good, "| 46 | 5 | 0 |", empty)

    assert "数字 “" in gouji("fix", "--unsafe", good).out
    assert f"{filled} 1 | 2 | 0 | 54 |" in good.read_text(encoding="utf-8")


def test_a_word_that_somebody_stands_by_stays(gouji: Gouji, good: Path) -> None:
    rewritten(good, "结转下年度继续办理2件", "转结下年度继续办理2件")
    assert gouji("fix", "--diff", good).code == 1
    rewritten(good, "（二）依申请", "<!-- gouji: waive GJ801: 引用原文；批准：王某 -->\n（二）依申请")

    ended = gouji("fix", good)

    assert (ended.code, ended.out) == (0, "")
    assert "用词 “转结” → “结转”" in gouji("fix", "--no-inline-waivers", good).out


def test_what_a_baseline_knows_stays(gouji: Gouji, bad: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    gouji("baseline", "create", "--baseline", known, bad)

    ended = gouji("fix", "--unsafe", "--baseline", known, bad)

    assert (ended.code, ended.out) == (0, "")
    assert "数字 “55” → “54”" in gouji("fix", "--unsafe", bad).out


def test_a_waiver_holds_as_of_the_day_that_is_given(gouji: Gouji, bad: Path, tmp_path: Path) -> None:
    waivers = tmp_path / "own.toml"
    waivers.write_text(WAIVERS, encoding="utf-8")

    def fix(day: str) -> str:
        return str(gouji("fix", "--diff", "--unsafe", "--waivers", waivers, "--as-of", day, bad).out)

    assert fix("2024-01-31") == ""
    assert ROW in fix("2024-02-01")


def test_figures_of_which_several_could_be_wrong_stay(gouji: Gouji, good: Path) -> None:
    total = library.read(good).facts["review.total"].span
    text = good.read_text(encoding="utf-8")
    good.write_text(f"{text[: total.start]}99{text[total.end :]}", encoding="utf-8")

    assert gouji("fix", "--unsafe", good).out == ""


def test_words_in_a_cell_are_not_replaced(gouji: Gouji, good: Path) -> None:
    rewritten(good, ROW, "| 见附件 | 5 | 0 | 1 | 2 | 0 | 54 |")

    ended = gouji("fix", "--unsafe", good)

    assert (ended.code, ended.out) == (0, "")


def test_what_would_make_another_finding_is_not_written(gouji: Gouji, bad: Path) -> None:
    rewritten(bad, "54件", "55件")
    before = bad.read_bytes()

    ended = gouji("fix", "--unsafe", bad)

    assert ended.code == 2
    assert "改动后重新检查有不同的结果（GJ401）" in ended.err
    assert bad.read_bytes() == before


def test_a_file_that_changes_meanwhile_is_left_alone(gouji: Gouji, wide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def change(*_: object) -> None:
        wide.write_text("另一份\n", encoding="utf-8")

    monkeypatch.setattr("gouji.cli.fixing._Fixer._refuse_other", change)

    ended = gouji("fix", wide)

    assert ended.code == 2
    assert "文件在此期间被改动，未写入" in ended.err
    assert wide.read_text(encoding="utf-8") == "另一份\n"


def test_a_link_stays_and_what_it_leads_to_is_fixed(gouji: Gouji, wide: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(wide)

    assert gouji("fix", link).code == 0
    assert link.is_symlink()
    assert ROW in wide.read_text(encoding="utf-8")


def test_old_files_are_never_written_over(gouji: Gouji, wide: Path) -> None:
    before = wide.read_bytes()
    kept = [wide.with_name(f"good.md.bak{number or ''}") for number in range(100)]
    for path in kept:
        path.write_text("旧", encoding="utf-8")

    ended = gouji("fix", wide)

    assert ended.code == 2
    assert "请先清理" in ended.err
    assert wide.read_bytes() == before
    assert {path.read_text(encoding="utf-8") for path in kept} == {"旧"}


def test_a_pipe_is_not_waited_for(gouji: Gouji, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")

    ended = gouji("fix", tmp_path / "pipe.md")

    assert ended.code == 2
    assert "不是普通文件" in ended.err


@pytest.mark.parametrize("sign", ["\f", "\u2028", "\x85", "\x1c"])
def test_a_difference_has_the_lines_of_the_file(gouji: Gouji, wide: Path, sign: str) -> None:
    rewritten(wide, "二、上年结转政府", f"二、上年结转{sign}政府")

    shown = gouji("fix", "--diff", wide).out.removesuffix("\n").split("\n")

    assert {line[:1] for line in shown} == {"-", "+", "@", " "}


def test_comments_to_gouji_stay(gouji: Gouji, good: Path) -> None:
    label = "行政<!-- gouji: waive GJ204: 已核；批准：王某 -->许可"
    rewritten(good, "| 行政许可 |", f"| {label} |")

    gouji("fix", good)

    assert label in good.read_text(encoding="utf-8")


def test_a_word_document_is_not_changed(gouji: Gouji, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    document = Document()
    for words in ("云河县2021年政府信息公开工作年度报告", "一、总体情况", "收到申请2件。", "六、其他需要报告的事项"):
        document.add_paragraph(words)
    document.save(str(path))
    before = path.read_bytes()

    ended = gouji("fix", path)

    assert ended.code == 2
    assert "只有文本文件能就地改正" in ended.err
    assert path.read_bytes() == before


def test_what_is_no_report_is_refused_if_named_and_passed_over_if_met(gouji: Gouji, notice: Path) -> None:
    assert gouji("fix", notice).code == 2
    assert gouji("fix", notice.parent).code == 0


def test_the_other_files_are_still_fixed(gouji: Gouji, wide: Path, tmp_path: Path) -> None:
    ended = gouji("fix", tmp_path / "none.md", wide)

    assert ended.code == 2
    assert ROW in wide.read_text(encoding="utf-8")


def test_findings_that_fixes_answer_are_gone(gouji: Gouji, bad: Path) -> None:
    gouji("fix", "--unsafe", bad)

    assert json.loads(gouji("check", "--format", "json", bad).out)["findings"] == []
