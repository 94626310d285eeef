"""Rules that packs make mandatory: nothing that comes later may ignore or weaken them."""

from collections.abc import Iterable, Iterator, Sequence

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

    code: str
    pack: str
    origin: Origin
    scope: Scope
    severity: Severity


def refuse_weakening(layer: Layer, binding: Iterable[Mandatory]) -> None:
    """Refuse what ignores a mandatory rule, sets its thresholds, or makes it milder."""
    for by in binding:
        for where in _weakening(layer, by):
            raise where.error(_refusal(by))


def _weakening(layer: Layer, by: Mandatory) -> Iterator[Origin]:
    if by.code in layer.ignore:
        yield layer.ignore[by.code]
    severity = layer.severities.get(by.code)
    if severity is not None and severity.value.rank > by.severity.rank:
        yield severity.origin
    for number in layer.thresholds.get(by.code, {}).values():
        yield number.origin


def made_mandatory(pack: Ruleset, known: Catalogue, heads: Sequence[Layer]) -> tuple[Mandatory, ...]:
    """Return what a pack makes mandatory; `heads` are what the packs before it say, and it itself last.

    RulesetError where it ignores itself what it makes mandatory.
    """
    if "mandatory" not in pack.head.values:
        return ()
    severities = {code: setting.value for head in heads for code, setting in head.severities.items()}
    origins = meant(pack.head, "mandatory", known)
    declared = {rule.code: rule.severity for rule in known.rules}
    own = heads[-1]
    made = tuple(
        Mandatory(code, pack.name, origin, own.scope, severities.get(code, declared[code]))
        for code, origin in sorted(origins.items())
    )
    for by in made:
        if by.code in own.ignore:
            raise own.ignore[by.code].error(_refusal(by))
    return made


def _refusal(by: Mandatory) -> Text:
    return _MANDATORY.format(code=by.code, pack=by.pack, place=by.origin.place)
