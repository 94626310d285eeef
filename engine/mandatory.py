"""Rules that packs make mandatory: nothing that comes later may ignore or weaken them."""

from collections.abc import Iterator, Mapping, Sequence

from gouji.engine.catalogue import Catalogue
from gouji.engine.finding import Severity
from gouji.engine.layer import Layer, Origin, meant
from gouji.engine.record import frozen
from gouji.engine.ruleset import Ruleset
from gouji.engine.scope import Scope
from gouji.engine.text import Text

_MANDATORY = Text(
    "{code} 是规则集 {pack} 的必查规则（{place}），不能忽略、降低级别或改变阈值",
    "{code} is mandatory in the pack {pack} ({place}): it cannot be ignored, made milder or given other thresholds",
)


@frozen
class Mandatory:
    """That a rule must not be ignored: by which pack, where it says so, for which reports, and the least severity."""

    pack: str
    origin: Origin
    scope: Scope
    severity: Severity


def refuse_weakening(layer: Layer, binding: Mapping[str, Mandatory]) -> None:
    """Refuse what ignores a mandatory rule, sets its thresholds, or makes it milder."""
    for code, where in _weakening(layer, binding):
        raise where.error(_refusal(code, binding[code]))


def _weakening(layer: Layer, binding: Mapping[str, Mandatory]) -> Iterator[tuple[str, Origin]]:
    for code, by in binding.items():
        if code in layer.ignore:
            yield code, layer.ignore[code]
        severity = layer.severities.get(code)
        if severity is not None and severity.value.rank > by.severity.rank:
            yield code, severity.origin
        for number in layer.thresholds.get(code, {}).values():
            yield code, number.origin


def made_mandatory(pack: Ruleset, known: Catalogue, heads: Sequence[Layer]) -> dict[str, Mandatory]:
    """Return what a pack makes mandatory, by code; `heads` are what the packs before it say, and it itself last.

    RulesetError where it ignores itself what it makes mandatory.
    """
    if "mandatory" not in pack.head.values:
        return {}
    severities = {code: setting.value for head in heads for code, setting in head.severities.items()}
    origins = meant(pack.head, "mandatory", known)
    declared = {rule.code: rule.severity for rule in known.rules}
    made = {
        code: Mandatory(pack.name, origin, heads[-1].scope, severities.get(code, declared[code]))
        for code, origin in origins.items()
    }
    for code in sorted(made.keys() & heads[-1].ignore.keys()):
        raise heads[-1].ignore[code].error(_refusal(code, made[code]))
    return made


def _refusal(code: str, by: Mandatory) -> Text:
    return _MANDATORY.format(code=code, pack=by.pack, place=by.origin.place)
