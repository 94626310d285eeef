"""A run since a revision checks what changed, and the reports for the year after what changed."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.git import git, needs_git

EXAMPLES = Path(__file__).parents[2] / "examples"
Gouji = Callable[..., Any]

pytestmark = needs_git


def report(name: str, year: int, body: str = "青砚县") -> Path:
    """Write the example as the report of another year or body, with a wrong total."""
    text = (EXAMPLES / "qingyan_2023.md").read_text(encoding="utf-8")
    text = text.replace("| 46 | 5 | 0 | 1 | 2 | 0 | 54 |", "| 46 | 5 | 0 | 1 | 2 | 0 | 55 |")
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace("2023", str(year)).replace("青砚县", body), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a work tree with the reports of two bodies for three years, all committed."""
    folder = tmp_path / "tree"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for year in (2021, 2022, 2023):
        report(f"a/{year}.md", year)
        report(f"b/{year}.md", year, "岫川县")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "as it is")
    return folder


def checked(gouji: Gouji, *paths: str) -> set[str]:
    """Return the files in which the wrong total was found."""
    ended = gouji("check", "--select", "GJ303", "--since", "HEAD", *(paths or (".",)))
    assert ended.err == ("" if ended.out.count("GJ303") else "gouji: HEAD 以后没有改动过的报告\n")
    return {line.partition(":")[0] for line in ended.out.splitlines() if " error GJ303 " in line}


def test_it_is_told_that_nothing_has_changed(gouji: Gouji) -> None:
    assert checked(gouji) == set()


def test_changed_report_and_the_one_for_the_year_after_are_checked(gouji: Gouji) -> None:
    path = Path("a/2022.md")
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert checked(gouji) == {"a/2022.md", "a/2023.md"}
    assert checked(gouji, "b", "a/2023.md") == {"a/2023.md"}
    assert checked(gouji, "b", "a/2022.md") == {"a/2022.md"}


def test_staged_and_untracked_files_have_changed(gouji: Gouji) -> None:
    report("c/2021.md", 2021, "枫林县")
    report("-c 2022.md", 2022, "枫林县")
    git(Path(), "add", "c")
    assert checked(gouji) == {"c/2021.md", "-c 2022.md"}
    assert checked(gouji, "./-c 2022.md") == {"./-c 2022.md"}


def test_report_that_is_gone_or_another_now_has_changed(gouji: Gouji) -> None:
    Path("a/2021.md").unlink()
    report("b/2022.md", 2019, "枫林县")
    assert checked(gouji) == {"a/2022.md", "b/2022.md", "b/2023.md"}


def test_renamed_report_has_changed(gouji: Gouji) -> None:
    git(Path(), "mv", "a/2023.md", "a/新.md")
    assert checked(gouji) == {"a/新.md"}


def test_revision_may_be_any_and_paths_may_lead_from_elsewhere(
    gouji: Gouji, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report("a/2023.md", 2023).write_bytes(Path("a/2023.md").read_bytes() + b"\n")
    git(Path(), "commit", "--quiet", "--all", "--message", "changed")
    git(Path(), "tag", "then", "HEAD~1")
    monkeypatch.chdir(tree.parent)
    (tree.parent / "link").symlink_to(tree, target_is_directory=True)
    for path in ("tree", str(tree), "link"):
        ended = gouji("check", "--select", "GJ303", "--since", "then", path)
        assert [line.split(":")[0] for line in ended.out.splitlines() if " error " in line] == [f"{path}/a/2023.md"]


@pytest.mark.parametrize(
    ("revision", "message"),
    [
        ("nowhere", "git 不认识版本 nowhere"),
        ("--output=x", "git 不认识版本 --output=x"),
        ("", "git 不认识版本"),
        ("HEAD:a", "git"),
    ],
)
def test_unknown_revision_is_one_message(gouji: Gouji, revision: str, message: str) -> None:
    ended = gouji("check", f"--since={revision}", ".")
    assert (ended.code, ended.out, message in ended.err) == (2, "", True)
    assert not Path("x").exists()


def test_folder_outside_any_repository_is_one_message(gouji: Gouji, tree: Path) -> None:
    outside = tree.parent / "outside"
    outside.mkdir()
    shutil.copy(EXAMPLES / "qingyan_2023.md", outside)
    ended = gouji("check", "--since", "HEAD", outside)
    assert (ended.code, ended.out) == (2, "")
    assert f"{outside} 不在 git 仓库中" in ended.err


def test_missing_git_is_one_message(gouji: Gouji, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ended = gouji("check", "--since", "HEAD", "a/2022.md")
    assert (ended.code, ended.out, "没有可以运行的 git" in ended.err) == (2, "", True)


def test_git_that_hangs_is_one_message(gouji: Gouji, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gouji.cli.git._PATIENCE_SECONDS", 0)
    ended = gouji("check", "--since", "HEAD", "a/2022.md")
    assert (ended.code, "git 在 0 秒内没有回答" in ended.err) == (2, True)


def test_waivers_for_what_was_not_checked_are_not_unused(gouji: Gouji) -> None:
    waiver = '[[waiver]]\ncode = "GJ303"\nbodies = ["岫川县*"]\nkey = "requests"\nreason = "一致"\napprover = "王某"\n'
    Path("gouji-waivers.toml").write_text(waiver, encoding="utf-8")
    git(Path(), "add", "--all")
    assert gouji("check", "--select", "GJ303,GJ971", "--since", "HEAD", ".").out.count("GJ971") == 0


def test_cache_does_not_answer_for_another_state(
    gouji: Gouji, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.delenv("GOUJI_NO_CACHE")
    monkeypatch.setenv("GOUJI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    path = Path("a/2023.md")
    path.write_bytes(path.read_bytes() + b"\n")
    run = ("check", "--select", "GJ303", "--since", "HEAD", str(path))
    assert [gouji(*run).code, gouji(*run).code] == [1, 1]
    git(Path(), "commit", "--quiet", "--all", "--message", "changed")
    assert gouji(*run).code == 0
