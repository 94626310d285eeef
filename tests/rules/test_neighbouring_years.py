"""Reports of neighbouring years have the findings that a careful reader has, and no other."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import gouji
from gouji.engine.example import TwoYears
from gouji.engine.finding import Finding, Verdict
from gouji.engine.trial import tried
from gouji.rules.applicants_carried_in_differ import applicants_carried_in_differ
from gouji.rules.carried_in_differs import LAST_YEAR, NONE, REPORT, TWO, carried_in_differs
from gouji.rules.growth_differs import LAST_YEAR as RECEIVED_LAST_YEAR
from gouji.rules.growth_differs import REPORT as WITH_GROWTH
from gouji.rules.growth_differs import growth_differs
from gouji.rules.sudden_jump import LAST_YEAR as DECIDED_LAST_YEAR
from gouji.rules.sudden_jump import REPORT as WITH_DECISIONS
from gouji.rules.sudden_jump import sudden_jump
from gouji.rules.table_of_last_year import REPORT as WITH_CASES
from gouji.rules.table_of_last_year import table_of_last_year
from gouji.rules.unexplained_stock import LAST_YEAR as STOCK_LAST_YEAR
from gouji.rules.unexplained_stock import REPORT as WITH_STOCK
from gouji.rules.unexplained_stock import unexplained_stock

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
OVER_YEARS = ("GJ601", "GJ602", "GJ603", "GJ604", "GJ605", "GJ606", "GJ901", "GJ903")
with_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real reports is not part of the project")
CORRECTED = "\n一、总体情况\n上年报告的结转数已经更正。\n三、"


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.severity} {finding.code}" for finding in findings]


# Real reports


@cache
def compared(last: str, this: str) -> gouji.Result:
    return gouji.check(gouji.read(CORPUS / this), previous=gouji.read(CORPUS / last))


def outcomes(result: gouji.Result) -> dict[str, str]:
    return {verdict.code: verdict.outcome.value for verdict in result.verdicts if verdict.code in OVER_YEARS}


@with_corpus
def test_permits_of_hongze_have_risen_by_seventeen_times() -> None:
    result = compared("hongze_2023.pdf", "hongze_2024.pdf")
    (jump,) = (finding for finding in result.findings if finding.code in OVER_YEARS)
    assert (jump.code, jump.severity, jump.keys) == ("GJ605", "info", ("permits.decisions",))
    assert [(Path(each.file or jump.file).name, each.raw) for each in jump.related] == [
        ("hongze_2024.pdf", "9487"),
        ("hongze_2023.pdf", "550"),
    ]
    assert outcomes(result) == {
        "GJ601": "pass",  # 0 carried out, 0 carried in
        "GJ602": "pass",
        "GJ603": "pass",  # 5 + 3 - 0 = 8
        "GJ604": "pass",
        "GJ605": "fail",
        "GJ606": "notapplicable",  # no growth is told
        "GJ901": "pass",  # 43% are the same
        "GJ903": "pass",
    }


@with_corpus
@pytest.mark.parametrize("suffix", ["txt", "docx"])
def test_pingtan_goes_on_as_it_left_off(suffix: str) -> None:
    result = compared(f"pingtan_2021.{suffix}", f"pingtan_2022.{suffix}")
    glued = suffix == "txt"  # in the page cells of table two have run together
    assert [finding.code for finding in result.findings if finding.code in OVER_YEARS] == []
    assert outcomes(result) == {
        "GJ601": "pass",  # 1 carried out, 1 carried in
        "GJ602": "pass",
        "GJ603": "notapplicable" if glued else "pass",
        "GJ604": "notapplicable" if glued else "pass",
        "GJ605": "pass",
        "GJ606": "pass",
        "GJ901": "pass",  # 2% are the same
        "GJ903": "pass",
    }


@with_corpus
def test_a_report_copied_from_last_years_is_found_out() -> None:
    text = (CORPUS / "pingtan_2021.txt").read_text(encoding="utf-8")
    this = gouji.read_text(text.replace("2021年", "2022年"), "copy.txt")
    findings = gouji.check(this, previous=gouji.read(CORPUS / "pingtan_2021.txt")).findings
    found = [finding for finding in findings if finding.code in OVER_YEARS]
    assert told(tuple(found)) == ["warning GJ901", "warning GJ604", "error GJ601", "warning GJ604", "warning GJ903"]
    assert "几乎是照抄" in found[0].message


def test_reports_with_the_old_table_of_statistics_are_compared_as_far_as_that_goes() -> None:
    text = (Path(__file__).parents[1] / "documents" / "songyuan_2016.txt").read_text(encoding="utf-8")
    this = gouji.read_text(text.replace("2016", "2017"), year=2017, body="云河市")
    result = gouji.check(this, previous=gouji.read_text(text, year=2016, body="云河市"))
    assert {verdict.code for verdict in result.verdicts if verdict.outcome == "error"} == set()
    assert {code for code, outcome in outcomes(result).items() if outcome != "notapplicable"} == {"GJ604"}


def test_a_report_of_the_first_year_of_a_form_is_held_against_one_of_the_form_before() -> None:
    text = (Path(__file__).parents[1] / "documents" / "songyuan_2016.txt").read_text(encoding="utf-8")
    this = gouji.read_text(REPORT.format(year=2019, carried_in=TWO, carried_out=NONE))
    result = gouji.check(this, previous=gouji.read_text(text, year=2018, body="云河县"))
    assert set(outcomes(result).values()) == {"notapplicable"}


# One rule at a time


def judged(rule: gouji.engine.rule.Rule, last: str, this: str) -> tuple[Verdict, tuple[Finding, ...]]:
    result = tried(rule, TwoYears(last, this))
    return result.verdicts[0], result.findings


@pytest.mark.parametrize(
    ("change", "severity"),
    [
        (lambda text: text, "error"),
        (lambda text: text.replace("\n三、", CORRECTED, 1), "warning"),
        (lambda text: text.replace("云河县2022", "安平市云河县2022"), "warning"),
    ],
)
def test_what_was_carried_in_is_certainly_wrong_unless_something_speaks_against_it(
    change: Callable[[str], str], severity: str
) -> None:
    this = change(REPORT.format(year=2022, carried_in=TWO, carried_out=NONE))
    assert told(judged(carried_in_differs, LAST_YEAR, this)[1]) == [f"{severity} GJ601"]


@pytest.mark.parametrize("figures", ["3 | 0 | 0 | 0 | 0 | 0 |  |", "3 | 0 | 0 | 0 | 0 | 0 | / |"])
def test_what_is_no_number_is_not_compared(figures: str) -> None:
    this = REPORT.format(year=2022, carried_in=figures, carried_out=NONE)
    verdict, findings = judged(carried_in_differs, LAST_YEAR, this)
    assert (verdict.outcome, verdict.skipped, findings) == ("notapplicable", 1, ())


def test_applicants_are_left_to_the_total_where_that_differs() -> None:
    this = REPORT.format(year=2022, carried_in=TWO, carried_out=NONE)
    assert judged(applicants_carried_in_differ, LAST_YEAR, this)[0].reasons == ("总计已不一致，由 GJ601 说明",)


@pytest.mark.parametrize(
    ("figures", "severities"), [("5 | 2 | 23 |", []), ("5 | 2 | 24 |", ["warning"]), ("5 | 2 | 22 |", ["info"])]
)
def test_documents_may_run_out_but_hardly_come_from_nowhere(figures: str, severities: list[str]) -> None:
    findings = judged(unexplained_stock, STOCK_LAST_YEAR, WITH_STOCK.format(year=2022, figures=figures))[1]
    assert [finding.severity for finding in findings] == severities


def test_a_form_without_what_is_in_force_is_not_compared() -> None:
    old = STOCK_LAST_YEAR.replace("2021年", "2020年").replace("本年制发件数", "本年制作数量")
    old = old.replace("本年废止件数", "本年新公开数量").replace("现行有效件数", "对外公开总数量")
    verdict, findings = judged(unexplained_stock, old, WITH_STOCK.format(year=2021, figures="5 | 2 | 23 |"))
    assert (verdict.outcome, findings) == ("notapplicable", ())
    assert verdict.reasons == ("上年报告：表二 › 规章 › 现行有效不在文中",)


@pytest.mark.parametrize(
    ("cells", "severities"),
    [
        ("0 | 0 | 0 | 0 | 0", []),
        ("1 | 0 | 0 | 0 | 1", []),
        ("7 | 0 | 0 | 0 | 7", []),
        ("5 | 2 | 0 | 0 | 7", ["warning"]),
        ("5 | 5 | 0 | 0 | 10", ["info"]),
    ],
)
def test_a_table_returns_by_chance_where_little_is_in_it(cells: str, severities: list[str]) -> None:
    figures = f"{cells} | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    last, this = (WITH_CASES.format(year=year, figures=figures) for year in (2021, 2022))
    assert [finding.severity for finding in judged(table_of_last_year, last, this)[1]] == severities


@pytest.mark.parametrize(
    ("permits", "fees", "found"),
    [
        (5499, "484.64", []),
        (5500, "484.64", ["info permits.decisions"]),
        (55, "484.64", ["info permits.decisions"]),
        (56, "484.64", []),
        (0, "484.64", []),
        (550, "4846.4", ["info fees.amount"]),
        (550, "4846400", ["warning fees.amount"]),
        (550, "0.4", ["warning fees.amount"]),
    ],
)
def test_ten_times_is_a_jump_and_a_thousand_times_a_slip_of_unit(permits: int, fees: str, found: list[str]) -> None:
    this = WITH_DECISIONS.format(year=2022, permits=permits, fees=fees)
    findings = judged(sudden_jump, DECIDED_LAST_YEAR, this)[1]
    assert [f"{finding.severity} {finding.keys[0]}" for finding in findings] == found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("共收到政府信息公开申请3646件，同比增长1.08%。", "pass"),
        ("共收到政府信息公开申请3646件，同比增长1.05%。", "fail"),
        ("共收到政府信息公开申请3646件，比上年增长1%。", "pass"),
        ("新收政府信息公开申请3525件，同比增长0.4%。", "pass"),
        ("新收政府信息公开申请3525件，同比下降0.4%。", "fail"),
        ("新收政府信息公开申请3525件，环比增长9%。", "notapplicable"),
        ("新收政府信息公开申请3525件，约增长9%。", "notapplicable"),
        ("新收政府信息公开申请3526件，同比增长9%。", "notapplicable"),
        ("新收政府信息公开申请3525件，上年3511件，同比增长9%。", "notapplicable"),
        ("公开信息90条，同比增长9%。", "notapplicable"),
        ("网站访问量同比增长9%。", "notapplicable"),
    ],
)
def test_growth_is_from_last_years_figure_to_this_years(words: str, expected: str) -> None:
    this = WITH_GROWTH.format(year=2022, words=words, received=3525, carried_in=121)
    assert judged(growth_differs, RECEIVED_LAST_YEAR, this)[0].outcome == expected
