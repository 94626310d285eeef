"""What is installed, and under which names."""

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

import gouji

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ROOMS = ("engine", "rules", "cli", "rulesets")
DATA = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "rulesets").rglob("*.toml"))


def packages_on_disk() -> set[str]:
    modules = [ROOT / "gouji" / "__init__.py", *(module for room in ROOMS for module in (ROOT / room).rglob("*.py"))]
    folders = {module.parent.relative_to(ROOT) for module in modules}
    return {".".join(folder.parts if folder.parts[0] == "gouji" else ("gouji", *folder.parts)) for folder in folders}


def build(project: Path, into: Path) -> tuple[set[str], set[str]]:
    """Return the names of the files in the source distribution of `project`, and in the wheel made of it."""
    subprocess.run(
        [sys.executable, "-m", "build", "--outdir", str(into), str(project)], check=True, capture_output=True
    )
    with tarfile.open(next(into.glob("*.tar.gz"))) as archive:
        source = {name.partition("/")[2] for name in archive.getnames()}
    with zipfile.ZipFile(next(into.glob("*.whl"))) as wheel:
        return source, set(wheel.namelist())


def test_every_package_is_listed() -> None:
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == packages_on_disk()


def test_version_is_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == distribution("gouji").version == gouji.__version__


def test_command_is_named_like_the_package() -> None:
    scripts = distribution("gouji").entry_points.select(group="console_scripts")
    assert {script.name: script.value for script in scripts} == {"gouji": "gouji.cli.main:main"}


def test_gouji_is_the_only_name_at_the_top() -> None:
    assert (distribution("gouji").read_text("top_level.txt") or "").split() == ["gouji"]


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_are_linked_for_type_checkers_and_editors(room: str) -> None:
    link = ROOT / "gouji" / room
    if not link.is_symlink():
        pytest.skip("this checkout has text files for links")
    assert link.resolve() == ROOT / room


@pytest.mark.parametrize("links", ["links", "text files"])
def test_wheel_holds_code_and_data_under_one_name(links: str, checkout: Path, tmp_path: Path) -> None:
    for link in (checkout / "gouji" / room for room in ROOMS if links == "text files"):
        target = str(link.readlink())
        link.unlink()
        link.write_text(target, encoding="utf-8")
    source, wheel = build(checkout, tmp_path / "dist")
    assert source >= {*DATA, "gouji/py.typed", "LICENSE", "README.md"}
    assert wheel >= {*(f"gouji/{name}" for name in DATA), "gouji/py.typed", "gouji/cli/main.py"}
    assert {name.partition("/")[0] for name in wheel if ".dist-info" not in name} == {"gouji"}
