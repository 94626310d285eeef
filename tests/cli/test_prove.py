"""`gouji ruleset test`: examples that are not what they seem, figures that no rule looks at, errors that survive."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]

PACK = """\
[pack]
name = "own"
version = "1.0"
title.zh = "自己的规则"
title.en = "Own rules"
basis = "内部要求"

[[rule]]
code = "GJ399"
name = "reviews-not-total"
severity = "warning"
forms = ["ogi-2021"]
basis = "附件"
over = "blocks of cases"
holds = "sum(outcomes) == total"
title.zh = "之和不等于总计"
title.en = "Parts do not add up"
doc.zh = "为什么：必须相等。"
doc.en = "Why: they must."
message.zh = "{block}：{left} 不等于 {right}"
message.en = "{block}: {left} is not {right}"
passes = [{ "review" = [1, 0, 0, 0, 1] }]
fails = [{ "review" = [1, 0, 0, 0, 2] }]
"""


WORDS = '''"""
云河县2021年政府信息公开工作年度报告
一、总体情况
新收政府信息公开申请9件。
"""'''


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Return what writes the pack above, changed, as own.toml in the working folder."""
    monkeypatch.chdir(tmp_path)

    def write(old: str = "", new: str = "") -> str:
        Path("own.toml").write_text(PACK.replace(old, new, 1) if old else PACK, encoding="utf-8")
        return "own.toml"

    return write


def test_examples_that_do_what_they_say_are_counted(gouji: Gouji, pack: Callable[..., str]) -> None:
    ended = gouji("ruleset", "test", pack())
    assert (ended.code, ended.out, ended.err) == (0, "own 1.0：1 条规则，2 个例子，0 个不如其所说\n", "")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "0, 0, 1]",
            "0, 0, 2]",
            (
                "own.toml:22: GJ399 reviews-not-total passes[0] (ogi-2021)\n"
                "    review = 1 0 0 0 2\n"
                "  应当没有发现，却发现：行政复议：1 不等于 2\n"
            ),
        ),
        (
            "0, 0, 2]",
            "0, 0, 1]",
            (
                "own.toml:23: GJ399 reviews-not-total fails[0] (ogi-2021)\n"
                "    review = 1 0 0 0 1\n"
                "  应当有发现，却没有：核对了 3 处，都成立\n"
            ),
        ),
        (
            "0, 0, 2]",
            '"", 0, 2]',
            (
                "own.toml:23: GJ399 reviews-not-total fails[0] (ogi-2021)\n"
                '    review = 1 0 "" 0 2\n'
                "  应当有发现，却没有：行政复议：其他结果未填\n"
            ),
        ),
    ],
)
def test_an_example_is_shown_with_what_was_expected_and_what_came_out(
    gouji: Gouji, pack: Callable[..., str], old: str, new: str, told: str
) -> None:
    ended = gouji("ruleset", "test", pack(old, new))
    assert (ended.code, ended.out) == (1, f"{told}own 1.0：1 条规则，2 个例子，1 个不如其所说\n")


def test_a_rule_without_examples_is_named(gouji: Gouji, pack: Callable[..., str]) -> None:
    ended = gouji("ruleset", "test", "--lang", "en", pack('fails = [{ "review" = [1, 0, 0, 0, 2] }]\n'))
    assert ended.code == 1
    assert ended.out.startswith("own.toml:9: GJ399 reviews-not-total has no examples under fails\n")


def test_a_pack_whose_examples_fail_still_judges_reports(gouji: Gouji, pack: Callable[..., str], good: Path) -> None:
    name = pack("0, 0, 1]", "0, 0, 2]")
    assert gouji("check", "--ruleset", name, good).code == 0


def test_an_unusable_pack_is_a_usage_error(gouji: Gouji, pack: Callable[..., str]) -> None:
    ended = gouji("ruleset", "test", pack("sum(outcomes)", "sum(outcome)"))
    assert (ended.code, ended.out) == (2, "")
    assert "Invalid value for 'PACK': own.toml:15:14: rule[0].holds: 没有名为 outcome 的数字、组或表" in ended.err


def test_a_document_that_is_not_there_makes_the_pack_unusable(gouji: Gouji, pack: Callable[..., str]) -> None:
    ended = gouji("ruleset", "test", pack('{ "review" = [1, 0, 0, 0, 2] }', '{ document = "bad.txt" }'))
    assert (ended.code, ended.out) == (2, "")
    assert "own.toml:23:1: rule[0].fails[0]: 例子的文件无法读取：bad.txt" in ended.err


def test_a_document_beside_the_pack_is_an_example(gouji: Gouji, pack: Callable[..., str], bad: Path) -> None:
    name = pack('{ "review" = [1, 0, 0, 0, 2] }', '{ document = "bad.txt" }')
    text = bad.read_text(encoding="utf-8").replace("| 3 | 1 | 0 | 1 | 5 |", "| 3 | 1 | 0 | 1 | 6 |")
    Path("bad.txt").write_text(text, encoding="utf-8")
    assert gouji("ruleset", "test", name).code == 0


