"""`gouji ruleset new`: a pack that passes its own tests at once, and nothing that was there is touched."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_pack_passes_its_tests_and_has_no_flaws(gouji: Gouji, folder: Path) -> None:
    assert gouji("ruleset", "new", "county-checks").code == 0
    ended = gouji("ruleset", "test", "county-checks/pack")
    assert (ended.code, ended.out) == (0, "county-checks 0.1.0：3 条规则，6 个例子，0 个不如其所说\n")
    assert gouji("ruleset", "lint", "county-checks/pack").code == 0
    written = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    assert sorted(written) == [
        "county-checks/README.md",
        "county-checks/pack/examples/clean.txt",
        "county-checks/pack/examples/wrong.txt",
        "county-checks/pack/pack.toml",
        "county-checks/pack/rules.toml",
        "county-checks/pyproject.toml",
    ]


def test_a_new_pack_is_packaged_for_the_entry_points_of_rulesets(gouji: Gouji, folder: Path) -> None:
    gouji("ruleset", "new", "county-2")
    project = tomllib.loads((folder / "county-2/pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["entry-points"] == {"gouji.rulesets": {"county-2": "gouji_pack_county_2"}}
    assert project["tool"]["setuptools"]["package-dir"] == {"gouji_pack_county_2": "pack"}


def test_a_new_pack_can_be_used_beside_the_rules_of_gouji(gouji: Gouji, folder: Path, good: Path) -> None:
    gouji("ruleset", "new", "own")
    head = folder / "own/pack/pack.toml"
    head.write_text(head.read_text(encoding="utf-8").replace("# extends", "extends"), encoding="utf-8")
    assert gouji("check", "--ruleset", "own/pack", good).code == 0


def test_what_exists_is_left_alone(gouji: Gouji, folder: Path) -> None:
    (folder / "own").mkdir()
    ended = gouji("ruleset", "new", "own")
    assert (ended.code, list((folder / "own").iterdir())) == (2, [])
    assert "own 已经存在，不会动它" in ended.err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["Own", "a/b", "../own", "own.toml", "-own", "own-", "县", "", "x" * 41, "ogi"])
def test_what_is_no_name_is_a_usage_error(gouji: Gouji, name: str) -> None:
    assert gouji("ruleset", "new", "--", name).code == 2
