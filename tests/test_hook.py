"""The hook, as pre-commit runs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str) -> None:
    settings = ["-c", "user.name=gouji", "-c", "user.email=gouji@localhost", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607  # from PATH


def committed(folder: Path) -> Path:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "as it is")
    return folder


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Return a repository of drafts: a good report, a bad one, and two files that are no reports."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    shutil.copy(EXAMPLES / "qingyan_2023.md", folder / "青砚县2023年度报告.md")
    shutil.copy(EXAMPLES / "luting_water_2022.txt", folder / "水务局2022年度报告.txt")
    (folder / "关于报送年度报告的通知.txt").write_text("请各单位于1月20日前报送年度报告。\n", encoding="utf-8")
    (folder / "README.md").write_text("# 一、总体情况\n", encoding="utf-8")
    return committed(folder)


def test_hook_stops_the_bad_report_only(checkout: Path, drafts: Path, tmp_path: Path) -> None:
    project = committed(checkout)
    run = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(project), "gouji", "--all-files", "--color=never"],
        cwd=drafts,
        env=os.environ | {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1, run.stdout + run.stderr
    assert "水务局2022年度报告.txt" in run.stdout
    assert "GJ304" in run.stdout
    assert "青砚县2023年度报告.md" not in run.stdout
    assert "README.md" not in run.stdout
