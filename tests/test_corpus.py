"""Real reports are read as they were entered by hand."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gouji
from gouji.engine.facts import State

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real reports is not part of the project")


def truth_of(name: str) -> dict[str, Any]:
    data = json.loads((CORPUS / "truth" / f"{name}.json").read_text(encoding="utf-8"))
    return data.get("facts", data)


def read(name: str) -> gouji.Report:
    return gouji.read(CORPUS / f"{name}.txt")


def test_every_figure_of_kongtong_is_right() -> None:
    report, truth = read("kongtong_2021"), truth_of("kongtong_2021")
    assert len(truth) == 200
    assert {fact.key: fact.value for fact in report.facts} == {key: Decimal(str(value)) for key, value in truth.items()}
    assert report.diagnostics == ()


def test_kongtong_says_whose_report_it_is() -> None:
    report = read("kongtong_2021")
    assert (report.year, report.body, report.identity.level.value) == (2021, "平凉市崆峒区", "government")
    assert str(report.identity.published) == "2022-02-11"


@pytest.mark.parametrize("name", ["pingtan_2021", "pingtan_2022"])
def test_nothing_of_pingtan_is_silently_wrong(name: str) -> None:
    report, truth = read(name), truth_of(name)
    covered = {key for diagnostic in report.diagnostics for key in diagnostic.keys}
    for key, value in truth.items():
        fact = report.facts[key]
        if fact.state is State.NUMBER:
            assert fact.value == Decimal(str(value)), key
        else:
            assert fact.state is State.UNREADABLE, key
            assert key in covered
    assert report.facts["permits.decisions"].value == Decimal(truth["permits.decisions"])


@pytest.mark.parametrize("name", ["hongze_2023", "hongze_2024"])
def test_every_figure_of_hongze_is_right(name: str) -> None:
    report, truth = gouji.read(CORPUS / f"{name}.pdf"), truth_of(name)
    assert len(truth) == 186
    assert {fact.key: fact.value for fact in report.facts} == {key: Decimal(str(value)) for key, value in truth.items()}
