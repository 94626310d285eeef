"""What files of configuration and `--config` say, for a run and for each file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gouji = Callable[..., Any]


@pytest.fixture
def project(tmp_path: Path, bad: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a run, with a report in which GJ301, GJ303 and GJ409 object."""
    folder = tmp_path / "project"
    (folder / "drafts" / "old").mkdir(parents=True)
    bad.rename(folder / "drafts" / "bad.md")
    monkeypatch.chdir(folder)
    return folder


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def found(gouji: Gouji) -> Callable[..., dict[str, str]]:
    """Return what gives the codes that are found, each with its severity."""

    def run(*arguments: str) -> dict[str, str]:
        ended = gouji("check", "--format", "json", "--no-cache", *arguments)
        assert ended.code in (0, 1), ended.err
        return {finding["code"]: finding["severity"] for finding in json.loads(ended.out)["findings"]}

    return run


Found = Callable[..., dict[str, str]]
AS_SHIPPED = {"GJ301": "error", "GJ303": "error", "GJ401": "error"}


@pytest.mark.usefixtures("project")
def test_without_configuration_all_is_as_shipped(found: Found) -> None:
    assert found("drafts/bad.md") == AS_SHIPPED


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("gouji.toml", ""),
        ("pyproject.toml", "[project]\nname = 'x'\n[tool.gouji]\n"),
        ("pyproject.toml", "[ 'tool' . \"gouji\" ]\n"),
    ],
)
def test_rules_are_selected_and_weighed(name: str, head: str, project: Path, found: Found) -> None:
    write(project / name, head + 'select = ["GJ3"]\nignore = ["GJ301"]\nseverity.GJ303 = "info"\n')
    assert found("drafts/bad.md") == {"GJ303": "info"}


def test_the_nearest_file_counts_and_nothing_is_inherited(project: Path, found: Found) -> None:
    write(project / "gouji.toml", 'select = ["GJ301"]\n')
    write(project / "drafts" / "gouji.toml", 'ignore = ["GJ303"]\n')
    assert found("drafts/bad.md") == {"GJ301": "error", "GJ401": "error"}


def test_a_project_file_for_other_tools_is_passed_over(project: Path, found: Found) -> None:
    write(project / "gouji.toml", 'select = ["GJ301"]\n')
    write(project / "drafts" / "pyproject.toml", "[tool.other]\nname = 'gouji'\n")
    assert found("drafts/bad.md") == {"GJ301": "error"}


@pytest.mark.parametrize("text", ["[tool]\ngouji.select = ['GJ301']\n", "tool.gouji.select = ['GJ301']\n"])
def test_a_project_file_may_spell_the_table_otherwise(text: str, project: Path, found: Found) -> None:
    write(project / "pyproject.toml", text)
    assert found("drafts/bad.md") == {"GJ301": "error"}


def test_a_project_file_that_only_names_gouji_is_not_parsed(project: Path, found: Found) -> None:
    write(project / "pyproject.toml", "dependencies = ['gouji'] this is not TOML")
    assert found("drafts/bad.md") == AS_SHIPPED


def test_a_file_of_ones_own_wins_over_that_of_the_project(project: Path, found: Found) -> None:
    write(project / "gouji.toml", 'select = ["GJ301"]\n')
    write(project / "pyproject.toml", "[tool.gouji]\nselect = ['GJ303']\n")
    assert found("drafts/bad.md") == {"GJ301": "error"}


def test_an_override_is_for_paths_from_its_file_on(project: Path, found: Found) -> None:
    write(project / "gouji.toml", '[[override]]\npaths = ["drafts/*.md"]\nignore = ["GJ3"]\n')
    assert found("drafts/bad.md") == {"GJ401": "error"}
    write(project / "gouji.toml", '[[override]]\npaths = ["old/*.md"]\nignore = ["GJ3"]\n')
    assert found("drafts/bad.md") == AS_SHIPPED


def test_later_words_win(project: Path, found: Found) -> None:
    write(project / "gouji.toml", 'select = ["GJ3"]\nseverity.GJ303 = "info"\n')
    assert found("--config", 'severity.GJ303 = "warning"', "drafts/bad.md") == {"GJ301": "error", "GJ303": "warning"}
    both = ("--config", 'severity.GJ303 = "warning"', "--severity", "GJ303=error", "--select", "GJ303")
    assert found(*both, "drafts/bad.md") == {"GJ303": "error"}


def test_a_file_that_is_named_is_for_all_files(project: Path, found: Found) -> None:
    write(project / "drafts" / "gouji.toml", 'select = ["GJ301"]\n')
    write(project / "other.toml", 'select = ["GJ303"]\n')
    assert found("--config", "other.toml", "drafts/bad.md") == {"GJ303": "error"}


