"""Characters become lines of text."""

import pytest

from gouji.engine.readers.pdf.lines import cell_text, lines_of
from gouji.engine.readers.pdf.page import Glyph


def written(text: str, x: float, y: float, size: float = 10.0, **heights: tuple[float, float]) -> list[Glyph]:
    """Return characters side by side; `heights` are the lower and upper edges of those that are not full."""
    glyphs = []
    for character in text:
        low, high = heights.get(character, (0.0, size))
        width = size / 2 if character.isascii() else size
        glyphs.append(Glyph(x, y + low, x + width, y + high, character))
        x += width
    return glyphs


INK = {"一": (4.2, 5.0), "、": (-0.8, 1.2), "，": (-0.8, 1.4), "-": (3.0, 3.6)}


@pytest.mark.parametrize(
    "text", ["一、本年新收政府信息公开申请数量", "（区分处理的，只计这一情形）", "、本年，新收一", "-8"]
)
def test_low_characters_stay_in_their_line(text: str) -> None:
    assert [line.text for line in lines_of(written(text, 0, 100, **INK))] == [text]


def test_low_characters_go_to_the_line_in_which_they_stand() -> None:
    glyphs = [*written("一、本年，", 0, 120, **INK), *written("新收，一、", 0, 100, **INK)]
    assert [line.text for line in lines_of(glyphs)] == ["一、本年，", "新收，一、"]
    assert cell_text(glyphs) == "一、本年，新收，一、"


def test_low_characters_alone_are_a_line() -> None:
    glyphs = [*written("本年", 0, 120), *written("、，", 60, 60, **INK), *written("新收", 0, 20)]
    assert [line.text for line in lines_of(glyphs)] == ["本年", "、，", "新收"]


@pytest.mark.parametrize(("raised", "said"), [(written("1", 10, 105, 6), "12 1"), (written("1", 10, 100, 10), "121")])
def test_the_number_of_a_note_is_no_digit_of_the_figure_before_it(raised: list[Glyph], said: str) -> None:
    assert cell_text([*written("12", 0, 100), *raised]) == said
