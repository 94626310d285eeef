"""Which files of a run are to be checked after a change: those that changed, and those held against what changed."""

import io
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath

import click

from gouji.cli.files import STDIN, Met, Named
from gouji.cli.git import GitError, commit_of, demand, demand_bytes, work_tree
from gouji.cli.pairing import Looking
from gouji.cli.reading import File
from gouji.engine.identity import Hints, identify
from gouji.engine.narrative.bodies import is_same_body
from gouji.engine.readers import Unreadable, load_stream, suffixes
from gouji.engine.record import frozen
from gouji.engine.text import Language, Text

_NO_TREE = Text("{path} 不在 git 仓库中", "{path} is in no git repository")

Bodies = Mapping[int, Sequence[str]]
"""The bodies with a report that changed, by its year."""


@frozen
class _Tree:
    """What git says of a work tree: what it tracks, what of that is another than in a commit or was there only."""

    folder: Path
    commit: str
    tracked: frozenset[str]
    changed: frozenset[str]

    def has_changed(self, name: str) -> bool:
        """Whether a file, by its path in the work tree, is new or another."""
        return name in self.changed or name not in self.tracked


def changed_since(files: Sequence[File], revision: str, cached: str | None, lang: Language) -> list[File]:
    """Return the files that changed since a revision, and the reports for the year after one that did or was there.

    A usage error where git cannot tell. What is no file, as standard input, counts as changed.
    """
    try:
        trees = _trees(files, revision)
        changed = [file for file in files if _has_changed(file, trees)]
        looking = Looking(cached)
        bodies = _by_year([*_seen(changed, looking), *(one for tree in set(trees.values()) for one in _were(tree))])
    except GitError as error:
        raise click.BadParameter(error.message.in_language(lang), param_hint="'--since'") from error
    there = {file.path for file in changed}
    return [file for file in files if file.path in there or _follows(file, bodies, looking)]


def _trees(files: Iterable[File], revision: str) -> Mapping[Path, _Tree]:
    """Return what git says of the work tree around each folder that files are in."""
    folders = {_folder(file.path) for file in files if _is_file(file)} or {Path(os.path.realpath(os.curdir))}
    roots = {folder: work_tree(folder) for folder in folders}
    known = {root: _tree(root, revision) for root in set(roots.values()) if root}
    for folder, root in roots.items():
        if root is None:
            raise GitError(_NO_TREE.format(path=folder))
    return {folder: known[root] for folder, root in roots.items() if root}


def _tree(folder: Path, revision: str) -> _Tree:
    commit = commit_of(folder, revision)
    difference = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative", commit, "--"]
    tracked = demand(folder, ["ls-files", "-z"])
    return _Tree(folder, commit, frozenset(tracked), frozenset(demand(folder, difference)))


def _is_file(file: File) -> bool:
    return isinstance(file, Named | Met) and file.path != STDIN


def _folder(path: str) -> Path:
    return Path(os.path.realpath(os.path.dirname(path) or os.curdir))  # noqa: PTH120  # a path that ends in / has no name


def _has_changed(file: File, trees: Mapping[Path, _Tree]) -> bool:
    if not _is_file(file):
        return True
    folder = _folder(file.path)
    tree = trees[folder]
    return tree.has_changed((folder / Path(file.path).name).relative_to(tree.folder).as_posix())


def _seen(files: Iterable[File], looking: Looking) -> Iterator[tuple[str, int]]:
    """Yield whose reports files are, and of which year."""
    for known in (looking.identity(file.path) for file in files if _is_file(file)):
        if known is not None:
            yield known.body, known.year


def _were(tree: _Tree) -> Iterator[tuple[str, int]]:
    """Yield whose reports those files were in the commit, and of which year, that are gone or others now."""
    for name in sorted(tree.changed):
        if PurePath(name).suffix.lower() not in suffixes():
            continue
        try:
            data = demand_bytes(tree.folder, ["cat-file", "blob", f"{tree.commit}:{name}"])
            known = identify(load_stream(io.BytesIO(data), name), Hints())
        except (GitError, Unreadable):
            # it was not there, or was nothing that can be read
            continue
        if known.body is not None and known.year is not None:
            yield known.body, known.year


def _by_year(reports: Iterable[tuple[str, int]]) -> Bodies:
    bodies: defaultdict[int, list[str]] = defaultdict(list)
    for body, year in dict.fromkeys(reports):
        bodies[year].append(body)
    return bodies


def _follows(file: File, bodies: Bodies, looking: Looking) -> bool:
    """Whether a file is the report for the year after one that changed."""
    known = looking.identity(file.path) if bodies and _is_file(file) else None
    return known is not None and any(is_same_body(body, known.body) for body in bodies.get(known.year - 1, ()))
