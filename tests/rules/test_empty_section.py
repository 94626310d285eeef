import pytest

from gouji.engine.document import Content, SectionState
from gouji.engine.source import Span
from gouji.rules.empty_section import empty_section


def test_empty_section_six(judge, outline) -> None:
    [objection] = judge(empty_section, sections=outline({6: {"content": Content.EMPTY}})).objections
    assert objection.span == Span(60, 65)


@pytest.mark.parametrize("content", [Content.NOTHING, Content.WORDS])
def test_a_bare_nothing_is_content(judge, outline, content) -> None:
    assert judge(empty_section, sections=outline({6: {"content": content}})).objections == ()


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_other_sections_are_not_its_matter(judge, outline, number) -> None:
    assert judge(empty_section, sections=outline({number: {"content": Content.EMPTY}})).objections == ()


def test_missing_section_is_not_judged(judge, outline) -> None:
    judgement = judge(empty_section, sections=outline({6: {"state": SectionState.MISSING, "content": Content.EMPTY}}))
    assert (judgement.checked, judgement.objections) == (0, ())
