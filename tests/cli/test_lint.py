"""`gouji ruleset lint`: one line for each flaw, with its place."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from gouji.engine.locating import own_names

Gouji = Callable[..., Any]

HEAD = """\
[pack]
name = "own"
version = "1.0"
title.zh = "自己的规则"
title.en = "Own rules"
basis = "内部要求"
forms = ["ogi-2021"]
"""


def rule(code: int, holds: str, further: str = "") -> str:
    return f"""
[[rule]]
code = "GJ{code}"
name = "rule-{"abcdefghij"[code % 10]}"
severity = "warning"
basis = "内部要求"
holds = "{holds}"
title.zh = "规则"
title.en = "A rule"
doc.zh = "为什么"
doc.en = "Why"
message.zh = "不对"
message.en = "wrong"
{further}
passes = [{{}}]
fails = [{{ "permits.decisions" = 1 }}]
"""


NONE = "格式 ogi-2021 中没有一组数字能同时满足"
TOTAL, PART = "requests.received.total", "requests.received.business"


@pytest.fixture
def lint(gouji: Gouji, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Return what looks at a pack with these rules."""
    monkeypatch.chdir(tmp_path)

    def run(*rules: str, head: str = HEAD, options: tuple[str, ...] = ()) -> Any:  # noqa: ANN401  # as `gouji` returns it
        Path("own.toml").write_text(head + "".join(rules), encoding="utf-8")
        return gouji("ruleset", "lint", *options, "own.toml")

    return run


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ([rule(391, f"{TOTAL} >= {PART}")], []),
        (
            [rule(391, f"{TOTAL} >= {PART}"), rule(392, f"{TOTAL} < {PART}")],
            [f"own.toml:26: RS101 contradictory-rules GJ392: GJ391、GJ392 互相矛盾：{NONE}"],
        ),
        (
            [rule(391, f"{TOTAL} <= -1")],
            ["own.toml:10: RS101 contradictory-rules GJ391: 格式 ogi-2021 中没有一组数字能满足 GJ391"],
        ),
        (
            [rule(391, f"{TOTAL} >= 3 * {PART}"), rule(392, f"{TOTAL} >= 2 * {PART}")],
            ["own.toml:26: RS102 implied-rule GJ392: GJ391 成立时它必然成立，级别也不低于它：可以删去"],
        ),
        ([rule(391, f"{TOTAL} >= 0")], ["own.toml:10: RS102 implied-rule GJ391: 任何数字都满足它：它什么也查不出"]),
        (
            [rule(391, f"{TOTAL} >= {PART}", "effective.until = 2021-12-31")],
            ["own.toml:10: RS103 dead-rule GJ391: 没有一份报告归它管：格式 ogi-2021 与它的年度、施行日期没有交集"],
        ),
        (
            [rule(391, f"{TOTAL} >= {PART}").replace("passes = [{}]\n", "")],
            ["own.toml:10: RS104 untested-rule GJ391: 没有 passes 的例子"],
        ),
        (
            [rule(391, f"{TOTAL} >= {PART}").replace('"A rule"', '"规则"')],
            ["own.toml:10: RS105 untranslated-rule GJ391: title.en：英文中有汉字，或中文中没有"],
        ),
        (
            [rule(391, f"{TOTAL} >= {PART}").replace('"为什么"', '"why"')],
            ["own.toml:10: RS105 untranslated-rule GJ391: doc.zh：英文中有汉字，或中文中没有"],
        ),
    ],
)
def test_each_flaw_is_told_with_its_place(lint: Callable[..., Any], rules: list[str], told: list[str]) -> None:
    ended = lint(*rules)
    assert ended.out.splitlines() == [*told, f"检查 1 个规则集：{len(told)} 处毛病"]
    assert ended.code == (1 if told else 0)


def test_what_contradicts_in_two_editions_is_told_once(lint: Callable[..., Any]) -> None:
    head = HEAD.replace('["ogi-2021"]', '["ogi-2019", "ogi-2021"]')
    ended = lint(rule(391, f"{TOTAL} >= {PART}"), rule(392, f"{TOTAL} < {PART}"), head=head)
    assert ended.out.count("RS101") == 1


def test_a_graver_rule_that_follows_from_a_milder_one_is_no_flaw(lint: Callable[..., Any]) -> None:
    graver = rule(392, f"{TOTAL} >= 2 * {PART}").replace('"warning"', '"error"')
    assert lint(rule(391, f"{TOTAL} >= 3 * {PART}"), graver).code == 0


