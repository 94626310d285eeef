import pytest

from gouji.engine.document import SectionState
from gouji.rules.reworded_heading import reworded_heading


@pytest.mark.parametrize("wording", ["slip", "other"])
def test_other_words_are_told_with_those_of_the_form(judge, outline, wording) -> None:
    sections = outline({5: {"wording": wording, "heading": "问题与对策"}})
    [objection] = judge(reworded_heading, sections=sections).objections
    assert objection.message.zh == ("标题写作“问题与对策”，规定格式是“存在的主要问题及改进情况”：请改用规定的标题")
    assert (objection.expected.zh, objection.found) == ("存在的主要问题及改进情况", "问题与对策")


def test_section_without_a_heading_is_skipped(judge, outline) -> None:
    lost = {"state": SectionState.HEADING_LOST, "heading": None, "wording": None}
    judgement = judge(reworded_heading, sections=outline({3: lost}))
    assert (judgement.checked, [skip.reason.zh for skip in judgement.skips]) == (5, ["第三部分没有标题"])
