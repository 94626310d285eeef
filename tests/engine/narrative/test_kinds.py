"""Results behind lawsuits of both kinds: those of all, or of the last kind alone."""

import pytest
from support.sentences import said

BOTH = "政府信息公开行政诉讼:未经复议直接起诉4件、复议后起诉2件"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"{BOTH},按结果分,维持4件。", "litigation.upheld"),
        (f"{BOTH};尚未审结4件。", "litigation.pending"),
        (f"{BOTH}(维持1件);败诉3件。", "litigation.corrected"),
        ("政府信息公开行政诉讼6件,其中未经复议直接起诉4件,复议后起诉2件;维持5件。", "litigation.upheld"),
        ("政府信息公开行政诉讼:直接起诉4件,维持3件,复议后起诉2件,维持1件。", "litigation.after_review.upheld"),
        ("政府信息公开行政诉讼:直接起诉4件(维持3件),复议后起诉2件,维持1件。", "litigation.after_review.upheld"),
        ("政府信息公开行政诉讼:直接起诉4件;复议后起诉2件(维持1件)。", "litigation.after_review.upheld"),
    ],
)
def test_a_result_behind_both_kinds_is_of_all_lawsuits(words: str, name: str) -> None:
    assert said(words).claims[-1].statement == name
