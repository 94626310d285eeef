"""Figures are flat; what is told of one is made when someone asks."""

from support import shapes
from support.reading import report_of

from gouji.engine.facts import Raws, Spans
from gouji.engine.source import Span

TEXT = shapes.document(shapes.zeros() | {"permits.decisions": "１２"}, shapes.tabs)


def test_a_span_is_made_of_bounds() -> None:
    spans = Spans((3, 5), (4, 9))
    assert (spans[1], list(spans), len(spans)) == (Span(5, 9), [Span(3, 4), Span(5, 9)], 2)


def test_a_raw_text_is_cut_out_as_the_document_has_it() -> None:
    raws = Raws("规章 １２ 3", Spans((3, 6), (5, 7)))
    assert (raws[0], list(raws), len(raws)) == ("１２", ["１２", "3"], 2)


def test_a_fact_stands_where_its_key_is_numbered() -> None:
    facts = report_of(TEXT).facts
    fact = facts["permits.decisions"]
    number = facts.form.index[fact.key]
    assert (fact.value, fact.raw, fact.span) == (12, facts.raws[number], facts.spans[number])
    assert TEXT[fact.span.start : fact.span.end] == "１２"
