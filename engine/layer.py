"""What one table says of rules: which are selected and ignored, and with which severities and thresholds."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Generic, TypeVar

from gouji.engine.catalogue import Catalogue
from gouji.engine.declaration import Declaration, File
from gouji.engine.finding import Severity
from gouji.engine.keys import KeyPath
from gouji.engine.record import frozen
from gouji.engine.refusal import RulesetError, nearest
from gouji.engine.rule import Rule
from gouji.engine.scope import Scope
from gouji.engine.text import Text

Value = TypeVar("Value")

_NO_THRESHOLDS = Text("规则 {code} 没有阈值", "the rule {code} has no thresholds")
_UNKNOWN_THRESHOLD = Text("规则 {code} 没有阈值 {name}", "the rule {code} has no threshold {name}")
_NOTHING: Mapping[str, "Origin"] = MappingProxyType({})


@frozen
class Origin:
    """Where something is written: a table or a key of it, in a file or in an option of the command line."""

    file: File
    path: KeyPath

    @classmethod
    def of(cls, table: Declaration, *keys: str) -> "Origin":
        """Return where a table is written, or a key of it."""
        return cls(table.file, (*table.path, *keys))

    @cached_property
    def line(self) -> int | None:
        """The line, if it is in a file."""
        return self.file.place(self.path)[0]

    @property
    def place(self) -> str:
        """File and line, as in `pack.toml:12`, or the option."""
        return self.file.name if self.line is None else f"{self.file.name}:{self.line}"

    def error(self, message: Text, nearest: str | None = None) -> RulesetError:
        """Return the error of what is written here."""
        return self.file.error(message, self.path, nearest=nearest)


@frozen
class Setting(Generic[Value]):
    """What was set, and where."""

    value: Value
    origin: Origin


@frozen
class Layer:
    """What one table says, by the codes of rules; `select` is None where it leaves the selection as it is.

    `origin` is where the table is. `adds`: it selects beside what is selected already, as overrides do, and not instead
    of it.
    """

    origin: Origin
    scope: Scope
    adds: bool
    select: Mapping[str, Origin] | None = None
    ignore: Mapping[str, Origin] = _NOTHING
    severities: Mapping[str, Setting[Severity]] = MappingProxyType({})
    thresholds: Mapping[str, Mapping[str, Setting[Decimal]]] = MappingProxyType({})


def layer_of(declared: Declaration, catalogue: Catalogue, scope: Scope, *, adds: bool = False) -> Layer:
    """Return what a table says; RulesetError if it names a rule or a threshold that there is not."""
    return Layer(
        Origin.of(declared),
        scope,
        adds,
        meant(declared, "select", catalogue) if "select" in declared.values else None,
        meant(declared, "ignore", catalogue) if declared.any_strings("ignore") else _NOTHING,
        _severities(declared, catalogue),
        _thresholds(declared, catalogue),
    )


def meant(declared: Declaration, key: str, catalogue: Catalogue) -> Mapping[str, Origin]:
    """Return, by code, the rules that a list of words means, of which there is at least one."""
    origin = Origin.of(declared, key)
    return {rule.code: origin for word in declared.strings(key) for rule in _rules(word, catalogue, origin)}


def _rules(word: str, catalogue: Catalogue, origin: Origin) -> tuple[Rule, ...]:
    rules = catalogue.meant(word.strip())
    if not rules:
        raise origin.error(catalogue.unknown(word))
    return rules


def _severities(declared: Declaration, catalogue: Catalogue) -> Mapping[str, Setting[Severity]]:
    return {
        rule.code: Setting(Severity(table.choice(word, list(Severity))), Origin.of(table, word))
        for table, word, rules in _entries(declared, "severity", catalogue)
        for rule in rules
    }


def _thresholds(declared: Declaration, catalogue: Catalogue) -> Mapping[str, Mapping[str, Setting[Decimal]]]:
    found: dict[str, dict[str, Setting[Decimal]]] = {}
    for table, word, rules in _entries(declared, "thresholds", catalogue):
        for rule in rules:
            found.setdefault(rule.code, {}).update(_of_one(table.table(word), rule))
    return found


def _of_one(table: Declaration, rule: Rule) -> dict[str, Setting[Decimal]]:
    found = {}
    for name in table.values:
        origin = Origin.of(table, name)
        if name not in rule.thresholds:
            message = (_UNKNOWN_THRESHOLD if rule.thresholds else _NO_THRESHOLDS).format(code=rule.code, name=name)
            raise origin.error(message, nearest(name, rule.thresholds))
        found[name] = Setting(table.number(name), origin)
    return found


def _entries(declared: Declaration, key: str, catalogue: Catalogue) -> list[tuple[Declaration, str, tuple[Rule, ...]]]:
    """Return a table within this one, with each of its words for rules and the rules; those for fewer come later."""
    if key not in declared.values:
        return []
    table = declared.table(key)
    entries = [(table, word, _rules(word, catalogue, Origin.of(table, word))) for word in table.values]
    return sorted(entries, key=lambda entry: -len(entry[2]))
