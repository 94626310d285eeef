from gouji.engine.document import Content, SectionState
from gouji.engine.source import Span
from gouji.rules.missing_fee_statement import missing_fee_statement


def test_no_statement_is_told_at_the_heading_of_section_six(judge) -> None:
    [objection] = judge(missing_fee_statement).objections
    assert objection.span == Span(60, 65)


def test_statement_anywhere_will_do(judge) -> None:
    assert judge(missing_fee_statement, mentions=["fee.statement"]).objections == ()


def test_empty_section_lacks_the_statement_too(judge, outline) -> None:
    assert len(judge(missing_fee_statement, sections=outline({6: {"content": Content.EMPTY}})).objections) == 1


def test_missing_section_is_not_judged(judge, outline) -> None:
    judgement = judge(missing_fee_statement, sections=outline({6: {"state": SectionState.MISSING}}))
    assert (judgement.checked, judgement.objections) == (0, ())


def test_fees_are_reported_from_2020_on() -> None:
    assert missing_fee_statement.years == (2020, None)
