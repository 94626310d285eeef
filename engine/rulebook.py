"""Which rules judge a report, with which severities and thresholds.

What is said later counts: packs, each behind those that it builds on; their overrides in the same order; the layers
that are added, a configuration and its overrides, the command line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import chain

from gouji.engine.catalogue import Catalogue
from gouji.engine.declaration import Declaration, RulesetError
from gouji.engine.finding import Severity
from gouji.engine.layer import Layer, Origin, Setting, layer_of, meant
from gouji.engine.record import changed, frozen
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import Ruleset
from gouji.engine.scope import Scope, scope_of
from gouji.engine.subjects import Thresholds
from gouji.engine.text import Text

_MANDATORY = Text(
    "{code} 是规则集 {pack} 的必查规则（{place}），不能忽略、降低级别或改变阈值",
    "{code} is mandatory in the pack {pack} ({place}): it cannot be ignored, made milder or given other thresholds",
)
_TWICE = Text("编号或名称与 {other} 重复", "{other} has the same code or name")


@frozen
class Standing:
    """How a rule stands for some reports: selected or not, and what was set otherwise than it declares."""

    rule: Rule
    selected: Setting[bool] | None
    severity: Setting[Severity] | None
    thresholds: Mapping[str, Setting[Decimal]]

    @property
    def is_selected(self) -> bool:
        """Whether it judges these reports."""
        return self.selected is not None and self.selected.value

    @property
    def numbers(self) -> Thresholds:
        """Its thresholds, set or declared."""
        return Thresholds({**self.rule.thresholds, **{name: each.value for name, each in self.thresholds.items()}})


@frozen
class Selection:
    """The rules that judge a report; by code, severities and thresholds of those that are not as declared."""

    rules: tuple[Rule, ...]
    severities: Mapping[str, Severity]
    thresholds: Mapping[str, Thresholds]

    @classmethod
    def of(cls, standings: Sequence[Standing]) -> "Selection":
        """Return the selected ones of some rules."""
        selected = [each for each in standings if each.is_selected]
        return cls(
            tuple(each.rule for each in selected),
            {each.rule.code: each.severity.value for each in selected if each.severity},
            {each.rule.code: each.numbers for each in selected if each.thresholds},
        )


@frozen
class Mandatory:
    """That a rule must not be ignored: by which pack, where it says so, and how severe the rule is at the least."""

    pack: str
    origin: Origin
    severity: Severity


@frozen(eq=False)
class Rulebook:
    """All rules of a run, and all that is said of them; `heads` are what the packs say for all reports they are for."""

    named: tuple[Ruleset, ...]
    catalogue: Catalogue
    heads: Mapping[Ruleset, Layer]
    further: tuple[Layer, ...]
    binding: Mapping[str, Mandatory]

    @property
    def packs(self) -> tuple[Ruleset, ...]:
        """The packs, each behind those that it builds on."""
        return tuple(self.heads)

    @property
    def asks_for_paths(self) -> bool:
        """Whether it depends on where a report is which rules judge it."""
        return any(scope.paths for scope in self._scopes)

    @property
    def ever_selected(self) -> tuple[Rule, ...]:
        """The rules that may judge a report, one or the other."""
        added = {code for layer in self.further if layer.adds for code in layer.select or ()}
        most, least = self.standings(lambda _: True), self.standings(lambda scope: scope == Scope())
        return tuple(
            one.rule
            for one, other in zip(most, least, strict=True)
            if one.is_selected or other.is_selected or one.rule.code in added
        )

    @property
    def mandatory(self) -> frozenset[str]:
        """The codes of the rules that can be neither ignored nor waived."""
        return frozenset(self.binding)

    def adjusted(self, *layers: Layer) -> "Rulebook":
        """Return the rulebook with layers on top; RulesetError where one ignores or weakens a mandatory rule."""
        for layer in layers:
            refuse_weakening(layer, self.binding)
        return changed(self, further=(*self.further, *layers))

    def selection(self, report: Report, as_of: date | None = None) -> Selection:
        """Return what judges a report, as of a day."""
        holding = frozenset(scope for scope in self._scopes if scope.holds(report, as_of))
        if holding not in self._selections:
            self._selections[holding] = Selection.of(self.standings(holding.__contains__))
        return self._selections[holding]

    def standings(self, holds: Callable[[Scope], bool]) -> tuple[Standing, ...]:
        """Return how each rule stands for the reports for which just these scopes hold."""
        selected = self._selected(holds)
        severities: dict[str, Setting[Severity]] = {}
        thresholds: dict[str, dict[str, Setting[Decimal]]] = {}
        for layer in chain(self.heads.values(), self.further):
            if holds(layer.scope):
                severities |= layer.severities
                for code, numbers in layer.thresholds.items():
                    thresholds.setdefault(code, {}).update(numbers)
        return tuple(
            Standing(rule, selected.get(rule.code), severities.get(rule.code), thresholds.get(rule.code, {}))
            for rule in self.catalogue.rules
        )

    @cached_property
    def _scopes(self) -> frozenset[Scope]:
        return frozenset(layer.scope for layer in chain(self.heads.values(), self.further))

    @cached_property
    def _selections(self) -> dict[frozenset[Scope], Selection]:
        return {}

    def _selected(self, holds: Callable[[Scope], bool]) -> dict[str, Setting[bool]]:
        of_packs: dict[Ruleset, dict[str, Setting[bool]]] = {}
        for pack, head in self.heads.items():
            below = _united(of_packs[base] for base in pack.bases)
            own = {
                rule.code: Origin(declared, "code") for rule, declared in zip(pack.rules, pack.declared, strict=True)
            }
            layer = head if holds(head.scope) else Layer(head.scope, adds=True)
            of_packs[pack] = _applied(below, layer, own)
        selected = _united(of_packs[pack] for pack in self.named)
        for layer in self.further:
            if holds(layer.scope):
                selected = _applied(selected, layer)
        return selected | {code: Setting(value=True, origin=each.origin) for code, each in self.binding.items()}


def rulebook(named: Sequence[Ruleset], rules: Iterable[Rule]) -> Rulebook:
    """Return what packs say of their rules and of those that are no pack's; RulesetError where that is amiss."""
    rules = tuple(rules)
    packs = tuple(dict.fromkeys(pack for each in named for pack in each.line))
    catalogue = Catalogue.of([*rules, *_distinct(packs, rules)])
    heads: dict[Ruleset, Layer] = {}
    overrides: list[Layer] = []
    binding: dict[str, Mandatory] = {}
    for pack in packs:
        known = Catalogue.of([*rules, *(rule for each in pack.line for rule in each.rules)])
        heads[pack] = layer_of(pack.head, known, _scope_of(pack))
        refuse_weakening(heads[pack], binding)
        binding |= _made_mandatory(pack, known, heads.values())
        of_pack = [layer_of(each, known, scope_of(each, None), adds=True) for each in pack.overrides]
        for layer in of_pack:
            refuse_weakening(layer, binding)
        overrides += of_pack
    return Rulebook(tuple(named), catalogue, heads, tuple(overrides), binding)


