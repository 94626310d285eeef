import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]

PACK = """[pack]
name = "own"
version = "1"
title = { zh = "题", en = "Title" }
basis = "依据"
extends = ["ogi-strict"]
ignore = ["GJ108"]
mandatory = ["GJ301"]
thresholds.GJ921.decisions = 500
[[override]]
years.until = 2022
ignore = ["GJ8"]
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a pack in the folder of the run."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "own.toml"
    path.write_text(PACK, encoding="utf-8")
    return path


def rows(out: str) -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[2:] for line in out.splitlines() if line.startswith("GJ")}


@pytest.mark.usefixtures("own")
def test_each_setting_is_told_with_the_line_that_it_comes_from(gouji: Gouji) -> None:
    ended = gouji("ruleset", "show", "--lang", "en", "own.toml")
    told = rows(ended.out)
    assert ended.code == 0
    assert told["GJ108"] == ["no", "info", "signs=1000", "left", "out", "own.toml:7"]
    assert told["GJ301"][:2] == ["mandatory", "error"]
    assert told["GJ921"] == ["yes", "info", "decisions=500", "selected", "ogi.toml:12,", "decisions", "own.toml:9"]
    assert told["GJ704"][:4] == ["yes", "error", "selected", "ogi.toml:12,"]
    assert "rulesets: ogi-2014 0.1.0 → ogi 0.1.0 → ogi-strict 0.1.0 → own 1\n" in ended.out
    assert "otherwise for some reports (see --for): own.toml:10\n" in ended.out


@pytest.mark.usefixtures("own")
def test_for_a_report_overrides_have_their_say(gouji: Gouji, good: Path) -> None:
    old = good.with_name("old.md")
    old.write_text(good.read_text(encoding="utf-8").replace("2023", "2021"), encoding="utf-8")
    for report, selected in ((good, "是"), (old, "否")):
        assert rows(gouji("ruleset", "show", "--for", report, "own.toml").out)["GJ801"][0] == selected


@pytest.mark.usefixtures("own")
def test_a_report_that_cannot_be_read_is_a_usage_error(gouji: Gouji) -> None:
    ended = gouji("ruleset", "show", "--for", "nowhere.md")
    assert (ended.code, "nowhere.md" in ended.err) == (2, True)


def test_the_configuration_has_its_say_and_names_packs(gouji: Gouji, own: Path) -> None:
    (own.parent / "gouji.toml").write_text('ruleset = ["./own.toml"]\nseverity.GJ103 = "error"\n', encoding="utf-8")
    assert rows(gouji("ruleset", "show").out)["GJ103"][1:] == ["error", "选用", "ogi.toml:12,", "级别", "gouji.toml:2"]
    assert "own.toml" not in gouji("ruleset", "show", "ogi").out
    assert "own.toml" not in gouji("ruleset", "show", "--isolated").out


def test_rules_of_configured_packs_are_listed_and_explained(gouji: Gouji, own: Path) -> None:
    further = Path(__file__).parents[2] / "rulesets" / "ogi-2014.toml"
    text = further.read_text(encoding="utf-8").replace("ogi-2014", "own")
    own.write_text(text, encoding="utf-8")
    (own.parent / "gouji.toml").write_text('ruleset = ["./own.toml"]\nlang = "en"\n', encoding="utf-8")
    assert "GJ301 " not in gouji("rules").out
    assert gouji("explain", "GJ311").out.startswith("# GJ311 applications-not-received\n\nRequests by channel")
    assert gouji("explain", "--isolated", "GJ301").code == 0


@pytest.mark.usefixtures("own")
def test_json_follows_its_schema(gouji: Gouji, violations: Callable[[str, object], list[str]]) -> None:
    document = json.loads(gouji("ruleset", "show", "--format", "json", "own.toml").out)
    assert violations("ruleset-1", document) == []
    (one,) = [rule for rule in document["rules"] if rule["code"] == "GJ921"]
    assert one["thresholds"] == {
        "decisions": {"value": "500", "declared": "1000", "set_in": {"file": "own.toml", "line": 9}}
    }
    assert document["overrides"] == [{"file": "own.toml", "line": 10}]
