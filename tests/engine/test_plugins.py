"""Entry points are found in the folders that Python searches, as its own library finds them."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from support.plugin import ROOT, install

from gouji.engine import plugins as module
from gouji.engine.plugins import READERS, RENDERERS, RULES, PluginError, plugin_sources, plugins

ENTRIES = """[console_scripts]
yunhe = yunhe:main

[gouji.rules]
# ours
yunhe = yunhe.rules
single=yunhe.one : rule

[gouji.readers]
rep = yunhe.reading:read_rep [extra]
"""


@pytest.fixture(autouse=True)
def _looked_at_anew() -> Iterator[None]:
    module.declared.cache_clear()
    yield
    module.declared.cache_clear()


def test_groups_names_and_objects_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(install(tmp_path, ENTRIES, {})))
    assert [(each.name, each.value) for each in plugins(RULES)] == [
        ("single", "yunhe.one:rule"),
        ("yunhe", "yunhe.rules"),
    ]
    assert [each.told for each in plugins(READERS)] == ["rep = yunhe.reading:read_rep (gouji_yunhe 1.0, gouji.readers)"]
    assert plugins(RENDERERS) == ()


def test_they_are_those_that_the_library_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(install(tmp_path, ENTRIES, {})))
    theirs = {
        (each.name, each.value) for each in entry_points(group=READERS) if each.dist and each.dist.name != "gouji"
    }
    assert {(each.name, f"{each.value} [extra]") for each in plugins(READERS)} == theirs


def test_the_first_package_of_a_name_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder, name in (("later", "gouji-yunhe"), ("first", "Gouji.Yunhe")):
        entry = f"[gouji.rules]\n{folder} = yunhe\n"
        monkeypatch.syspath_prepend(str(install(tmp_path / folder, entry, {}, name=name)))
    assert [each.name for each in plugins(RULES)] == ["first"]


def test_our_own_are_no_plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(install(tmp_path, "[gouji.rules]\ngouji = gouji.rules\n", {}, name="gouji")))
    assert plugins(RULES) == ()


def test_what_is_no_entry_point_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = install(tmp_path, "[gouji.rules\n\0\nnothing\n= x\n[]\n", {})
    (folder / "broken-1.dist-info" / "entry_points.txt").mkdir(parents=True)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.syspath_prepend(str(tmp_path / "nowhere"))
    assert [each.value for each in plugins(RULES)] == ["x"]


@pytest.mark.parametrize(
    "value", ["", "no such", "yunhe:", "yunhe.there", "yunhe:there.not", ":", "..", "sys:exit.x", "__main__:x"]
)
def test_what_cannot_be_loaded_is_a_plugin_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.syspath_prepend(str(install(tmp_path, f"[gouji.rules]\nyunhe = {value}\n", {})))
    (plugin,) = plugins(RULES)
    with pytest.raises(PluginError, match="yunhe"):
        plugin.load()
    assert plugin_sources() is not None


def test_the_sources_of_plugins_are_their_files_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"yunhe/__init__.py": "", "yunhe/rules/__init__.py": "", "yunhe/rules/one.py": ""}
    monkeypatch.syspath_prepend(str(install(tmp_path, ENTRIES, files)))
    folders = {str(tmp_path / "yunhe"), str(tmp_path / "yunhe/rules")}
    assert set(plugin_sources() or ()) == {*(str(tmp_path / name) for name in files), *folders}


def test_too_many_sources_are_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gouji.engine.plugins._MOST_FILES", 3)
    files = {f"yunhe/{name}.py": "" for name in ("__init__", "a", "b")}
    monkeypatch.syspath_prepend(str(install(tmp_path, ENTRIES, files)))
    assert plugin_sources() is None


def test_to_look_for_plugins_loads_no_library_of_metadata() -> None:
    program = "import sys; from gouji.engine.plugins import plugins; plugins('gouji.rules'); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert "importlib.metadata" not in loaded.stdout.split()