def test_a_rule_that_took_the_place_of_another_does_not_contradict_it(lint: Callable[..., Any]) -> None:
    old = rule(391, f"{TOTAL} >= {PART}", "effective.until = 2024-12-31")
    new = rule(392, f"{TOTAL} < {PART}", "effective.from = 2025-01-01")
    assert lint(old, new).code == 0


def test_what_follows_from_the_pack_that_is_extended_is_told(lint: Callable[..., Any]) -> None:
    head = HEAD + 'extends = ["ogi"]\nselect = ["GJ303"]\n'
    (told, _) = lint(rule(391, f"{TOTAL} >= {PART}"), head=head).out.splitlines()
    assert told.startswith("own.toml:12: RS102 implied-rule GJ391: GJ303 成立时它必然成立")


def test_settings_in_vain_are_told(lint: Callable[..., Any]) -> None:
    severities = '[pack.severity]\nGJ101 = "info"\nGJ391 = "warning"\n'
    lines = lint(rule(391, f"{TOTAL} >= {PART}"), head=HEAD + severities).out.splitlines()
    assert lines[:2] == [
        "own.toml:9: RS106 idle-setting GJ101: 没有选用这条规则，设置不起作用",
        "own.toml:10: RS106 idle-setting GJ391: 与规则原有的 warning 相同",
    ]


def test_what_takes_too_long_to_decide_is_said_and_is_no_flaw(
    lint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gouji.engine.lint.MOST_STEPS", 0)
    ended = lint(rule(391, f"{TOTAL} == {PART}"), rule(392, f"{PART} == {TOTAL}"))
    assert ended.code == 0
    assert "RS199 undecided GJ392: 关系太多，未能全部判断" in ended.out


def test_all_questions_of_a_pack_share_the_steps(lint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    chain = ["received", "granted", "granted_in_part", "concluded", "carried_in", "carried_out"]
    rules = [
        rule(391 + at, f"{one} <= {other}", 'over = "columns of requests"')
        for at, (one, other) in enumerate(pairwise(chain))
    ]
    assert lint(*rules).out == "检查 1 个规则集：0 处毛病\n"
    # enough for each alone
    monkeypatch.setattr("gouji.engine.lint.MOST_STEPS", 300)
    assert lint(*rules).out.count("RS199") == 1


@pytest.mark.parametrize(
    "rules",
    [
        # of other levels
        [
            rule(391, "permits.decisions == 0", 'when.levels = ["township"]'),
            rule(392, "permits.decisions >= 1", 'when.levels = ["department"]'),
        ],
        [
            rule(391, "permits.decisions == 0", 'when.levels = ["township"]'),
            rule(392, "permits.decisions <= 10"),
        ],
        # judged where there is no report of last year
        [
            rule(391, "permits.decisions <= previous.permits.decisions"),
            rule(392, "previous.permits.decisions <= penalties.decisions"),
            rule(393, "permits.decisions <= penalties.decisions"),
        ],
        # graver than they declare
        [
            rule(391, f"{TOTAL} >= 3 * {PART}"),
            rule(392, f"{TOTAL} >= 2 * {PART}"),
            '[pack.severity]\nGJ392 = "error"\n',
        ],
        # at the end of time
        [rule(391, f"{TOTAL} >= {PART}", "effective.until = 9999-12-31")],
    ],
)
def test_what_is_said_for_other_reports_neither_contradicts_nor_implies(
    lint: Callable[..., Any], rules: list[str]
) -> None:
    assert lint(*rules).out == "检查 1 个规则集：0 处毛病\n"


def test_a_setting_that_takes_back_what_the_pack_below_sets_is_not_in_vain(lint: Callable[..., Any]) -> None:
    head = HEAD + 'extends = ["ogi-strict"]\nseverity = { GJ204 = "warning" }\n'
    assert lint(rule(391, f"{TOTAL} >= 2"), head=head).code == 0


def test_json_has_both_languages(lint: Callable[..., Any], violations: Callable[[str, object], list[str]]) -> None:
    document = json.loads(lint(rule(391, f"{TOTAL} >= 0"), options=("--format", "json")).out)
    assert violations("lint-1", document) == []
    (remark,) = document["remarks"]
    assert (remark["code"], remark["line"]) == ("RS102", 10)
    assert remark["message"]["en"] == "any figures satisfy it: it finds nothing"


def test_the_packs_of_gouji_have_no_flaws(gouji: Gouji) -> None:
    names = own_names()
    assert "ogi-strict" in names
    assert gouji("ruleset", "lint", *names).out == f"检查 {len(names)} 个规则集：0 处毛病\n"
