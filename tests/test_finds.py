"""What fuzzing found, made small: each gives a report or `Unreadable`."""

import gouji


def test_a_table_may_end_with_a_label() -> None:
    gouji.read_text("行政强制\n9\n本年收费金额（单位：万元）\n行政事业性收费")
