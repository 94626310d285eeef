"""Numbers with units in prose."""

from decimal import Decimal
from re import Match

from gouji.engine.grammar.candidates import quantity_starts
from gouji.engine.grammar.quantities import quantity_pattern, share_pattern
from gouji.engine.narrative.numbers import Number, exact, of_numerals, of_powers, up_to
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Quantity
from gouji.engine.source import Source

_POWERS = frozenset("百千万亿")
_COUNTED = ("whole", "fraction", "multiplier", "upper", "before", "tens", "some", "after")


def find_quantities(source: Source, prose: Prose) -> list[Quantity]:
    """Return the quantities of a section, in the order of the text: the grammar is tried where a numeral stands.

    What looks like one and has no certain value is none, in whole and in part.
    """
    text, offset, quantities = prose.text, 0, []
    for start, share in quantity_starts(text):
        if start < offset:
            continue
        found = (share_pattern() if share else quantity_pattern()).match(text, start)
        if found:
            offset = found.end()
            number, unit = _share(found) if share else (_counted(found), found["unit"])
            if number:
                value, decimals, rough, upper, divisor = number
                span = found.span()
                quantities.append(Quantity(value, unit, rough, *span, prose, source, decimals, upper, divisor))
    return quantities


def _counted(found: Match[str]) -> Number | None:
    """Return the number before a unit."""
    whole, fraction, multiplier, upper, before, tens, some, after = found.group(*_COUNTED)
    number: Number | None
    if whole:
        decimals = len(fraction) - 1 if fraction else 0
        number = Number(exact(whole, fraction, multiplier), decimals, multiplier is not None)
    else:
        number = _of_powers(found)
    number = up_to(number, upper) if number and upper else number
    return number._replace(rough=True) if number and (before or tens or some or after) else number


def _of_powers(found: Match[str]) -> Number | None:
    """Return the value of 3万2千, or of Chinese numerals."""
    mixed = found["mixed"]
    return _spoken(found) if mixed is None else None if found["multiplier"] else of_powers(mixed)


def _spoken(found: Match[str]) -> Number | None:
    """Return the value of Chinese numerals: 百 alone is one in 百余 and 近百, and 近三期 are the last three."""
    run, before, tens, some = found.group("spoken", "before", "tens", "some")
    if (run[0] in _POWERS and not (before or tens or some)) or (
        before == "近" and len(run) == 1 and run not in _POWERS
    ):
        return None
    return of_numerals(run, found["point"], found["multiplier"])


def _share(found: Match[str]) -> tuple[Number | None, str | None]:
    """Return a share in words, in hundredths, in thousandths or in parts of its own, and its unit."""
    hundredths, thousandths, parts = found.group("hundredths", "thousandths", "parts")
    if parts:
        number, unit = _parts(parts, found["whole_parts"]), None
    elif thousandths:
        number, unit = _hundredths(thousandths), "‰"
    else:
        number, unit = _hundredths(hundredths) if hundredths else _tenths(found["tenths"], found["half_tenth"]), "%"
    return number._replace(rough=True) if number and (found["before"] or found["after"]) else number, unit


def _hundredths(written: str) -> Number | None:
    if written[0].isascii():
        return Number(Decimal(written), len(written.partition(".")[2]))
    run, point, decimals = written.partition("点")
    number = of_numerals(run, point + decimals or None)
    return number and number._replace(rough=number.upper is not None)


def _tenths(written: str, half: str | None) -> Number | None:
    """Return the hundredths of 八成, and of 八成五; shares in tenths are rounded ones."""
    number = Number(Decimal(written)) if written.isascii() else of_numerals(written)
    if number is None or (half and number.upper):
        return None
    behind = of_numerals("五" if half == "半" else half or "零")
    return behind and Number(number.value * 10 + behind.value, 0, rough=True, upper=number.upper and number.upper * 10)


def _parts(written: str, whole: str) -> Number | None:
    """Return 一 of 三分之一; neither may be more than one number, nor the part more than the whole."""
    part, of = of_numerals(written), of_numerals(whole)
    if part is None or of is None or part.upper or of.upper or not 0 < part.value < of.value:
        return None
    return Number(part.value, divisor=int(of.value))
