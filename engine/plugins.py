"""What other packages add: rules, readers, renderers and packs, by their entry points.

A package says in its metadata what it adds, and nothing of it is run before it is asked for. `importlib.metadata` takes
longer to load than a report to check, so the metadata are looked at here: in the folders that Python searches, the
`entry_points.txt` of what is installed. What gouji itself offers in these groups its own modules know without looking.
"""

import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec

from gouji.engine.record import frozen
from gouji.engine.text import Text

RULES, READERS, RENDERERS, RULESETS = "gouji.rules", "gouji.readers", "gouji.renderers", "gouji.rulesets"
"""The groups of entry points."""

_SELF = "gouji"
_METADATA = (".dist-info", ".egg-info")
_OURS = b"[gouji."
_LARGEST = 1024 * 1024
_MOST_FILES = 2000
_SEPARATORS = re.compile(r"[-_.]+")
_CRASHED = Text("载入时出错：{error}", "it fails to load: {error}")
_UNUSABLE = Text("插件 {plugin} 不能用：{reason}", "the plugin {plugin} cannot be used: {reason}")


@frozen
class Plugin:
    """An entry point: its group and name, where its object is (`package.module:object`), and which package has it."""

    group: str
    name: str
    value: str
    package: str
    version: str

    @property
    def told(self) -> str:
        """How messages call it."""
        return f"{self.name} = {self.value} ({self.package} {self.version}, {self.group})"

    def load(self) -> object:
        """Return its object; PluginError, with what went wrong, if there is none."""
        module, _, attributes = self.value.partition(":")
        try:
            found: object = import_module(module)
            for attribute in filter(None, attributes.split(".")):
                found = getattr(found, attribute)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            what = " ".join(f"{type(error).__name__}: {error}".split())
            raise PluginError(self, _CRASHED.format(error=what)) from error
        return found


class PluginError(Exception):
    """A plugin cannot be used: which one, of which package, and why."""

    def __init__(self, plugin: Plugin, reason: Text) -> None:
        self.message = _UNUSABLE.format(plugin=plugin.told, reason=reason)
        super().__init__(self.message.en)


def plugins(group: str) -> tuple[Plugin, ...]:
    """Return what other packages declare in a group, by name and package."""
    return tuple(plugin for plugin in declared() if plugin.group == group)


def plugin_versions() -> tuple[str, ...]:
    """Return which plugins there are, each with the version of its package."""
    return tuple(plugin.told for plugin in declared())


def plugin_sources() -> tuple[str, ...] | None:
    """Return the folders and files of the plugins, by which a change of one can be told; None if there are too many."""
    found: list[str] = []
    for top in sorted({re.split("[.:]", plugin.value)[0] for plugin in declared()}):
        spec = _spec(top)
        if spec is not None:
            folders = list(spec.submodule_search_locations or ())
            found += [path for folder in folders for path in _below(folder)] or [spec.origin or ""]
        if len(found) > _MOST_FILES:
            return None
    return tuple(found)


def _spec(top: str) -> ModuleSpec | None:
    from importlib.util import find_spec  # noqa: PLC0415  # without plugins it is not needed

    try:
        return find_spec(top) if top.isidentifier() else None
    except ValueError:  # what Python itself has put there without a spec, such as __main__
        return None


def _below(folder: str) -> Iterator[str]:
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield where
        yield from (_joined(where, name) for name in sorted(files))


@cache
def declared() -> tuple[Plugin, ...]:
    """Return all plugins. Of two packages of one name the first in the search path counts, as it does for Python."""
    found: dict[str, tuple[Plugin, ...]] = {_SELF: ()}
    for folder in sys.path:
        for name in _installed(folder):
            package, _, version = name.rpartition(".")[0].partition("-")
            known = _SEPARATORS.sub("-", package).lower()
            if known not in found:
                found[known] = tuple(_parsed(_joined(folder, name), package, version.partition("-")[0]))
    every = (plugin for each in found.values() for plugin in each)
    return tuple(sorted(every, key=lambda plugin: (plugin.group, plugin.name, plugin.package)))


def _installed(folder: str) -> list[str]:
    """Return the folders of metadata in a folder of the search path."""
    try:
        return sorted(name for name in os.listdir(folder or ".") if name.endswith(_METADATA))  # noqa: PTH208  # 0.1 ms
    except OSError:
        return []


def _parsed(folder: str, package: str, version: str) -> Iterator[Plugin]:
    """Yield the plugins that the metadata in a folder declare; what is not understood is none."""
    group = ""
    for line in map(str.strip, _entry_points(folder).splitlines()):
        if line.startswith("["):
            group = line.strip("[] ")
        elif group in (RULES, READERS, RENDERERS, RULESETS) and "=" in line and not line.startswith(("#", ";")):
            name, _, value = (part.strip() for part in line.partition("="))
            yield Plugin(group, name, value.partition("[")[0].replace(" ", ""), package, version)


def _entry_points(folder: str) -> str:
    try:
        with open(_joined(folder, "entry_points.txt"), "rb") as file:  # noqa: PTH123  # pathlib is slow, and this is each run's
            data = file.read(_LARGEST)
    except OSError:
        return ""
    return data.decode("utf-8", "replace") if _OURS in data else ""


def _joined(folder: str, name: str) -> str:
    return os.path.join(folder, name)  # noqa: PTH118  # as above
