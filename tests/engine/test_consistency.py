"""Whether relations can hold together, and whether one follows from others."""

import pytest

from gouji.engine.arithmetic import arithmetic_rule
from gouji.engine.consistency import conflict, implying
from gouji.engine.declaration import File
from gouji.engine.forms import load_form
from gouji.engine.linear import Steps
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset

FORM, OLD_FORM = load_form("ogi-2021"), load_form("ogi-2019")
OGI = [rule for rule in load_ruleset("ogi").rules if rule.relation]


def relation(code: str, holds: str, over: str = "", form: str = "ogi-2021") -> Rule:
    where = f'over = "{over}"\n' if over else ""
    text = f"""[[rule]]
code = "{code}"
name = "a-rule"
severity = "error"
basis = "依据"
holds = "{holds}"
{where}title = {{ zh = "规则", en = "rule" }}
doc = {{ zh = "为什么", en = "why" }}
message = {{ zh = "不对", en = "wrong" }}
"""
    (declared,) = File("own.toml", text).table().tables("rule")
    return arithmetic_rule(declared, (form,))


def codes(rules: tuple[Rule, ...] | None) -> list[str] | None:
    return None if rules is None else [rule.code for rule in rules]


@pytest.mark.parametrize(
    ("holds", "over", "expected"),
    [
        ("received < granted", "columns of requests", []),
        ("received + carried_in < concluded", "columns of requests", ["GJ301", "GJ399"]),
        ("total < business", "rows of requests", ["GJ303", "GJ399"]),
        ("total != sum(applicants)", "rows of requests", ["GJ303", "GJ399"]),
        ("total != business", "rows of requests", []),
        ("requests.received.total < requests.granted.business - requests.carried_in.total", "", ["GJ301", "GJ302"]),
        ("sum(outcomes) == total + 1", "blocks of cases", ["GJ304", "GJ399"]),
        ("previous.requests.carried_out.total + requests.carried_in.total < 0", "", ["GJ399"]),
        ("said(requests.received) < requests.received.total - requests.granted.total", "", []),
    ],
)
def test_the_rules_that_contradict_one_another_are_named_and_no_others(
    holds: str, over: str, expected: list[str]
) -> None:
    found = codes(conflict([*OGI, relation("GJ399", holds, over)], FORM, Steps(1_000_000))) or []
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


@pytest.mark.parametrize(
    ("holds", "over", "expected"),
    [
        ("total >= business", "rows of requests", ["GJ303"]),
        ("total == sum(outcomes)", "blocks of cases", ["GJ304"]),
        ("2 * total == 2 * sum(outcomes)", "blocks of cases", ["GJ304"]),
        ("concluded >= granted", "columns of requests", ["GJ302"]),
        ("requests.received.total + requests.carried_in.total >= requests.granted.total", "", ["GJ301", "GJ302"]),
        ("received >= concluded", "columns of requests", None),
        ("permits.decisions >= penalties.decisions", "", None),
        ("permits.decisions >= 0", "", []),
        ("permits.decisions != -1", "", []),
        ("permits.decisions == penalties.decisions", "", None),
    ],
)
def test_a_rule_that_follows_is_told_with_what_it_follows_from(
    holds: str, over: str, expected: list[str] | None
) -> None:
    assert codes(implying(relation("GJ399", holds, over), OGI, FORM, Steps(1_000_000))) == expected


def test_no_rule_of_gouji_follows_from_the_others() -> None:
    for rule in OGI:
        assert implying(rule, [other for other in OGI if other is not rule], FORM, Steps(1_000_000)) is None


def test_a_change_may_be_negative() -> None:
    grows = relation("GJ399", "permits.items_change >= 0", form="ogi-2019")
    assert implying(grows, [], OLD_FORM, Steps(1_000_000)) is None
    assert conflict([relation("GJ399", "permits.items_change < 0", form="ogi-2019")], OLD_FORM, Steps(1_000_000)) == ()