def refuse_weakening(layer: Layer, binding: Mapping[str, Mandatory]) -> None:
    """Refuse what ignores a mandatory rule, sets its thresholds, or makes it milder."""
    for code, where in _weakening(layer, binding):
        by = binding[code]
        raise where.error(_MANDATORY.format(code=code, pack=by.pack, place=by.origin.place))


def _weakening(layer: Layer, binding: Mapping[str, Mandatory]) -> Iterator[tuple[str, Origin]]:
    for code, by in binding.items():
        if code in layer.ignore:
            yield code, layer.ignore[code]
        severity = layer.severities.get(code)
        if severity is not None and severity.value.rank > by.severity.rank:
            yield code, severity.origin
        for number in layer.thresholds.get(code, {}).values():
            yield code, number.origin


def _made_mandatory(pack: Ruleset, known: Catalogue, heads: Iterable[Layer]) -> dict[str, Mandatory]:
    if "mandatory" not in pack.head.values:
        return {}
    severities = {code: setting.value for head in heads for code, setting in head.severities.items()}
    origins = meant(pack.head, "mandatory", known)
    declared = {rule.code: rule.severity for rule in known.rules}
    return {
        code: Mandatory(pack.name, origin, severities.get(code, declared[code])) for code, origin in origins.items()
    }


def _scope_of(pack: Ruleset) -> Scope:
    """Return the reports that a pack is for. A head has no paths, levels or bodies: `allow` saw to that."""
    return scope_of(pack.head, None)


def _united(several: Iterable[Mapping[str, Setting[bool]]]) -> dict[str, Setting[bool]]:
    """Return what any of several packs selects."""
    united: dict[str, Setting[bool]] = {}
    for each in several:
        united |= {code: one for code, one in each.items() if one.value or code not in united}
    return united


def _applied(
    below: Mapping[str, Setting[bool]], layer: Layer, own: Mapping[str, Origin] | None = None
) -> dict[str, Setting[bool]]:
    """Return what is selected when a layer lies on what was: rules of its `own` are, unless it ignores them."""
    selected = dict(below)
    if layer.select is not None and not layer.adds:
        instead = next(iter(layer.select.values()))
        selected = {code: Setting(value=False, origin=instead) for code in below}
    for origins, value in ((layer.select or {}, True), (own or {}, True), (layer.ignore, False)):
        selected |= {code: Setting(value, origin) for code, origin in origins.items()}
    return selected


def _distinct(packs: Sequence[Ruleset], rules: Sequence[Rule]) -> Iterator[Rule]:
    """Yield the rules of packs; refuse a code or a name that another pack, or a rule of no pack, has already."""
    seen = {word: "gouji" for rule in rules for word in (rule.code, rule.name)}
    for pack in packs:
        for rule, declared in zip(pack.rules, pack.declared, strict=True):
            for key, word in (("code", rule.code), ("name", rule.name)):
                if word in seen:
                    raise _same(declared, key, seen[word])
            yield rule
        seen |= {word: pack.name for rule in pack.rules for word in (rule.code, rule.name)}


def _same(declared: Declaration, key: str, pack: str) -> RulesetError:
    other = Text(f"{pack} 的规则", f"a rule of {pack}")
    return declared.error(_TWICE.format(other=other), key)
