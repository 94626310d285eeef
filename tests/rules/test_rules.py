"""Every rule, Python or TOML: its examples do what they say, it is documented. Never edited for a new rule."""

import re
from collections import Counter

import pytest

import gouji.rules
from gouji.engine.discovery import discover
from gouji.engine.example import Example
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.trial import tried

HAN = re.compile(r"[\u4e00-\u9fff]")
RULES = (*discover(gouji.rules), *load_ruleset("ogi").rules, *load_ruleset("ogi-2014").rules)


def examples(*, fails: bool) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(rule.fails if fails else rule.passes)
    ]


def codes(rule: Rule, example: Example) -> set[str]:
    """Return the codes of what one rule finds in its example; a crash is no silence."""
    result = tried(rule, example)
    assert [verdict.reasons for verdict in result.verdicts if verdict.outcome == "error"] == []
    return {finding.code for finding in result.findings}


@pytest.mark.parametrize(("rule", "example"), examples(fails=False))
def test_passes(rule: Rule, example: Example) -> None:
    assert codes(rule, example) == set()


@pytest.mark.parametrize(("rule", "example"), examples(fails=True))
def test_fails(rule: Rule, example: Example) -> None:
    assert codes(rule, example) == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_documented_in_both_languages(rule: Rule) -> None:
    said = {"basis": rule.basis}
    for name, text in (("title", rule.title), ("doc", rule.doc), ("message", rule.message)):
        said |= {f"{name}.zh": text.zh, f"{name}.en": text.en}
    assert [name for name, text in said.items() if not text.strip()] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_examples_both_ways(rule: Rule) -> None:
    assert [name for name, examples in (("passes", rule.passes), ("fails", rule.fails)) if not examples] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_chinese_is_chinese_and_english_is_not(rule: Rule) -> None:
    han = {name: bool(HAN.search(text)) for name, text in (("zh", rule.title.zh), ("en", rule.title.en))}
    assert han == {"zh": True, "en": False}


def test_codes_are_unique() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(rule.name for rule in RULES).items() if count > 1] == []
