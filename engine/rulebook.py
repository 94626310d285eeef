"""Which rules judge a report, with which severities and thresholds.

What is said later counts: packs, each behind those that it builds on; their overrides in the same order; the layers
that are added, a configuration and its overrides, the command line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain

from gouji.engine.catalogue import Catalogue
from gouji.engine.declaration import Declaration
from gouji.engine.layer import Layer, Origin, Setting, layer_of
from gouji.engine.mandatory import Mandatory, made_mandatory, refuse_weakening
from gouji.engine.record import changed, frozen
from gouji.engine.refusal import RulesetError
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import Ruleset
from gouji.engine.scope import Scope, scope_of
from gouji.engine.standing import Selection, Standing, settled
from gouji.engine.text import Text

_TWICE = Text("编号或名称与 {other} 重复", "{other} has the same code or name")


@frozen(eq=False)
class Rulebook:
    """All rules of a run, and all that is said of them; `heads` are what the packs say for all reports they are for."""

    named: tuple[Ruleset, ...]
    catalogue: Catalogue
    heads: Mapping[Ruleset, Layer]
    further: tuple[Layer, ...]
    binding: tuple[Mandatory, ...]

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
        heads = {pack: _at_the_most(head) for pack, head in self.heads.items()}
        most = changed(self, heads=heads, further=tuple(map(_at_the_most, self.further)))
        return tuple(standing.rule for standing in most.standings(lambda _: True) if standing.is_selected)

    @property
    def mandatory(self) -> frozenset[str]:
        """The codes of the rules that can be neither ignored nor waived."""
        return frozenset(by.code for by in self.binding)

    def adjusted(self, *layers: Layer) -> "Rulebook":
        """Return the rulebook with layers on top; RulesetError where one ignores or weakens a mandatory rule."""
        for layer in layers:
            refuse_weakening(layer, self.binding)
        return changed(self, further=(*self.further, *layers))

    def selection(self, report: Report, as_of: date | None = None) -> Selection:
        """Return what judges a report, as of a day."""
        holding = self._holding(report, as_of)
        if holding not in self._selections:
            self._selections[holding] = Selection.of(self.standings(holding.__contains__))
        return self._selections[holding]

    def standings_for(self, report: Report, as_of: date | None = None) -> tuple[Standing, ...]:
        """Return how each rule stands for a report, as of a day."""
        return self.standings(self._holding(report, as_of).__contains__)

    @property
    def as_a_rule(self) -> tuple[Standing, ...]:
        """How each rule stands for reports that the packs are for and no override is."""
        heads = {head.scope for head in self.heads.values()} | {Scope()}
        return self.standings(heads.__contains__)

    @property
    def overrides(self) -> tuple[Origin, ...]:
        """Where something is said for some reports only."""
        return tuple(layer.origin for layer in self.further if layer.adds)

    def _holding(self, report: Report, as_of: date | None) -> frozenset[Scope]:
        return frozenset(scope for scope in self._scopes if scope.holds(report, as_of))

    def standings(self, holds: Callable[[Scope], bool]) -> tuple[Standing, ...]:
        """Return how each rule stands for the reports for which just these scopes hold."""
        selected = self._selected(holds)
        layers = chain(self.heads.values(), self.further)
        severities, thresholds = settled(layer for layer in layers if holds(layer.scope))
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
                rule.code: Origin.of(declared, "code") for rule, declared in zip(pack.rules, pack.declared, strict=True)
            }
            layer = head if holds(head.scope) else Layer(head.origin, head.scope, adds=True)
            of_packs[pack] = _applied(below, layer, own)
        selected = _united(of_packs[pack] for pack in self.named)
        for layer in self.further:
            if holds(layer.scope):
                selected = _applied(selected, layer)
        binding = {by.code: Setting(value=True, origin=by.origin) for by in self.binding if holds(by.scope)}
        return selected | binding


def rulebook(named: Sequence[Ruleset], rules: Iterable[Rule]) -> Rulebook:
    """Return what packs say of their rules and of those that are no pack's; RulesetError where that is amiss."""
    rules = tuple(rules)
    packs = tuple(dict.fromkeys(pack for each in named for pack in each.line))
    catalogue = Catalogue.of([*rules, *_distinct(packs, rules)])
    heads: dict[Ruleset, Layer] = {}
    overrides: list[Layer] = []
    binding: list[Mandatory] = []
    for pack in packs:
        known = Catalogue.of([*rules, *(rule for each in pack.line for rule in each.rules)])
        heads[pack] = layer_of(pack.head, known, _scope_of(pack))
        refuse_weakening(heads[pack], binding)
        binding += made_mandatory(pack, known, tuple(heads.values()))
        of_pack = [layer_of(each, known, scope_of(each, None), adds=True) for each in pack.overrides]
        for layer in of_pack:
            refuse_weakening(layer, binding)
        overrides += of_pack
    return Rulebook(tuple(named), catalogue, heads, tuple(overrides), tuple(binding))


def _scope_of(pack: Ruleset) -> Scope:
    """Return the reports that a pack is for. A head has no paths, levels or bodies: `allow` saw to that."""
    return scope_of(pack.head, None)


def _at_the_most(layer: Layer) -> Layer:
    """Return a layer as it adds to the rules that may judge a report: what is for some reports takes none away."""
    return layer if layer.scope == Scope() else changed(layer, adds=True, ignore={})


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
