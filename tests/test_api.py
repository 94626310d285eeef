"""What a program gets that imports gouji."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.shapes import document, grid, zeros

import gouji

TEXT = document(zeros() | {"requests.received.total": "3", "requests.received.natural_person": "2"}, grid)


def test_a_report_is_read_from_its_path(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    for given in (path, str(path)):
        report = gouji.read(given)
        assert (report.name, report.year, report.body) == (str(path), 2021, "云河县人民政府")
        assert report.facts["requests.received.total"].value == 3


def test_a_report_is_read_from_a_text() -> None:
    assert gouji.read_text(TEXT).name == "<text>"
    assert gouji.read_text(TEXT, "draft").name == "draft"


def test_what_the_caller_knows_wins() -> None:
    report = gouji.read_text(TEXT, year=2023, body="清水县", level="department")
    assert (report.year, report.body, report.identity.level.value) == (2023, "清水县", "department")


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="planet"):
        gouji.read_text(TEXT, level="planet")


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(gouji.Unreadable):
        gouji.read(tmp_path / "none.txt")


def test_a_report_is_checked() -> None:
    result = gouji.check(gouji.read_text(TEXT))
    assert {finding.code for finding in result.findings} == {"GJ107", "GJ301", "GJ303"}
    assert {verdict.outcome.value for verdict in result.verdicts} == {"pass", "fail", "notapplicable"}


def test_without_a_ruleset_there_is_no_rule() -> None:
    assert gouji.check(gouji.read_text(TEXT), rulesets=()).verdicts == ()


def test_severities_are_replaced() -> None:
    result = gouji.check(gouji.read_text(TEXT), severities={"GJ303": gouji.Severity.INFO})
    assert {finding.severity.value for finding in result.findings if finding.code == "GJ303"} == {"info"}


def test_a_wrong_ruleset_says_so() -> None:
    with pytest.raises(gouji.RulesetError):
        gouji.check(gouji.read_text(TEXT), rulesets=("none-such",))


def test_every_public_name_is_there() -> None:
    assert sorted(name for name in dir(gouji) if name in gouji.__all__) == sorted(gouji.__all__)
    assert all(getattr(gouji, name) for name in (*gouji.__all__, "__version__"))


def test_another_name_is_none() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = gouji.nothing


def test_importing_costs_nothing() -> None:
    code = "import sys, gouji; print(sorted({'gouji.api', 'gouji.engine', 'attrs', 'pyparsing'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_reading_and_checking_print_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    gouji.check(gouji.read_text(TEXT))
    assert capfd.readouterr() == ("", "")
