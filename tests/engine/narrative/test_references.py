"""Documents that the words cite, by number, order, title and article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouji.engine.narrative.known import known_documents
from gouji.engine.narrative.prose import prose_between
from gouji.engine.narrative.references import find_references
from gouji.engine.source import Source, Span

REGULATION = "中华人民共和国政府信息公开条例"
HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)


def cited(words: str, section: int = 0) -> list[tuple[str, str, str | None]]:
    """Return kind, name and what is meant of each."""
    source = Source("<test>", words, "", "utf-8")
    found = find_references(source, prose_between(source, Span(0, len(words)), section))
    return [(reference.kind, reference.name, reference.meant) for reference in found]


@pytest.mark.parametrize(
    ("words", "reference"),
    [
        ("根据国办公开办函〔2021〕30号编制", ("number", "国办公开办函〔2021〕30号", None)),
        ("国办发 〔2021〕 30 号", ("number", "国办发〔2021〕30号", None)),
        ("（云政办规〔２０２１〕８号）", ("number", "云政办规〔2021〕8号", None)),
        ("印发云政发[2021]30号", ("number", "云政发〔2021〕30号", "云政发〔2021〕30号")),
        ("云政发2021〕30号", ("number", "云政发〔2021〕30号", "云政发〔2021〕30号")),
        ("国务院令第711号", ("order", "国务院令第711号", None)),
        ("中华人民共和国国务院令第492号", ("order", "国务院令第492号", None)),
        ("国令第711号", ("order", "国务院令第711号", None)),
        (f"《{REGULATION}》", ("title", REGULATION, None)),
        ("《政府信息公开条例》", ("title", "政府信息公开条例", None)),
        ("《中华人民共和国政府信息公开条列》", ("title", "中华人民共和国政府信息公开条列", REGULATION)),
    ],
)
def test_what_is_cited(words: str, reference: tuple[str, str, str | None]) -> None:
    assert cited(words) == [reference]


@pytest.mark.parametrize(
    "words",
    [
        "云河大道90号",
        "12345号",
        "第2021号",
        "(2021)云01行初30号",
        "电话2021123号",
        "号",
        "《云河日报》",
        "《》",
        "《政府信息公开条例",
        "》政府信息公开条例《",
        "《《政府信息公开条例",
    ],
)
def test_what_is_not_cited(words: str) -> None:
    assert cited(words) == []


def test_articles_are_cited_behind_the_title_in_the_preamble_only() -> None:
    words = f"根据《{REGULATION}》（以下简称《条例》）第三十一条和第五十条编制"
    articles = [reference for reference in cited(words) if reference[0] == "article"]
    assert articles == [("article", "《政府信息公开条例》第三十一条", None)]
    assert [reference[0] for reference in cited(words, section=1)] == ["title"]


def test_a_lost_bracket_is_damage() -> None:
    source = Source("<test>", "云政发〔202130号", "", "utf-8")
    (reference,) = find_references(source, prose_between(source, Span(0, len(source.text)), 0))
    assert (reference.damaged, reference.raw) == (True, "云政发〔202130号")


@given(st.integers(0, len(REGULATION) - 1), HAN)
def test_a_title_with_one_other_character_is_a_slip(place: int, other: str) -> None:
    title = REGULATION[:place] + other + REGULATION[place + 1 :]
    assert known_documents().meant(title) == REGULATION


@given(st.integers(0, len(REGULATION) - 1))
def test_a_title_that_lacks_one_character_is_a_slip(place: int) -> None:
    assert known_documents().meant(REGULATION[:place] + REGULATION[place + 1 :]) == REGULATION


@given(st.text(HAN, min_size=0, max_size=30))
def test_other_titles_are_no_slips(title: str) -> None:
    assert known_documents().meant(title) is None


@pytest.mark.parametrize(
    "part", ["《", "》", "《条例", "2021〕30号", "国办发〔", "号", "第三十一条", "令第711号", "〔2021〕"]
)
def test_a_long_text_without_an_end_has_what_a_short_one_has(part: str) -> None:
    times = 100_000 // len(part)
    short, long = cited(part * 9), cited(part * times)
    assert len(short) == len(long) == 0 or len(short) / 9 == pytest.approx(len(long) / times, rel=0.2)
