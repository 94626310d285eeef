"""The rules of a package are found: one a module, with nothing to register."""

from functools import cache
from importlib import import_module
from itertools import pairwise
from pkgutil import iter_modules
from types import ModuleType

from gouji.engine.rule import Rule, RuleDefinitionError


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


def _rule_of(package: ModuleType, name: str) -> Rule:
    module = import_module(f"{package.__name__}.{name}")
    found = getattr(module, name, None)
    if not isinstance(found, Rule):
        reason = f"{module.__file__}:1: this module has no rule named {name}"
        raise RuleDefinitionError(reason)
    return found
