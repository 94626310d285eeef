"""The labelled sentences are consistent in themselves: no rule on the numbers of words warns of one of them."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from support.accuracy import SETS

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.finding import Finding
from gouji.engine.recognise import recognise
from gouji.engine.source import Source

SENTENCES = Path(__file__).parents[1] / "sentences"
HEADINGS = {1: "一、总体情况", 5: "五、存在的主要问题及改进情况", 6: "六、其他需要报告的事项"}
RULES = [rule for rule in discover(gouji.rules) if rule.code.startswith("GJ5")]


def findings(name: str) -> list[Finding]:
    sentences = tomllib.loads((SENTENCES / name).read_text(encoding="utf-8"))["sentence"]
    return [finding for sentence in sentences for finding in found_in(sentence)]


def found_in(sentence: dict[str, object]) -> tuple[Finding, ...]:
    said = {number: f"{heading}\n无。" for number, heading in HEADINGS.items()}
    section = int(str(sentence.get("section", 1)))
    said[section] = f"{HEADINGS[section]}\n{sentence.get('title', '')}\n{sentence['says']}"
    title = f"{sentence.get('body', '云河县人民政府')}2023年政府信息公开工作年度报告"
    report = recognise(Source("<test>", "\n".join([title, *said.values()]), "", "utf-8"))
    assert report.recognised
    return check(report, RULES).findings


def test_consistent_sentences_are_silent_but_for_remarks() -> None:
    assert Counter((found.code, found.severity.value) for found in findings("tuned.toml")) == {
        ("GJ506", "info"): 1,
        ("GJ507", "info"): 5,
    }


@pytest.mark.parametrize("name", [name for name in SETS if name != "tuned"])
def test_others_are_so_too(name: str) -> None:
    assert [found.message for found in findings(f"{name}.toml") if found.severity.value != "info"] == []
