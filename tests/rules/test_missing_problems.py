import pytest

from gouji.engine.document import Content, SectionState
from gouji.engine.finding import Severity
from gouji.rules.missing_problems import missing_problems


@pytest.mark.parametrize("content", [Content.EMPTY, Content.NOTHING])
def test_no_content_is_an_error(judge, outline, content) -> None:
    [objection] = judge(missing_problems, sections=outline({5: {"content": content}})).objections
    assert objection.severity is None


@pytest.mark.parametrize(
    ("there", "missing"),
    [
        (["problems.problem"], 1),
        (["problems.measure"], 1),
        ([], 1),
        (["problems.problem", "problems.measure"], 0),
    ],
)
def test_words_without_a_cue_are_one_warning(judge, there, missing) -> None:
    objections = judge(missing_problems, mentions=there).objections
    assert [objection.severity for objection in objections] == [Severity.WARNING] * missing


def test_missing_section_is_not_judged(judge, outline) -> None:
    judgement = judge(
        missing_problems, sections=outline({5: {"state": SectionState.MISSING, "content": Content.EMPTY}})
    )
    assert (judgement.checked, judgement.objections) == (0, ())
