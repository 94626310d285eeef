from gouji.engine.document import Content
from gouji.engine.levels import Level
from gouji.rules.missing_results import missing_results


def test_one_finding_lists_all_that_is_not_told(judge) -> None:
    [objection] = judge(missing_results, mentions=["results.assessment"]).objections
    assert objection.expected.zh == "社会评议、责任追究"


def test_all_results_told(judge) -> None:
    there = ["results.assessment", "results.evaluation", "results.accountability"]
    assert judge(missing_results, mentions=there).objections == ()


def test_only_governments_owe_them() -> None:
    assert missing_results.levels == (Level.GOVERNMENT,)


def test_empty_overview_is_not_judged(judge, outline) -> None:
    judgement = judge(missing_results, sections=outline({1: {"content": Content.EMPTY}}))
    assert (judgement.checked, judgement.objections) == (0, ())
