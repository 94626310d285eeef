import io
import json
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from gouji.cli.rulebook import load_rulebook
from gouji.cli.shelf import Shelf
from gouji.engine.catalogue import Catalogue
from gouji.engine.identity import Hints
from gouji.engine.judgement import Judgement
from gouji.engine.offer import Subjects
from gouji.engine.recognise import recognise
from gouji.engine.report import Report
from gouji.engine.rulebook import Rulebook
from gouji.engine.source import Source
from gouji.engine.text import Language

REASON = "by\nzero"
Gouji = Callable[..., Any]


def codes(output: str) -> set[str]:
    return {finding["code"] for finding in json.loads(output)["findings"]}


def test_clean_report_ends_in_one_line_and_zero(gouji: Gouji, good: Path) -> None:
    ended = gouji("check", good)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "检查 1 份报告：0 个错误，0 个警告，0 个提示；42 条勾稽关系：42 成立，0 无法核对\n"


def test_wrong_total_ends_in_one(gouji: Gouji, bad: Path) -> None:
    ended = gouji("check", bad)
    assert ended.code == 1
    assert "error GJ303 applicants-not-total" in ended.out


@pytest.mark.parametrize("style", ["text", "json"])
def test_words_that_wait_on_disk_are_printed_as_others(
    gouji: Gouji, good: Path, bad: Path, monkeypatch: pytest.MonkeyPatch, style: str
) -> None:
    arguments = ("check", "--format", style, "--show-verdicts", "--statistics", bad, good)
    at_hand = gouji(*arguments)
    monkeypatch.setattr("gouji.cli.checking.Shelf", partial(Shelf, room=0))

    assert gouji(*arguments, "--no-cache") == at_hand


def test_exit_zero_turns_findings_into_zero_and_nothing_else(gouji: Gouji, bad: Path) -> None:
    assert gouji("check", "--exit-zero", bad).code == 0
    assert gouji("check", "--exit-zero", bad, "missing.txt").code == 2


def test_fail_on_sets_the_limit(gouji: Gouji, bad: Path) -> None:
    lowered = ("check", "--severity", "GJ3=warning", "--severity", "received-differs=info", bad)
    assert gouji(*lowered).code == 0
    assert gouji(*lowered, "--fail-on", "warning").code == 1


def test_select_takes_codes_prefixes_and_names(gouji: Gouji, bad: Path) -> None:
    assert codes(gouji("check", "--format", "json", bad).out) == {"GJ301", "GJ303", "GJ401"}
    assert codes(gouji("check", "--format", "json", "--select", "gj3", bad).out) == {"GJ301", "GJ303"}
    assert codes(gouji("check", "--format", "json", "--select", "GJ301，received-differs", bad).out) == {
        "GJ301",
        "GJ401",
    }
    assert codes(gouji("check", "--format", "json", "--select", "GJ3", "--ignore", "GJ301", bad).out) == {"GJ303"}


@pytest.mark.parametrize(
    ("option", "value", "nearest"),
    [
        ("--select", "GJ309", "GJ30"),
        ("--ignore", "mising-section", "GJ101 missing-section"),
        ("--severity", "GJ3033=info", "GJ303 applicants-not-total"),
    ],
)
def test_unknown_rule_is_a_usage_error_that_names_the_nearest(
    gouji: Gouji, good: Path, option: str, value: str, nearest: str
) -> None:
    ended = gouji("check", option, value, good)
    assert ended.code == 2
    assert ended.out == ""
    assert f"Invalid value for '{option}': 没有规则 {value.partition('=')[0]}；最接近的是 {nearest}" in ended.err


