"""The example of docs/plugins.md, installed and run, prints what the page says."""

import re
import tomllib
from pathlib import Path

from support.fenced import blocks_in
from support.plugin import ROOT, install, run

PAGE = (ROOT / "docs/plugins.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^`(gouji_yunhe/\S+|pyproject\.toml)`\n\n```\w+\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))


def block(language: str) -> str:
    """Return what stands in the only fenced block of a language."""
    (text,) = blocks_in(PAGE, language)
    return text


def entry_points() -> str:
    """Return the metadata that an installer makes of the declarations."""
    groups = tomllib.loads(FILES["pyproject.toml"])["project"]["entry-points"]
    lines = (
        f"[{group}]\n" + "\n".join(f"{name} = {value}" for name, value in own.items()) for group, own in groups.items()
    )
    return "\n".join(lines)


def test_the_example_prints_what_the_page_says(tmp_path: Path) -> None:
    modules = {name: text for name, text in FILES.items() if name.endswith(".py")}
    assert len(modules) == 3
    empty = {"gouji_yunhe/__init__.py": "", "gouji_yunhe/rules/__init__.py": ""}
    install(tmp_path, entry_points(), {**modules, **empty})
    (tmp_path / "report.rep").write_text(block("text"), encoding="utf-8")
    program, *arguments = block("sh").split()
    ended = run(tmp_path, *arguments, cwd=tmp_path)
    assert (program, ended.stdout, ended.returncode) == ("gouji", block("tsv"), 0), ended.stderr