def test_figures_that_no_rule_looks_at_are_listed_with_the_share(gouji: Gouji, pack: Callable[..., str]) -> None:
    lines = gouji("ruleset", "test", "--coverage", pack()).out.splitlines()
    assert lines[1] == "格式 ogi-2021：200 个数字中有规则查的 15 个（7.5 %）"
    assert len(lines) == 3 + 185
    assert "  coercion.decisions 表二 › 行政强制 › 本年处理决定" in lines
    assert not any("review.total" in line for line in lines)


def test_who_looks_at_each_figure_is_told_on_demand(gouji: Gouji, pack: Callable[..., str]) -> None:
    lines = gouji("ruleset", "test", "--coverage", "--verbose", pack()).out.splitlines()
    assert "  review.total 表四 › 行政复议 › 总计: GJ399" in lines


def test_what_is_caught_is_told_by_kind_and_by_cell(gouji: Gouji, pack: Callable[..., str]) -> None:
    out = gouji("ruleset", "test", "--mutate", "--reports", "1", "--lang", "en", pack()).out
    rows = {line.split("  ")[0]: line.split()[-3:] for line in out.splitlines()}
    assert rows["a digit is dropped"] == ["0/7", "0/175", "15/15"]
    assert rows["a cell is left blank"] == ["0/10", "0/175", "0/15"]
    assert "table three: no single error in any cell is caught" in out
    assert rows["administrative review"] == ["80", "80", "80"]


def test_what_survived_is_told_on_demand(gouji: Gouji, pack: Callable[..., str]) -> None:
    out = gouji("ruleset", "test", "--mutate", "--reports", "1", "-v", "--lang", "en", pack()).out
    assert "\nnot caught:\n" in out
    assert "  report 1 the year is the one before: 2021 → 2020\n" in out


def test_json_has_all_of_it(
    gouji: Gouji, pack: Callable[..., str], violations: Callable[[str, object], list[str]]
) -> None:
    ended = gouji("ruleset", "test", "--format", "json", "--coverage", "--mutate", "--reports", "1", pack())
    document = json.loads(ended.out)
    assert violations("proof-1", document) == []
    (own,) = document["packs"]
    (rule,) = own["rules"]
    assert (own["holds"], rule["code"], rule["line"]) == (True, "GJ399", 9)
    assert [(each["name"], each["outcome"]) for each in rule["examples"]] == [
        ("passes[0]", "pass"),
        ("fails[0]", "fail"),
    ]
    assert own["coverage"]["rules"]["review.total"] == ["GJ399"]
    assert {"kind": "dropped", "section": 4, "caught": 15, "planted": 15} in own["mutation"]["kinds"]


def test_the_same_seed_gives_the_same_output(gouji: Gouji, pack: Callable[..., str]) -> None:
    arguments = ["ruleset", "test", "--mutate", "--reports", "1", "-v", pack()]
    one, same, other = (gouji(*arguments, "--seed", seed).out for seed in ("1", "1", "2"))
    assert one == same
    assert one != other


def test_the_examples_of_every_pack_of_gouji_do_what_they_say(gouji: Gouji) -> None:
    assert gouji("ruleset", "test", "ogi", "ogi-2014").code == 0


def test_of_a_form_without_sections_only_the_figures_are_told(gouji: Gouji) -> None:
    ended = gouji("ruleset", "test", "--coverage", "--mutate", "--lang", "en", "ogi-2014")
    assert ended.code == 0
    assert ended.out.splitlines()[1].startswith("form stat-2014: rules look at ")
    assert ended.err == (
        "gouji: the form stat-2014 has no six sections, and no clean reports of it can be made: nothing is planted\n"
    )


@pytest.mark.parametrize("listed", ["passes", "fails"])
def test_words_that_are_no_report_prove_nothing(gouji: Gouji, pack: Callable[..., str], listed: str) -> None:
    old = {"passes": '{ "review" = [1, 0, 0, 0, 1] }', "fails": '{ "review" = [1, 0, 0, 0, 2] }'}[listed]
    ended = gouji("ruleset", "test", pack(old, WORDS))
    assert ended.code == 1
    assert "  例子认不出是一份报告，规则没有核对：写上标题和一张表\n" in ended.out


def test_the_example_whose_document_is_missing_is_named(gouji: Gouji, pack: Callable[..., str]) -> None:
    name = pack('{ "review" = [1, 0, 0, 0, 1] }', '{ "review" = [1, 0, 0, 0, 1] }, { document = "gone.txt" }')
    Path(name).write_text(Path(name).read_text("utf-8").replace('["ogi-2021"]', '["ogi-2021", "ogi-2019"]'), "utf-8")
    assert "own.toml:22:1: rule[0].passes[1]: 例子的文件无法读取：gone.txt" in gouji("ruleset", "test", name).err
