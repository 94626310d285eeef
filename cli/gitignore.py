"""Which files git ignores, if there is a git work tree and a git."""

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

# a git that hangs (a network file system, a lock) must not keep gouji waiting for long
_PATIENCE_SECONDS = 20


def ignored(files: Iterable[str]) -> frozenset[str]:
    """Return those of `files` that git ignores; none where git has nothing to say."""
    trees: defaultdict[Path, dict[str, str]] = defaultdict(dict)
    for file in files:
        path = Path(file)
        real = _real_folder(path.parent) / path.name
        if tree := _work_tree(real.parent):
            trees[tree][_inside(real, tree)] = file
    return frozenset(names[path] for tree, names in trees.items() for path in _ask_git(tree, names))


@cache
def _real_folder(folder: Path) -> Path:
    # git refuses paths that lead over a symbolic link
    return Path(os.path.realpath(folder))


@cache
def _work_tree(folder: Path) -> Path | None:
    """Return the innermost work tree around `folder`: git refuses paths that belong to another one."""
    # unlike Path.exists, os.access does not raise in a folder that may not be entered
    return next((parent for parent in (folder, *folder.parents) if os.access(parent / ".git", os.F_OK)), None)


def _inside(file: Path, tree: Path) -> str:
    # with a leading dot no name can be taken for one of git's magic patterns
    return "./" + file.relative_to(tree).as_posix()


def _ask_git(tree: Path, paths: Iterable[str]) -> Iterator[str]:
    question = b"".join(os.fsencode(path) + b"\0" for path in paths)
    # a checkout is only read: what its configuration would have git run beside that stays off
    command = ["git", "-c", "core.fsmonitor=false", "check-ignore", "--stdin", "-z"]
    try:
        answer = subprocess.run(  # noqa: S603  # the arguments are constants, the paths go through stdin
            command, cwd=tree, input=question, capture_output=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return iter(())
    return (os.fsdecode(path) for path in answer.stdout.split(b"\0") if path)
