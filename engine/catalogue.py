"""All rules of a run, found by what people call them."""

from collections.abc import Iterable
from functools import cached_property

from gouji.engine.record import frozen
from gouji.engine.rule import Rule
from gouji.engine.text import Text

_UNKNOWN = Text("没有规则 {word}；最接近的是 {nearest}", "there is no rule {word}; the nearest is {nearest}")
_UNLIKE = Text("没有规则 {word}；gouji rules 列出所有规则", "there is no rule {word}; gouji rules lists them all")


@frozen(eq=False)
class Catalogue:
    """Rules in the order of their codes; no two have a code or a name in common."""

    rules: tuple[Rule, ...]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Catalogue":
        """Return the catalogue of some rules."""
        return cls(tuple(sorted(rules, key=lambda rule: rule.code)))

    def named(self, word: str) -> Rule | None:
        """Return the rule with this code or name, whatever the case of its letters."""
        return self._by_name.get(word.upper()) or self._by_name.get(word.lower())

    def meant(self, word: str) -> tuple[Rule, ...]:
        """Return the rules that a code, a name or the beginning of a code means; none if it means none."""
        if (rule := self.named(word)) is not None:
            return (rule,)
        prefix = word.upper()
        return tuple(rule for rule in self.rules if prefix.startswith("GJ") and rule.code.startswith(prefix))

    def unknown(self, word: str) -> Text:
        """Return that a word means no rule, and the rule that is most like it, if any is."""
        near = self._nearest(word)
        return _UNKNOWN.format(word=word, nearest=f"{near.code} {near.name}") if near else _UNLIKE.format(word=word)

    def _nearest(self, word: str) -> Rule | None:
        from difflib import get_close_matches  # noqa: PLC0415  # only where something is amiss, and it costs start-up

        known, code = self._by_name, word.upper()
        close = get_close_matches(code, known, len(known)) or get_close_matches(word.lower(), known, 1, 0.4)
        if not close:
            return None
        # among codes that are equally near, one of the same family is meant
        return known[max(close, key=lambda each: each[:3] == code[:3])]

    @cached_property
    def _by_name(self) -> dict[str, Rule]:
        return {rule.code: rule for rule in self.rules} | {rule.name: rule for rule in self.rules}