def test_no_file_is_heeded_in_isolation(project: Path, found: Found) -> None:
    write(project / "gouji.toml", 'select = ["GJ301"]\n')
    assert found("--isolated", "drafts/bad.md") == AS_SHIPPED
    assert found("--isolated", "--config", 'ignore = ["GJ3"]', "drafts/bad.md") == {"GJ401": "error"}


def test_packs_of_a_configuration_are_beside_it(project: Path, found: Found) -> None:
    pack = '[pack]\nname = "own"\nversion = "1"\ntitle = { zh = "题", en = "T" }\nbasis = "依据"\nextends = ["ogi"]\n'
    write(project / "own.toml", pack + 'select = ["GJ303"]\n')
    write(project / "gouji.toml", 'ruleset = ["./own.toml"]\n')
    assert found("drafts/bad.md") == {"GJ303": "error"}
    assert found("--ruleset", "ogi", "drafts/bad.md") == AS_SHIPPED


def test_options_of_the_run_have_other_defaults(project: Path, gouji: Gouji) -> None:
    write(project / "gouji.toml", 'format = "json"\nlang = "en"\nfail-on = "warning"\nseverity.GJ = "info"\n')
    ended = gouji("check", "drafts/bad.md")
    assert (ended.code, "received" in json.loads(ended.out)["findings"][0]["message"]) == (0, True)
    assert gouji("check", "--fail-on", "info", "--format", "text", "drafts/bad.md").code == 1


def test_what_is_excluded_is_not_checked_even_when_named(project: Path, gouji: Gouji) -> None:
    write(project / "gouji.toml", 'exclude = ["drafts/"]\n')
    for path in ("drafts", "drafts/bad.md"):
        ended = gouji("check", path)
        assert (ended.code, "没有找到可读取的文件" in ended.err) == (0, True)


def test_the_day_of_judgement_is_that_of_the_nearest_file(project: Path, gouji: Gouji) -> None:
    write(project / "drafts" / "gouji.toml", "as-of = 2024-01-01\nselect = ['GJ951']\n")
    assert "未给出检查日期" not in gouji("check", "--show-verdicts", "drafts/bad.md").out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("slect = []\n", "gouji.toml:1:1: slect: there is no such key (did you mean select?)"),
        ("a = [\n", "gouji.toml:2: this is not TOML: Invalid value"),
        ('\nselect = ["GJ9999"]\n', "gouji.toml:2:1: select: there is no rule GJ9999; gouji rules lists them all"),
        ('lang = "fr"\n', "gouji.toml:1:1: lang: fr is not among zh, en"),
        ("jobs = 0\n", "gouji.toml:1:1: jobs: a positive whole number is expected"),
        ("jobs = true\n", "gouji.toml:1:1: jobs: a positive whole number is expected"),
        ("statistics = 1\n", "gouji.toml:1:1: statistics: true or false is expected"),
        ('as-of = "2024-01-01"\n', "gouji.toml:1:1: as-of: a day like 2022-01-31 is expected, without quotes"),
        ("exclude = 'x'\n", "gouji.toml:1:1: exclude: a list of strings is expected"),
        (
            'ruleset = ["ogj"]\n',
            (
                "gouji.toml:1:1: ruleset: ogj: there is no such ruleset; a path has a / in it or ends in .toml "
                "(did you mean ogi?)"
            ),
        ),
        ("[[override]]\nyear = 1\n", "gouji.toml:2:1: override[0].year: there is no such key (did you mean years?)"),
    ],
)
@pytest.mark.parametrize("beside_report", [False, True])
def test_what_is_wrong_is_one_line_and_two(
    text: str, message: str, beside_report: bool, project: Path, gouji: Gouji
) -> None:
    where = "drafts/" if beside_report else ""
    write(project / where / "gouji.toml", text)
    ended = gouji("check", "--lang", "en", "drafts/bad.md")
    assert (ended.code, ended.out, ended.err) == (2, "", f"Error: {where}{message}\n")


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("slect = 1", "--config:1:1: slect: there is no such key (did you mean select?)"),
        ("lang = en", "--config:1:8: this is not TOML: Invalid value"),
        ("nowhere.toml", "nowhere.toml: it cannot be read: no such file"),
    ],
)
@pytest.mark.usefixtures("project")
def test_what_is_wrong_with_an_option_is_told_too(option: str, message: str, gouji: Gouji) -> None:
    ended = gouji("check", "--lang", "en", "--config", option, "drafts/bad.md")
    assert (ended.code, ended.err) == (2, f"Error: {message}\n")


def test_a_long_value_on_the_command_line_is_no_file(
    gouji: Gouji, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = gouji("check", "--config", f'ignore = ["{"x" * 300}"]', "report.md")
    assert ended.code == 2
    assert ended.err.startswith("Error: --config:1:1: ignore: 没有规则 xxx")
