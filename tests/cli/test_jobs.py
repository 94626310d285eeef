import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gouji.cli import checking, pool, reading
from gouji.cli.pool import Pool
from gouji.engine.readers import load
from gouji.engine.source import Source

Gouji = Callable[..., Any]

forked = pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="only a forked process knows what a test has replaced"
)


@pytest.fixture
def many(tmp_path: Path, good: Path, bad: Path, notice: Path) -> Path:
    """Return a folder of 23 files: right reports, wrong ones, other texts, one damaged and one with a wrong suffix."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(7):
        for path in (good, bad, notice):
            (folder / f"{number}_{path.name}").write_bytes(path.read_bytes())
    (folder / "3_damaged.docx").write_bytes(b"PK\x03\x04")
    (folder / "4_text.docx").write_bytes(good.read_bytes())
    return folder


@pytest.mark.parametrize("style", [["--format", "json"], ["--show-verdicts", "--statistics"]])
def test_any_number_of_jobs_says_the_same(gouji: Gouji, many: Path, style: list[str]) -> None:
    alone = gouji("check", *style, "--jobs", "1", many, "missing.txt")
    assert (alone.code, len(alone.err.splitlines())) == (2, 3)
    for jobs in ("2", "3", "50"):
        assert gouji("check", *style, "--jobs", jobs, many, "missing.txt") == alone


def test_jobs_know_the_options(gouji: Gouji, many: Path) -> None:
    options = ("--severity", "GJ303=info", "--year", "2022", "--select", "GJ303", "--lang", "en")
    alone = gouji("check", *options, "--jobs", "1", many)
    assert "info GJ303 applicants-not-total" in alone.out
    assert gouji("check", *options, "--jobs", "2", many) == alone


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_may_be_started_in_any_way(gouji: Gouji, many: Path, tmp_path: Path, method: str) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import multiprocessing, sys\n"
        "from gouji.cli.main import main\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method({method!r})\n"
        "    main(['check', '--jobs', '2', sys.argv[1]])\n",
        encoding="utf-8",
    )
    ended = subprocess.run([sys.executable, program, many], capture_output=True, check=True)
    assert ended.stdout.decode() == gouji("check", many).out


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", "", "9" * 5000], ids=lambda jobs: jobs[:4])
def test_number_of_jobs_is_a_positive_number_or_auto(gouji: Gouji, good: Path, jobs: str) -> None:
    ended = gouji("check", "--jobs", jobs, good)
    assert (ended.code, ended.out, "auto" in ended.err) == (2, "", True)


def test_few_files_start_no_process(gouji: Gouji, many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "ProcessPoolExecutor", None)
    assert gouji("check", many).code == 2
    assert gouji("check", "--jobs", "9", many / "0_good.md").code == 0


def test_many_files_are_shared_out_unless_told_otherwise(
    gouji: Gouji, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_MANY_FILES", 20)
    monkeypatch.setattr(checking, "_processors", lambda: 2)
    asked: list[int] = []

    def answers(self: Pool[Any, Any], items: list[Any]) -> Iterator[Any]:
        asked.append(self.jobs)
        return map(self.work, items)

    monkeypatch.setattr(Pool, "answers", answers)
    assert gouji("check", many) == gouji("check", "--jobs", "1", many)
    assert asked == [2]


@pytest.mark.parametrize("error", [ImportError, NotImplementedError, PermissionError])
def test_system_without_semaphores_checks_in_one_process(
    gouji: Gouji, many: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(pool, "ProcessPoolExecutor", refuse)
    assert gouji("check", "--jobs", "2", many) == gouji("check", "--jobs", "1", many)


def test_standard_input_is_read_beside_other_files(many: Path, bad: Path) -> None:
    command = (sys.executable, "-m", "gouji", "check", "--jobs", "2", "--exit-zero", "--quiet", "-", many / "0_good.md")
    ended = subprocess.run(command, input=bad.read_bytes(), capture_output=True, check=True)
    assert ended.stdout.decode().startswith("<stdin>:")


# Processes that die


def poisoned(path: str) -> Source:
    """Read a file, unless its name says that it ends the process."""
    if "poison" in path:
        os.kill(os.getpid(), signal.SIGKILL)
    return load(path)


@forked
@pytest.mark.parametrize("places", [[0], [11], [23], [0, 1, 12, 13, 24]], ids=str)
def test_file_that_kills_is_named_and_no_report_is_lost(
    gouji: Gouji, many: Path, monkeypatch: pytest.MonkeyPatch, places: list[int]
) -> None:
    paths = sorted(many.iterdir())
    alone = gouji("check", "--jobs", "1", *paths)
    for place in places:
        paths.insert(place, many / f"poison{place}.md")
        paths[place].write_text("毒")
    monkeypatch.setattr(reading, "load", poisoned)
    ended = gouji("check", "--jobs", "2", *paths)
    told = [line for line in ended.err.splitlines() if "poison" in line]
    assert (ended.code, len(told)) == (2, len(places))
    assert told[0] == f"gouji: {paths[places[0]]}: 读取此文件的进程意外终止（内存不足或被强行结束），此文件未检查"
    assert ended.out.splitlines()[:-1] == alone.out.splitlines()[:-1]
    assert f"{len(places) + 1} 个文件无法读取" in ended.out


class Work:
    """Doubles numbers, and dies over some of them: always, or once for each mark that is left in a folder."""

    def __init__(self, deadly: frozenset[int], marks: Path | None = None) -> None:
        self.deadly = deadly
        self.marks = marks

    def __call__(self, number: int) -> int:
        if number in self.deadly and (self.marks is None or not (self.marks / str(number)).exists()):
            if self.marks:
                (self.marks / str(number)).touch()
            os._exit(1)
        return 2 * number


@forked
@settings(max_examples=10, deadline=None)
@given(st.integers(0, 40), st.frozensets(st.integers(0, 39), max_size=3), st.integers(1, 3))
def test_each_item_has_its_answer_in_order(count: int, deadly: frozenset[int], jobs: int) -> None:
    answers = Pool(Work(deadly), lambda number: -number - 1, jobs).answers(range(count))
    assert list(answers) == [-number - 1 if number in deadly else 2 * number for number in range(count)]


@forked
def test_process_that_is_killed_by_chance_loses_nothing(tmp_path: Path) -> None:
    answers = Pool(Work(frozenset({3, 70}), tmp_path), lambda _: -1, 2).answers(range(100))
    assert list(answers) == [2 * number for number in range(100)]


@forked
def test_answers_that_nobody_wants_are_not_waited_for() -> None:
    started = time.monotonic()
    answers = Pool(lambda number: time.sleep(60 * number) or number, lambda _: -1, 2).answers(range(2))
    assert next(answers) == 0
    del answers
    assert time.monotonic() - started < 30
    assert multiprocessing.active_children() == []


@forked
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    program = (
        "import os, pathlib, sys, time\n"
        "from gouji.cli.pool import Pool\n"
        "def work(number):\n"
        "    (pathlib.Path(sys.argv[1]) / str(os.getpid())).touch()\n"
        "    time.sleep(60)\n"
        "list(Pool(work, work, 2).answers(range(2)))\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, tmp_path]) as parent:
        wait_until(lambda: len(list(tmp_path.iterdir())) == 2)
        parent.kill()
    wait_until(lambda: not any(Path("/proc", path.name).exists() for path in tmp_path.iterdir()))


def wait_until(asked: Callable[[], int | None]) -> int:
    """Return what comes, as soon as there is something."""
    deadline = time.monotonic() + 20
    while not (answer := asked()):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return answer


# Interrupts


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a file that never ends")
@pytest.mark.usefixtures("_interrupts_are_heard")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupt_prints_what_is_done(gouji: Gouji, many: Path, jobs: str) -> None:
    endless = many / "endless.md"
    os.mkfifo(endless)
    paths = [*sorted(many.iterdir())[:3], endless]
    command = [sys.executable, "-m", "gouji", "check", "--jobs", jobs, *paths]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True
    ) as process:
        writer = wait_until(lambda: opened(endless))
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=20)
        os.close(writer)
    assert (process.returncode, err) == (130, "gouji: 被中断：4 个文件检查了 3 个\n")
    assert out == gouji("check", *paths[:3]).out


def opened(pipe: Path) -> int | None:
    """Return `pipe`, open for writing, as soon as some process reads it."""
    try:
        return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return None
