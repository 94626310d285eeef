"""The examples of docs/configuration.md are what they say."""

import re
from pathlib import Path

import pytest
from support.fenced import blocks_in

import gouji.rules
from gouji.cli.configuration import configurations_of
from gouji.cli.settings import CheckSettings
from gouji.engine.discovery import discover
from gouji.engine.finding import Severity
from gouji.engine.rulebook import rulebook
from gouji.engine.ruleset import load_rulesets
from gouji.engine.vocabulary import CONFIGURATION, HEAD, SCOPE

PAGE = (Path(__file__).parents[1] / "docs/configuration.md").read_text(encoding="utf-8")
PACK, CONFIGURED = blocks_in(PAGE, "toml")


def test_the_pack_does_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "yunhe.toml").write_text(PACK, encoding="utf-8")
    book = rulebook(load_rulesets([str(tmp_path / "yunhe.toml")]), discover(gouji.rules))
    stand = {each.rule.code: each for each in book.as_a_rule}
    assert book.mandatory == {"GJ101", "GJ301"}
    assert [code for code, each in stand.items() if not each.is_selected and code[:3] != "GJ8"] == []
    assert str(stand["GJ901"].numbers["similarity"]) == "0.4"
    assert stand["GJ106"].severity is not None
    assert stand["GJ106"].severity.value is Severity.WARNING


def test_the_configuration_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gouji.toml").write_text(CONFIGURED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    configuration = configurations_of(CheckSettings(())).of_run
    assert configuration.applied(CheckSettings(())).fail_on == "warning"
    assert [configuration.excludes(path) for path in ("模板/a.md", "a.md")] == [True, False]


@pytest.mark.parametrize("keys", [HEAD.optional, SCOPE, CONFIGURATION.optional], ids=["head", "scope", "configuration"])
def test_every_key_is_told_of(keys: dict[str, object]) -> None:
    assert [key for key in keys if not re.search(rf"`\[*{key}\]*`", PAGE)] == []
