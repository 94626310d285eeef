"""The walk of docs/packs.md, as it stands there: each command gives what the page says."""

import shlex
import subprocess
from pathlib import Path

import pytest
from support.fenced import blocks

from gouji.cli.main import main

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/packs.md").read_text(encoding="utf-8")
OWN, HEAD = Path("county-checks/pack/own.toml"), Path("county-checks/pack/pack.toml")
# A test of its own, with a registry, installs packages; what is done elsewhere is not done here.
NOT_HERE = ("python3 ", "elsewhere/")


def edit(text: str) -> None:
    """Do what a reader does with a piece of a pack: write the rules, or put a line in place of the last one."""
    if text.startswith("[[rule]]"):
        OWN.write_text(text, encoding="utf-8")
        return
    file = HEAD if text.startswith("extends") else OWN
    *kept, last = file.read_text(encoding="utf-8").splitlines(keepends=True)
    assert last.removeprefix("# ").split()[0] == text.split(maxsplit=1)[0]
    file.write_text("".join([*kept, text]), encoding="utf-8")


def run(command: str) -> None:
    if command.startswith("gouji "):
        main(shlex.split(command)[1:])
    elif not command.startswith(NOT_HERE):
        subprocess.run(["/bin/sh", "-c", command], check=True)


def test_the_walk_goes_as_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    for language, text in blocks(PAGE):
        if language == "toml":
            edit(text)
        elif language == "sh":
            for command in text.splitlines():
                run(command)
            out, err = capsys.readouterr()
            assert err == ""
            told = out.splitlines()
        else:
            assert [line for line in text.splitlines() if line not in told] == []
