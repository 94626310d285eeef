"""The value of a number in Chinese numerals, of one with powers between its digits, and of a range."""

import re
from decimal import Decimal

from gouji.engine.narrative.numbers import POWERS, Number, exact

_PLAIN = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億〇", "一二二三三四五六六七八九十百千万亿零") | {
    ord("廿"): "二十",
    ord("卅"): "三十",
}
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_ARABIC = str.maketrans("零一二三四五六七八九", "0123456789")
_PLACES = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
# How large what is multiplied by a power may be.
_LIMITS = {"亿": 10**8, "万": 10**4, "千": 10, "百": 10, "十": 10}
_NEIGHBOURS = frozenset({"一二", "一两", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"})
_SIDE_BY_SIDE = re.compile("[一二两三四五六七八九]{2}")
_IN_ROW = re.compile("[一二三四五六七八九][零一二三四五六七八九]{1,14}")
_MISPLACED = re.compile("两(?=.)(?![百千万亿])|(?<=.)两(?![百千万亿])")
_TWENTY_BEHIND_DIGIT = re.compile("[一二两三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸][廿卅]")
_BARE = re.compile("[百千万亿]+")
_PART = re.compile("([0-9]+)([百千万亿]*)")
_END = re.compile(r"([0-9]+(?:\.[0-9]+)?)([百千万亿]*)")
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖貳參陸")
_ROUNDED = ("百", "千", "万", "亿")
_LONGEST, _PAIR = 36, 2


def of_powers(written: str) -> Number:
    """Return the value of digits with powers between them: 1亿2000万."""
    value = sum(int(digits) * 10 ** POWERS.get(power, 0) for digits, power in _PART.findall(written))
    return Number(Decimal(value), rough=written.endswith(_ROUNDED))


def of_numerals(run: str, point: str | None = None, multiplier: str | None = None) -> Number | None:
    """Return the value of Chinese numerals; None where they are not written as a number is.

    A power alone is that of 百余: a rounded one. Formal numerals (叁万元) are written for exact amounts.
    """
    ends = _ends(run)
    if ends is None or (point and ends[1]):
        return None
    fraction = f".{_arabic(point[1:])}" if point else None
    lower, upper = (exact(str(end), fraction, multiplier) if end is not None else None for end in ends)
    rough = multiplier is not None or upper is not None or (run.endswith(_ROUNDED) and run[0] not in _FORMAL)
    return None if lower is None else Number(lower, len(point or ".") - 1, rough, upper)


def up_to(lower: Number, upper: str) -> Number | None:
    """Return the range from `lower` to what is written as `upper`; None where that is not larger.

    In 1至2万 the power belongs to both.
    """
    digits = _END.fullmatch(upper)
    if digits is None:
        end = of_numerals(upper)
        return _range(lower.value, end.value, lower.decimals) if end and end.upper is None else None
    multiplier = digits[2] or None
    both = multiplier is not None and lower.value < Decimal(digits[1])
    start = exact(str(lower.value), None, multiplier) if both else lower.value
    return _range(start, exact(digits[1], None, multiplier), lower.decimals)


def _range(lower: Decimal, upper: Decimal, decimals: int) -> Number | None:
    return Number(lower, decimals, rough=True, upper=upper) if lower < upper else None


def _ends(run: str) -> tuple[int, int | None] | None:
    """Return a whole number, or the two that 三五 may mean."""
    if len(run) > _LONGEST or _TWENTY_BEHIND_DIGIT.search(run):
        return None
    plain = run.translate(_PLAIN)
    if _IN_ROW.fullmatch(plain) and (len(plain) > _PAIR or "零" in plain):
        return int(_arabic(plain)), None
    pair = _SIDE_BY_SIDE.search(plain)
    if pair:
        return _either(plain, pair)
    value = _value(f"一{plain}" if _BARE.fullmatch(plain) else plain)
    return None if value is None else (value, None)


def _either(plain: str, pair: re.Match[str]) -> tuple[int, int] | None:
    before, behind = plain[: pair.start()], plain[pair.end() :]
    lower, upper = (_value(f"{before}{digit}{behind}") for digit in pair[0])
    if lower is None or upper is None or pair[0] not in _NEIGHBOURS:
        return None
    return lower, upper


def _arabic(digits: str) -> str:
    return digits.translate(_ARABIC)


def _value(plain: str) -> int | None:
    return None if _MISPLACED.search(plain) else _whole(plain)


def _whole(plain: str) -> int | None:
    """Return the value of numerals that are taken apart at their highest power."""
    for name, place in _PLACES.items():
        head, power, tail = plain.rpartition(name)
        if power:
            times = 1 if name == "十" and not head else _whole(head)
            rest = _rest(tail, place)
            if times is None or rest is None or not 0 < times < _LIMITS[name]:
                return None
            return times * place + rest
    return _DIGITS.get(plain)


def _rest(tail: str, place: int) -> int | None:
    """Return what stands behind a power: a zero tells that the next one is left out; behind 万 and 亿 it may be there.

    So 一千五十 and 一万五 are not read: they may mean two numbers.
    """
    if not tail:
        return 0
    value = _whole(tail.removeprefix("零"))
    if value is None:
        return None
    if tail.startswith("零"):
        limit = place if place >= _PLACES["万"] else place // 10
        return value if 0 < value < limit else None
    return value if place // 10 <= value < place else None
