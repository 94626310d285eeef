"""The rules of a run, and what the command line says of them; what is wrong with either is a usage error."""

from collections.abc import Mapping, Sequence

import click

import gouji.rules
from gouji.cli.judged import Pack
from gouji.cli.settings import CheckSettings
from gouji.engine.declaration import Declaration, File
from gouji.engine.discovery import installed
from gouji.engine.layer import layer_of
from gouji.engine.refusal import RulesetError
from gouji.engine.rule import Rule
from gouji.engine.rulebook import Rulebook, rulebook
from gouji.engine.ruleset import Ruleset, load_rulesets, rules_of
from gouji.engine.scope import Scope
from gouji.engine.text import Language, Text

_NONE_LEFT = Text("没有剩下任何规则：选中的都被忽略了", "no rule is left: all that are selected are ignored")


def load_rulebook(names: Sequence[str], lang: Language, option: str = "--ruleset") -> Rulebook:
    """Load the packs that `option` names, beside the rules that are Python; a usage error if one is unusable."""
    try:
        packs = load_rulesets(names)
        return rulebook(packs, python_rules(packs))
    except RulesetError as error:
        raise click.BadParameter(error.told.in_language(lang), param_hint=f"'{option}'") from error


def python_rules(packs: Sequence[Ruleset]) -> tuple[Rule, ...]:
    """Return the rules that are Python, and so no pack's: those of gouji, and those of plugins beside packs."""
    return installed(gouji.rules, rules_of(packs))


def as_asked(book: Rulebook, settings: CheckSettings) -> Rulebook:
    """Return the rulebook with what the command line selects, ignores and weighs; a usage error if no rule is left."""
    said: Mapping[str, object] = {
        "select": list(settings.select),
        "ignore": list(settings.ignore),
        "severity": dict(settings.severity),
    }
    for key, value in said.items():
        if value:
            book = _with_option(book, key, value, settings.lang)
    if not book.ever_selected:
        raise click.BadParameter(_NONE_LEFT.in_language(settings.lang), param_hint="'--ignore'")
    return book


def named(book: Rulebook, word: str, option: str, lang: Language) -> Rule:
    """Return the rule with this code or name; a usage error, which names the nearest, if there is none."""
    rule = book.catalogue.named(word)
    if rule is None:
        raise click.BadParameter(book.catalogue.unknown(word).in_language(lang), param_hint=f"'{option}'")
    return rule


def packs_of(book: Rulebook) -> tuple[Pack, ...]:
    """Return what a run says of the packs that its findings rest on."""
    return tuple(Pack(pack.name, pack.version, pack.digest) for pack in book.packs)


def _with_option(book: Rulebook, key: str, value: object, lang: Language) -> Rulebook:
    option = f"--{key}"
    try:
        return book.adjusted(layer_of(Declaration(File(option, ""), (), {key: value}), book.catalogue, Scope()))
    except RulesetError as error:
        raise click.BadParameter(error.message.in_language(lang), param_hint=f"'{option}'") from error
