"""What the rules on language say of sentences, through the real reader."""

import tomllib
from pathlib import Path

import pytest

import gouji.rules
from gouji.engine.check import Result, check
from gouji.engine.discovery import discover
from gouji.engine.recognise import recognise
from gouji.engine.rule import Rule
from gouji.engine.source import Source

RULES = [rule for rule in discover(gouji.rules) if rule.code.startswith("GJ8")]
REPORT = "{body}2023年政府信息公开工作年度报告\n一、总体情况\n{overview}\n五、存在的主要问题及改进情况\n{problems}\n"
COUNTY = "云河县人民政府"
TUNED = tomllib.loads((Path(__file__).parents[1] / "sentences" / "tuned.toml").read_text(encoding="utf-8"))["sentence"]


def judged(overview: str, problems: str = "无", body: str = COUNTY, rules: list[Rule] = RULES) -> Result:
    text = REPORT.format(body=body, overview=overview, problems=problems)
    return check(recognise(Source("<test>", text, "", "utf-8")), rules)


def told(words: str, body: str = COUNTY) -> list[tuple[str, str]]:
    return [(found.code, found.severity.value) for found in judged(words, body=body).findings]


def test_there_are_eleven() -> None:
    assert [rule.code for rule in RULES] == [f"GJ{number}" for number in range(801, 812)]


@pytest.mark.parametrize("sentence", TUNED, ids=lambda sentence: sentence["says"][:16])
def test_clean_sentences_are_silent(sentence: dict[str, str]) -> None:
    words = {"problems" if int(sentence.get("section", 1)) == 5 else "overview": sentence["says"]}
    result = judged(**{"overview": "无", **words}, body=sentence.get("body", COUNTY))
    assert [(found.code, found.message) for found in result.findings] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1件转结下年度办理。", ("GJ801", "warning")),
        ("规范审查审查流程。", ("GJ802", "warning")),
        ("均已答复。。", ("GJ803", "info")),
        ("公开规划，计划，预算，决算,以及项目。", ("GJ804", "info")),
        ("截止2023年12月31日，均已答复。", ("GJ805", "info")),
        ("畅通网上申请渠。", ("GJ806", "warning")),
        ("做好以申请公开工作。", ("GJ807", "warning")),
        ("建立工作台帐。", ("GJ807", "info")),
        ("服務群众12次。", ("GJ808", "info")),
        ("落实“三审三校制度。", ("GJ809", "info")),
        ("申请人13800001111已签收。", ("GJ810", "warning")),
        ("联系电话13800001111。", ("GJ810", "info")),
    ],
)
def test_a_slip_is_told_once_and_as_gravely_as_it_is(words: str, found: tuple[str, str]) -> None:
    assert told(words) == [found]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("云河县水务局", [("GJ811", "info")]),
        ("云州市教育局", [("GJ811", "info")]),
        ("云河县人民政府", []),
        ("青石镇人民政府", []),
        ("江海省水利厅", []),
    ],
)
def test_many_places_are_no_matter_of_a_department(body: str, found: list[tuple[str, str]]) -> None:
    assert told("部分地区和部门对政府信息公开工作重视不够。", body) == found


@pytest.mark.parametrize("words", ["部分地区出现强降雨。", "个别科室公开意识不强。", "多数部门已接入平台。"])
def test_a_department_may_speak_of_its_field(words: str) -> None:
    assert told(words, "云河县水务局") == []


def test_messages_name_both_wordings() -> None:
    (found,) = judged("畅通网上申请渠。").findings
    assert (found.message, found.expected, found.found) == ("“申请渠”漏字，应为“申请渠道”", "申请渠道", "申请渠")


def test_the_number_of_a_person_is_in_no_part_of_the_finding() -> None:
    (found,) = judged("申请人13800001111已签收。").findings
    assert "138******11" in found.message
    assert "13800001111" not in repr(found)


def test_a_report_without_slips_passes_and_one_without_words_is_not_judged() -> None:
    clean = judged("全年公开信息64条。")
    assert {verdict.outcome.value for verdict in clean.verdicts if verdict.code != "GJ811"} == {"pass"}
    tables = "表三\n一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
    bare = check(recognise(Source("<test>", tables, "", "utf-8")), RULES)
    assert {verdict.outcome.value for verdict in bare.verdicts} == {"notapplicable"}
