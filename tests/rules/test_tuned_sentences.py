"""Sentences whose claims are all true of the table: no rule on words against tables objects to one of them."""

import tomllib
from pathlib import Path

import pytest
from support.agreeing import agreeing
from support.shapes import PROSE, TITLE, document, fillers_dropped, zeros

import gouji.rules
from gouji.engine.check import check
from gouji.engine.discovery import discover
from gouji.engine.narrative import Claim
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.source import Source

YEAR = 2023
EXPECTED = {
    "收到申请0件，办结率100%，群众满意率100%。": ["GJ414"],
    "全市共对21件政府信息公开申请收取信息处理费，合计0.318万元。": ["GJ744"],
}
RULES = [rule for rule in discover(gouji.rules) if rule.code.startswith(("GJ4", "GJ74"))]
SENTENCES = tomllib.loads((Path(__file__).parents[1] / "sentences" / "tuned.toml").read_text(encoding="utf-8"))[
    "sentence"
]


def report(sentence: dict[str, object], cells: dict[str, str]) -> Report:
    """Return a report whose prose is one sentence, with these figures."""
    text = document({**zeros(), **cells}, fillers_dropped, year=YEAR)
    text = text.replace(
        TITLE.removesuffix("2021年政府信息公开工作年度报告"), str(sentence.get("body", "云河县人民政府"))
    )
    for section, words in PROSE.items():
        mine = f"{sentence.get('title', '')}\n{sentence['says']}" if section == sentence.get("section", 1) else "。"
        text = text.replace(words.replace("2021", str(YEAR)), mine)
    return recognise(Source("<test>", text, "", "utf-8"))


def comparable(sentence: dict[str, object], claims: tuple[Claim, ...]) -> list[Claim]:
    """Return the claims that a careful reader would hold against the table, by what they count and the number."""
    marked = [each for each in sentence["claims"] if each.get("comparable", True)]
    numbers = {(each["statement"].rpartition(".")[2], each["value"]) for each in marked}
    return [
        claim
        for claim in claims
        if claim.readings and (claim.statement.rpartition(".")[2], f"{claim.value:f}") in numbers
    ]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["says"][:24])
def test_true_sentences_are_silent(sentence: dict[str, object]) -> None:
    figures = agreeing(comparable(sentence, report(sentence, {}).claims))
    assert figures is not None
    said = report(sentence, {key: f"{value:f}" for key, value in figures.items()})
    codes = [found.code for found in check(said, RULES).findings if found.code != "GJ416"]
    assert codes == EXPECTED.get(str(sentence["says"]), [])
