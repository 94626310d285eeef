"""What a program that imports gouji meets."""

import pickle
from datetime import date
from pathlib import Path

import pytest

import gouji

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module")
def report() -> gouji.Report:
    return gouji.read(EXAMPLES / "luting_water_2022.txt")


@pytest.mark.parametrize("name", [*gouji.__all__, "__version__"])
def test_public_names_are_there_and_listed(name: str) -> None:
    assert getattr(gouji, name)
    assert name in dir(gouji)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'gouji' has no attribute 'reed'"):
        gouji.reed  # noqa: B018  # asking is the test


def test_text_is_read_like_the_file(report: gouji.Report) -> None:
    text = (EXAMPLES / "luting_water_2022.txt").read_text(encoding="utf-8")
    assert gouji.read_text(text, report.name) == report


def test_hints_win_over_the_document() -> None:
    report = gouji.read_text("某局2022年政府信息公开工作年度报告", year=2023, body="鹭汀区", level="government")
    assert (report.year, report.body, report.identity.level) == (2023, "鹭汀区", "government")


def test_severity_is_replaced_by_code(report: gouji.Report) -> None:
    result = gouji.check(report, severities={"GJ304": gouji.Severity.INFO}, as_of=date(2023, 1, 31))
    assert {finding.severity for finding in result.findings if finding.code == "GJ304"} == {"info"}


def test_one_ruleset_may_be_named_without_a_list(report: gouji.Report) -> None:
    assert gouji.check(report, "ogi") == gouji.check(report)


def test_without_rulesets_no_relation_is_judged(report: gouji.Report) -> None:
    assert not {verdict.code for verdict in gouji.check(report, []).verdicts} & {"GJ301", "GJ302", "GJ303", "GJ304"}


def test_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes("一、总体情况，全年主动公开政府信息若干条。\n二".encode()[:-1])
    with pytest.raises(gouji.Unreadable) as refused:
        gouji.read(path)
    assert str(refused.value).startswith(f"{path}: line 2, column 1: not valid UTF-8, the file may be damaged")
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)  # noqa: S301  # our own bytes


def test_ruleset_that_is_not_there_is_told_in_one_line(report: gouji.Report) -> None:
    with pytest.raises(gouji.RulesetError, match="ogj: there is no such ruleset"):
        gouji.check(report, ["ogj"])
