import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]
RULESETS = Path(__file__).parents[2] / "rulesets"


@pytest.mark.parametrize("token", ["GJ303", "gj303", "applicants-not-total", "Applicants-Not-Total"])
def test_rule_is_found_by_code_and_by_name(gouji: Gouji, token: str) -> None:
    ended = gouji("explain", token)
    assert ended.code == 0
    assert ended.out.startswith("# GJ303 applicants-not-total\n\n各类申请人之和不等于总计\n")


def test_page_has_its_parts_in_order(gouji: Gouji) -> None:
    out = gouji("explain", "GJ101").out
    headings = [line for line in out.splitlines() if line.startswith("## ")]
    assert headings == ["## 依据", "## 不符合", "## 符合", "## 试用情况"]
    assert "级别：错误 error · 类别：结构 · 始于版本：0.1\n" in out


def test_page_in_english(gouji: Gouji) -> None:
    out = gouji("explain", "--lang", "en", "GJ112").out
    headings = [line for line in out.splitlines() if line.startswith("## ")]
    assert headings == ["## Basis", "## Applies to", "## Fails", "## Passes", "## How it was tried"]
    assert "Severity: warning · Family: structure · Since: 0.1\n" in out
    assert "\n- reports for 2020 and later\n" in out


def test_example_of_a_relation_names_its_figures(gouji: Gouji) -> None:
    assert "```text\nrequests.received = " in gouji("explain", "GJ301").out


def test_unknown_rule_is_answered_with_the_nearest(gouji: Gouji) -> None:
    ended = gouji("explain", "missing-sektion")
    assert (ended.code, ended.out) == (2, "")
    assert "没有规则 missing-sektion；最接近的是 GJ101 missing-section" in ended.err


def test_all_rules_are_listed_by_code(gouji: Gouji) -> None:
    ended = gouji("rules")
    listed = [line.split()[0] for line in ended.out.splitlines()[2:]]
    assert ended.code == 0
    assert listed == sorted(listed)
    assert {"GJ101", "GJ200", "GJ304", "GJ511"} <= set(listed)


def test_list_as_json_has_both_languages(gouji: Gouji, violations: Callable[[str, object], list[str]]) -> None:
    document = json.loads(gouji("rules", "--format", "json").out)
    assert violations("rules-1", document) == []
    (rule,) = [rule for rule in document["rules"] if rule["code"] == "GJ304"]
    assert rule["title"]["zh"] == "各类审理结果之和不等于总计"
    assert rule["title"]["en"].isascii()


def test_every_page_can_be_shown_in_both_languages(gouji: Gouji) -> None:
    for rule in json.loads(gouji("rules", "--format", "json").out)["rules"]:
        for lang in ("zh", "en"):
            assert gouji("explain", "--lang", lang, rule["code"]).out.startswith(f"# {rule['code']} {rule['name']}\n")


def test_page_says_how_the_rule_was_tried(gouji: Gouji) -> None:
    assert "份自行编写、没有错误的报告：判断了" in gouji("explain", "GJ301").out
    assert "labelled passages" in gouji("explain", "--lang", "en", "GJ507").out


def test_a_rule_of_another_pack_was_not_tried(gouji: Gouji, tmp_path: Path) -> None:
    own = (RULESETS / "ogi.toml").read_text(encoding="utf-8").replace("unbalanced-requests", "lopsided-requests")
    pack = tmp_path / "mine.toml"
    pack.write_text(own, encoding="utf-8")
    assert "没有错误的报告" not in gouji("explain", "--ruleset", str(pack), "GJ301").out
