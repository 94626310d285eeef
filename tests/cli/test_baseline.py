"""What is in the baseline is not held against a report any more, and nothing else is hidden by it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]
RECEIVED = "| 46 | 5 | 0 | 1 | 2 | 0 | 5"

CARRIED_IN = (
    "二、上年结转政府信息公开申请数量 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |",
    "二、上年结转政府信息公开申请数量 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 4 |",
)


def changed(report: Path, old: str, new: str) -> None:
    text = report.read_text(encoding="utf-8")
    assert old in text
    report.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(autouse=True)
def bad(bad: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a report with two errors, 54 requests received that have become 55, in the folder of the run."""
    monkeypatch.chdir(bad.parent)
    return bad


@pytest.fixture
def recorded(gouji: Gouji, bad: Path) -> Path:
    """Return the baseline that has them."""
    assert gouji("baseline", "create", bad.name).code == 0
    return bad.with_name("gouji-baseline.json")


def codes(gouji: Gouji, *paths: str, baseline: str = "gouji-baseline.json") -> list[tuple[str, str | None]]:
    document = json.loads(gouji("check", "--format", "json", "--baseline", baseline, *paths).out)
    return [(one["code"], one["suppressed"] and one["suppressed"]["kind"]) for one in document["findings"]]


def test_what_is_recorded_is_neither_shown_nor_counted_but_the_summary_tells_of_it(
    gouji: Gouji, recorded: Path, bad: Path
) -> None:
    before = gouji("check", "--all", bad.name)
    ended = gouji("check", "--baseline", recorded.name, bad.name)
    assert (before.code, ended.code, ended.err) == (1, 0, "")
    assert ended.out.startswith("检查 1 份报告：0 个错误，0 个警告，0 个提示；")
    assert ended.out.endswith(f"；{before.out.count(' error GJ')} 个在基线中\n")


def test_json_has_all_findings_marked_and_follows_the_schema(
    gouji: Gouji, recorded: Path, bad: Path, violations: Callable[[str, object], list[str]]
) -> None:
    document = json.loads(gouji("check", "--format", "json", "--baseline", recorded.name, bad.name).out)
    assert violations("findings-1", document) == []
    assert {one["suppressed"]["kind"] for one in document["findings"]} == {"baseline"}
    assert document["summary"] == {
        "error": 0,
        "warning": 0,
        "info": 0,
        "baselined": len(document["findings"]),
        "waived": 0,
    }
    assert violations("baseline-1", json.loads(recorded.read_text(encoding="utf-8"))) == []


def test_moved_line_stays_in_the_baseline(gouji: Gouji, recorded: Path, bad: Path) -> None:
    changed(bad, "# 青砚县", "\n\n# 青砚县")
    renamed = bad.rename(bad.with_name("另一个名字.md"))
    assert gouji("check", "--baseline", recorded.name, renamed.name).code == 0


def test_changed_figure_reopens_the_finding(gouji: Gouji, recorded: Path, bad: Path) -> None:
    changed(bad, RECEIVED + "5 |", RECEIVED + "6 |")
    ended = gouji("check", "--baseline", recorded.name, bad.name)
    assert ended.code == 1
    assert "error GJ303 applicants-not-total" in ended.out


def test_swap_of_one_error_for_another_is_found_where_a_count_would_miss_it(gouji: Gouji, bad: Path) -> None:
    assert gouji("baseline", "create", "--select", "GJ303", bad.name).code == 0
    assert codes(gouji, "--select", "GJ303", bad.name) == [("GJ303", "baseline")]
    changed(bad, RECEIVED + "5 |", RECEIVED + "4 |")
    changed(bad, *CARRIED_IN)
    assert codes(gouji, "--select", "GJ303", bad.name) == [("GJ303", None)]


def test_what_is_gone_is_told_and_dropped_by_an_update(gouji: Gouji, recorded: Path, bad: Path, good: Path) -> None:
    bad.write_bytes(good.read_bytes())
    ended = gouji("check", "--baseline", recorded.name, bad.name)
    assert (ended.code, "可以删去（gouji baseline update）" in ended.err) == (0, True)
    assert "GJ301 青砚县人民政府 2023" in ended.err
    assert gouji("baseline", "update", bad.name).code == 0
    assert json.loads(recorded.read_text(encoding="utf-8"))["findings"] == []
    assert gouji("check", "--baseline", recorded.name, bad.name).err == ""


