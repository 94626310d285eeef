"""Which file beside a report is that of the same body for the year before, by what the files say of themselves.

Names of files only narrow down what is looked into. What was looked at is kept in mind, contents as well as absence, so
that it can be told whether the answer would still be the same.
"""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Protocol

from gouji.cli.files import from_here, may_be_report
from gouji.cli.git import index_of, signs_of, tracked, work_tree
from gouji.cli.glance import may_hold
from gouji.cli.judged import Known
from gouji.cli.store import state_of
from gouji.engine.narrative.bodies import is_same_body, plain_name
from gouji.engine.readers import suffixes
from gouji.engine.record import frozen

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# So many files beside those of the run are looked into at most.
_MOST_LOOKED_INTO = 1000
# Where more bodies than that are sought, each file is better read once than looked through for all of them.
_FEW = 16
_HAN = re.compile("[一-鿿]+")


@frozen
class Found:
    """The report of the year before; or its `rivals`, where several files may be that."""

    previous: Known | None = None
    rivals: tuple[str, ...] = ()


class Looking(Protocol):
    """What tells of files outside the run."""

    def identity(self, path: str) -> Known | None:
        """Return whose report a file seems to be, and of which year; None where it does not tell both."""

    def is_report(self, known: Known) -> bool:
        """Whether a file is a report, and not only called like one."""


@frozen(eq=False)
class LastYear:
    """Finds reports of the year before: among those of the run, else in the same folder, else in the git work tree.

    `paths` are those of all files of the run; `looking` tells of others what they are; `watched` is whether it matters
    if these change.
    """

    run: Sequence[Known]
    paths: Sequence[str]
    looking: Looking
    watched: bool

    def find(self, report: Known) -> Found:
        """Return the report of the year before that stands nearest to a report."""
        for candidates in self._candidates(report):
            fitting = [one for one in candidates if is_same_body(one.body, report.body) and self._is_report(one)]
            if fitting:
                return _nearest(fitting, report)
        return Found()

    @cached_property
    def seen(self) -> dict[str, str]:
        """What was looked at outside the run, each with what tells whether it is still so; nothing if unwatched."""
        return {}

    @property
    def gave_up(self) -> bool:
        """Whether there was more to look into than is looked into."""
        return len(self._looked_into) == _MOST_LOOKED_INTO

    def _candidates(self, report: Known) -> Iterator[Sequence[Known]]:
        before, folder = report.year - 1, Path(report.path).parent
        yield self._of_the_run.get((before, _ending(report.body)), ())
        yield self._known(map(str, _renamed(report)), before)
        yield self._beside(folder, before)
        yield self._in_work_tree(folder, before)

    @cached_property
    def _of_the_run(self) -> Mapping[tuple[int, str], Sequence[Known]]:
        found: defaultdict[tuple[int, str], list[Known]] = defaultdict(list)
        for one in self.run:
            found[one.year, _ending(one.body)].append(one)
        return found

    @cached_property
    def _in_run(self) -> frozenset[tuple[int, int] | None]:
        return frozenset(map(_node, self.paths)) - {None}

    @cached_property
    def _endings(self) -> frozenset[str]:
        """The endings of names of which a report that is sought has one in it; none where that cannot be told."""
        endings = frozenset(_ending(one.body) for one in self.run)
        return endings if len(endings) <= _FEW and all(map(_HAN.fullmatch, endings)) else frozenset()

    @cached_property
    def _kept(self) -> dict[tuple[str, int], Sequence[Known]]:
        return {}

    @cached_property
    def _looked_into(self) -> dict[str, Known | None]:
        return {}

    @cached_property
    def _listed(self) -> Callable[[Path], Sequence[str]]:
        """What lists the files of a folder, once for all years."""
        return cache(_files)

    @cached_property
    def _tracked(self) -> Callable[[Path], Sequence[str]]:
        """What has git list the files of a work tree, once for all years."""
        return cache(_tracked)

    def _beside(self, folder: Path, year: int) -> Sequence[Known]:
        """Return what in a folder is of a year."""
        name = str(folder)
        if (name, year) not in self._kept:
            self._watch(name)
            self._kept[name, year] = self._known(self._listed(folder), year)
        return self._kept[name, year]

    def _in_work_tree(self, folder: Path, year: int) -> Sequence[Known]:
        """Return what git tracks around a folder and is of a year."""
        around = Path(os.path.realpath(folder))
        for sign in signs_of(around):
            self._watch(sign)
        tree = work_tree(around)
        if tree is None:
            return ()
        index = index_of(tree)
        if (index, year) not in self._kept:
            self._watch(index)
            named = (name for name in self._tracked(tree) if _may_be_of(name, year))
            self._kept[index, year] = self._known((from_here(str(tree / name)) for name in named), year)
        return self._kept[index, year]

    def _watch(self, path: str) -> None:
        """Note the state of what is looked at, as it was when it was first looked at."""
        if self.watched and path not in self.seen:
            self.seen[path] = state_of(path)

    def _known(self, paths: Iterable[str], year: int) -> Sequence[Known]:
        """Return those outside the run that are of a year."""
        found = (self._look(path) for path in paths if _may_be_of(path, year) and _node(path) not in self._in_run)
        return [one for one in found if one is not None and one.year == year]

    def _look(self, path: str) -> Known | None:
        if path not in self._looked_into and not self.gave_up:
            self._watch(path)
            hopeful = not self._endings or may_hold(path, self._endings)
            self._looked_into[path] = self.looking.identity(path) if hopeful else None
        return self._looked_into.get(path)

    def _is_report(self, known: Known) -> bool:
        return known.path not in self._looked_into or self.looking.is_report(known)


