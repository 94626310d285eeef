"""The published schemas of packs and configurations agree with the checks."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types
from support.schemas import COMMAND, FOLDER, written

import gouji.rules
from gouji.cli.configuration import configurations_of
from gouji.cli.settings import CheckSettings
from gouji.engine.discovery import discover
from gouji.engine.refusal import RulesetError
from gouji.engine.rulebook import rulebook
from gouji.engine.ruleset import load_rulesets

ROOT = Path(__file__).parents[1]
HEAD = '[pack]\nname = "own"\nversion = "1"\ntitle = { zh = "题", en = "T" }\nbasis = "依据"\n'
OGI = (ROOT / "rulesets" / "ogi.toml").read_text(encoding="utf-8")
RULE = OGI[OGI.index("[[rule]]") : OGI.index("[[rule]]", OGI.index("[[rule]]") + 1)].replace("GJ301", "GJ398")
RULE = RULE.replace("unbalanced-requests", "own-rule")


def violations(name: str, text: str) -> list[str]:
    schema = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    document = json.loads(json.dumps(tomllib.loads(text), default=str))
    return [error.json_path for error in Draft202012Validator(schema).iter_errors(document)]


def test_the_schemas_are_those_of_the_keys() -> None:
    published = {name: (FOLDER / name).read_text(encoding="utf-8") for name in written()}
    assert published == written(), f"run {COMMAND}"


@pytest.mark.parametrize("pack", sorted((ROOT / "rulesets").glob("*.toml")), ids=lambda path: str(path.stem))
def test_shipped_packs_follow_the_schema(pack: Path) -> None:
    assert violations("pack-1.json", pack.read_text(encoding="utf-8")) == []


PACKS = [
    (HEAD, []),
    (HEAD + 'select = ["GJ1"]\nignore = []\nextends = ["ogi"]\nmandatory = ["missing-section"]\n', []),
    (HEAD + 'severity = { GJ101 = "info" }\nthresholds.GJ108.signs = 500\n', []),
    (HEAD + 'forms = ["ogi-2021"]\nyears.from = 2021\neffective = { from = 2022-01-01, until = 2022-12-31 }\n', []),
    (HEAD + '[[override]]\npaths = ["x/**"]\nlevels = ["township"]\nbodies = ["*局"]\nselect = ["GJ1"]\n', []),
    (HEAD + RULE, []),
    (HEAD + "slect = 1\n", ["$.pack"]),
    (HEAD + "select = []\n", ["$.pack.select"]),
    (HEAD + 'select = "GJ1"\n', ["$.pack.select"]),
    (HEAD + 'ignore = [" "]\n', ["$.pack.ignore[0]"]),
    (HEAD + 'severity.GJ101 = "bad"\n', ["$.pack.severity.GJ101"]),
    (HEAD + "thresholds.GJ108.signs = -1\n", ["$.pack.thresholds.GJ108.signs"]),
    (HEAD + "thresholds.GJ108 = 1\n", ["$.pack.thresholds.GJ108"]),
    (HEAD + "years = {}\n", ["$.pack.years"]),
    (HEAD + "years.from = 0\n", ["$.pack.years.from"]),
    (HEAD + "effective.from = 2022\n", ["$.pack.effective.from"]),
    (HEAD.replace("basis", "bases"), ["$.pack", "$.pack"]),
    (HEAD.replace('"1"', "1"), ["$.pack.version"]),
    (HEAD + '[[override]]\nlevels = ["town"]\n', ["$.override[0].levels[0]"]),
    (HEAD + "[override]\n", ["$.override"]),
    (HEAD + '[[override]]\nignore = ["GJ1"]\n', ["$.override[0]"]),
    (HEAD + RULE.replace("holds = ", "hold = "), ["$.rule[0]", "$.rule[0]"]),
    (HEAD + RULE.replace('"GJ398"', '"X1"'), ["$.rule[0].code"]),
]
CONFIGURATIONS = [
    ("", []),
    ('ruleset = ["ogi", "./own.toml"]\nselect = ["GJ"]\nlang = "en"\njobs = 2\nas-of = 2024-01-01\n', []),
    ('exclude = []\nbaseline = "b.json"\ncache-dir = ".cache"\nstatistics = true\ncolor = "never"\n', []),
    ('[severity]\nGJ101 = "info"\n[[override]]\nyears.until = 2020\nignore = ["GJ1"]\n', []),
    ("jobs = 0\n", ["$.jobs"]),
    ("jobs = true\n", ["$.jobs"]),
    ('fail-on = "never"\n', ["$['fail-on']"]),
    ("as_of = 2024-01-01\n", ["$"]),
    ("ruleset = []\n", ["$.ruleset"]),
    ("statistics = 1\n", ["$.statistics"]),
    ("[[override]]\nyear = 2020\n", ["$.override[0]", "$.override[0]"]),
]


def refuses(check: Callable[[], Any]) -> bool:
    try:
        check()
    except RulesetError:
        return True
    return False


@pytest.mark.parametrize(("text", "paths"), PACKS)
def test_checks_and_schema_agree_on_packs(text: str, paths: list[str], tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    assert violations("pack-1.json", text) == paths
    refused = refuses(lambda: rulebook(load_rulesets([str(tmp_path / "own.toml")]), discover(gouji.rules)))
    assert refused is bool(paths)


@pytest.mark.parametrize(("text", "paths"), CONFIGURATIONS)
def test_checks_and_schema_agree_on_configurations(
    text: str, paths: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gouji.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert violations("configuration-1.json", text) == paths
    assert refuses(lambda: configurations_of(CheckSettings(())).of_run) is bool(paths)
