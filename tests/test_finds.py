"""What fuzzing found, made small: each gives a report or `Unreadable`."""

from support.shapes import document, grid, zeros

import gouji


def test_a_table_may_end_with_a_label() -> None:
    gouji.read_text("行政强制\n9\n本年收费金额（单位：万元）\n行政事业性收费")


def test_a_cell_may_hold_thousands_of_digits() -> None:
    text = document(zeros() | {"regulations.made": "9" * 7801, "fees.amount": "9" * 5000}, grid)
    report = gouji.read_text(text, "report.txt")
    assert [report.facts[key].state.value for key in ("regulations.made", "fees.amount")] == ["unreadable"] * 2
    gouji.check(report)
