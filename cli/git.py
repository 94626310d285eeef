"""What git tells of the work tree around a folder, if there is one and a git."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

# a git that hangs (a network file system, a lock) must not keep gouji waiting for long
_PATIENCE_SECONDS = 20
_ELSEWHERE = "gitdir:"
# In a hook these tell git of the commit that is being made; what is asked here is of the tree where a report stands.
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})


@cache
def work_tree(folder: Path) -> Path | None:
    """Return the innermost work tree around `folder`: git refuses paths that belong to another one."""
    # unlike Path.exists, os.access does not raise in a folder that may not be entered
    return next((parent for parent in (folder, *folder.parents) if os.access(parent / ".git", os.F_OK)), None)


def index_of(tree: Path) -> str:
    """Return the file in which git keeps what it tracks in a work tree."""
    git = tree / ".git"
    try:
        # that of a linked work tree is a file that tells where it is
        place = git.read_text(encoding="utf-8", errors="replace").removeprefix(_ELSEWHERE).strip()
    except OSError:
        place = ""
    return str(tree / place / "index") if place else str(git / "index")


def tracked(tree: Path) -> Iterator[str]:
    """Yield the paths of what git tracks in a work tree, as seen from there."""
    return ask(tree, ["ls-files", "-z"])


def ask(tree: Path, question: list[str], words: bytes = b"") -> Iterator[str]:
    """Yield what git answers, words that end with null characters; nothing where it has nothing to say."""
    import subprocess  # noqa: PLC0415  # slow to load, and most files stand in no work tree

    # a checkout is only read: what its configuration would have git run beside that stays off
    command = ["git", "-c", "core.fsmonitor=false", *question]
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        answer = subprocess.run(  # noqa: S603  # the arguments are constants, the paths go through stdin
            command,
            cwd=tree,
            env=environment,
            input=words,
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return
    yield from (os.fsdecode(word) for word in answer.stdout.split(b"\0") if word)
