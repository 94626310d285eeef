"""The page on the relation language: its rules are rules, and gouji says of them what the page says."""

import re
from pathlib import Path

import pytest
from support.fenced import blocks_in

from gouji.engine.finding import Outcome
from gouji.engine.refusal import RulesetError
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset
from gouji.engine.trial import trials

PAGE = (Path(__file__).parents[1] / "docs" / "ruleset-language.md").read_text(encoding="utf-8")
HEAD, *RULES = blocks_in(PAGE, "toml")
SAID = re.findall(r"^```toml\n\[\[rule\]\].*?^```\n\n```text\n(.*?)\n```$", PAGE, re.DOTALL | re.MULTILINE)


def loaded(folder: Path, declared: str) -> Rule:
    path = folder / "county-checks.toml"
    path.write_text(HEAD + "\n" + declared, encoding="utf-8")
    return load_ruleset(str(path)).rules[0]


def test_there_are_ten_rules_and_as_many_messages() -> None:
    assert (len(RULES), len(SAID)) == (10, 10)


@pytest.mark.parametrize(("declared", "said"), list(zip(RULES, SAID, strict=True)))
def test_a_rule_of_the_page_does_what_the_page_says(declared: str, said: str, tmp_path: Path) -> None:
    tried = list(trials(loaded(tmp_path, declared)))
    assert {trial.expected for trial in tried} == {Outcome.PASS, Outcome.FAIL}
    assert [trial for trial in tried if not trial.holds] == []
    first = next(trial for trial in tried if trial.expected is Outcome.FAIL)
    assert first.result.findings[0].message == said


def test_all_rules_of_the_page_make_one_pack(tmp_path: Path) -> None:
    path = tmp_path / "county-checks.toml"
    path.write_text("\n".join([HEAD, *RULES]), encoding="utf-8")
    assert len(load_ruleset(str(path)).rules) == 10


def test_the_error_of_the_page_is_that_of_a_wrong_name(tmp_path: Path) -> None:
    with pytest.raises(RulesetError) as refused:
        loaded(tmp_path, RULES[0].replace("== total", "== totl"))
    assert refused.value.told.zh.endswith("rule[0].holds: 没有名为 totl 的数字、组或表（是否为 total？）")
    place = re.search(r"county-checks\.toml:\d+:\d+", refused.value.told.zh)
    assert place
    assert f"{place[0]}: rule[0].holds" in PAGE
