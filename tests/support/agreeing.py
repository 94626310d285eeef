"""Figures that agree with what sentences claim: one value for each key, so that a reading of every claim comes true."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from gouji.engine.narrative import Claim

Figures = Mapping[str, Decimal]


def agreeing(claims: Iterable[Claim]) -> Figures | None:
    """Return figures by which all claims are true, None if there are none; what no claim is of may be anything."""
    return _solved(sorted(claims, key=lambda claim: (len(claim.readings), min(map(len, claim.readings)))), {})


def _solved(claims: Sequence[Claim], known: Figures) -> Figures | None:
    if not claims:
        return known
    first, *others = claims
    for reading in first.readings:
        for figures in _ways(reading, first.value, known):
            solved = _solved(others, figures)
            if solved is not None:
                return solved
    return None


def _ways(reading: Sequence[str], value: Decimal, known: Figures) -> list[Figures]:
    """Return the ways in which a sum comes true: all that is left goes to one figure that is not yet known."""
    signs = {key.removeprefix("-"): -1 if key.startswith("-") else 1 for key in reading}
    left = value - sum(sign * known[key] for key, sign in signs.items() if key in known)
    free = [key for key in signs if key not in known]
    if not free:
        return [known] if left == 0 else []
    zeros = dict.fromkeys(free, Decimal(0))
    return [{**known, **zeros, key: left * signs[key]} for key in free if left * signs[key] >= 0]
