"""What `gouji.toml` or `[tool.gouji]` in `pyproject.toml` says, and which of them is said for a file: the nearest."""

import os
import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from gouji.cli.files import from_here
from gouji.cli.renderers import styles
from gouji.cli.settings import CheckSettings
from gouji.cli.store import state_of
from gouji.engine.declaration import Declaration, File, bytes_of
from gouji.engine.glob import Glob, names_from
from gouji.engine.locating import is_path
from gouji.engine.pattern import late
from gouji.engine.record import frozen
from gouji.engine.refusal import RulesetError
from gouji.engine.scope import overrides_in
from gouji.engine.text import Text
from gouji.engine.vocabulary import CONFIGURATION

OWN_FILE, SHARED_FILE = "gouji.toml", "pyproject.toml"
# The name of our table, however it is written; or a table `tool` with all that is in it.
_FOR_US = late(rb"tool[\"']?\s*\.\s*[\"']?gouji|^\s*\[\s*[\"']?tool[\"']?\s*\]", re.MULTILINE)
_OPTION = "--config"
_TWO_FILES = Text("只能给出一个配置文件", "only one configuration file can be given")

Read = Callable[[Declaration, str], Any]


def _one_of(table: Declaration, key: str) -> str:
    """Return a word, one of those that the vocabulary has for a key."""
    return table.choice(key, CONFIGURATION.optional[key]["enum"])


def _style(table: Declaration, key: str) -> str:
    """Return a style, one of those that plugins add among them."""
    return table.choice(key, styles())


def _beside(table: Declaration, key: str) -> str:
    """Return a path of a configuration as it is from here."""
    return os.path.join(os.path.dirname(table.file.name), table.string(key))


_OF_THE_RUN: dict[str, tuple[str, Read]] = {
    "format": ("style", _style),
    "fail-on": ("fail_on", _one_of),
    "lang": ("lang", _one_of),
    "color": ("color", _one_of),
    "show-verdicts": ("show_verdicts", Declaration.truth),
    "statistics": ("statistics", Declaration.truth),
    "jobs": ("jobs", Declaration.count),
    "cache-dir": ("cache_dir", _beside),
    "baseline": ("baseline", _beside),
    "waivers": ("waivers", _beside),
    "inline-waivers": ("inline_waivers", Declaration.truth),
}
"""The keys that are for a run as a whole: the setting of each, and how its value is read."""


@frozen(eq=False)
class Configuration:
    """What is said for some files: the table of a file, if there is one, and each `--config KEY=VALUE`, the later last.

    `folder` is what its patterns of paths begin at.
    """

    tables: tuple[Declaration, ...]
    folder: str

    def saying(self, key: str) -> Declaration | None:
        """Return the last table that has a key."""
        return next((table for table in reversed(self.tables) if key in table.values), None)

    def excludes(self, path: str) -> bool:
        """Whether a file is not to be checked."""
        names = names_from(self.folder, path)
        return any(glob.fits(names) for glob in self._excluded)

    def applied(self, settings: CheckSettings) -> CheckSettings:
        """Return the settings of a run with what is said here, unless the command line says otherwise."""
        said = {}
        for key, (field, read) in _OF_THE_RUN.items():
            table = self.saying(key)
            if table is not None and field not in settings.said:
                said[field] = read(table, key)
        return settings._replace(**said)

    def vet(self) -> None:
        """Refuse what is wrong with what is said; RulesetError."""
        for table in self.tables:
            table.allow(CONFIGURATION.required, CONFIGURATION.optional)
            list(overrides_in(table))
            for key, (_, read) in _OF_THE_RUN.items():
                if key in table.values:
                    read(table, key)
            if "as-of" in table.values:
                table.day("as-of")
            table.any_strings("exclude")
            if "ruleset" in table.values:
                table.strings("ruleset")

    @cached_property
    def _excluded(self) -> tuple[Glob, ...]:
        return tuple(Glob.of(word) for table in self.tables for word in table.any_strings("exclude"))


@frozen(eq=False)
class Configurations:
    """Finds the configuration of a run and of each file.

    `named` is the one that is for all of them, if the command line names one or wants none; `inline` is what it says
    itself; `states` are the files that were looked for, those too that are not there, each with its state.
    """

    named: Configuration | None
    inline: tuple[Declaration, ...]
    states: dict[str, str]

    @property
    def of_run(self) -> Configuration:
        """What is said for the run as a whole: in the file nearest to the folder that it is started in."""
        return self.within(os.getcwd())

    def of(self, path: str) -> Configuration:
        """Return what is said for a file."""
        return self.within(os.path.dirname(os.path.abspath(path)))

    def within(self, folder: str) -> Configuration:
        """Return what is said for the files of a folder."""
        if self.named is not None:
            return self.named
        if folder not in self._known:
            self._known[folder] = self._found(folder)
        return self._known[folder]

    @cached_property
    def _known(self) -> dict[str, Configuration]:
        return {}

    def _found(self, folder: str) -> Configuration:
        for name in (OWN_FILE, SHARED_FILE):
            path = os.path.join(folder, name)
            self.states[path] = state_of(path)
            table = _table(path) if self.states[path] else None
            if table is not None:
                return _vetted(Configuration((table, *self.inline), folder))
        above = os.path.dirname(folder)
        return self.within(above) if above != folder else _vetted(Configuration(self.inline, os.getcwd()))


def rulesets_of(table: Declaration) -> tuple[str, ...]:
    """Return the names of packs that a table has, and their paths as they are from here."""
    beside = os.path.dirname(table.file.name)
    return tuple(os.path.join(beside, word) if is_path(word) else word for word in table.strings("ruleset"))


def configurations_of(settings: CheckSettings) -> Configurations:
    """Return what finds the configurations of a run; RulesetError if what the command line says is wrong."""
    # Path.is_file raises where the word is too long for a name
    files = [word for word in settings.config if "=" not in word or os.path.isfile(word)]
    inline = tuple(File(_OPTION, word).table() for word in settings.config if word not in files)
    if len(files) > 1:
        raise RulesetError(files[1], (), _TWO_FILES)
    if not files and not settings.isolated:
        return Configurations(None, inline, {})
    states = {file: state_of(file) for file in files}
    folder = os.path.dirname(os.path.abspath(files[0])) if files else os.getcwd()
    named = Configuration((*map(_named, files), *inline), folder)
    return Configurations(_vetted(named), inline, states)


def _vetted(configuration: Configuration) -> Configuration:
    configuration.vet()
    return configuration


def _named(path: str) -> Declaration:
    table = _table(path)
    if table is None:
        raise RulesetError(path, (), Text("没有 [tool.gouji]", "there is no [tool.gouji]"))
    return table


def _table(path: str) -> Declaration | None:
    """Return the table of a file; None if it is one for many tools that says nothing to this one."""
    shared = os.path.basename(path) == SHARED_FILE
    name = from_here(path)
    data = bytes_of(name, Path(path))
    if shared and not _FOR_US.search(data):
        return None  # parsing such a file takes longer than loading the rules
    top = File.of(name, data).table()
    if not shared:
        return top
    for key in ("tool", "gouji"):
        if not isinstance(top.values.get(key), dict):
            return None
        top = top.table(key)
    return top
