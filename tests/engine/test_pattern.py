import pickle
import re
from copy import copy

import pytest

from gouji.engine.pattern import HAN, late


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("")


def test_a_pattern_that_is_compiled_late_finds_what_it_would_find() -> None:
    number = late(r"(?P<number>[0-9]+)B", re.IGNORECASE)
    assert [found["number"] for found in number.finditer("12b 3B")] == ["12", "3"]
    assert (number.fullmatch("1"), number.sub("x", "7b")) == (None, "x")


def test_it_can_be_copied_and_pickled_as_other_patterns_can() -> None:
    number = late("[0-9]+", re.IGNORECASE)
    for same in (copy(number), pickle.loads(pickle.dumps(number))):  # noqa: S301  # what was pickled here
        assert (same.pattern, same.findall("1a23")) == ("[0-9]+", ["1", "23"])


def test_what_it_is_made_of_is_told_without_compiling() -> None:
    assert late("(").pattern == "("


@pytest.mark.parametrize(("text", "found"), [("甲县〇㙍", "甲县〇㙍"), ("第3、é甲_·（", "第甲")])
def test_chinese_characters_are_told_from_others(text: str, found: str) -> None:
    assert "".join(re.findall(HAN, text)) == found
