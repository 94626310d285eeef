"""Numbers written in the styles of Chinese prose."""

from collections.abc import Callable

_PLAIN = "零一二三四五六七八九", "十百千"
_FORMAL = "零壹贰叁肆伍陆柒捌玖", "拾佰仟"
_MYRIAD = 10_000
_HOTLINES = range(12300, 12400)


def digits(count: int) -> str:
    """1203; nothing for what is read as the number of a hotline."""
    return "" if count in _HOTLINES else str(count)


def separated(count: int) -> str:
    """1,203."""
    return digits(count) and f"{count:,}"


def plain(count: int) -> str:
    """一千二百零三."""
    return _spelled(count, *_PLAIN).removeprefix("一") if 10 <= count < 20 else _spelled(count, *_PLAIN)


def formal(count: int) -> str:
    """壹仟贰佰零叁."""
    return _spelled(count, *_FORMAL)


def in_row(count: int) -> str:
    """一二〇三; nothing for two digits, which would mean one or the other."""
    row = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(count))
    return row if len(row) > 2 or "〇" in row else ""


def powers(count: int) -> str:
    """3万2000, 1亿2345万6789."""
    upper, lower = divmod(count, _MYRIAD)
    highest, middle = divmod(upper, _MYRIAD)
    if 0 < highest < _MYRIAD and middle:
        return f"{highest}亿{middle}万{lower:04}"
    return f"{upper}万{lower:04}" if upper and not highest else ""


STYLES: dict[str, Callable[[int], str]] = {
    style.__name__: style for style in (digits, separated, plain, formal, in_row, powers)
}


def _spelled(count: int, numerals: str, places: str) -> str:
    if count >= _MYRIAD**2:
        return _joined(count, _MYRIAD**2, "亿", numerals, places)
    if count >= _MYRIAD:
        return _joined(count, _MYRIAD, "万", numerals, places)
    for place, name in zip((1000, 100, 10), reversed(places), strict=True):
        if count >= place:
            return _joined(count, place, name, numerals, places)
    return numerals[count]


def _joined(count: int, place: int, name: str, numerals: str, places: str) -> str:
    times, rest = divmod(count, place)
    head = _spelled(times, numerals, places) + name
    if not rest:
        return head
    return head + (numerals[0] if rest < place // 10 else "") + _spelled(rest, numerals, places)
