"""Figures of published reports, with sentences of ours that read them as those reports do: nothing contradicts."""

import pytest
from support.shapes import FORM, PROSE, document, fillers_dropped, zeros

import gouji.rules
from gouji.engine.check import Result, check
from gouji.engine.discovery import discover
from gouji.engine.finding import Outcome
from gouji.engine.recognise import recognise
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source

RULES = (*discover(gouji.rules), *load_ruleset("ogi").rules)
ROWS = [row.key for block in FORM.table("requests").blocks for row in block.rows]
COLUMNS = [column.key for block in FORM.table("requests").blocks for column in block.columns]
ZERO = "0 0 0 0 0 0 0"

# One line a row of table three, in the order of the form; then the fifteen figures of table four.
HUAIAN_2024 = (
    (
        "3001 53 0 0 61 4 3119|34 0 0 0 0 0 34|1288 21 0 0 50 3 1362|447 7 0 0 0 0 454|2 0 0 0 0 0 2|30 1 0 0 0 0 31"
        "|5 0 0 0 0 0 5|6 0 0 0 0 0 6|7 1 0 0 0 0 8|12 0 0 0 0 0 12|9 0 0 0 0 0 9|105 0 0 0 0 0 105|746 12 0 0 10 1 769"
        f"|11 0 0 0 0 0 11|1 0 0 0 0 0 1|56 6 0 0 0 0 62|25 0 0 0 0 0 25|{ZERO}|{ZERO}|1 0 0 0 0 0 1|67 3 0 0 1 0 71"
        "|6 0 0 0 0 0 6|108 2 0 0 0 0 110|2932 53 0 0 61 4 3050|103 0 0 0 0 0 103"
    ),
    "72 64 178 37 351 13 4 8 1 26 12 1 1 6 20",
)
SUQIAN_2023 = (
    (
        "3402 99 0 4 5 1 3511|91 3 0 0 2 0 96|1175 12 0 3 1 0 1191|319 7 0 0 2 0 328"
        f"|{ZERO}|27 0 0 0 0 0 27|6 0 0 0 0 0 6|38 0 0 0 0 0 38|20 0 0 0 0 0 20|9 0 0 0 0 0 9|21 0 0 0 0 0 21"
        "|20 1 0 0 0 0 21|968 74 0 1 3 1 1047|26 2 0 0 0 0 28|3 0 0 0 0 0 3|305 0 0 0 0 0 305|39 0 0 0 0 0 39"
        f"|{ZERO}|58 0 0 0 0 0 58|4 0 0 0 0 0 4|40 0 0 0 0 0 40|10 0 0 0 0 0 10|287 3 0 0 1 0 291|3375 99 0 4 7 1 3486"
        "|118 3 0 0 0 0 121"
    ),
    "309 17 88 26 440 1 1 16 6 24 13 0 67 9 89",
)
SUQIAN_2024 = (
    (
        "3440 75 0 1 6 3 3525|118 3 0 0 0 0 121|1408 21 0 0 2 0 1431|462 9 0 0 0 0 471|2 0 0 0 0 0 2|1 0 0 0 0 0 1"
        "|4 0 0 0 0 0 4|16 1 0 0 0 0 17|21 0 0 0 0 0 21|10 1 0 0 0 0 11|21 2 0 0 0 0 23|13 0 0 0 0 0 13"
        f"|859 33 0 0 3 2 897|35 1 0 0 0 0 36|8 0 0 0 0 0 8|86 1 0 0 0 0 87|26 1 0 0 0 0 27|{ZERO}|3 0 0 0 0 0 3|{ZERO}"
        "|75 1 0 1 0 0 77|38 0 0 0 0 0 38|352 2 0 0 0 0 354|3440 73 0 1 5 2 3521|118 5 0 0 1 1 125"
    ),
    "88 18 28 36 170 7 0 11 7 25 33 0 6 13 52",
)


def judged(figures: tuple[str, str], words: str) -> Result:
    cells = zeros()
    for row, line in zip(ROWS, figures[0].split("|"), strict=True):
        cells |= {f"requests.{row}.{column}": cell for column, cell in zip(COLUMNS, line.split(), strict=True)}
    cells |= dict(zip(FORM.table("cases").keys, figures[1].split(), strict=True))
    text = document(cells, fillers_dropped).replace("依法答复申请。", words)
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
    result = judged((SUQIAN_2024[0], cases), "依法答复。")
    assert [(found.code, found.severity, found.found) for found in result.findings] == [
        ("GJ304", "error", "0"),
        ("GJ304", "error", "0"),
    ]
    assert [found.message for found in result.findings] == [
        "行政复议：各类结果之和为 11（结果维持 10 + 结果纠正 1），总计却为 0",
        "复议后起诉：各类结果之和为 5（结果维持 5），总计却为 0",
    ]
