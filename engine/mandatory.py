"""Rules that packs make mandatory: nothing that comes later may ignore or weaken them."""

from collections.abc import Iterable, Iterator, Mapping

from gouji.engine.catalogue import Catalogue
from gouji.engine.finding import Severity
from gouji.engine.layer import Layer, Origin, meant
from gouji.engine.record import frozen
from gouji.engine.ruleset import Ruleset
from gouji.engine.text import Text

_MANDATORY = Text(
    "{code} 是规则集 {pack} 的必查规则（{place}），不能忽略、降低级别或改变阈值",
    "{code} is mandatory in the pack {pack} ({place}): it cannot be ignored, made milder or given other thresholds",
)


@frozen
class Mandatory:
    """That a rule must not be ignored: by which pack, where it says so, and how severe the rule is at the least."""

    pack: str
    origin: Origin
    severity: Severity


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


def made_mandatory(pack: Ruleset, known: Catalogue, heads: Iterable[Layer]) -> dict[str, Mandatory]:
    """Return what a pack makes mandatory, by code; `heads` are what it and the packs before it say of severities."""
    if "mandatory" not in pack.head.values:
        return {}
    severities = {code: setting.value for head in heads for code, setting in head.severities.items()}
    origins = meant(pack.head, "mandatory", known)
    declared = {rule.code: rule.severity for rule in known.rules}
    return {
        code: Mandatory(pack.name, origin, severities.get(code, declared[code])) for code, origin in origins.items()
    }
