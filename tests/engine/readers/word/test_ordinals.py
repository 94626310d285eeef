"""Numbers as automatic numbering writes them."""

import pytest

from gouji.engine.readers.word.ordinals import ordinal


@pytest.mark.parametrize(
    ("style", "number", "written"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("decimalZero", 12, "12"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircleChinese", 21, "21"),
        ("chineseCounting", 1, "一"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 101, "一百〇一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 2005, "二千〇五"),
        ("japaneseCounting", 6, "六"),
        ("ideographDigital", 20, "二〇"),
        ("chineseLegalSimplified", 13, "拾叁"),
        ("ideographTraditional", 2, "乙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 1999, "mcmxcix"),
        ("upperLetter", 26, "Z"),
        ("lowerLetter", 28, "bb"),
        ("none", 5, ""),
        ("hebrew1", 5, "5"),
        ("chineseCounting", 0, "0"),
        ("chineseCounting", 10_000, "10000"),
    ],
)
def test_a_number_in_a_style(style: str, number: int, written: str) -> None:
    assert ordinal(number, style) == written
