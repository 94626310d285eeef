"""What must stand in cells that hold no number, by the demands that leave them no choice."""

from collections.abc import Mapping, Sequence

from gouji.engine.repair.network import Demand, Network
from gouji.engine.repair.search import Search


def blanks(network: Network, printed: Sequence[int | None]) -> dict[int, int]:
    """Return figures that are no numbers, with the only numbers they can be; none of a part where something is wrong.

    A demand with one figure that is not known tells it; then others may have one left.
    """
    found = _told(network, printed)
    values = _with(printed, found)
    wrong = _wrong(network, values) | {part for part in network.unfollowed if _lacks(network, part, values)}
    return {
        figure: value
        for figure, value in found.items()
        if wrong.isdisjoint(network.parts[place] for place, _ in network.touching[figure])
    }


def contradictory(network: Network, printed: Sequence[int | None]) -> set[int]:
    """Return the parts where no numbers fit in place of the figures that are none, so far as demands tell them."""
    return _wrong(network, _with(printed, _told(network, printed)))


def _told(network: Network, printed: Sequence[int | None]) -> dict[int, int]:
    """Return what demands that hold, or may hold, tell of figures that are not known, each by the first of them."""
    wrong = _wrong(network, printed)
    demands = [
        demand
        for part, demand in zip(network.parts, network.demands, strict=True)
        if part not in wrong and not demand.sign
    ]
    found: dict[int, int] = {}
    while new := _next(demands, _with(printed, found)):
        figure, value = new
        found[figure] = value
    return found


def _lacks(network: Network, part: int, values: Sequence[int | None]) -> bool:
    """Whether a figure of a part is still not known."""
    return None in map(values.__getitem__, network.figures[part])


def _with(printed: Sequence[int | None], found: Mapping[int, int]) -> list[int | None]:
    return [found.get(figure, value) for figure, value in enumerate(printed)]


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
