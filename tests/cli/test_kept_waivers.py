"""What is kept between runs knows the waivers, and the day on which they were asked."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from gouji.cli.git import work_tree

EXAMPLES = Path(__file__).parents[2] / "examples"
Gouji = Callable[..., Any]
REPORT = "luting_water_2022.txt"
WAIVER = """[[waiver]]
code = "GJ304"
key = "review"
reason = "与原件一致"
approver = "王某"
"""


@pytest.fixture(autouse=True)
def _cached(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let an empty cache folder be used, in a folder with a report in which the reviews do not add up, on line 281."""
    shutil.copy(EXAMPLES / REPORT, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GOUJI_NO_CACHE")
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


def waive(*, inline: bool) -> None:
    """Waive the finding until the end of 2026, in a comment or in a file."""
    if not inline:
        Path("gouji-waivers.toml").write_text(WAIVER + "expires = 2026-12-31\n", encoding="utf-8")
        return
    lines = Path(REPORT).read_text(encoding="utf-8").splitlines()
    lines[280] += " <!-- gouji: waive GJ304: 与原件一致；批准：王某；到期：2026-12-31 -->"
    Path(REPORT).write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("path", [REPORT, "."])
def test_cache_heeds_waivers_that_come_change_and_go(gouji: Gouji, path: str) -> None:
    run = ("check", "--select", "GJ304", path)
    file = Path("gouji-waivers.toml")
    assert [gouji(*run).code, gouji(*run).code] == [1, 1]
    file.write_text(WAIVER, encoding="utf-8")
    assert [gouji(*run).code, gouji(*run).code] == [0, 0]
    file.write_text(WAIVER.replace("review", "litigation"), encoding="utf-8")
    assert gouji(*run).code == 1
    file.write_text(WAIVER, encoding="utf-8")
    assert gouji(*run).code == 0
    file.unlink()
    assert gouji(*run).code == 1


def test_cache_heeds_work_trees_that_come_and_go(gouji: Gouji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gouji-waivers.toml").write_text(WAIVER, encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    shutil.copy(REPORT, inner)
    monkeypatch.chdir(inner)
    codes = []
    for change in (lambda: None, (tmp_path / ".git").mkdir, (inner / ".git").mkdir, (inner / ".git").rmdir):
        change()
        work_tree.cache_clear()  # another process asks anew
        codes += [gouji("check", "--select", "GJ304", REPORT).code for _ in range(2)]
    assert codes == [1, 1, 0, 0, 1, 1, 0, 0]


@pytest.mark.parametrize("inline", [True, False], ids=["comment", "file"])
def test_cache_heeds_the_day(gouji: Gouji, monkeypatch: pytest.MonkeyPatch, inline: bool) -> None:
    waive(inline=inline)
    codes = []
    for day in ("2026-12-31", "2026-12-31", "2027-01-01"):
        monkeypatch.setattr("gouji.cli.exceptions.today", partial(date.fromisoformat, day))
        codes.append(gouji("check", "--select", "GJ304", REPORT).code)
    assert codes == [0, 0, 1]


@pytest.mark.parametrize("inline", [True, False], ids=["comment", "file"])
def test_cache_tells_the_day_as_of_which_a_waiver_was_asked(
    gouji: Gouji, monkeypatch: pytest.MonkeyPatch, inline: bool
) -> None:
    waive(inline=inline)
    days = []
    for day in ("2026-12-30", "2026-12-31"):
        monkeypatch.setattr("gouji.cli.exceptions.today", partial(date.fromisoformat, day))
        document = json.loads(gouji("check", "--select", "GJ304", "--format", "json", REPORT).out)
        days += [one["suppressed"]["as_of"] for one in document["findings"] if one["suppressed"]]
    assert days == ["2026-12-30", "2026-12-31"]
