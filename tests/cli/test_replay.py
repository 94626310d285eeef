"""`gouji replay` recomputes findings from what they show."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]


@pytest.fixture
def findings(gouji: Gouji, bad: Path, tmp_path: Path) -> Path:
    """Return the findings on a report with one wrong total, in JSON."""
    path = tmp_path / "findings.json"
    gouji("check", "--exit-zero", "--select", "GJ3", "--format", "json", "--output", path, bad)
    return path


def edited(path: Path, edit: Callable[[dict[str, Any]], object]) -> Path:
    document = json.loads(path.read_text(encoding="utf-8"))
    edit(document)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_relations_are_recomputed_without_the_document(gouji: Gouji, findings: Path, bad: Path) -> None:
    bad.unlink()

    ended = gouji("replay", findings)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.count("由所附的数字得出") == 2
    assert ended.out.endswith("\n2 个发现：2 个重算结论相同，0 个不同，0 个无从重算\n")


def test_a_finding_in_english_is_recomputed_in_english(gouji: Gouji, findings: Path, bad: Path) -> None:
    gouji("check", "--exit-zero", "--select", "GJ3", "--lang", "en", "--format", "json", "--output", findings, bad)

    assert gouji("replay", findings).code == 0


def test_one_finding_alone_is_recomputed(gouji: Gouji, findings: Path) -> None:
    one = json.loads(findings.read_text(encoding="utf-8"))["findings"][0]
    findings.write_text(json.dumps(one), encoding="utf-8")

    assert gouji("replay", findings).out.endswith("1 个发现：1 个重算结论相同，0 个不同，0 个无从重算\n")


def test_figures_that_do_not_say_what_the_finding_says_are_told(gouji: Gouji, findings: Path) -> None:
    def forge(document: dict[str, Any]) -> None:
        document["findings"][0]["related"][0]["value"] = "47"

    ended = gouji("replay", edited(findings, forge))

    assert ended.code == 1
    assert "不同" in ended.out


def test_a_finding_that_its_figures_do_not_lead_to_is_told(gouji: Gouji, findings: Path) -> None:
    def mend(document: dict[str, Any]) -> None:
        for label in document["findings"][0]["related"]:
            label["value"] = "0"

    assert "由所附的数字得不出这一发现" in gouji("replay", edited(findings, mend)).out


def test_findings_that_rest_on_other_rules_are_told(gouji: Gouji, findings: Path) -> None:
    def forge(document: dict[str, Any]) -> None:
        document["rulesets"][0] |= {"name": "ogi", "version": "0.0.9", "digest": "0" * 64}

    ended = gouji("replay", edited(findings, forge))

    assert ended.err == "gouji: 这些发现所依据的规则集与现在用的不同：ogi 0.0.9\n"


def test_what_rests_on_words_is_judged_again_in_the_document(gouji: Gouji, findings: Path, bad: Path) -> None:
    gouji("check", "--exit-zero", "--select", "GJ401", "--format", "json", "--output", findings, bad)

    assert "由原文件得出" in gouji("replay", findings).out


@pytest.mark.parametrize(("field", "value"), [("message", "文中什么都没写"), ("expected", "99")])
def test_what_the_document_does_not_lead_to_is_told(
    gouji: Gouji, findings: Path, bad: Path, field: str, value: str
) -> None:
    def forge(document: dict[str, Any]) -> None:
        document["findings"][0][field] = value

    gouji("check", "--exit-zero", "--select", "GJ401", "--format", "json", "--output", findings, bad)

    ended = gouji("replay", edited(findings, forge))

    assert ended.code == 1
    assert "原文件里得不出这一发现" in ended.out


@pytest.mark.parametrize("name", ["pipe", "long" * 2000, "null\0"])
def test_what_is_no_ordinary_file_is_not_opened(
    gouji: Gouji, findings: Path, bad: Path, tmp_path: Path, name: str
) -> None:
    def point(document: dict[str, Any]) -> None:
        document["findings"][0]["file"] = str(tmp_path / name)

    os.mkfifo(tmp_path / "pipe")
    gouji("check", "--exit-zero", "--select", "GJ401", "--format", "json", "--output", findings, bad)

    assert "原文件读不了" in gouji("replay", edited(findings, point)).out


def test_a_document_that_has_changed_proves_nothing(gouji: Gouji, findings: Path, bad: Path) -> None:
    gouji("check", "--exit-zero", "--select", "GJ401", "--format", "json", "--output", findings, bad)
    bad.write_text(bad.read_text(encoding="utf-8") + "\n", encoding="utf-8")

    ended = gouji("replay", findings)

    assert ended.code == 1
    assert "原文件已经改动" in ended.out


def test_a_rule_that_is_not_there_cannot_be_asked(gouji: Gouji, findings: Path) -> None:
    def rename(document: dict[str, Any]) -> None:
        document["findings"][0]["code"] = "GJ399"

    assert "所用的规则集里没有这条规则" in gouji("replay", edited(findings, rename)).out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "不是有效的 JSON"),
        ("[" * 100_000, "不是有效的 JSON"),
        ("[]", "应为 gouji check --format json 的输出"),
        ('{"findings": [], "schema": "other"}', "schema: 应为 gouji check --format json 的输出"),
        ('{"schema": "gouji.findings/1", "findings": [{"code": "GJ301"}]}', "findings[0].name: 应为"),
        ('{"code": 3}', "name: 应为 gouji check"),
    ],
)
def test_what_is_no_finding_is_refused_with_its_place(gouji: Gouji, tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "findings.json"
    path.write_text(content, encoding="utf-8")

    ended = gouji("replay", path)

    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_a_number_that_is_none_is_refused_with_its_place(gouji: Gouji, findings: Path) -> None:
    def spoil(document: dict[str, Any]) -> None:
        document["findings"][0]["related"][0]["value"] = "1e999999999"

    ended = gouji("replay", edited(findings, spoil))

    assert ended.code == 2
    assert "findings[0].related[0].value: 应为数字" in ended.err


def test_a_file_that_is_not_there_is_told(gouji: Gouji, tmp_path: Path) -> None:
    ended = gouji("replay", tmp_path / "none.json")

    assert ended.code == 2
    assert "none.json: 无法读取" in ended.err


PACK = """
[pack]
name = "own"
version = "1"
title = { zh = "自己的", en = "own" }
basis = "自定"

[[rule]]
code = "GJ399"
name = "said-too-much"
severity = "error"
forms = ["ogi-2021", "ogi-2019"]
basis = "自定"
holds = "said(requests.received) <= requests.received.total"
title = { zh = "多说了", en = "too much is said" }
doc = { zh = "为什么：…", en = "Why: …" }
"""
SAYS_TWELVE = """云河县2022年政府信息公开工作年度报告
一、总体情况
新收政府信息公开申请12件。
三、收到和处理政府信息公开申请情况
 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
"""


def test_a_relation_over_words_is_recomputed_from_the_document_only(gouji: Gouji, tmp_path: Path) -> None:
    pack, report, findings = (tmp_path / name for name in ("own.toml", "report.txt", "findings.json"))
    pack.write_text(PACK, encoding="utf-8")
    report.write_text(SAYS_TWELVE, encoding="utf-8")
    options = ("--exit-zero", "--ruleset", pack, "--select", "GJ399", "--format", "json", "--output", findings)
    gouji("check", *options, report)

    assert "由原文件得出" in gouji("replay", findings, "--ruleset", pack).out
    report.unlink()
    assert "0 个不同，1 个无从重算" in gouji("replay", findings, "--ruleset", pack).out
