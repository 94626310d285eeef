import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

from gouji.cli.streams import wants_color

COLOURLESS = {"NO_COLOR": "", "FORCE_COLOR": ""}
COMMAND = [sys.executable, "-m", "gouji"]

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs /dev and signals")


def run(
    *arguments: str | Path, stdout: int | IO[bytes] = subprocess.PIPE, environment: Mapping[str, str] = {}
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own, with these variables in its environment."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "gbk"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX"},
    ],
    ids=["gbk", "ascii", "C", "POSIX"],
)
def test_output_is_utf8_with_line_feeds_whatever_the_console_says(bad: Path, environment: dict[str, str]) -> None:
    ended = run("check", bad, "missing.txt", environment=environment)
    assert ended.returncode == 2
    assert "各类申请人之和为 54" in ended.stdout.decode("utf-8")
    assert b"\r" not in ended.stdout
    assert ended.stderr.decode("utf-8") == "gouji: missing.txt: 没有这个文件或文件夹\n"


@posix_only
def test_file_name_that_is_no_utf8_is_escaped(good: Path) -> None:
    odd = os.fsdecode(os.fsencode(good.parent) + b"/\xd6\xd0.md")
    Path(odd).write_bytes(good.read_bytes())
    text = run("check", "--select", "GJ2", "--show-verdicts", odd)
    assert (text.returncode, b"/\\udcd6\\udcd0.md" in text.stdout) == (0, True)
    machine = run("check", "--format", "json", odd)
    assert json.loads(machine.stdout.decode("utf-8"))["reports"][0]["file"] == odd


@posix_only
@pytest.mark.parametrize("arguments", [("check", "--show-verdicts"), ("extract",)])
def test_reader_that_leaves_is_no_matter_for_words(good: Path, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = run(*arguments, good, stdout=writer)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk_is_one_message_and_two(good: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        to_stdout = run("check", good, stdout=full)
    to_file = run("check", "--output", "/dev/full", good)
    assert (to_stdout.returncode, to_file.returncode) == (2, 2)
    for ended, place in ((to_stdout, "<stdout>"), (to_file, "/dev/full")):
        told = f"gouji: 无法写入 (cannot write) {place}：磁盘空间已满 (no space left on the device)\n"
        assert ended.stderr.decode() == told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_usage_error_that_cannot_be_said_ends_in_two_all_the_same() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*COMMAND, "check", "--nonsense"], stdout=subprocess.PIPE, stderr=full, check=False)
    assert ended.returncode == 2


@posix_only
def test_closed_stdout_is_one_message_and_two(good: Path) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "check", str(good)], capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr.decode()) == (
        2,
        "gouji: 无法写入 (cannot write) <stdout>：没有打开 (it is not open)\n",
    )


@posix_only
@pytest.mark.usefixtures("_interrupts_are_heard")
def test_interrupt_from_the_keyboard_ends_in_130() -> None:
    with subprocess.Popen(
        [*COMMAND, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err.strip()) == (130, b"", b"")


def test_pipe_gets_no_colour_and_no_bar(bad: Path) -> None:
    ended = run("check", bad, environment=COLOURLESS)
    assert (b"\x1b" in ended.stdout, ended.stderr) == (False, b"")


@pytest.mark.parametrize(
    ("environment", "arguments", "coloured"),
    [
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_colour_is_as_asked_for(
    bad: Path, environment: dict[str, str], arguments: list[str], *, coloured: bool
) -> None:
    ended = run("check", *arguments, bad, environment={**COLOURLESS, **environment})
    assert (b"\x1b[1;31merror\x1b[0m" in ended.stdout) == coloured


@pytest.mark.parametrize(
    ("term", "output", "coloured"), [("xterm", None, True), ("dumb", None, False), ("xterm", "out.txt", False)]
)
def test_terminal_is_coloured_unless_it_is_dumb_or_not_written_to(
    monkeypatch: pytest.MonkeyPatch, term: str, output: str | None, *, coloured: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert wants_color("auto", output) == coloured


def test_version_loads_neither_engine_nor_metadata() -> None:
    script = (
        "import sys; from gouji.cli.main import main; main(['--version']); "
        "print(sorted(name for name in sys.modules if name.startswith(('gouji.engine', 'gouji.rules', 'attr', 'click', "
        "'pyparsing', 'tabulate', 'wcwidth', 'importlib.metadata', 'json'))))"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert ended.stdout == "gouji 0.1.0\n[]\n"


@pytest.mark.parametrize("report", ["good", "bad"])
def test_check_loads_no_package_that_it_can_do_without(report: str, request: pytest.FixtureRequest) -> None:
    script = (
        "import sys; from gouji.cli.main import main; main(sys.argv[1:]); "
        "print([name for name in ('attrs', 'pyparsing', 'tabulate', 'wcwidth') if name in sys.modules])"
    )
    path = request.getfixturevalue(report)
    ended = subprocess.run(
        [sys.executable, "-c", script, "check", str(path)], capture_output=True, encoding="utf-8", check=True
    )
    assert ended.stdout.endswith("\n[]\n")
