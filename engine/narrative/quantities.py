"""Numbers with units in prose."""

from re import Match

from gouji.engine.grammar.candidates import quantity_starts
from gouji.engine.grammar.quantities import quantity_pattern, share_pattern
from gouji.engine.narrative.numbers import Number, exact
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity
from gouji.engine.source import Source

_COUNTED = ("whole", "fraction", "multiplier", "upper", "before", "tens", "some", "after", "unit")


def find_quantities(source: Source, prose: Prose) -> list[Quantity]:
    """Return the quantities of a section, in the order of the text: the grammar is tried where a numeral stands.

    What looks like one and has no certain value is none, in whole and in part.
    """
    text, end, quantities = prose.text, 0, []
    for place, share in quantity_starts(text):
        if place < end:
            continue
        found = (share_pattern() if share else quantity_pattern()).match(text, place)
        if found:
            start, end = found.span()
            number, unit = _shared(found) if share else _counted(found)
            if number:
                value, decimals, rough, upper, divisor = number
                quantities.append(Quantity(value, unit, rough, start, end, prose, source, decimals, upper, divisor))
    return quantities


def _counted(found: Match[str]) -> tuple[Number | None, str]:
    """Return the number before a unit, and the unit."""
    whole, fraction, multiplier, upper, before, tens, some, after, unit = found.group(*_COUNTED)
    rough = (before or tens or some or after or multiplier) is not None
    number: Number | None
    if whole:
        number = Number(exact(whole, fraction, multiplier), len(fraction) - 1 if fraction else 0, rough)
    else:
        number = _spoken(found)
        number = number and number._replace(rough=rough or number.rough)
    return _up_to(number, upper) if number and upper else number, unit


def _spoken(found: Match[str]) -> Number | None:
    from gouji.engine.narrative.spoken import spoken  # noqa: PLC0415  # most numbers are in digits

    return spoken(found)


def _shared(found: Match[str]) -> tuple[Number | None, str | None]:
    from gouji.engine.narrative.spoken import share  # noqa: PLC0415  # as above

    return share(found)


def _up_to(lower: Number, upper: str) -> Number | None:
    from gouji.engine.narrative.numerals import up_to  # noqa: PLC0415  # as above

    return up_to(lower, upper)
