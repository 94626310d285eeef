import os
from pathlib import Path

import pytest
from support.git import git, needs_git

from gouji.cli.files import Met, Named, Trouble, find
from gouji.cli.gitignore import ignored


def grow(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")
    return folder


def met(folder: Path, *paths: Path | str) -> list[str]:
    """Return what is found below `folder`, relative to it."""
    found = find([str(path) for path in paths or [folder]])
    return [Path(one.path).relative_to(folder).as_posix() for one in found]


def test_folder_is_walked_sorted(tmp_path: Path) -> None:
    assert met(grow(tmp_path, "b.txt", "a.md", "c/a.txt", "B.txt")) == ["B.txt", "a.md", "b.txt", "c/a.txt"]


def test_only_known_suffixes_are_met(tmp_path: Path) -> None:
    names = ["a.txt", "b.TXT", "c.docx", "f.html", "g.csv"]
    assert met(grow(tmp_path, *names, "d", "e.py", "h.doc")) == names


def test_hidden_files_and_folders_are_skipped(tmp_path: Path) -> None:
    assert met(grow(tmp_path, "a.txt", ".b.txt", ".venv/c.txt")) == ["a.txt"]


def test_copies_with_notes_and_locks_of_office_are_skipped(tmp_path: Path) -> None:
    grow(tmp_path, "年报.docx", "年报.annotated.docx", "a.annotated.html", "~$年报.docx", "annotated.md")
    assert met(tmp_path) == ["annotated.md", "年报.docx"]


def test_copy_with_notes_that_is_named_is_taken(tmp_path: Path) -> None:
    path = str(grow(tmp_path, "年报.annotated.docx") / "年报.annotated.docx")
    assert find([path]) == [Named(path)]


def test_hidden_folder_that_is_named_is_walked(tmp_path: Path) -> None:
    grow(tmp_path, ".drafts/a.txt")
    assert met(tmp_path, tmp_path / ".drafts") == [".drafts/a.txt"]


def test_named_file_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    path = str(grow(tmp_path, "a.docx") / "a.docx")
    assert find([path]) == [Named(path)]


def test_missing_path_is_a_trouble() -> None:
    (found,) = find(["no/such/file.txt"])
    assert isinstance(found, Trouble)
    assert (found.path, found.reason.zh) == ("no/such/file.txt", "没有这个文件或文件夹")


def test_empty_path_is_missing() -> None:
    (found,) = find([""])
    assert isinstance(found, Trouble)
    assert found.reason.zh == "没有这个文件或文件夹"


@pytest.mark.parametrize("refused", ["stat", "lstat"])
def test_path_that_may_not_be_looked_at_is_left_to_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    grow(tmp_path, "a.txt")

    def refuse(path: object, *_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, refused, refuse)
    assert find([str(tmp_path / "a.txt")]) == [Named(str(tmp_path / "a.txt"))]


def test_file_met_that_may_not_be_looked_at_is_left_to_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", path)

    grow(tmp_path, "a.txt")
    monkeypatch.setattr(Path, "is_file", refuse)
    assert met(tmp_path) == ["a.txt"]


def test_standard_input_is_taken_once() -> None:
    assert find(["-", "-"]) == [Named("-")]


def test_path_that_is_given_twice_is_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grow(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    assert find(["a.txt", "./a.txt", str(tmp_path / "a.txt"), "."]) == [Named("a.txt")]


def test_file_that_is_named_behind_its_folder_counts_as_named(tmp_path: Path) -> None:
    grow(tmp_path, "a.txt", "b.txt")
    assert find([str(tmp_path), str(tmp_path / "b.txt")]) == [
        Met(str(tmp_path / "a.txt")),
        Named(str(tmp_path / "b.txt")),
    ]


def test_links_between_folders_make_no_loop(tmp_path: Path) -> None:
    grow(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert met(tmp_path) == ["a/b.txt"]


def test_link_that_leads_to_itself_is_found_and_left_to_the_reader(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    assert find([str(loop)]) == [Named(str(loop))]
    assert met(tmp_path) == []


def test_folder_that_cannot_be_opened_is_a_trouble_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow(tmp_path, "closed/a.txt", "open/b.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = find([str(tmp_path)])
    assert [type(one) for one in found] == [Met, Trouble]
    assert found[1].path == str(tmp_path / "closed")


@needs_git
def test_what_git_ignores_is_skipped(tmp_path: Path) -> None:
    git(grow(tmp_path, "a.txt", "b.txt", "out/c.txt", ":(top)d.txt", "草稿.txt"), "init", "--quiet")
    (tmp_path / ".gitignore").write_text("b.txt\nout/\n:*\n草稿*\n", encoding="utf-8")
    assert met(tmp_path) == ["a.txt"]


@needs_git
def test_file_that_git_ignores_is_taken_when_it_is_named(tmp_path: Path) -> None:
    git(grow(tmp_path, "b.txt"), "init", "--quiet")
    (tmp_path / ".gitignore").write_text("b.txt\n", encoding="utf-8")
    assert met(tmp_path, tmp_path / "b.txt") == ["b.txt"]


@needs_git
def test_work_tree_inside_a_work_tree_has_its_own_rules(tmp_path: Path) -> None:
    git(grow(tmp_path, "a.txt", "inner/a.txt", "inner/b.txt"), "init", "--quiet")
    git(tmp_path / "inner", "init", "--quiet")
    git(tmp_path / "inner", "add", "a.txt")
    git(tmp_path / "inner", "commit", "--quiet", "--message", "x")
    git(tmp_path, "add", "inner")
    (tmp_path / ".gitignore").write_text("a.txt\n", encoding="utf-8")
    (tmp_path / "inner" / ".gitignore").write_text("b.txt\n", encoding="utf-8")
    assert met(tmp_path) == ["inner/a.txt"]


@needs_git
def test_folder_reached_over_a_link_is_asked_about_under_its_real_name(tmp_path: Path) -> None:
    git(grow(tmp_path, "real/a.txt", "real/b.txt"), "init", "--quiet")
    (tmp_path / ".gitignore").write_text("b.txt\n", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    assert met(tmp_path, tmp_path / "link") == ["link/a.txt"]


def test_without_git_nothing_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grow(tmp_path, ".git/config", "a.txt")
    monkeypatch.setenv("PATH", "")
    assert ignored([str(tmp_path / "a.txt")]) == frozenset()


def test_in_a_folder_that_may_not_be_entered_nothing_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object, *_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied", path)

    path = str(grow(tmp_path, "a.txt") / "a.txt")
    monkeypatch.setattr(os, "stat", refuse)
    assert ignored([path]) == frozenset()


def test_outside_a_work_tree_nothing_is_ignored(tmp_path: Path) -> None:
    assert ignored([str(grow(tmp_path, "a.txt") / "a.txt")]) == frozenset()
