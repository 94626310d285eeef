"""Cells that were run together in one text."""

import pytest
from support import shapes

from gouji.engine.grammar.flattened import among_labels, condense, flattened
from gouji.engine.lexicon import lexicon_of
from gouji.engine.source import fold

LEXICON = lexicon_of(shapes.FORM)
TABLE = fold(shapes.concatenated(shapes.disclosure(shapes.zeros())))


@pytest.mark.parametrize(
    ("before", "behind"),
    [("", ""), ("本年度做好了公开工作。", ""), ("", "。下一步继续做好工作"), ("公开情况如下:", "。共 5 件")],
)
def test_a_table_is_found_in_running_text(before: str, behind: str) -> None:
    text = f"{before}{TABLE}{behind}"
    assert list(flattened(text, 0, len(text), LEXICON)) == [(len(before), len(before) + len(TABLE))]


def test_labels_named_in_a_sentence_are_no_table() -> None:
    text = "本年制发件数、本年废止件数、现行有效件数、本年处理决定数量等都已按要求填写，并逐项核对无误，没有发现差错。"
    assert list(flattened(fold(text), 0, len(text), LEXICON)) == []


def test_an_ordinal_behind_a_figure_belongs_to_the_next_label() -> None:
    text = "000004" + "7.属于行政执法案卷" + "12"
    pieces = [text[start:end] for _, start, end in among_labels(text, LEXICON)]
    assert pieces == ["000004", "7.属于行政执法案卷", "12"]


def test_white_space_between_cells_is_kept() -> None:
    assert [kind for kind, _, _ in among_labels("1 2  约3", LEXICON)] == ["n", " ", "n", " ", "X"]


def test_condensed_text_leads_back_to_its_offsets() -> None:
    condensed, offsets = condense('a "b", c')
    assert (condensed, offsets) == ("ab、c", [0, 3, 5, 7])
