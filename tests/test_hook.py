"""The hooks, as pre-commit runs them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.git import git, needs_git

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
PACK = """[pack]
name = "county"
version = "1"
title = { zh = "县级", en = "county" }
basis = "某县检查清单"
"""
RULE = """[[rule]]
code = "GJ391"
name = "reviews-without-total"
severity = "error"
forms = ["ogi-2021"]
basis = "某县检查清单"
over = "blocks of cases"
holds = "sum(outcomes) == total"
title.zh = "结果之和不等于总计"
title.en = "results do not add up"
doc.zh = "各类结果之和等于总计。"
doc.en = "The results add up to the total."
message.zh = "各类结果之和为 {left}，总计为 {right}"
message.en = "results add up to {left}, the total says {right}"
passes = [{ "review" = [1, 0, 0, 0, 1] }]
"""

pytestmark = needs_git

Ran = subprocess.CompletedProcess[str]
Hook = Callable[..., Ran]


def committed(folder: Path) -> Path:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "as it is")
    return folder


@pytest.fixture(scope="module")
def hook(copied: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Hook:
    """Return what runs one of the hooks over all files of a repository; they are installed once."""
    project = committed(copied(tmp_path_factory.mktemp("project")))
    home = tmp_path_factory.mktemp("pre-commit")

    def run(name: str, folder: Path) -> Ran:
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "try-repo", str(project), name, "--all-files", "--color=never"],
            cwd=folder,
            env=os.environ | {"PRE_COMMIT_HOME": str(home), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Return a repository of drafts: a good report, a bad one, and two files that are no reports."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    shutil.copy(EXAMPLES / "qingyan_2023.md", folder / "青砚县2023年度报告.md")
    shutil.copy(EXAMPLES / "luting_water_2022.txt", folder / "水务局2022年度报告.txt")
    (folder / "关于报送年度报告的通知.txt").write_text("请各单位于1月20日前报送年度报告。\n", encoding="utf-8")
    (folder / "README.md").write_text("# 一、总体情况\n", encoding="utf-8")
    return folder


def test_hook_stops_the_bad_report_only(hook: Hook, drafts: Path) -> None:
    run = hook("gouji", committed(drafts))
    assert run.returncode == 1, run.stdout + run.stderr
    assert "水务局2022年度报告.txt" in run.stdout
    assert "GJ304" in run.stdout
    assert "青砚县2023年度报告.md" not in run.stdout
    assert "README.md" not in run.stdout


def test_hook_for_the_corpus_sees_all_reports_and_the_waivers_in_one_run(hook: Hook, drafts: Path) -> None:
    waiver = '[[waiver]]\ncode = "GJ304"\nkey = "litigation"\nbodies = ["*"]\nreason = "一致"\napprover = "王某"\n'
    (drafts / "gouji-waivers.toml").write_text(waiver, encoding="utf-8")
    run = hook("gouji-corpus", committed(drafts))
    assert run.returncode == 1, run.stdout + run.stderr
    assert run.stdout.count("检查 2 份报告：") == 1
    assert "gouji-waivers.toml:1:1: warning GJ971" in run.stdout


def test_hook_for_packs_tests_each_changed_pack_once(hook: Hook, tmp_path: Path) -> None:
    folder = tmp_path / "packs" / "county"
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_text(PACK, encoding="utf-8")
    (folder / "rules.toml").write_text(RULE, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    committed(tmp_path)
    without = hook("gouji-ruleset", tmp_path)
    assert without.returncode == 1, without.stdout + without.stderr
    assert "GJ391" in without.stdout
    assert without.stdout.count("county 1：") == 1
    (folder / "rules.toml").write_text(RULE + 'fails = [{ "review" = [1, 0, 0, 0, 2] }]\n', encoding="utf-8")
    run = hook("gouji-ruleset", tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_hook_is_tested_here() -> None:
    hooks = re.findall(r"^- id: (\S+)$", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert hooks == ["gouji", "gouji-corpus", "gouji-ruleset"]
