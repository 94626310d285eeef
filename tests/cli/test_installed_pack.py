"""A pack that a package offers is used by its name, and nothing of the package is run."""

from pathlib import Path

import pytest
from support import plugin

PACK = """[pack]
name = "yunhe"
version = "2"
title = { zh = "云河的规则", en = "Rules of Yunhe" }
basis = "依据"
extends = ["ogi"]
select = ["GJ303"]
"""
ENTRY_POINTS = "[gouji.rulesets]\nyunhe = yunhe_rules.pack\nnowhere = yunhe_missing\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"yunhe_rules/__init__.py": "1 / 0", "yunhe_rules/pack/pack.toml": PACK}
    return plugin.install(tmp_path / "site", ENTRY_POINTS, files)


def test_it_is_found_by_its_name(folder: Path, bad: Path) -> None:
    ended = plugin.run(folder, "check", "--ruleset", "yunhe", "--isolated", "--no-cache", str(bad))
    assert (ended.returncode, "GJ303" in ended.stdout, "GJ301" in ended.stdout, ended.stderr) == (1, True, False, "")


def test_other_packs_and_configurations_name_it_too(folder: Path, bad: Path, tmp_path: Path) -> None:
    own = PACK.replace('"ogi"', '"yunhe"').replace('"GJ303"', '"GJ301"')
    (tmp_path / "own.toml").write_text(own, encoding="utf-8")
    (tmp_path / "gouji.toml").write_text('ruleset = ["own.toml"]\n', encoding="utf-8")
    ended = plugin.run(folder, "check", "--no-cache", str(bad))
    assert (ended.returncode, "GJ303" in ended.stdout, "GJ301" in ended.stdout, ended.stderr) == (1, False, True, "")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("yunhee", "没有这样的规则集；路径须带 / 或以 .toml 结尾（是否为 yunhe？）"),
        ("nowhere", "软件包 yunhe_missing 没有文件夹"),
    ],
)
def test_one_that_is_not_there_is_told(folder: Path, bad: Path, name: str, message: str) -> None:
    ended = plugin.run(folder, "check", "--ruleset", name, str(bad))
    assert (ended.returncode, message in ended.stderr) == (2, True)


def test_a_pack_that_changes_is_heeded(folder: Path, bad: Path, tmp_path: Path) -> None:
    def check() -> str:
        cache = str(tmp_path / "cache")
        arguments = ("check", "--ruleset", "yunhe", str(bad))
        return plugin.run(folder, *arguments, GOUJI_CACHE_DIR=cache, GOUJI_NO_CACHE="").stdout

    first = check()
    assert check() == first
    pack = folder / "yunhe_rules/pack/pack.toml"
    pack.write_text(PACK.replace('"GJ303"', '"GJ301"'), encoding="utf-8")
    assert ["GJ301" in out for out in (first, check())] == [False, True]
