"""What fuzzing found, made small: each gives a report or `Unreadable`."""

import pytest

import gouji


@pytest.mark.xfail(reason="a blank cell behind the last token has no place", raises=IndexError, strict=True)
def test_a_table_may_end_with_a_label() -> None:
    gouji.read_text("行政强制\n9\n本年收费金额（单位：万元）\n行政事业性收费")
