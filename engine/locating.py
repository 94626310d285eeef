"""Where a pack is, by name or path, and what is in its files.

An installed package offers a pack by an entry point: its name, and the package in whose folder it is.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from gouji import rulesets as shipped
from gouji.engine.declaration import bytes_of
from gouji.engine.plugins import RULESETS, plugins
from gouji.engine.record import frozen
from gouji.engine.refusal import RulesetError, nearest
from gouji.engine.text import Text

HEAD_FILE = "pack.toml"
"""The file in the folder of a pack that says what it is; its rules may stand in the others."""

_FOLDER = Path(shipped.__file__).parent  # importlib.resources would load much that is not needed
_MOST_FILES = 200
_NO_HEAD = Text("文件夹中没有 pack.toml", "there is no pack.toml in the folder")
_TOO_MANY = Text(f"规则集的文件多于 {_MOST_FILES} 个", f"the pack has more than {_MOST_FILES} files")
_NO_FOLDER = Text("软件包 {package} 没有文件夹", "the package {package} has no folder")
_UNKNOWN = Text(
    "没有这样的规则集；路径须带 / 或以 .toml 结尾", "there is no such ruleset; a path has a / in it or ends in .toml"
)


@frozen
class Located:
    """A pack, found: its files as messages call them, the head first, each with its bytes.

    `identity` is the same for all names of one pack; `folder` is the one that it is all of, if it is more than a file.
    `absent` is the file that would make it another pack if it were there.
    """

    identity: str
    files: tuple[tuple[str, bytes], ...]
    is_own: bool = False
    folder: str | None = None
    absent: str | None = None


def is_path(name_or_path: str) -> bool:
    """Whether a ruleset is named by its file or folder."""
    return name_or_path.endswith(".toml") or "/" in name_or_path or "\\" in name_or_path or name_or_path in (".", "..")


def locate(name_or_path: str) -> Located:
    """Return the pack of that name that comes with gouji or is installed, or that at a path.

    RulesetError if there is none, or it cannot be read.
    """
    if is_path(name_or_path):
        return _at(name_or_path)
    if name_or_path in own_names():
        file = f"{name_or_path}.toml"
        return Located(file, ((file, bytes_of(file, _FOLDER / file)),), is_own=True)
    return _at(_installed(name_or_path))


def own_names() -> list[str]:
    """Return the names of the packs that come with gouji."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def _at(name: str) -> Located:
    """Return the pack in a file or a folder; a file in the folder of a pack stands for the folder."""
    path = Path(name)
    if path.name == HEAD_FILE or (path.is_file() and path.with_name(HEAD_FILE).is_file()):
        path, name = path.parent, os.path.dirname(name) or "."
    identity = os.path.realpath(path)
    if not path.is_dir():
        return Located(identity, ((name, bytes_of(name, path)),), absent=str(path.with_name(HEAD_FILE)))
    return Located(identity, tuple(_in_folder(name, path)), folder=str(path))


def _in_folder(name: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    found = sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))
    if folder / HEAD_FILE not in found:
        raise RulesetError(name, (), _NO_HEAD)
    if len(found) > _MOST_FILES:
        raise RulesetError(name, (), _TOO_MANY)
    for path in sorted(found, key=lambda path: path.name != HEAD_FILE):
        yield str(path), bytes_of(str(path), path)


def _installed(name: str) -> str:
    """Return the folder of an installed pack. Nothing of its package is run."""
    offered = {plugin.name: plugin.value for plugin in plugins(RULESETS)}
    if name not in offered:
        raise RulesetError(name, (), _UNKNOWN, nearest=nearest(name, {*own_names(), *offered}))
    package = offered[name].partition(":")[0]
    folder = _folder_of(package)
    if folder is None:
        raise RulesetError(name, (), _NO_FOLDER.format(package=package))
    return folder


def _folder_of(package: str) -> str | None:
    from importlib.util import find_spec  # noqa: PLC0415  # as above

    # to find a package within another would run the outer one
    top, *inner = package.split(".")
    spec = find_spec(top)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    return os.path.join(folders[0], *inner) if folders else None
