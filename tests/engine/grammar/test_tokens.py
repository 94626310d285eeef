"""A text becomes one character a token."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import shapes

from gouji.engine.grammar.labels import normal
from gouji.engine.grammar.tokens import tokenise
from gouji.engine.lexicon import lexicon_of
from gouji.engine.source import fold

LEXICON = lexicon_of(shapes.FORM)
DRAWN = {
    LEXICON.classes[normal(label)]: name for label, name in {"规章": "R", "其他": "C", "1.属于国家秘密": "S"}.items()
}
FLAT = fold(shapes.concatenated(shapes.disclosure(shapes.zeros())))


def kinds_of(text: str) -> str:
    """Return the classes of a text, the three labels of these tests drawn as R, C and S."""
    return "".join(DRAWN.get(kind, kind) for kind in tokenise(fold(text), LEXICON).kinds)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("", ""),
        ("\n\n", "\n\n"),
        ("规章", "R"),
        ("规 章", "R"),
        ("规章 | 4 | 1 | 37 |", "R|n|n|n|"),
        ("| 规章 | 4 |  | |", "|R|n|||"),
        ("规章\t4\t1", "R\tn\tn"),
        ("规章 4 1 37", "R n n n"),
        ("规章\r\n4\r5", "R\nn\nn"),
        ("4 |\n|\n| ||", "n|\n|\n|||"),
        ("/ | - | 无 | 约12 | 1 3 | 甲 |", "d|d|d|t|u|x|"),
        ("|---|:--:|", ""),
        ("- 4 -", ""),
        ("4", "n"),
        ("第二十条", "X"),
        ("一、总体情况", "H"),
        ("## 一、总体情况", "H"),
        ("做好了公开工作。", "P"),
        ("1.属于国家秘密 0 0", "S n n"),
        ("22（其中修订16件） | 1 |", "n|n|"),
        ("１，２０３ |", "n|"),
        ("规章　0　0", "R n n"),
    ],
)
def test_classes(text: str, kinds: str) -> None:
    assert kinds_of(text) == kinds


def test_a_label_broken_over_lines_is_whole() -> None:
    tokens = tokenise("1.属于国\n家秘密\n0", LEXICON)
    assert DRAWN[tokens.kinds[0]] == "S"
    assert tokens.kinds[1:] == "\nn"
    assert (tokens.starts[0], tokens.ends[0]) == (0, 9)


def test_a_heading_in_running_text_is_a_heading() -> None:
    text = "做好了公开工作，群众满意。五、存在的主要问题及改进情况 公开还不及时，" + "将改进。" * 20
    assert kinds_of(text) == "PHP"


def test_cells_run_together_are_taken_apart() -> None:
    assert kinds_of(FLAT).count("R") == 1
    assert kinds_of(FLAT).count("u") == 2


def test_a_long_line_of_figures_is_a_row() -> None:
    assert kinds_of(" ".join(["1234567"] * 15)) == " ".join("n" * 15)


def test_a_sentence_that_ends_in_a_figure_is_none() -> None:
    assert kinds_of("本年度我县各单位共主动公开各类政府信息若干条，其中通过网站公开的有许多条，" * 3 + "合计 58") == "P"


@given(st.lists(st.sampled_from([*"|\t\n -一、（）。0", "规章", "其他", "12", "1.", "总体情况", "甲乙"]), max_size=20))
def test_tokens_stand_one_after_another_and_hold_all_figures(parts: list[str]) -> None:
    text = fold("".join(parts))
    tokens = tokenise(text, LEXICON)
    assert len(tokens.kinds) == len(tokens.starts) == len(tokens.ends)
    edges = [edge for pair in zip(tokens.starts, tokens.ends, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert text.count("\n") >= tokens.kinds.count("\n")
    assert all(
        text[start:end].strip(" ") == text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)
    )
