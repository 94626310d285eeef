"""Numbers as automatic numbering writes them."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_SMALL_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = 26
_LARGEST = 9999
_CIRCLED = 20
_TEN = 10


def ordinal(number: int, style: str) -> str:
    """Return a number in a style of Word's (`w:numFmt`); in digits where the style is unknown or has no such number."""
    write = _STYLES.get(style)
    return write(number) if write and 0 < number <= _LARGEST else str(number)


def _chinese(number: int) -> str:
    """Return 一, 十, 十二, 一百〇五."""
    words, gap = "", False
    for place, digit in zip(range(len(str(number)) - 1, -1, -1), map(int, str(number)), strict=True):
        if digit:
            words += (_DIGITS[0] if gap else "") + _DIGITS[digit] + _UNITS[place]
        gap = bool(words) and not digit
    return words.removeprefix("一") if words.startswith("一十") else words


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    written = ""
    for worth, letters in (*_ROMAN, *_SMALL_ROMAN):
        written += letters * (number // worth)
        number %= worth
    return written


def _letters(number: int) -> str:
    """Return a, …, z, aa, bb: Word repeats the letter."""
    turns, letter = divmod(number - 1, _LETTERS)
    return chr(ord("a") + letter) * (turns + 1)


def _of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else str(number)


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: str(number).translate({48 + digit: 0xFF10 + digit for digit in range(_TEN)}),
    "decimalEnclosedCircle": lambda number: chr(0x245F + number) if number <= _CIRCLED else str(number),
    "decimalEnclosedCircleChinese": lambda number: chr(0x245F + number) if number <= _CIRCLED else str(number),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseLegalSimplified": lambda number: _chinese(number).translate(_LEGAL),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
}
