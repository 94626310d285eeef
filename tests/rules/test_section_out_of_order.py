from gouji.engine.document import SectionState
from gouji.engine.source import Span
from gouji.rules.section_out_of_order import section_out_of_order

MISSING = {"state": SectionState.MISSING, "heading": None, "ordinal": None}


def messages(judgement) -> list[str]:
    return [objection.message.zh for objection in judgement.objections]


def test_form_order_is_silent(judge) -> None:
    assert messages(judge(section_out_of_order)) == []


def test_swapped_sections_show_both_places(judge, outline) -> None:
    sections = outline({5: {"span": Span(60, 65)}, 6: {"span": Span(50, 55)}})
    [objection] = judge(section_out_of_order, sections=sections).objections
    assert objection.message.zh.startswith("“五、存在的主要问题及改进情况”排在“六、其他需要报告的事项”之后")
    assert (objection.span, objection.related[0].span) == (Span(60, 65), Span(50, 55))


def test_swapped_sections_numbered_as_they_stand_are_told_once(judge, outline) -> None:
    sections = outline({5: {"span": Span(60, 65), "ordinal": 6}, 6: {"span": Span(50, 55), "ordinal": 5}})
    assert len(judge(section_out_of_order, sections=sections).objections) == 1


def test_ordinals_that_count_on_past_a_missing_section_are_silent(judge, outline) -> None:
    sections = outline({4: MISSING, 5: {"ordinal": 4}, 6: {"ordinal": 5}})
    assert messages(judge(section_out_of_order, sections=sections)) == []


def test_ordinals_that_keep_the_gap_of_lost_headings_are_silent(judge, outline) -> None:
    assert messages(judge(section_out_of_order, sections=outline({3: MISSING, 4: MISSING}))) == []


def test_doubled_ordinal_shows_its_double(judge, outline) -> None:
    [objection] = judge(section_out_of_order, sections=outline({2: {"ordinal": 1}})).objections
    assert objection.message.zh == (
        "“主动公开政府信息情况”标作第 1 部分，按规定格式是第 2 部分：请写作“二、主动公开政府信息情况”"
    )
    assert [label.span for label in objection.related] == [Span(10, 15)]


def test_heading_without_ordinal(judge, outline) -> None:
    assert messages(judge(section_out_of_order, sections=outline({2: {"ordinal": None}}))) == [
        "“主动公开政府信息情况”前没有序号：请写作“二、主动公开政府信息情况”"
    ]


def test_no_heading_with_an_ordinal_is_one_finding(judge, outline) -> None:
    sections = outline({number: {"ordinal": None} for number in range(1, 7)})
    [objection] = judge(section_out_of_order, sections=sections).objections
    assert [label.span.start for label in objection.related] == [20, 30, 40, 50, 60]


def test_no_heading_at_all_is_not_passed(judge, outline) -> None:
    judgement = judge(section_out_of_order, sections=outline(dict.fromkeys(range(1, 7), MISSING)))
    assert (judgement.checked, len(judgement.skips), judgement.objections) == (0, 1, ())
