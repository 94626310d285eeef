from gouji.engine.document import SectionState
from gouji.engine.finding import Severity
from gouji.engine.source import Span
from gouji.rules.missing_section import missing_section


def test_message_names_the_canonical_heading(judge, outline) -> None:
    sections = outline({4: {"state": SectionState.MISSING, "heading": None, "span": Span.at(33)}})
    [objection] = judge(missing_section, sections=sections).objections
    assert (
        objection.message.zh == "缺少“四、政府信息公开行政复议、行政诉讼情况”：请在此处补上这一部分，没有内容的也要写明"
    )
    assert "四、政府信息公开行政复议、行政诉讼情况" in objection.message.en
    assert (objection.span, objection.severity) == (Span(33, 33), None)


def test_lost_heading_is_a_warning(judge, outline) -> None:
    sections = outline({3: {"state": SectionState.HEADING_LOST, "heading": None, "span": Span.at(27)}})
    [objection] = judge(missing_section, sections=sections).objections
    assert objection.severity is Severity.WARNING
    assert objection.message.zh.startswith("“三、收到和处理政府信息公开申请情况”的标题缺失")


def test_report_without_any_heading_is_not_judged(judge, outline) -> None:
    lost = {"state": SectionState.HEADING_LOST, "heading": None}
    missing = {"state": SectionState.MISSING, "heading": None}
    judgement = judge(
        missing_section, sections=outline({1: missing, 2: lost, 3: lost, 4: lost, 5: missing, 6: missing})
    )
    assert (judgement.checked, judgement.objections, len(judgement.skips)) == (0, (), 6)


def test_complete_report_counts_six_sections(judge) -> None:
    judgement = judge(missing_section)
    assert (judgement.checked, judgement.failed) == (6, 0)
