"""What the rules find in documents of ours: nothing where there is no fault, and nothing that nobody has read."""

from collections import Counter

from support.rule_pages import all_rules
from support.trials import OF_WORDS, false_alarms, found_in_passages, tried, was_read

RULES = all_rules()
FOUND = found_in_passages(tuple(rule for rule in RULES if rule.code[2] in OF_WORDS))
HOW = "read what `PYTHONPATH=tests python -m support.trials` prints, and say so in tests/sentences/false_alarms.toml"


def test_no_rule_objects_to_a_report_without_a_fault() -> None:
    assert [code for code, trial in tried(RULES).items() if trial.wrong] == []


def test_all_that_is_found_in_the_passages_was_read_but_for_remarks() -> None:
    told = Counter(finding.code for finding, _ in FOUND if finding.severity != "info")
    assert {code: count for code, count in told.items() if count > was_read()[code]} == {}, HOW


def test_each_false_alarm_is_still_one() -> None:
    found = {(finding.code, words) for finding, words in FOUND}
    assert [alarm for alarm in false_alarms() if alarm not in found] == [], HOW


def test_no_false_alarm_is_an_error() -> None:
    alarms = set(false_alarms())
    assert [words for finding, words in FOUND if (finding.code, words) in alarms and finding.severity == "error"] == []
