"""The rules for each file of a run: what packs, its configuration and the command line say of them."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from gouji.cli.configuration import Configuration, Configurations, configurations_of, rulesets_of
from gouji.cli.files import STDIN
from gouji.cli.judged import Pack
from gouji.cli.misuse import Misconfigured
from gouji.cli.reading import File
from gouji.cli.rulebook import as_asked, load_rulebook, packs_of, python_rules
from gouji.cli.settings import CheckSettings
from gouji.cli.store import digest, state_of
from gouji.engine.catalogue import Catalogue
from gouji.engine.declaration import Declaration
from gouji.engine.layer import Layer, layer_of
from gouji.engine.record import frozen
from gouji.engine.refusal import RulesetError
from gouji.engine.rulebook import Rulebook, rulebook
from gouji.engine.ruleset import Ruleset, load_rulesets
from gouji.engine.scope import Scope, overrides_in, scope_of


@frozen(eq=False)
class Books:
    """Finds the rulebook of each file. Rules are functions, which do not travel: another process makes them again."""

    settings: CheckSettings
    configurations: Configurations

    def __reduce__(self) -> tuple[Callable[[CheckSettings], "Books"], tuple[CheckSettings]]:
        """Tell pickle how to make the same again."""
        return books_of, (self.settings,)

    def of(self, path: str) -> Rulebook:
        """Return the rulebook for a file; a click exception if its configuration is wrong."""
        return self._book(self._configuration(path))

    def as_of(self, path: str) -> date | None:
        """Return the day as of which a file is judged."""
        table = None if "as_of" in self.settings.said else self._configuration(path).saying("as-of")
        return table.day("as-of") if table else self.settings.as_of

    def wanted(self, files: Sequence[File]) -> list[File]:
        """Return the files that no configuration excludes; whatever is wrong with the rules for one is told here."""
        wanted = [file for file in files if not self._configuration(file.path).excludes(file.path)]
        for file in wanted:
            self.of(file.path)
        return wanted

    def bases(self, paths: Iterable[str]) -> dict[str, str]:
        """Return, by each folder that files are in, a digest of all that is said of rules for them."""
        first: dict[str, str] = {}
        for path in paths:
            first.setdefault(os.path.dirname(path), path)
        return {folder: self._basis(path) for folder, path in first.items()}

    def packs(self, paths: Iterable[str]) -> tuple[Pack, ...]:
        """Return the packs that some files are judged by; without files, those that any would be."""
        books = dict.fromkeys(map(self.of, paths)) or {self.of_run: None}
        return tuple(dict.fromkeys(pack for book in books for pack in packs_of(book)))

    @property
    def of_run(self) -> Rulebook:
        """The rulebook for files in the folder that the run is started in."""
        # that of any file there
        return self.of(os.curdir + os.sep + STDIN)

    @property
    def heeded(self) -> list[tuple[str, str]]:
        """The files of configurations and of packs, and those that would be heeded if they were there, with states."""
        packs = dict.fromkeys(pack for book in self._books.values() for pack in book.packs)
        folders = (pack.folder for pack in packs if pack.folder is not None)
        return [
            *self.configurations.states.items(),
            *(each for pack in packs for each in pack.read),
            *((folder, state_of(folder)) for folder in folders),
        ]

    def _basis(self, path: str) -> str:
        configuration = self._configuration(path)
        book = self._book(configuration)
        said = [repr(table.values) for table in configuration.tables]
        folder = os.path.dirname(os.path.abspath(path)) if said or book.asks_for_paths else ""
        return digest(*(pack.digest for pack in book.packs), *said, configuration.folder if said else "", folder)

    def _configuration(self, path: str) -> Configuration:
        try:
            name = self.settings.stdin_filename if path == STDIN else None
            return self.configurations.of(name or path)
        except RulesetError as error:
            raise Misconfigured(error, self.settings.lang) from error

    @cached_property
    def _of_command_line(self) -> Rulebook:
        return load_rulebook(self.settings.ruleset, self.settings.lang)

    @cached_property
    def _books(self) -> dict[Configuration, Rulebook]:
        return {}

    def _book(self, configuration: Configuration) -> Rulebook:
        if configuration not in self._books:
            self._books[configuration] = as_asked(self._configured(configuration), self.settings)
        return self._books[configuration]

    def _configured(self, configuration: Configuration) -> Rulebook:
        if not configuration.tables:
            return self._of_command_line
        try:
            named = None if "ruleset" in self.settings.said else configuration.saying("ruleset")
            packs = _packs(named) if named else None
            book = rulebook(packs, python_rules(packs)) if packs else self._of_command_line
            return book.adjusted(*_layers(configuration, book.catalogue))
        except RulesetError as error:
            raise Misconfigured(error, self.settings.lang) from error


def books_of(settings: CheckSettings) -> Books:
    """Return what finds the rulebooks of a run; a click exception if `--config` says something wrong."""
    try:
        configurations = configurations_of(settings)
        return Books(configurations.of_run.applied(settings), configurations)
    except RulesetError as error:
        raise Misconfigured(error, settings.lang) from error


def _packs(table: Declaration) -> tuple[Ruleset, ...]:
    """Return the packs that a configuration names; one that is not there is told where it is named."""
    names = rulesets_of(table)
    try:
        return load_rulesets(names)
    except RulesetError as error:
        if error.file not in names:
            raise
        raise table.error(error.about(error.file), "ruleset", nearest=error.nearest) from error


def _layers(configuration: Configuration, catalogue: Catalogue) -> Iterator[Layer]:
    for table in configuration.tables:
        yield layer_of(table, catalogue, Scope())
        for override in overrides_in(table):
            yield layer_of(override, catalogue, scope_of(override, configuration.folder), adds=True)
