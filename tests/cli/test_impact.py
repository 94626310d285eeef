"""`gouji ruleset impact`: what another pack changes, by rule and by report."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]

PACK = """\
[pack]
name = "own"
version = "2.0"
title.zh = "自己的规则"
title.en = "Own rules"
basis = "内部要求"
forms = ["ogi-2021"]
extends = ["ogi"]
ignore = ["GJ302"]
severity.GJ303 = "warning"

[[rule]]
code = "GJ399"
name = "few-permits"
severity = "info"
basis = "内部要求"
holds = "HOLDS"
title.zh = "许可太少"
title.en = "Few permits"
doc.zh = "为什么"
doc.en = "Why"
message.zh = "许可只有 {left} 件"
message.en = "only {left} permits"
passes = [{ "permits.decisions" = 20000 }]
fails = [{ "permits.decisions" = 1 }]
"""


@pytest.fixture
def impact(gouji: Gouji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: Path, bad: Path) -> Callable[..., Any]:
    """Return what compares ogi with the pack above on a good report and on one with a wrong total."""
    monkeypatch.chdir(tmp_path)

    def run(*options: str, holds: str = "permits.decisions >= 20000") -> Any:  # noqa: ANN401  # as `gouji` returns it
        Path("own.toml").write_text(PACK.replace("HOLDS", holds), encoding="utf-8")
        return gouji("ruleset", "impact", *options, "ogi", "own.toml", good.name, bad.name)

    return run


def test_changes_are_told_by_rule_and_by_report(impact: Callable[..., Any]) -> None:
    ended = impact("--lang", "en")
    lines = [line.split() for line in ended.out.splitlines()]
    assert ended.code == 0
    assert ["GJ399", "few-permits", "2", "0", "0"] in lines
    assert ["GJ303", "applicants-not-total", "0", "0", "1"] in lines
    assert lines.index(["bad.md", "1", "0", "1"]) < lines.index(["good.md", "1", "0", "0"])
    assert ended.out.endswith("\nreports compared: 2; changed: 2; findings new: 2, gone: 0, regraded: 1\n")


def test_each_finding_that_changed_is_told_on_demand(impact: Callable[..., Any]) -> None:
    out = impact("-v").out
    assert "good.md:\n  + 28: info GJ399 许可只有 18264 件\n" in out
    assert "warning GJ303 本年新收：各类申请人之和为 54" in out
    assert "(error → warning)\n" in out


def test_as_many_reports_are_listed_as_are_wanted(impact: Callable[..., Any]) -> None:
    assert "good.md" not in impact("--top", "1").out
    assert ".md" not in impact("--top", "0").out


def test_a_pack_that_changes_nothing_is_told(gouji: Gouji, good: Path) -> None:
    out = gouji("ruleset", "impact", "ogi", "ogi", good).out
    assert out == "比较 1 份报告：0 份有变化，新增 0，消失 0，级别变动 0\n"


@pytest.mark.parametrize(("limit", "code"), [("0", 1), ("1", 1), ("2", 0), ("99.9%", 1), ("100%", 0), ("0%", 1)])
def test_more_that_is_new_than_is_allowed_ends_with_1(impact: Callable[..., Any], limit: str, code: int) -> None:
    assert impact("--max-new", limit).code == code


@pytest.mark.parametrize("limit", ["-1", "x", "101%", "1.5", "%"])
def test_what_is_no_limit_is_a_usage_error(impact: Callable[..., Any], limit: str) -> None:
    ended = impact(f"--max-new={limit}")
    assert (ended.code, ended.out) == (2, "")
    assert "a percentage of reports" in ended.err


def test_an_unusable_pack_or_a_file_that_cannot_be_read_ends_with_2(
    impact: Callable[..., Any], gouji: Gouji, good: Path
) -> None:
    assert impact(holds="permits.decision >= 1").code == 2
    ended = gouji("ruleset", "impact", "ogi", "ogi", good, "nowhere.txt")
    assert (ended.code, "nowhere.txt" in ended.err) == (2, True)


def test_last_years_report_is_found_among_the_files(
    impact: Callable[..., Any], tmp_path: Path, good: Path, gouji: Gouji
) -> None:
    impact(holds="previous.permits.decisions == permits.decisions")
    text = good.read_text(encoding="utf-8").replace("18264", "18265")
    (tmp_path / "last.md").write_text(text.replace("2023", "2022"), encoding="utf-8")
    document = json.loads(gouji("ruleset", "impact", "--format", "json", "ogi", "own.toml", good, "last.md").out)
    new = {change["file"]: [finding["code"] for finding in change["new"]] for change in document["changes"]}
    assert new[str(good)].count("GJ399") == 1
    assert "last.md" not in new
    (tmp_path / "again.md").write_bytes((tmp_path / "last.md").read_bytes())
    assert "GJ399" not in gouji("ruleset", "impact", "ogi", "own.toml", good, "last.md", "again.md").out


def test_json_has_all_of_it(impact: Callable[..., Any], violations: Callable[[str, object], list[str]]) -> None:
    document = json.loads(impact("--format", "json").out)
    assert violations("impact-1", document) == []
    assert [each["code"] for each in document["rules"]] == ["GJ303", "GJ399"]
    (regraded,) = document["changes"][0]["regraded"]
    assert (regraded["before"], regraded["severity"]) == ("error", "warning")


def test_two_processes_tell_the_same(impact: Callable[..., Any]) -> None:
    assert impact("-v", "--jobs", "2").out == impact("-v", "--jobs", "1").out
