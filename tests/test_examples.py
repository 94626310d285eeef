"""The example reports give the findings they were written for, and the README shows one of them."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from support.fenced import blocks_in

import gouji

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def shown(language: str) -> list[str]:
    """Return what stands in the fenced blocks of the README that name `language`."""
    return [text.removesuffix("\n") for text in blocks_in(README, language)]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def codes(name: str) -> Counter[str]:
    result = gouji.check(gouji.read(str(EXAMPLES / name)))
    return Counter(finding.code for finding in result.findings)


def test_clean_report_has_no_finding_at_all() -> None:
    assert codes("qingyan_2023.md") == {}


def test_five_planted_defects_are_found_and_nothing_else() -> None:
    assert codes("luting_water_2022.txt") == {
        "GJ401": 1,  # the words say 13 requests, the table 11
        "GJ205": 1,  # a row of slashes instead of zeros
        "GJ303": 1,  # a row's total is one too low …
        "GJ302": 1,  # … which the column of totals shows as well
        "GJ304": 1,  # review: 1 + 1 is not 3
        "GJ110": 1,  # problems without measures
    }


def test_flattened_report_has_lost_two_headings_and_misworded_one() -> None:
    assert codes("xiuchuan_2021.txt") == {"GJ101": 2, "GJ103": 1}


@pytest.mark.parametrize(
    ("name", "figures"), [("qingyan_2023.md", 200), ("luting_water_2022.txt", 197), ("xiuchuan_2021.txt", 200)]
)
def test_every_figure_of_the_examples_is_read(name: str, figures: int) -> None:
    facts = gouji.read(str(EXAMPLES / name)).facts
    assert sum(fact.state == "number" for fact in facts) == figures


def test_readme_shows_a_finding_as_it_is_printed() -> None:
    (finding,) = shown("text")
    printed = run("-m", "gouji", "check", "--color", "never", "examples/luting_water_2022.txt")
    assert printed.returncode == 1, printed.stderr
    assert finding in printed.stdout.split("\n\n")


def test_readme_has_two_commands() -> None:
    assert shown("sh") == [
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/gouji check --exit-zero examples/",
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
    ]


def test_readme_shows_python_that_runs() -> None:
    (program,) = shown("python")
    printed = run("-X", "utf8", "-c", program)
    assert printed.stderr == ""
    assert printed.stdout.startswith("2022 鹭汀区水务局 11\n")
