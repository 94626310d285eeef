"""What somebody answers for is not held against a report, and stays to be seen; nobody gets away without answering."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
Gouji = Callable[..., Any]
REPORT = "luting_water_2022.txt"
WAIVER = """[[waiver]]
code = "GJ304"
key = "review"
bodies = ["鹭汀区水务局"]
years = { from = 2022, until = 2022 }
reason = "与原件一致"
approver = "王某"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a report in which, among others, the reviews do not add up, on line 281."""
    shutil.copy(EXAMPLES / REPORT, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def waivers(folder: Path) -> Path:
    """Return a file that waives that."""
    path = folder / "gouji-waivers.toml"
    path.write_text(WAIVER, encoding="utf-8")
    return path


def comment(words: str) -> None:
    lines = Path(REPORT).read_text(encoding="utf-8").splitlines()
    lines[280] += f" <!-- gouji: {words} -->"
    Path(REPORT).write_text("\n".join(lines), encoding="utf-8")


def told(gouji: Gouji, *arguments: str) -> list[tuple[str, str, str | None]]:
    """Return code, file and suppression of what is told of GJ304 and of waivers."""
    document = json.loads(gouji("check", "--format", "json", *(arguments or (REPORT,))).out)
    found = [
        (one["code"], one["file"], one["suppressed"] and one["suppressed"]["kind"]) for one in document["findings"]
    ]
    return [one for one in found if one[0] == "GJ304" or one[0].startswith("GJ97")]


def test_waived_finding_is_counted_apart_and_shown_on_demand(gouji: Gouji, waivers: Path) -> None:
    plain = gouji("check", "--isolated", "--select", "GJ3", REPORT)
    ended = gouji("check", "--select", "GJ3", REPORT)
    assert ("GJ304" in plain.out, "GJ304" in ended.out) == (True, False)
    assert ended.out.endswith("；1 个已豁免\n")
    shown = gouji("check", "--select", "GJ3", "--show-waived", REPORT).out
    assert "error GJ304 cases-not-total" in shown
    assert "  已豁免：与原件一致（批准：王某）\n" in shown
    assert waivers.exists()


def test_waived_finding_does_not_decide_the_exit_code(gouji: Gouji, waivers: Path) -> None:
    assert gouji("check", "--select", "GJ304", "--isolated", REPORT).code == 1
    assert gouji("check", "--select", "GJ304", REPORT).code == 0
    assert waivers.exists()


def test_json_keeps_it_with_all_that_is_said_of_it(
    gouji: Gouji, waivers: Path, violations: Callable[[str, object], list[str]]
) -> None:
    waivers.write_text(WAIVER + "expires = 2026-12-31\n", encoding="utf-8")
    document = json.loads(gouji("check", "--format", "json", "--as-of", "2026-12-31", REPORT).out)
    assert violations("findings-1", document) == []
    assert [one["suppressed"] for one in document["findings"] if one["code"] == "GJ304"] == [
        {"kind": "waiver", "reason": "与原件一致", "approver": "王某", "expires": "2026-12-31", "as_of": "2026-12-31"}
    ]
    assert document["summary"]["waived"] == 1
    assert [report["file"] for report in document["reports"]] == [REPORT]


def test_comment_waives_on_its_line_unless_comments_are_not_heeded(gouji: Gouji) -> None:
    comment("waive GJ304 review: 与原件一致；批准：王某")
    assert told(gouji) == [("GJ304", REPORT, "inline")]
    assert told(gouji, "--no-inline-waivers", REPORT) == [("GJ304", REPORT, None)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("2022, until = 2022", "2023, until = 2023"), [("GJ304", REPORT, None)]),
        (('"review"', '"litigation"'), [("GJ304", REPORT, None), ("GJ971", "gouji-waivers.toml", None)]),
        (
            ('approver = "王某"', 'approver = "王某"\nexpires = 2020-01-01'),
            [("GJ304", REPORT, None), ("GJ972", "gouji-waivers.toml", None)],
        ),
        (('approver = "王某"', ""), [("GJ304", REPORT, None), ("GJ973", "gouji-waivers.toml", None)]),
        (('reason = "与原件一致"', 'reason = " "'), [("GJ304", REPORT, None), ("GJ973", "gouji-waivers.toml", None)]),
    ],
    ids=["another year", "another key", "expired", "no approver", "no reason"],
)
def test_waiver_that_does_not_apply_suppresses_nothing(
    gouji: Gouji, waivers: Path, change: tuple[str, str], expected: list[tuple[str, str, str | None]]
) -> None:
    waivers.write_text(WAIVER.replace(*change), encoding="utf-8")
    assert told(gouji) == expected


def test_finding_on_a_waiver_has_its_line_and_its_basis(gouji: Gouji, waivers: Path) -> None:
    waivers.write_text("# 例外\n\n" + WAIVER.replace('approver = "王某"', ""), encoding="utf-8")
    ended = gouji("check", REPORT)
    assert (
        "gouji-waivers.toml:3:1: error GJ973 unreasoned-waiver\n  豁免 GJ304 review 鹭汀区水务局 2022 没有写批准人"
        in ended.out
    )
    assert "  3 │ [[waiver]]\n" in ended.out


def test_finding_on_a_comment_shows_the_comment(gouji: Gouji) -> None:
    comment("waive GJ304: 与原件一致")
    assert "281 │ 3 <!-- gouji: waive GJ304: 与原件一致 -->\n" in gouji("check", "--select", "GJ973", REPORT).out


def test_mandatory_rule_is_not_waived(gouji: Gouji, waivers: Path) -> None:
    pack = '[pack]\nname = "strict"\nversion = "1"\ntitle = { zh = "严", en = "strict" }\nbasis = "例"\n'
    Path("strict.toml").write_text(pack + 'extends = ["ogi"]\nmandatory = ["GJ304"]\n', encoding="utf-8")
    assert told(gouji, "--ruleset", "strict.toml", REPORT) == [
        ("GJ304", REPORT, None),
        ("GJ974", waivers.name, None),
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["GJ971"]),
        (["--ignore", "GJ971"], []),
        (["--select", "GJ304"], []),
        (["--ignore", "GJ304"], []),
    ],
    ids=" ".join,
)
def test_rules_on_waivers_are_selected_like_others(
    gouji: Gouji, waivers: Path, options: list[str], expected: list[str]
) -> None:
    waivers.write_text(WAIVER.replace("review", "litigation"), encoding="utf-8")
    assert [code for code, _, _ in told(gouji, *options, REPORT) if code != "GJ304"] == expected


def test_severity_of_a_rule_on_waivers_can_be_set(gouji: Gouji, waivers: Path) -> None:
    waivers.write_text(WAIVER.replace("review", "litigation"), encoding="utf-8")
    run = ("check", "--select", "GJ971,GJ304", "--severity", "GJ304=info", REPORT)
    assert gouji(*run).code == 0
    assert gouji(*run, "--severity", "GJ971=error").code == 1


@pytest.mark.parametrize("code", ["GJ601", "GJ606"])
def test_waiver_of_a_rule_that_lacks_last_years_report_is_not_unused(gouji: Gouji, waivers: Path, code: str) -> None:
    waivers.write_text(WAIVER.replace("GJ304", code).replace('key = "review"\n', ""), encoding="utf-8")
    assert told(gouji) == [("GJ304", REPORT, None)]


@pytest.mark.parametrize(
    ("scope", "one_file", "whole_folder"),
    [
        ('bodies = ["鹭汀区水务局"]\nyears = { from = 2022, until = 2022 }', ["GJ971"], ["GJ971"]),
        ('bodies = ["鹭汀区水务局"]', [], ["GJ971"]),
        ('bodies = ["青砚县"]', [], ["GJ971"]),
        ('paths = ["./luting_water_2022.txt"]', ["GJ971"], ["GJ971"]),
        ('fingerprint = "0123456789abcdef"', [], ["GJ971"]),
    ],
)
def test_waiver_is_unused_only_where_all_that_it_may_be_for_was_checked(
    gouji: Gouji, waivers: Path, scope: str, one_file: list[str], whole_folder: list[str]
) -> None:
    head = '[[waiver]]\ncode = "GJ304"\nkey = "litigation"\nreason = "一致"\napprover = "王某"\n'
    waivers.write_text(head + scope, encoding="utf-8")
    assert [code for code, _, _ in told(gouji, REPORT) if code != "GJ304"] == one_file
    assert [code for code, _, _ in told(gouji, ".") if code != "GJ304"] == whole_folder


@pytest.mark.parametrize(("in_work_tree", "kind"), [(False, None), (True, "waiver")])
def test_waivers_are_found_above_in_the_work_tree_and_paths_begin_there(
    gouji: Gouji, waivers: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, in_work_tree: bool, kind: str | None
) -> None:
    inner = folder / "年报" / "区级"
    inner.mkdir(parents=True)
    if in_work_tree:
        (folder / ".git").mkdir()
    (folder / REPORT).rename(inner / REPORT)
    waivers.write_text(WAIVER.replace("bodies = ", 'paths = ["年报/**"]\nbodies = '), encoding="utf-8")
    monkeypatch.chdir(inner)
    assert told(gouji) == [("GJ304", REPORT, kind)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[waiver]]\ncode = "GJ999"\nkey = "a"\n', "gouji-waivers.toml:2:1: waiver[0].code: 没有规则 GJ999"),
        (
            '[[waiver]]\ncode = "GJ304"\nkeys = "a"\n',
            "gouji-waivers.toml:3:1: waiver[0].keys: 没有这样的键（是否为 key？）",
        ),
        ("[[waiver]\n", "gouji-waivers.toml:1:9: 不是有效的 TOML"),
        ('[[waiver]]\ncode = "GJ304"\nexpires = 2026-02-30\n', "gouji-waivers.toml:3:11: 不是有效的 TOML"),
    ],
)
def test_unusable_file_is_one_message(gouji: Gouji, waivers: Path, text: str, message: str) -> None:
    waivers.write_text(text, encoding="utf-8")
    ended = gouji("check", REPORT)
    assert (ended.code, ended.out, ended.err.count("\n"), message in ended.err) == (2, "", 1, True)


def test_unusable_comment_is_one_message_and_the_others_are_still_checked(gouji: Gouji) -> None:
    comment("waive GJ999: 与原件一致；批准：王某")
    shutil.copy(EXAMPLES / "qingyan_2023.md", "good.md")
    ended = gouji("check", REPORT, "good.md")
    assert (ended.code, ended.err) == (2, f"gouji: {REPORT}: 第 281 行：没有规则 GJ999\n")
    assert ended.out.startswith("检查 1 份报告：")


def test_missing_file_of_waivers_is_a_usage_error(gouji: Gouji) -> None:
    ended = gouji("check", "--waivers", "nowhere.toml", REPORT)
    assert (ended.code, "nowhere.toml: 无法读取" in ended.err) == (2, True)


def test_waived_finding_is_not_recorded_in_a_baseline(gouji: Gouji, waivers: Path) -> None:
    assert gouji("baseline", "create", "--select", "GJ304", REPORT).code == 0
    assert json.loads(Path("gouji-baseline.json").read_text(encoding="utf-8"))["findings"] == []
    assert waivers.exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_any_number_of_processes_gives_the_same_bytes(gouji: Gouji, waivers: Path, jobs: str) -> None:
    comment("waive GJ303: 与原件一致；批准：王某；到期：2020-01-01")
    waivers.write_text(WAIVER + WAIVER.replace("review", "litigation"), encoding="utf-8")
    shutil.copy(EXAMPLES / "xiuchuan_2021.txt", ".")
    run = ("check", "--as-of", "2024-01-31", "--format", "json", ".")
    assert gouji(*run, "--jobs", jobs) == gouji(*run)
