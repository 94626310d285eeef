"""What git tells of the work tree around a folder, if there is one and a git."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from gouji.cli.git_index import paths_in
from gouji.engine.text import Text

if TYPE_CHECKING:
    from subprocess import CompletedProcess

# a git that hangs (a network file system, a lock) must not keep gouji waiting for long
_PATIENCE_SECONDS = 20
_SIGN = ".git"
_ELSEWHERE = "gitdir:"
_NO_GIT = Text("没有可以运行的 git", "there is no git that can be run")
_SILENT = Text("git 在 {seconds} 秒内没有回答", "git did not answer within {seconds} seconds")
_REFUSED = Text("git 出错：{reason}", "git failed: {reason}")
_UNKNOWN = Text("git 不认识版本 {revision}", "git knows no revision {revision}")


class GitError(Exception):
    """What git was asked has no answer, and why."""

    def __init__(self, message: Text) -> None:
        self.message = message
        super().__init__(message.en)


# In a hook these tell git of the commit that is being made; what is asked here is of the tree where a report stands.
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})


@cache
def work_tree(folder: Path) -> Path | None:
    """Return the innermost work tree around `folder`: git refuses paths that belong to another one."""
    # unlike Path.exists, os.access does not raise in a folder that may not be entered
    return next((parent for parent in (folder, *folder.parents) if os.access(parent / _SIGN, os.F_OK)), None)


def signs_of(folder: Path) -> Iterator[str]:
    """Yield the paths by which the work tree around `folder` is told: its own, and where a nearer one would begin."""
    tree = work_tree(folder)
    for each in (folder, *folder.parents):
        yield str(each / _SIGN)
        if each == tree:
            return


def index_of(tree: Path) -> str:
    """Return the file in which git keeps what it tracks in a work tree."""
    git = tree / _SIGN
    try:
        # that of a linked work tree is a file that tells where it is
        place = git.read_text(encoding="utf-8", errors="replace").removeprefix(_ELSEWHERE).strip()
    except OSError:
        place = ""
    return str(tree / place / "index") if place else str(git / "index")


def tracked(tree: Path) -> Iterator[str]:
    """Yield the paths of what git tracks in a work tree, as seen from there."""
    paths = paths_in(index_of(tree))
    return ask(tree, ["ls-files", "-z"]) if paths is None else map(os.fsdecode, paths)


def ask(tree: Path, question: list[str], words: bytes = b"") -> Iterator[str]:
    """Yield what git answers, words that end with null characters; nothing where it has nothing to say."""
    try:
        yield from _words(_run(tree, question, words).stdout)
    except GitError:
        return


def demand(tree: Path, question: list[str]) -> Iterator[str]:
    """Yield what git answers, as `ask`; GitError where it has nothing to say."""
    yield from _words(demand_bytes(tree, question))


def demand_bytes(tree: Path, question: list[str]) -> bytes:
    """Return what git answers; GitError where it has nothing to say."""
    return _granted(_run(tree, question))


def _granted(answer: "CompletedProcess[bytes]") -> bytes:
    if answer.returncode:
        # the last line tells most, as in any language
        reason = answer.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise GitError(_REFUSED.format(reason=reason or answer.returncode))
    return answer.stdout


def commit_of(tree: Path, revision: str) -> str:
    """Return the name of the commit that a revision means; GitError if there is none."""
    unknown = GitError(_UNKNOWN.format(revision=revision))
    # what begins so is an option, and no revision does
    if not revision or revision.startswith("-"):
        raise unknown
    answer = _run(tree, ["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"])
    if answer.returncode == 1:
        raise unknown
    return _granted(answer).decode("ascii").strip()


def _words(answer: bytes) -> Iterator[str]:
    return (os.fsdecode(word) for word in answer.split(b"\0") if word)


def _run(tree: Path, question: list[str], words: bytes = b"") -> "CompletedProcess[bytes]":
    import subprocess  # noqa: PLC0415  # slow to load, and most files stand in no work tree

    # a checkout is only read: what its configuration would have git run beside that stays off
    command = ["git", "-c", "core.fsmonitor=false", *question]
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        return subprocess.run(  # noqa: S603  # no shell, and no argument that another could take for an option
            command,
            cwd=tree,
            env=environment,
            input=words,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise GitError(_SILENT.format(seconds=_PATIENCE_SECONDS)) from error
    except (OSError, ValueError) as error:
        raise GitError(_NO_GIT) from error
