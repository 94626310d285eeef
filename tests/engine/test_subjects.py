from decimal import Decimal

import pytest
from attrs import evolve

from gouji.engine.diagnostic import Diagnostic
from gouji.engine.document import Content, Section, SectionState, Table, TableState
from gouji.engine.forms import load_form
from gouji.engine.narrative import Claim, Mention
from gouji.engine.source import Span
from gouji.engine.subjects import Claims, Diagnostics, Mentions, Sections, Tables
from gouji.engine.text import Text

FORM = load_form("ogi-2021")


def section(number: int, offset: int, state: SectionState = SectionState.PRESENT) -> Section:
    form = FORM.sections[number - 1]
    return Section(form, state, form.heading, "accepted", number, Span.at(offset), Span.at(offset), Content.WORDS)


def test_sections_are_known_by_their_number() -> None:
    sections = Sections((section(1, 0), section(2, 5)))
    assert (sections[2].number, len(sections), [one.number for one in sections]) == (2, 2, [1, 2])
    with pytest.raises(KeyError):
        sections[3]


def test_the_sections_found_are_in_the_order_of_the_document() -> None:
    lost = section(2, 0, SectionState.HEADING_LOST)
    assert [one.number for one in Sections((section(1, 9), lost, section(3, 4))).found] == [3, 1]


def test_tables_are_known_by_their_key() -> None:
    tables = Tables(tuple(Table(form, TableState.READ, Span.at(0)) for form in FORM.tables))
    assert (tables["cases"].form.section, len(tables)) == (4, 3)
    assert [table.form.key for table in tables] == ["disclosure", "requests", "cases"]
    with pytest.raises(KeyError):
        tables["fees"]


def test_mentions_claims_and_diagnostics_are_found_by_their_kind() -> None:
    mentions = tuple(Mention(key, 1, Span.at(place)) for place, key in enumerate(["a", "b", "a"]))
    assert [mention.span.start for mention in Mentions(mentions).of("a")] == [0, 2]
    diagnostics = tuple(Diagnostic(code, Span.at(0), Text("", "")) for code in ("GJ213", "GJ202"))
    assert Diagnostics(diagnostics).of("GJ202") == diagnostics[1:]
    claim = Claim(
        statement="requests.received",
        code="GJ401",
        readings=(),
        value=Decimal(1),
        number=None,
        unit=None,
        approximate=False,
        certain=True,
        undecided=None,
        raw="1件",
        span=Span.at(0),
    )
    claims = (claim, evolve(claim, statement="review.total"))
    assert Claims(claims).of("review.total") == claims[1:]
    assert Claims(claims).for_rule("GJ407") == ()
    assert Claims(claims).for_rule("GJ401") == claims