def _ending(body: str) -> str:
    """Return what all names of one body have in common, so that not all have to be compared."""
    return plain_name(body)[-2:]


def _renamed(report: Known) -> Iterator[Path]:
    """Yield the paths of the year before that are called as this one: in its file name, its folders, or both."""
    path, now, before = Path(report.path), str(report.year), str(report.year - 1)
    names = (path.name.replace(now, before), path.name)
    folders = (path.parent, Path(str(path.parent).replace(now, before)))
    yield from dict.fromkeys(folder / name for folder in folders for name in names if folder / name != path)


def _files(folder: Path) -> Sequence[str]:
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return ()
    return [str(path) for path in paths if may_be_report(path)]


def _tracked(tree: Path) -> Sequence[str]:
    return [name for name in tracked(tree) if may_be_report(Path(name))]


def _may_be_of(name: str, year: int) -> bool:
    """Whether the name of a file, or else that of its folder, does not tell that it is of other years only."""
    path, suffix = os.path.splitext(name)
    if suffix.lower() not in suffixes():
        return False
    folder, stem = os.path.split(path)
    named = _YEAR.findall(stem) or _YEAR.findall(os.path.basename(folder))
    return not named or str(year) in named


def _node(path: str) -> tuple[int, int] | None:
    """Return what is the same for all names of one file; None where there is none."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _nearest(fitting: Sequence[Known], report: Known) -> Found:
    """Return the one whose body is called the same, whose file is named alike, in the same folder; or the rivals."""
    alike = frozenset(_renamed(report))
    distances = [_distance(one, report, alike) for one in fitting]
    nearest = [one for one, distance in zip(fitting, distances, strict=True) if distance == min(distances)]
    nearest.sort(key=lambda one: one.path)
    if len({one.sha256 for one in nearest}) > 1:
        return Found(rivals=tuple(one.path for one in nearest))
    return Found(nearest[0])


def _distance(one: Known, report: Known, alike: frozenset[Path]) -> tuple[bool, bool, bool]:
    path = Path(one.path)
    return one.body != report.body, path not in alike, path.parent != Path(report.path).parent
