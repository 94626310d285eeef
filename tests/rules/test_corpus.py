"""Real reports have the findings that a careful reader has, and no other."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.finding import Finding, Outcome
from gouji.engine.forms import load_form
from gouji.engine.readers import load
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.ruleset import load_ruleset
from gouji.engine.source import Source

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
RULES = (*discover(gouji.rules), *load_ruleset("ogi").rules)
FORM = load_form("ogi-2021")
SUMMED = (*FORM.table("requests").keys, *FORM.table("cases").keys)
TABLE_READING = frozenset({"GJ213"})

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real reports is not part of the project")


@cache
def text_of(name: str) -> str:
    return (CORPUS / f"{name}.txt").read_text(encoding="utf-8")


def report_of(text: str) -> Report:
    return recognise(Source("<corpus>", text, "", "utf-8"))


@cache
def findings_of(name: str) -> tuple[Finding, ...]:
    return check(report_of(text_of(name)), RULES).findings


def told(name: str) -> list[tuple[str, str]]:
    """Return codes and severities, by code; what the reading of glued tables leaves open is the reading's matter."""
    return sorted((found.code, found.severity) for found in findings_of(name) if found.code not in TABLE_READING)


def test_kongtong_has_eight_findings() -> None:
    assert told("kongtong_2021") == [
        ("GJ101", "warning"),
        ("GJ101", "warning"),
        ("GJ103", "info"),
        ("GJ103", "info"),
        ("GJ106", "info"),
        ("GJ106", "info"),
        ("GJ109", "info"),
        ("GJ112", "warning"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "“三、收到和处理政府信息公开申请情况”的标题缺失",
        "“四、政府信息公开行政复议、行政诉讼情况”的标题缺失",
        "标题写作“主动公开政府信息公开情况”",
        "标题写作“存在问题及改进措施”",
        "没有写到政府信息管理",
        "没有写到政府信息公开平台建设",
        "没有写明社会评议、责任追究的结果",
        "没有写明收取信息处理费的情况",
    ],
)
def test_kongtong_is_told_what(words: str) -> None:
    assert [words in found.message for found in findings_of("kongtong_2021")].count(True) == 1


def test_pingtan_2021_is_long_lacks_two_results_and_has_slips_of_the_pen() -> None:
    assert told("pingtan_2021") == [
        ("GJ108", "info"),
        ("GJ109", "info"),
        ("GJ802", "warning"),
        ("GJ804", "info"),
        ("GJ804", "info"),
    ]


def test_pingtan_2022_is_long_with_one_reworded_heading_and_a_doubled_word() -> None:
    assert told("pingtan_2022") == [("GJ103", "info"), ("GJ108", "info"), ("GJ802", "warning")]


@cache
def printed(name: str) -> Report:
    return recognise(load(str(CORPUS / f"{name}.pdf")))


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("hongze_2023", ["GJ109", "GJ201", "GJ203", "GJ304", "GJ304", "GJ806"]),
        ("hongze_2024", ["GJ109", "GJ201", "GJ203", "GJ416"]),
    ],
)
def test_hongze_has_an_old_table_three_with_an_altered_label(name: str, codes: list[str]) -> None:
    report = printed(name)
    findings = check(report, RULES).findings
    assert sorted(found.code for found in findings) == codes
    assert {found.code for found in findings if found.severity == "error"} == set(codes) - {
        "GJ109",
        "GJ203",
        "GJ416",
        "GJ806",
    }
    assert [table.form.edition for table in report.tables] == ["ogi-2021", "ogi-2019", "ogi-2021"]


def test_rates_of_messages_agree_with_their_counts() -> None:
    verdicts = {verdict.code: verdict for verdict in check(report_of(text_of("kongtong_2021")), RULES).verdicts}
    assert (verdicts["GJ511"].outcome, verdicts["GJ511"].checked) == (Outcome.PASS, 2)


def changed(key: str, value: int) -> str | None:
    """Return the text of the report with another figure in one cell; None if it is the same figure."""
    text = text_of("kongtong_2021")
    fact = kongtong().facts[key]
    return None if fact.value == value else text[: fact.span.start] + str(value) + text[fact.span.end :]


@cache
def kongtong() -> Report:
    return report_of(text_of("kongtong_2021"))


def errors_naming(text: str, key: str) -> Iterator[str]:
    return (
        found.code
        for found in check(report_of(text), RULES).findings
        if found.severity == "error" and key in found.keys
    )


@pytest.mark.parametrize("key", SUMMED)
def test_one_more_in_any_cell_is_an_error_that_names_it(key: str) -> None:
    text = changed(key, int(kongtong().facts.value(key)) + 1)
    assert text is not None
    assert next(errors_naming(text, key), None) is not None


@given(st.sampled_from(SUMMED), st.integers(0, 10**9))
def test_any_other_figure_in_any_cell_is_an_error_that_names_it(key: str, value: int) -> None:
    text = changed(key, value)
    assert text is None or next(errors_naming(text, key), None) is not None
