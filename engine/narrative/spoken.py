"""What a match of the grammar of quantities says that has no plain digits: numerals, powers, shares in words."""

from decimal import Decimal
from re import Match

from gouji.engine.narrative.numbers import Number
from gouji.engine.narrative.numerals import of_numerals, of_powers

_POWERS = frozenset("百千万亿")


def spoken(found: Match[str]) -> Number | None:
    """Return the value of 3万2千, or of Chinese numerals."""
    mixed = found["mixed"]
    return _numerals(found) if mixed is None else None if found["multiplier"] else of_powers(mixed)


def _numerals(found: Match[str]) -> Number | None:
    """Return the value of Chinese numerals: 百 alone is one in 百余 and 近百, and 近三期 are the last three."""
    run, before, tens, some = found.group("spoken", "before", "tens", "some")
    if (run[0] in _POWERS and not (before or tens or some)) or (
        before == "近" and len(run) == 1 and run not in _POWERS
    ):
        return None
    return of_numerals(run, found["point"], found["multiplier"])


def share(found: Match[str]) -> tuple[Number | None, str | None]:
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
