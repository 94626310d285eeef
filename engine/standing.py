"""How a rule stands for some reports, and which rules judge one."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from gouji.engine.finding import Severity
from gouji.engine.layer import Layer, Setting
from gouji.engine.record import frozen
from gouji.engine.rule import Rule
from gouji.engine.subjects import Thresholds


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
    def grade(self) -> Severity:
        """Its severity, set or declared."""
        return self.severity.value if self.severity else self.rule.severity

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


def settled(
    layers: Iterable[Layer],
) -> tuple[Mapping[str, Setting[Severity]], Mapping[str, Mapping[str, Setting[Decimal]]]]:
    """Return what several layers say of severities and of thresholds, by code: of each the last word."""
    severities: dict[str, Setting[Severity]] = {}
    thresholds: dict[str, dict[str, Setting[Decimal]]] = {}
    for layer in layers:
        severities |= layer.severities
        for code, numbers in layer.thresholds.items():
            thresholds.setdefault(code, {}).update(numbers)
    return severities, thresholds