def test_what_is_gone_from_one_of_two_copies_is_not_gone(gouji: Gouji, recorded: Path, bad: Path, good: Path) -> None:
    assert gouji("check", "--baseline", recorded.name, bad.name, good.name).err == ""


def test_what_was_found_beside_last_years_report_is_not_gone_without_it(gouji: Gouji, good: Path) -> None:
    last = good.with_name("2022.md")
    last.write_text(good.read_text(encoding="utf-8").replace("2023", "2022"), encoding="utf-8")
    only = ("--select", "GJ603,GJ604")
    assert gouji("baseline", "create", *only, good.name, last.name).code == 0
    assert set(codes(gouji, *only, good.name)) == {("GJ603", "baseline"), ("GJ604", "baseline")}
    assert gouji("check", *only, "--no-previous", "--baseline", "gouji-baseline.json", good.name).err == ""


def test_update_records_what_is_new_only_when_asked(gouji: Gouji, recorded: Path, bad: Path) -> None:
    changed(bad, *CARRIED_IN)
    assert "没有记入" in gouji("baseline", "update", bad.name).out
    assert None in {kind for _, kind in codes(gouji, bad.name)}
    assert gouji("baseline", "update", "--add", bad.name).code == 0
    assert {kind for _, kind in codes(gouji, bad.name)} == {"baseline"}
    assert recorded.exists()


def test_update_keeps_what_is_of_reports_that_were_not_given(gouji: Gouji, recorded: Path, notice: Path) -> None:
    before = recorded.read_bytes()
    assert gouji("baseline", "update", notice.name).code == 0
    assert recorded.read_bytes() == before


def test_create_writes_nothing_over(gouji: Gouji, recorded: Path, bad: Path) -> None:
    before = recorded.read_bytes()
    ended = gouji("baseline", "create", bad.name)
    assert (ended.code, "gouji baseline update" in ended.err, recorded.read_bytes()) == (2, True, before)


def test_show_lists_what_is_recorded(gouji: Gouji, recorded: Path) -> None:
    assert "GJ303   青砚县人民政府  2023    bad.md  " in gouji("baseline", "show", recorded.name).out


@pytest.mark.parametrize("command", [["check"], ["baseline", "update"]], ids=" ".join)
def test_unusable_baseline_is_one_message(gouji: Gouji, bad: Path, command: list[str]) -> None:
    Path("broken.json").write_text('{"schema": 1}', encoding="utf-8")
    for name, message in (("broken.json", "缺少 findings"), ("missing.json", "无法读取")):
        ended = gouji(*command, "--baseline", name, bad.name)
        assert (ended.code, ended.out, message in ended.err) == (2, "", True)


def test_baseline_in_a_folder_is_not_taken_for_a_report(gouji: Gouji, recorded: Path) -> None:
    ended = gouji("check", "--baseline", recorded.name, ".")
    assert (ended.code, ended.err) == (0, "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_any_number_of_processes_gives_the_same_bytes(
    gouji: Gouji, recorded: Path, bad: Path, good: Path, jobs: str
) -> None:
    alone = gouji("check", "--format", "json", "--baseline", recorded.name, bad.name, good.name)
    assert gouji("check", "--jobs", jobs, "--format", "json", "--baseline", recorded.name, bad.name, good.name) == alone
    again = "again.json"
    assert gouji("baseline", "create", "--jobs", jobs, "--baseline", again, bad.name, good.name).code == 0
    assert Path(again).read_bytes() == recorded.read_bytes()


@pytest.mark.parametrize("paths", [["bad.md"], ["."]], ids=["one file", "a folder"])
def test_cache_heeds_a_changed_baseline(
    gouji: Gouji,
    recorded: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    paths: list[str],
) -> None:
    monkeypatch.delenv("GOUJI_NO_CACHE")
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    run = ["check", "--baseline", recorded.name, *paths]
    first = gouji(*run)
    assert (first.code, gouji(*run)) == (0, first)
    recorded.write_text('{"schema": "gouji.baseline/1", "findings": []}', encoding="utf-8")
    assert gouji(*run).code == 1