def test_unknown_rule_like_no_other_points_to_the_list(gouji: Gouji, good: Path) -> None:
    ended = gouji("check", "--select", "xyz", "--lang", "en", good)
    assert (ended.code, "there is no rule xyz; gouji rules lists them all" in ended.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--severity", "GJ303"], "CODE=LEVEL"),
        (["--severity", "GJ303=fatal"], "error | warning | info"),
        (["--as-of", "2022-02-31"], "2022-01-31"),
        (["--year", "21"], "1900<=x<=2999"),
        (["--format", "xml"], "'text', 'json'"),
        (["--ruleset", "ogj"], "ogi"),
        (["--ruleset", "no/such.toml"], "no/such.toml"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_wrong_option_is_a_usage_error(gouji: Gouji, good: Path, arguments: list[str], said: str) -> None:
    ended = gouji("check", *arguments, good)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_no_path_is_a_usage_error(gouji: Gouji) -> None:
    assert gouji("check").code == 2


def test_missing_path_is_said_once_and_the_others_are_checked(gouji: Gouji, bad: Path) -> None:
    ended = gouji("check", "missing.txt", bad)
    assert (ended.code, ended.err) == (2, "gouji: missing.txt: 没有这个文件或文件夹\n")
    assert "error GJ303" in ended.out
    assert "1 个文件无法读取" in ended.out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"PK\x03\x04", "损坏"),
        ("a.txt", b"\x00\x01\x02", "二进制"),
        ("b.txt", b"\xff\xff\xfe abc", "GB18030"),
    ],
)
def test_unreadable_file_is_said_once(
    gouji: Gouji, good: Path, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ended = gouji("check", tmp_path / name, good)
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert ended.err.startswith(f"gouji: {tmp_path / name}: ")
    assert said in ended.err
    assert "检查 1 份报告" in ended.out


def test_a_wrong_suffix_is_said_and_the_content_read(gouji: Gouji, good: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(good.read_bytes())
    ended = gouji("check", path)
    assert (ended.code, ended.err) == (0, f"gouji: {path}: 扩展名是 .docx，内容是纯文本；按内容读取\n")
    assert "检查 1 份报告" in ended.out


def test_unreadable_place_is_said(gouji: Gouji, tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes("一、总体情况，全年主动公开政府信息若干条。\n二".encode()[:-1])
    ended = gouji("check", "--lang", "en", path)
    assert ended.err.startswith(f"gouji: {path}: line 2, column 1: ")


def test_other_text_is_a_finding_when_named_and_counted_when_met(gouji: Gouji, notice: Path) -> None:
    named = gouji("check", notice)
    assert (named.code, "info GJ200 not-an-annual-report" in named.out) == (0, True)
    assert named.out.endswith(
        "\n检查 0 份报告：0 个错误，0 个警告，1 个提示；未核对任何勾稽关系；1 个文件不是年度报告\n"
    )
    met = gouji("check", notice.parent)
    assert met.code == 0
    assert met.out == ("检查 0 份报告：0 个错误，0 个警告，0 个提示；未核对任何勾稽关系；1 个文件不是年度报告\n")


def test_other_text_met_in_a_folder_is_in_the_json_with_a_reason(gouji: Gouji, notice: Path) -> None:
    (report,) = json.loads(gouji("check", "--format", "json", notice.parent).out)["reports"]
    assert (report["read"], report["reason"], report["ledger"]) == (True, "不是政府信息公开工作年度报告", [])


def test_empty_file_is_no_report(gouji: Gouji, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    ended = gouji("check", tmp_path / "empty.txt")
    assert (ended.code, "GJ200" in ended.out, ended.err) == (0, True, "")


def test_empty_folder_is_said(gouji: Gouji, tmp_path: Path) -> None:
    ended = gouji("check", tmp_path)
    assert (ended.code, ended.err) == (0, "gouji: 没有找到可读取的文件\n")


def test_standard_input_has_the_name_it_is_given(gouji: Gouji, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments, name in (([], "<stdin>"), (["--stdin-filename", "草稿.md"], "草稿.md")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(bad.read_bytes())))
        ended = gouji("check", *arguments, "-")
        assert (ended.code, ended.out.partition(":")[0]) == (1, name)


@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_name_for_standard_input_that_is_not_read_is_a_usage_error(gouji: Gouji, good: Path, command: str) -> None:
    ended = gouji(command, "--stdin-filename", "草稿.md", good)
    assert (ended.code, ended.out) == (2, "")
    assert "'--stdin-filename': 要读取的不含标准输入，请再写上“-” (standard input is not read: add “-”)" in ended.err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
def test_standard_input_without_end_is_refused(gouji: Gouji, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/zero").open("rb") as endless:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless))
        ended = gouji("check", "-")
    assert (ended.code, ended.err.startswith("gouji: <stdin>: 文件超过 16 MiB")) == (2, True)


def test_standard_input_that_is_closed_is_said(gouji: Gouji, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    ended = gouji("check", "-")
    assert (ended.code, ended.err) == (2, "gouji: <stdin>: 标准输入已关闭\n")


@pytest.mark.parametrize("names", ["", ",", " ， "])
def test_selection_that_names_nothing_is_a_usage_error(gouji: Gouji, good: Path, names: str) -> None:
    ended = gouji("check", "--select", names, good)
    assert (ended.code, ended.out) == (2, "")
    assert "--select" in ended.err


def test_selection_that_leaves_no_rule_is_a_usage_error(gouji: Gouji, good: Path) -> None:
    ended = gouji("check", "--select", "GJ303", "--ignore", "GJ3", good)
    assert (ended.code, ended.out) == (2, "")
    assert "Invalid value for '--ignore': 没有剩下任何规则" in ended.err


def test_quiet_leaves_only_findings(gouji: Gouji, good: Path, bad: Path) -> None:
    assert gouji("check", "--quiet", good).out == ""
    assert "检查" not in gouji("check", "--quiet", bad).out


def test_english(gouji: Gouji, bad: Path) -> None:
    out = gouji("check", "--lang", "en", bad).out
    assert "applicants add up to 54" in out
    assert "1 report checked: 3 errors" in out


def test_year_body_and_level_win_over_the_document(gouji: Gouji, good: Path) -> None:
    ended = gouji("check", "--format", "json", "--year", "2022", "--body", "某局", "--level", "department", good)
    (report,) = json.loads(ended.out)["reports"]
    assert (report["year"], report["body"]) == (2022, "某局")


def test_output_goes_to_the_file_alone(gouji: Gouji, bad: Path, tmp_path: Path) -> None:
    ended = gouji("check", "--format", "json", "--output", tmp_path / "out.json", bad)
    assert (ended.code, ended.out, ended.err) == (1, "", "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["summary"]["error"] == 3


def test_output_that_cannot_be_written_is_one_message_and_two(gouji: Gouji, bad: Path, tmp_path: Path) -> None:
    ended = gouji("check", "--output", tmp_path / "no" / "out.txt", bad)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"gouji: 无法写入 (cannot write) {tmp_path}/no/out.txt：文件不存在 (no such file)\n"


@pytest.mark.parametrize("command", ["check", "extract"])
@pytest.mark.parametrize(
    "paths", [["bad.md"], ["."], ["missing.txt", "bad.md", "good.md"]], ids=["file", "folder", "many"]
)
@pytest.mark.parametrize("output", ["bad.md", "./x/../bad.md", "link.json"])
def test_output_never_replaces_what_is_read(
    gouji: Gouji, bad: Path, good: Path, monkeypatch: pytest.MonkeyPatch, command: str, paths: list[str], output: str
) -> None:
    monkeypatch.chdir(bad.parent)
    Path("x").mkdir()
    Path("link.json").symlink_to(bad)
    before = bad.read_bytes()
    ended = gouji(command, "--output", output, *paths)
    assert (ended.code, ended.out, bad.read_bytes() == before) == (2, "", True)
    assert f"Invalid value for '--output': {output} 是要读取的文件" in ended.err
    assert good.exists()


def test_output_to_a_dash_is_standard_output(gouji: Gouji, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(good.parent)
    assert gouji("check", "--output", "-", good).out.startswith("检查 1 份报告")
    assert [path.name for path in good.parent.iterdir()] == ["good.md"]


def test_equal_input_gives_equal_bytes(gouji: Gouji, good: Path, bad: Path) -> None:
    assert gouji("check", good, bad, "--show-verdicts").out == gouji("check", good, bad, "--show-verdicts").out


def test_crash_while_reading_names_the_file_and_the_others_are_checked(
    gouji: Gouji, good: Path, bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(source: Source, hints: Hints) -> Report:
        if source.name == str(good):
            raise ZeroDivisionError(REASON)
        return recognise(source, hints)

    monkeypatch.setattr("gouji.cli.reading.recognise", stumble)
    ended = gouji("check", good, bad)
    first, second = ended.err.splitlines()
    assert ended.code == 3
    assert first.startswith(
        f"gouji: {good}: 程序内部出错 (internal error) ZeroDivisionError: by zero [tests.cli.test_check:"
    )
    assert "GOUJI_DEBUG=1" in second
    assert "error GJ303" in ended.out


def test_crash_anywhere_else_is_one_message(gouji: Gouji, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gouji.cli.render.text.render", lambda *_, **__: 1 / 0)
    ended = gouji("check", good)
    assert (ended.code, ended.out) == (3, "")
    assert "程序内部出错 (internal error) ZeroDivisionError" in ended.err
    assert "Traceback" not in ended.err


def test_crash_ends_in_a_traceback_when_asked_for(gouji: Gouji, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOUJI_DEBUG", "1")
    monkeypatch.setattr("gouji.cli.render.text.render", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        gouji("check", good)


def test_rule_that_crashes_is_named_and_ends_in_three(gouji: Gouji, bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(_: Subjects) -> Judgement:
        raise ZeroDivisionError(REASON)

    def load_with_a_broken_rule(names: Sequence[str], lang: Language) -> Rulebook:
        book = load_rulebook(names, lang)
        first, *others = book.catalogue.rules
        return evolve(book, catalogue=Catalogue((evolve(first, evaluate=stumble), *others)))

    monkeypatch.setattr("gouji.cli.books.load_rulebook", load_with_a_broken_rule)
    ended = gouji("check", "--exit-zero", bad)
    assert ended.code == 3
    assert f"gouji: {bad}: 规则 GJ101 出错：ZeroDivisionError: by␊zero\n" in ended.err
    assert "error GJ303" in ended.out


def test_interrupt_ends_in_130(gouji: Gouji, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr("gouji.cli.reading.recognise", interrupt)
    ended = gouji("check", good)
    assert (ended.code, ended.out, ended.err.strip()) == (130, "", "")


def test_the_number_of_a_person_is_printed_nowhere(gouji: Gouji, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    words = "申请人13800001111登陆县政府网站。"
    report.write_text(
        f"云河县2021年政府信息公开工作年度报告\n一、总体情况\n{words}\n六、其他需要报告的事项\n无\n", "utf-8"
    )
    for form in ("text", "json"):
        out = gouji("check", "--format", form, report).out
        assert "GJ810" in out
        assert "13800001111" not in out
    assert "申请人138******11登陆县政府网站。" in gouji("check", report).out
