"""What is read from an index is what git says; where it may not be, git is asked."""

import os
import subprocess
from hashlib import sha1
from pathlib import Path

import pytest
from support.git import git, needs_git

from gouji.cli.git import tracked
from gouji.cli.git_index import paths_in

pytestmark = needs_git

NAMES = (
    "a",
    "年报/2022.txt",
    "with blank.txt",
    *("n" * length for length in range(2, 20)),
    "d/e/f.md",
    "line\nend.txt",
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    git(tmp_path, "init")
    git(tmp_path, "add", ".")
    return tmp_path


def said_by_git(tree: Path) -> list[str]:
    answer = subprocess.run(["git", "ls-files", "-z"], cwd=tree, check=True, capture_output=True)  # noqa: S607  # from PATH
    return [os.fsdecode(name) for name in answer.stdout.split(b"\0") if name]


def read(tree: Path) -> list[bytes] | None:
    return paths_in(str(tree / ".git" / "index"))


def test_the_paths_are_those_that_git_lists(tree: Path) -> None:
    assert [os.fsdecode(path) for path in read(tree) or ()] == said_by_git(tree)
    assert sorted(said_by_git(tree)) == sorted(NAMES)


def test_a_commit_leaves_them_readable(tree: Path) -> None:
    git(tree, "commit", "-m", "all")
    assert [os.fsdecode(path) for path in read(tree) or ()] == said_by_git(tree)


@pytest.mark.parametrize(
    "command",
    [("update-index", "--index-version", "4"), ("update-index", "--split-index")],
    ids=["names are shortened", "entries are elsewhere"],
)
def test_of_other_forms_git_is_asked(tree: Path, command: tuple[str, ...]) -> None:
    git(tree, *command)
    assert read(tree) is None
    assert list(tracked(tree)) == said_by_git(tree)


@pytest.mark.parametrize("damage", [slice(0, 4), slice(8, 12), slice(40, 60), slice(-20, None)])
def test_a_damaged_one_is_not_read(tree: Path, damage: slice) -> None:
    index = tree / ".git" / "index"
    data = bytearray(index.read_bytes())
    data[damage] = bytes(len(data[damage]))
    index.write_bytes(data)
    assert read(tree) is None


def test_one_that_has_fewer_entries_than_it_says_is_not_read(tree: Path) -> None:
    index = tree / ".git" / "index"
    body = bytearray(index.read_bytes()[:-20])
    body[8:12] = b"\xff" * 4
    index.write_bytes(body + sha1(body, usedforsecurity=False).digest())
    assert read(tree) is None


def test_where_there_is_none_git_is_asked(tmp_path: Path) -> None:
    git(tmp_path, "init")
    assert (read(tmp_path), list(tracked(tmp_path))) == (None, [])
