"""The rules of a run: all there are, and those that the user means."""

from collections.abc import Iterable, Sequence

import click

import gouji.rules
from gouji.cli.judged import Pack
from gouji.engine.discovery import discover
from gouji.engine.record import frozen
from gouji.engine.rule import Rule
from gouji.engine.ruleset import RulesetError, load_ruleset
from gouji.engine.text import Language, Text

_UNKNOWN = Text("没有规则 {token}；最接近的是 {nearest}", "there is no rule {token}; the nearest is {nearest}")
_UNLIKE = Text("没有规则 {token}；gouji rules 列出所有规则", "there is no rule {token}; gouji rules lists them all")
_NONE_LEFT = Text("没有剩下任何规则：选中的都被忽略了", "no rule is left: all that are selected are ignored")
_TWICE = Text("编号 {code} 有两条规则：{names}", "two rules have the code {code}: {names}")


@frozen
class Rulebook:
    """All rules of a run, by code, and the rulesets that some of them come from."""

    packs: tuple[Pack, ...]
    rules: tuple[Rule, ...]
    lang: Language

    def named(self, token: str, option: str) -> Rule:
        """Return the rule with this code or name; a usage error, which names the nearest, if there is none."""
        for rule in self.rules:
            if token.upper() == rule.code or token.lower() == rule.name:
                return rule
        raise self._unknown(token, option)

    def matching(self, token: str, option: str) -> list[Rule]:
        """Return the rules that a code, a name or the beginning of a code means; a usage error if there are none."""
        prefix = token.upper()
        found = [rule for rule in self.rules if prefix.startswith("GJ") and rule.code.startswith(prefix)]
        return found or [self.named(token, option)]

    def selected(self, select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
        """Return the rules that are selected (all if nothing is) and not ignored; a usage error if none is left."""
        wanted = {rule.code for token in select for rule in self.matching(token, "--select")}
        unwanted = {rule.code for token in ignore for rule in self.matching(token, "--ignore")}
        left = tuple(rule for rule in self.rules if rule.code not in unwanted and (not wanted or rule.code in wanted))
        if not left:
            raise click.BadParameter(_NONE_LEFT.in_language(self.lang), param_hint="'--ignore'")
        return left

    def _unknown(self, token: str, option: str) -> click.BadParameter:
        from difflib import get_close_matches  # noqa: PLC0415  # only where something is amiss, and it costs start-up

        known = {rule.code: rule for rule in self.rules} | {rule.name: rule for rule in self.rules}
        close = get_close_matches(token.upper(), known, len(known)) or get_close_matches(token.lower(), known, 1, 0.4)
        message = _UNLIKE.format(token=token)
        if close:
            # among codes that are equally near, one of the same family is meant
            rule = known[max(close, key=lambda code: code[:3] == token.upper()[:3])]
            message = _UNKNOWN.format(token=token, nearest=f"{rule.code} {rule.name}")
        return click.BadParameter(message.in_language(self.lang), param_hint=f"'{option}'")


def load_rulebook(names: Sequence[str], lang: Language) -> Rulebook:
    """Load the rulesets of these names or paths, beside the rules that are Python; a usage error if one is unusable."""
    try:
        rulesets = [load_ruleset(name) for name in dict.fromkeys(names)]
    except RulesetError as error:
        raise click.BadParameter(error.told.in_language(lang), param_hint="'--ruleset'") from error
    packs = tuple(Pack(ruleset.name, ruleset.version, ruleset.digest) for ruleset in rulesets)
    rules = [*discover(gouji.rules), *(rule for ruleset in rulesets for rule in ruleset.rules)]
    return Rulebook(packs, _distinct(rules, lang), lang)


def _distinct(rules: Sequence[Rule], lang: Language) -> tuple[Rule, ...]:
    by_code: dict[str, Rule] = {}
    for rule in rules:
        if (other := by_code.setdefault(rule.code, rule)) is not rule:
            message = _TWICE.format(code=rule.code, names=f"{other.name}, {rule.name}")
            raise click.BadParameter(message.in_language(lang), param_hint="'--ruleset'")
    return tuple(by_code[code] for code in sorted(by_code))
