"""Which files git ignores, if there is a git work tree and a git."""

import os
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from gouji.cli.git import ask, work_tree


def ignored(files: Iterable[str]) -> frozenset[str]:
    """Return those of `files` that git ignores; none where git has nothing to say."""
    trees: defaultdict[Path, dict[str, str]] = defaultdict(dict)
    for file in files:
        path = Path(file)
        real = _real_folder(path.parent) / path.name
        if tree := work_tree(real.parent):
            trees[tree][_inside(real, tree)] = file
    return frozenset(
        names[path]
        for tree, names in trees.items()
        for path in ask(tree, ["check-ignore", "--stdin", "-z"], b"".join(os.fsencode(name) + b"\0" for name in names))
    )


@cache
def _real_folder(folder: Path) -> Path:
    # git refuses paths that lead over a symbolic link
    return Path(os.path.realpath(folder))


def _inside(file: Path, tree: Path) -> str:
    # with a leading dot no name can be taken for one of git's magic patterns
    return "./" + file.relative_to(tree).as_posix()
