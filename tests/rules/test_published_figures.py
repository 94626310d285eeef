"""Figures of published reports, with sentences of ours that read them as those reports do: nothing contradicts."""

import pytest
from support.published import HUAIAN_2024, SUQIAN_2023, SUQIAN_2024, cells_of
from support.shapes import PROSE, document, fillers_dropped

import gouji.rules
from gouji.engine.check import Result, check
from gouji.engine.discovery import discover
from gouji.engine.finding import Outcome
from gouji.engine.recognise import recognise
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source

RULES = (*discover(gouji.rules), *load_ruleset("ogi").rules)


def judged(figures: tuple[str, str], words: str) -> Result:
    text = document(cells_of(figures), fillers_dropped).replace("依法答复申请。", words)
    assert words in text
    assert PROSE[5] in text
    return check(recognise(Source("<test>", text, "", "utf-8")), RULES)


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        pytest.param(
            HUAIAN_2024,
            "全县受理政府信息公开申请3119件，答复3050件（其中含上年度结转的34件），另有103件顺延到下年度答复。",
            id="received without, replies with those carried in",
        ),
        pytest.param(
            HUAIAN_2024,
            "全县行政诉讼46件，其中结果维持25件、纠正5件、其他9件、尚未审结7件；行政复议351件。",
            id="lawsuits of both kinds together",
        ),
        pytest.param(
            SUQIAN_2023,
            "全县共收办政府信息公开申请3607件，同比增长70.3%，其中自然人3493件、法人和其他组织114件，转下年度办理121件。",
            id="received with those carried in",
        ),
        pytest.param(
            SUQIAN_2024,
            "全县备案涉及政府信息公开的行政复议案件134件、行政诉讼案件57件，新收政府信息公开申请3525件，同比增长0.4%。",
            id="closed cases only",
        ),
        pytest.param(
            SUQIAN_2024,
            "收到申请3525件，上年度结转办理121件，共办结3521件，结转到2022年办理125件。",
            id="all four terms of the balance",
        ),
    ],
)
def test_published_figures_and_readings_are_clean(figures: tuple[str, str], words: str) -> None:
    result = judged(figures, words)
    assert [(found.code, found.message) for found in result.findings] == []
    relations = [verdict for verdict in result.verdicts if verdict.code.startswith("GJ30") and verdict.code != "GJ306"]
    assert sum(verdict.checked for verdict in relations) == 42
    assert {verdict.outcome for verdict in relations} == {Outcome.PASS}


def test_an_office_that_speaks_of_its_own_is_but_a_remark() -> None:
    result = judged(SUQIAN_2024, "县政府办代表县政府受理政府信息公开申请172件，均按期答复，答复率100%。")
    assert [(found.code, found.severity) for found in result.findings] == [("GJ416", "info")]


def test_totals_of_zero_beside_cases_are_two_errors() -> None:
    cases = "10 1 0 0 0 0 0 0 0 0 5 0 0 0 0"
    result = judged((SUQIAN_2024[0], cases), "公开信息30条。")
    assert [(found.code, found.severity, found.found) for found in result.findings] == [
        ("GJ304", "error", "0"),
        ("GJ304", "error", "0"),
    ]
    assert [found.message for found in result.findings] == [
        "行政复议：各类结果之和为 11（结果维持 10 + 结果纠正 1），总计却为 0",
        "复议后起诉：各类结果之和为 5（结果维持 5），总计却为 0",
    ]
