"""Which files are meant by the paths of a command line."""

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from gouji.engine.readers import suffixes
from gouji.engine.record import frozen
from gouji.engine.system_errors import in_words
from gouji.engine.text import Text

STDIN = "-"
ANNOTATED = ".annotated"
"""What the name of a copy by `gouji annotate` ends with, before its suffix."""

# What hides a file, and with what Office notes who has a document open.
_PASSING = (".", "~$")
_HEAD = 1024


@frozen
class Named:
    """A file that the user named, or `-`.

    `previous` is the file with last year's report, `rivals` are those of which nobody knows which one it is.
    """

    path: str
    previous: str | None = None
    rivals: tuple[str, ...] = ()


@frozen
class Met:
    """A file met in a folder; `previous` and `rivals` are those of a named one."""

    path: str
    previous: str | None = None
    rivals: tuple[str, ...] = ()


@frozen
class Trouble:
    """A path that leads to nothing that can be read, and why."""

    path: str
    reason: Text


_MISSING = Text("没有这个文件或文件夹", "no such file or folder")
_CLOSED = Text("无法打开文件夹：{reason}", "the folder cannot be opened: {reason}")


def find(paths: Sequence[str]) -> list[Named | Met | Trouble]:
    """Return every file once, folders walked in sorted order; a file that is named and also met counts as named."""
    named = {identity(path) for path in paths if not _is_folder(path)}
    seen: set[str] = set()
    found: list[Named | Met | Trouble] = []
    for path in paths:
        for one in _expand(path):
            itself = identity(one.path)
            if itself in seen or (isinstance(one, Met) and itself in named):
                continue
            seen.add(itself)
            found.append(one)
    return found


def identity(path: str) -> str:
    """Return what is the same for all names of one file."""
    return path if path == STDIN else os.path.normcase(os.path.realpath(path))


def from_here(path: str) -> str:
    """Return how a path is told from the current folder; one on another drive as it is."""
    try:
        return os.path.relpath(path)
    except ValueError:
        return path


def _expand(path: str) -> Iterator[Named | Met | Trouble]:
    if path == STDIN:
        yield Named(path)
    elif _is_folder(path):
        yield from _walk(path)
    elif _may_exist(path):
        yield Named(path)
    else:
        yield Trouble(path, _MISSING)


def _is_folder(path: str) -> bool:
    # Path.is_dir raises where it may not look, and takes an empty path for this folder
    return os.path.isdir(path)  # noqa: PTH112  # see above


def _may_exist(path: str) -> bool:
    """Whether there is something, or nobody may look: then the reader says so."""
    try:
        os.lstat(path)
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def _walk(folder: str) -> Iterator[Met | Trouble]:
    from gouji.cli.gitignore import ignored  # noqa: PLC0415  # loads subprocess, which single files need not

    troubles: list[OSError] = []
    met: list[str] = []
    wanted = suffixes()
    for where, folders, files in os.walk(folder, onerror=troubles.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(where, name) for name in sorted(files))
        met += (str(path) for path in paths if _is_wanted(path, wanted))
    left_out = ignored(met)
    yield from (Met(path) for path in met if path not in left_out)
    yield from (Trouble(str(error.filename), _CLOSED.format(reason=in_words(error))) for error in troubles)


def _is_wanted(path: Path, wanted: Collection[str]) -> bool:
    suffix = path.suffix.lower()
    if suffix not in wanted or not may_be_report(path) or not _may_be_file(path):
        return False
    return suffix != ".json" or _may_be_extract(path)


def may_be_report(path: Path) -> bool:
    """Whether a file that nobody named may be a report by its name: none that is hidden, a lock, or a copy of one."""
    return not path.name.startswith(_PASSING) and not path.stem.endswith(ANNOTATED)


def _may_be_extract(path: Path) -> bool:
    """Whether a JSON file may be what `gouji extract` wrote; others, a baseline among them, are not meant for gouji."""
    try:
        with path.open("rb") as file:
            return b'"gouji.extract/' in file.read(_HEAD)
    except OSError:
        return True


def _may_be_file(path: Path) -> bool:
    try:
        return path.is_file()
    except PermissionError:
        return True
