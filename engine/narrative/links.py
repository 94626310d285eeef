"""What each number of the prose is of, so that none is passed over in silence."""

from collections.abc import Iterable, Sequence

from gouji.engine.narrative.records import Claim, Link, Quantity, Rate


def find_links(
    quantities: Sequence[Quantity],
    claims: Iterable[Claim],
    rates: Iterable[Rate],
    beside: Iterable[tuple[Quantity, Link]],
) -> tuple[Link, ...]:
    """Return for each quantity whether it is of figures, of another statement, of another subject, or not understood.

    `beside` tells it of those that stand beside claims. A percentage that was told with its counts, and these, are of a
    statement of their own.
    """
    links: dict[int, Link] = {id(number): link for number, link in beside}
    for rate in rates:
        operands = [number for number in (rate.numerator, rate.denominator, rate.count) if number]
        links |= {id(number): "statement" for number in operands}
    for claim in claims:
        links[id(claim.number)] = "figure" if claim.readings else "statement"
    told = {rate.span.start for rate in rates if rate.numerator or rate.denominator or rate.count}
    return tuple(
        links.get(id(number)) or ("statement" if number.unit == "%" and number.span.start in told else "other")
        for number in quantities
    )
