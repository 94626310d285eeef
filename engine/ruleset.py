"""A ruleset file becomes rules: relations between the figures of a form, as TOML."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

from gouji import rulesets as shipped
from gouji.engine.arithmetic import arithmetic_rule, vet
from gouji.engine.declaration import Declaration, File, RulesetError, bytes_of, nearest
from gouji.engine.forms import form_names, load_form
from gouji.engine.record import frozen
from gouji.engine.rule import CODE, Rule
from gouji.engine.text import Text

__all__ = ["Ruleset", "RulesetError", "is_path", "load_ruleset"]

_FOLDER = Path(shipped.__file__).parent  # importlib.resources would load much that is not needed
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_REQUIRED = (
    "code",
    "name",
    "severity",
    "forms",
    "basis",
    "holds",
    "title",
    "doc",
    "message",
)
_OPTIONAL = ("over", "at", "zero_total", "zero_parts", "since", "passes", "fails")


@frozen
class Ruleset:
    """Rules that are published together; `digest` is the SHA-256 of the file."""

    name: str
    version: str
    title: Text
    basis: str
    digest: str
    rules: tuple[Rule, ...]


def is_path(name_or_path: str) -> bool:
    """Whether a ruleset is named by its file, and so is none that comes with gouji."""
    return name_or_path.endswith(".toml") or "/" in name_or_path or "\\" in name_or_path


def load_ruleset(name_or_path: str) -> Ruleset:
    """Return the ruleset of that name that comes with gouji, or of a `.toml` file; RulesetError if it is unusable."""
    if is_path(name_or_path):
        return _foreign(name_or_path, bytes_of(name_or_path, Path(name_or_path)))
    return _own(name_or_path)


@cache
def _own(name: str) -> Ruleset:
    known = sorted(path.stem for path in _FOLDER.glob("*.toml"))
    if name not in known:
        message = Text("没有这样的规则集；文件名须以 .toml 结尾", "there is no such ruleset; file names end in .toml")
        raise RulesetError(name, (), message, nearest=nearest(name, known))
    file = f"{name}.toml"
    data = bytes_of(file, _FOLDER / file)
    return _ruleset(File.of(file, data).table(), data)


@lru_cache(maxsize=16)
def _foreign(name: str, data: bytes) -> Ruleset:
    """Return what is in a file of others: it is used if it means something in the forms that it is for."""
    top = File.of(name, data).table()
    ruleset = _ruleset(top, data)
    for declared in top.tables("rule"):
        vet(declared, map(load_form, declared.strings("forms")))
    return ruleset


def _ruleset(top: Declaration, data: bytes) -> Ruleset:
    top.allow(("ruleset",), ("rule",))
    head = top.table("ruleset")
    head.allow(("name", "version", "title", "basis"))
    rules = [arithmetic_rule(declared, _forms(declared)) for declared in _distinct(top.tables("rule"))]
    return Ruleset(
        head.string("name"),
        head.string("version"),
        head.text("title"),
        head.string("basis"),
        sha256(data).hexdigest(),
        tuple(sorted(rules, key=lambda rule: rule.code)),
    )


def _forms(declared: Declaration) -> tuple[str, ...]:
    """Return the names of the editions that a rule is for."""
    names = declared.strings("forms")
    for name in names:
        if name not in form_names():
            message = Text(f"没有格式 {name}", f"there is no form {name}")
            raise declared.error(message, "forms", nearest=nearest(name, form_names()))
    return names


def _distinct(declared: Sequence[Declaration]) -> Sequence[Declaration]:
    """Refuse what is wrong with keys, codes and names, and codes or names that are there twice."""
    seen: set[str] = set()
    for rule in declared:
        rule.allow(_REQUIRED, _OPTIONAL)
        for key, pattern, example in (("code", CODE, "GJ301"), ("name", _NAME, "unbalanced-requests")):
            value = rule.string(key)
            if not pattern.fullmatch(value):
                raise rule.error(Text(f"应形如 {example}", f"something like {example} is expected"), key)
            if value in seen:
                raise rule.error(Text(f"{value} 已经用过", f"{value} is there twice"), key)
            seen.add(value)
    return declared
