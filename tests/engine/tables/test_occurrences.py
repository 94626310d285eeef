"""The labels above rows."""

from gouji.engine.forms import load_form
from gouji.engine.tables.occurrences import Header


def test_a_header_with_more_labels_than_any_form_has_is_strange_and_takes_no_more() -> None:
    (block,) = load_form("ogi-2021").table("requests").blocks
    header = Header()
    for token in range(1000):
        header = header.widened(block.columns[token % 7], token, " " * 1000)
    assert (len(header.columns), header.last, header.strange) == (100, 999, True)
