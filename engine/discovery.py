"""The rules of a package are found: one a module, with nothing to register."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import pairwise
from pkgutil import iter_modules
from types import ModuleType

from gouji.engine.plugins import RULES, Plugin, PluginError, plugins
from gouji.engine.rule import Rule, RuleDefinitionError
from gouji.engine.text import Text

_TAKEN = Text("规则 {rule} 的编号或名称已被 {other} 使用", "code or name of its rule {rule} are taken by {other}")
_NO_RULES = Text("既不是规则，也不是装有规则的包", "it is neither a rule nor a package of rules")
_BROKEN = Text("规则不能载入：{error}", "its rules cannot be loaded: {error}")


@cache
def discover(package: ModuleType) -> tuple[Rule, ...]:
    """Return the rules of a package, by code: one a module, of its name; none in a module that begins with `_`."""
    names = sorted(module.name for module in iter_modules(package.__path__) if not module.name.startswith("_"))
    rules = sorted((_rule_of(package, name) for name in names), key=lambda found: found.code)
    for earlier, later in pairwise(rules):
        if earlier.code == later.code:
            reason = f"{package.__name__}: {earlier.name} and {later.name} both have the code {earlier.code}"
            raise RuleDefinitionError(reason)
    return tuple(rules)


def installed(own: ModuleType, beside: Iterable[Rule] = ()) -> tuple[Rule, ...]:
    """Return the rules of a package and those that plugins add, by code.

    PluginError where a plugin cannot be loaded, offers no rules, or one whose code or name is taken by these or by
    those `beside` which they will stand.
    """
    rules = discover(own)
    if not plugins(RULES):
        return rules
    return tuple(sorted((*rules, *_added([*rules, *beside])), key=lambda rule: rule.code))


def _added(rules: list[Rule]) -> Iterator[Rule]:
    """Yield the rules of plugins, none of which has code or name of one of `rules` or of another."""
    for plugin in plugins(RULES):
        for rule in _offered(plugin):
            other = next((other for other in rules if rule.code == other.code or rule.name == other.name), None)
            if other is not None:
                taken = {"rule": f"{rule.code} {rule.name}", "other": f"{other.code} {other.name}"}
                raise PluginError(plugin, _TAKEN.format(**taken))
            rules.append(rule)
            yield rule


def _offered(plugin: Plugin) -> tuple[Rule, ...]:
    """Return the rules of a plugin: one, or those of a package."""
    offered = plugin.load()
    if isinstance(offered, Rule):
        return (offered,)
    if not isinstance(offered, ModuleType) or not hasattr(offered, "__path__"):
        raise PluginError(plugin, _NO_RULES)
    try:
        return discover(offered)
    except (Exception, SystemExit) as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise PluginError(plugin, _BROKEN.format(error=what)) from error


def _rule_of(package: ModuleType, name: str) -> Rule:
    module = import_module(f"{package.__name__}.{name}")
    found = getattr(module, name, None)
    if not isinstance(found, Rule):
        reason = f"{module.__file__}:1: this module has no rule named {name}"
        raise RuleDefinitionError(reason)
    return found
