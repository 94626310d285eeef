"""How well the words are understood: what docs/accuracy.md says of the labelled sentences is so."""

from collections import Counter

import pytest
from support.accuracy import SET_ASIDE, SETS, misses, readings, score, sentences
from support.accuracy_page import PAGE, page, reasons

# What is reached, so that nothing is lost again.
FLOORS = {"tuned": (0.99, 0.98), "further": (0.99, 0.94), SET_ASIDE: (0.99, 0.94)}


def test_no_sentence_stands_in_two_places() -> None:
    said = Counter((sentence.says, sentence.body) for name in SETS for sentence in sentences(name))
    assert [sentence for sentence, times in said.items() if times > 1] == []


@pytest.mark.parametrize("name", SETS)
def test_precision_and_recall_do_not_fall(name: str) -> None:
    precision, recall = FLOORS[name]
    counted = score(readings(name))
    assert counted.precision() >= precision
    assert counted.recall() >= recall


def test_each_claim_missed_in_what_is_set_aside_has_its_reason() -> None:
    missed = [each for name in SETS if name == SET_ASIDE for each in misses(name)]
    assert {(sentence.says, label.raw, label.start) for sentence, label in missed} == set(reasons())


def test_the_page_is_what_the_sentences_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
