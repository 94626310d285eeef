"""A pack becomes rules, and what it says of them and of those of the packs that it builds on."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from hashlib import sha256

from gouji.engine.arithmetic import arithmetic_rule, vet
from gouji.engine.declaration import Declaration, File, Ordered, Range
from gouji.engine.forms import form_names, load_form
from gouji.engine.locating import Located, is_path, locate
from gouji.engine.record import changed, frozen
from gouji.engine.refusal import RulesetError
from gouji.engine.rule import CODE, Rule
from gouji.engine.scope import overrides_in
from gouji.engine.text import Text
from gouji.engine.vocabulary import FURTHER, HEAD, PACK, RULE

_MOST_RULES = 1000
_MOST_BASES = 50
_DEEPEST = 20
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_FORMATS = (("code", CODE, "GJ301"), ("name", _NAME, "unbalanced-requests"))
_TWICE = Text("{value} 已经用过（{place}）", "{value} is there twice ({place})")
_CYCLE = Text("规则集互相依赖：{trail}", "packs extend one another: {trail}")
_TOO_DEEP = Text(f"依赖超过 {_DEEPEST} 层", f"packs extend one another more than {_DEEPEST} times")
_TOO_MANY = Text(f"规则多于 {_MOST_RULES} 条", f"there are more than {_MOST_RULES} rules")
_TOO_MANY_BASES = Text(f"多于 {_MOST_BASES} 个", f"there are more than {_MOST_BASES}")
_NOT_OF_PACK = Text("规则集不用于格式 {form}", "the pack is not for the form {form}")


@frozen(eq=False)
class Ruleset:
    """A pack: rules that are published together, and the packs that it builds on.

    `digest` is the SHA-256 of its file, or of all its files; `declared` are the tables of the rules, in their order.
    `read` are its files with the SHA-256 of each, none if it comes with gouji, and with nothing what would be one if it
    were there; `folder` is the one that it is all of.
    """

    name: str
    version: str
    title: Text
    basis: str
    digest: str
    rules: tuple[Rule, ...]
    declared: tuple[Declaration, ...]
    head: Declaration
    overrides: tuple[Declaration, ...]
    read: tuple[tuple[str, str], ...]
    folder: str | None
    bases: tuple["Ruleset", ...] = ()

    @cached_property
    def line(self) -> tuple["Ruleset", ...]:
        """The packs that it builds on, each before those that build on it and once, and itself."""
        packs = [pack for base in self.bases for pack in base.line]
        return (*dict.fromkeys(packs), self)


def load_ruleset(name_or_path: str) -> Ruleset:
    """Return the pack of that name that comes with gouji or is installed, or that in a file or folder.

    RulesetError if it is unusable, or one of those that it builds on is.
    """
    return load_rulesets([name_or_path])[0]


def load_rulesets(names_or_paths: Iterable[str]) -> tuple[Ruleset, ...]:
    """Return several packs, each once; what two of them build on is one and the same."""
    loaded: dict[str, Ruleset] = {}
    return tuple(dict.fromkeys(_loaded(locate(each), (), loaded) for each in names_or_paths))


def rules_of(packs: Iterable[Ruleset]) -> Iterator[Rule]:
    """Yield the rules of packs and of those that they build on, some perhaps twice."""
    return (rule for pack in packs for each in pack.line for rule in each.rules)


def _loaded(located: Located, trail: tuple[str, ...], loaded: dict[str, Ruleset]) -> Ruleset:
    if located.identity not in loaded:
        pack = _parsed(located)
        trail = (*trail, located.identity)
        words = pack.head.any_strings("extends")
        if len(words) > _MOST_BASES:
            raise pack.head.error(_TOO_MANY_BASES, "extends")
        bases = tuple(_base(pack, word, trail, loaded) for word in words)
        loaded[located.identity] = _on_bases(pack, bases) if bases else pack
    return loaded[located.identity]


@lru_cache(maxsize=64)
def _on_bases(pack: Ruleset, bases: tuple[Ruleset, ...]) -> Ruleset:
    """Return a pack with those that it builds on: loaded again unchanged it is the same object."""
    return changed(pack, bases=bases)


def _base(pack: Ruleset, word: str, trail: tuple[str, ...], loaded: dict[str, Ruleset]) -> Ruleset:
    """Return a pack that another one builds on; what is wrong with finding it is told where it is named."""
    beside = os.path.dirname(pack.head.file.name)
    name = _path(os.path.join(beside, word)) if is_path(word) else word
    try:
        located = locate(name)
    except RulesetError as error:
        raise pack.head.error(error.about(name), "extends", nearest=error.nearest) from error
    if located.identity in trail:
        names = [os.path.basename(each) for each in (*trail, located.identity)]
        raise pack.head.error(_CYCLE.format(trail=" → ".join(names)), "extends")
    if len(trail) > _DEEPEST:
        raise pack.head.error(_TOO_DEEP, "extends")
    return _loaded(located, trail, loaded)


def _path(word: str) -> str:
    """Return a path without detours, which is no name all the same."""
    short = os.path.normpath(word)
    return short if is_path(short) else os.path.join(os.curdir, short)


@lru_cache(maxsize=64)
def _parsed(located: Located) -> Ruleset:
    """Return what the files of a pack say by themselves; one of others is used if its rules mean something."""
    top, *further = (File.of(name, data).table() for name, data in located.files)
    top.allow(PACK.required, PACK.optional)
    for each in further:
        each.allow(FURTHER.required, FURTHER.optional)
    head = top.table("pack")
    head.allow(HEAD.required, HEAD.optional)
    declared = _distinct([rule for file in (top, *further) for rule in file.tables("rule")])
    made = [(_rule(each, head), each) for each in declared]
    if not located.is_own:
        for rule, each in made:
            vet(each, map(load_form, rule.forms or ()))
    made.sort(key=lambda one: one[0].code)
    return Ruleset(
        head.string("name"),
        head.string("version"),
        head.text("title"),
        head.string("basis"),
        _digest(located.files),
        tuple(rule for rule, _ in made),
        tuple(each for _, each in made),
        head,
        tuple(overrides_in(top)),
        () if located.is_own else tuple(_states(located)),
        located.folder,
    )


def _states(located: Located) -> Iterator[tuple[str, str]]:
    yield from ((name, sha256(data).hexdigest()) for name, data in located.files)
    if located.absent is not None:
        yield located.absent, ""


def _digest(files: Sequence[tuple[str, bytes]]) -> str:
    """Return the SHA-256 of a file; of several, that of their names and of the SHA-256 of each."""
    if len(files) == 1:
        return sha256(files[0][1]).hexdigest()
    lines = (f"{sha256(data).hexdigest()}  {os.path.basename(name)}\n" for name, data in files)
    return sha256("".join(lines).encode()).hexdigest()


def _rule(declared: Declaration, head: Declaration) -> Rule:
    """Return a rule, for the forms, years and days that its pack is for at the most."""
    rule = arithmetic_rule(declared, _forms(declared, head))
    days = [table.days("effective") for table in (head, declared) if "effective" in table.values]
    years = [head.years("years")] if "years" in head.values else []
    if not days and not years:
        return rule
    return changed(rule, years=_narrowest([rule.years, *years]), effective=_narrowest([rule.effective, *days]))


def _narrowest(ranges: Iterable[Range[Ordered]]) -> Range[Ordered]:
    """Return the range that is within all of several."""
    firsts, lasts = zip(*ranges, strict=True)
    return (
        max((first for first in firsts if first is not None), default=None),
        min((last for last in lasts if last is not None), default=None),
    )


def _forms(declared: Declaration, head: Declaration) -> tuple[str, ...]:
    """Return the names of the editions that a rule is for: those that it names, or else its pack."""
    of_pack = head.choices("forms", form_names()) if "forms" in head.values else ()
    if "forms" not in declared.values and of_pack:
        return of_pack
    declared.allow((*RULE.required, "forms"), RULE.optional)
    names = declared.choices("forms", form_names())
    for name in names:
        if of_pack and name not in of_pack:
            raise declared.error(_NOT_OF_PACK.format(form=name), "forms")
    return names


def _distinct(declared: Sequence[Declaration]) -> Sequence[Declaration]:
    """Refuse what is wrong with keys, codes and names, and codes or names that are there twice."""
    if len(declared) > _MOST_RULES:
        raise declared[_MOST_RULES].error(_TOO_MANY, "code")
    seen: dict[str, Declaration] = {}
    for rule in declared:
        rule.allow(RULE.required, RULE.optional)
        for key, pattern, example in _FORMATS:
            value = rule.string(key)
            if not pattern.fullmatch(value):
                raise rule.error(Text(f"应形如 {example}", f"something like {example} is expected"), key)
            if (other := seen.setdefault(value, rule)) is not rule:
                line, _ = other.file.place((*other.path, key))
                raise rule.error(_TWICE.format(value=value, place=f"{other.file.name}:{line}"), key)
    return declared
