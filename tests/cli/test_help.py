import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wcwidth import wcswidth

ROOT = Path(__file__).parents[2]
Gouji = Callable[..., Any]


def commands_in(help_text: str) -> list[str]:
    return re.findall(r"^    (gouji .+)$", help_text, re.MULTILINE)


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["check"],
        ["annotate"],
        ["extract"],
        ["rules"],
        ["explain"],
        ["ruleset"],
        ["ruleset", "show"],
        ["ruleset", "new"],
        ["ruleset", "test"],
        ["ruleset", "lint"],
        ["ruleset", "impact"],
        ["baseline"],
        ["baseline", "create"],
        ["baseline", "update"],
        ["baseline", "show"],
        ["cache"],
        ["cache", "dir"],
        ["cache", "clean"],
    ],
    ids=lambda words: " ".join(words) or "gouji",
)
def test_examples_in_the_help_work_when_pasted(
    gouji: Gouji, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    examples = commands_in(gouji(*command, "--help").out)
    assert examples
    for example in examples:
        ended = gouji(*shlex.split(example)[1:])
        assert (ended.code in (0, 1), ended.err) == (True, "")


@pytest.mark.parametrize(
    "command", ["check", "annotate", "extract", "rules", "explain", "ruleset", "baseline", "cache"]
)
def test_help_fits_a_terminal_of_eighty_columns(gouji: Gouji, command: str) -> None:
    assert [line for line in gouji(command, "--help").out.splitlines() if wcswidth(line) > 80] == []


def test_no_command_shows_the_help_on_stderr_and_is_a_usage_error(gouji: Gouji) -> None:
    ended = gouji()
    assert (ended.code, ended.out) == (2, "")
    assert "gouji check examples/" in ended.err


def test_unknown_command_is_a_usage_error(gouji: Gouji) -> None:
    ended = gouji("chekc")
    assert (ended.code, "chekc" in ended.err) == (2, True)
