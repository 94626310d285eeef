"""What must stand in cells that hold no number, by the demands that leave them no choice."""

from collections.abc import Sequence

from gouji.engine.repair.network import Demand, Network
from gouji.engine.repair.search import Search


def blanks(network: Network, printed: Sequence[int | None]) -> dict[int, int]:
    """Return figures that are no numbers, with the only numbers they can be; none of a part where something is wrong.

    A demand with one figure that is not known tells it; then others may have one left.
    """
    wrong = _wrong(network, printed)
    demands = [
        demand
        for part, demand in zip(network.parts, network.demands, strict=True)
        if part not in wrong and not demand.sign
    ]
    values = list(printed)
    found: dict[int, int] = {}
    while new := _next(demands, values):
        figure, value = new
        values[figure] = found[figure] = value
    contradictory = _wrong(network, values)
    return {
        figure: value
        for figure, value in found.items()
        if contradictory.isdisjoint(network.parts[place] for place, _ in network.touching[figure])
    }


def _wrong(network: Network, values: Sequence[int | None]) -> set[int]:
    """Return the parts in which a demand is violated whatever is not known."""
    return {network.parts[place] for place in Search(network, values).violated(network.residuals(values))}


def _next(demands: Sequence[Demand], values: Sequence[int | None]) -> tuple[int, int] | None:
    for demand in demands:
        unknown = [(figure, times) for figure, times in demand.terms if values[figure] is None]
        if len(unknown) == 1:
            (figure, times), *_ = unknown
            known = sum(factor * (values[other] or 0) for other, factor in demand.terms)
            value, rest = divmod(-(demand.constant + known), times)
            if not rest and value >= 0:
                return figure, value
    return None
