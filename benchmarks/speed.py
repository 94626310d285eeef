"""Time reading, extraction and the whole check of many reports, and the start of a one-file run.

    python benchmarks/speed.py [--reports 300] [--rounds 7]

Reports of a known layout are copies of `examples/`, varied in figures and wording; those of other layouts are each set
as no other (`layouts.py`). They are the same in every run. Both sides of a ratio are measured in the same round, one
report after the other, in processor time; what is printed are medians over the rounds. Reading is `Path.read_text`.
Warm: the program has read others of the same layouts before. Cold: before each round it forgets everything and reads
other reports, of other layouts again, so that it may know a line, but no layout. All forgotten: it is made to forget
before each report.
Processes find their modules compiled, as after an installation.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import _lru_cache_wrapper
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import process_time
from unittest.mock import patch

from layouts import layouts
from variants import EXAMPLES, write_variants

import gouji
import gouji.rules
from gouji.engine import recognise as recognition
from gouji.engine.check import check as judge
from gouji.engine.discovery import discover
from gouji.engine.readers import load

Work = Callable[[str], object]
# The functions of `recognise` that do the work, in their order; the text is folded in the first.
STAGES = ("identify", "tokenise", "with_altered_labels", "find_sections", "read_facts", "narrate")
# Words against tables, inside the words, dates and names, fees, language.
ON_WORDS = ("GJ4", "GJ5", "GJ7", "GJ8")


def write_layouts(folder: Path, count: int, seed: int) -> list[str]:
    """Write `count` reports, each of another layout, into `folder` and return their paths."""
    paths = [folder / f"{seed}_{number:05}.txt" for number in range(count)]
    for path, text in zip(paths, layouts(count, seed), strict=True):
        path.write_text(text, encoding="utf-8")
    return list(map(str, paths))


def read(path: str) -> object:
    """Open, read and decode, as any program would: the floor under everything else."""
    return Path(path).read_text(encoding="utf-8")


def extract(path: str) -> object:
    """Read a report and recognise everything in it."""
    return recognition.recognise(load(path))


def check(path: str) -> object:
    """Read a report and judge it by every rule."""
    return gouji.check(gouji.read(path))


def words_judged(paths: list[str]) -> Work:
    """Return the judging of reports that are read already, by the rules on what their words say."""
    rules = [rule for rule in discover(gouji.rules) if rule.code.startswith(ON_WORDS)]
    reports = {path: gouji.read(path) for path in paths}
    return lambda path: judge(reports[path], rules)


def memos() -> Iterator["_lru_cache_wrapper[object]"]:
    """Yield the bounded memos, which remember lines and layouts; what is built once has no bound and stays."""
    for name, module in list(sys.modules.items()):
        if name.startswith("gouji.engine"):
            members = [member for member in vars(module).values() if isinstance(member, _lru_cache_wrapper)]
            yield from (memo for memo in members if memo.cache_parameters()["maxsize"] is not None)


def forget() -> None:
    """Empty every memo."""
    for memo in memos():
        memo.cache_clear()


def spent(work: Callable[[str], object], paths: list[str], before: Callable[[], None] = lambda: None) -> float:
    """Return the processor time of `work` over all paths, without that of `before`."""
    total = 0.0
    for path in paths:
        before()
        start = process_time()
        work(path)
        total += process_time() - start
    return total


def children_time() -> float:
    """Return the processor time of all finished child processes."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def started(*arguments: str) -> float:
    """Return the processor time of one run of Python with `arguments`."""
    start = children_time()
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
    return children_time() - start


def alternating(
    works: Mapping[str, Work],
    paths: list[str],
    rounds: int,
    before_round: Callable[[], object],
    before_each: Callable[[], None] = lambda: None,
) -> dict[str, list[float]]:
    """Return the time of each kind of work, round by round: all are done with one report before the next."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        before_round()
        totals = dict.fromkeys(works, 0.0)
        for path in paths:
            for name, work in works.items():
                totals[name] += spent(work, [path], before_each)
        for name, total in totals.items():
            times[name].append(total)
    return times


def report_times(folder: Path, reports: int, rounds: int) -> None:
    """Print the times of reports of known layouts, of other layouts, and of those before which all is forgotten."""
    floor: dict[str, Work] = {"reading": read}
    paths, others = write_variants(folder, reports), write_variants(folder, reports, reports)
    new, seen = (write_layouts(folder, reports, seed) for seed in (1, 2))

    def know_lines() -> None:
        forget()
        spent(check, seen)

    words = words_judged(paths)
    works = floor | {"extraction, warm": extract, "rules on words, warm": words, "whole check, warm": check}
    print_ratios(alternating(works, paths, rounds, lambda: spent(check, others)), reports)
    for name, work in {"extraction, cold": extract, "whole check, cold": check}.items():
        print_ratios(alternating(floor | {name: work}, new, rounds, know_lines), reports)
    works = floor | {"extraction, all forgotten": extract, "whole check, all forgotten": check}
    print_ratios(alternating(works, paths, rounds, lambda: None, forget), reports)
    print("\nits steps, warm, once")
    print_ratios(stages(paths, others), reports)


def stages(paths: list[str], others: list[str]) -> dict[str, list[float]]:
    """Return the time of reading and of the steps of an extraction, after `others`."""
    spent(check, others)
    times = dict.fromkeys(("reading", "load", *STAGES), 0.0)

    def timed(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object) -> object:
            start = process_time()
            result = function(*arguments)
            times[name] += process_time() - start
            return result

        return call

    with patch.multiple(recognition, **{name: timed(name, getattr(recognition, name)) for name in STAGES}):
        for path in paths:
            timed("reading", read)(path)
            recognition.recognise(timed("load", load)(path))  # type: ignore[arg-type]  # what `load` gives
    return {name: [time] for name, time in times.items()}


def one_file(path: str, rounds: int) -> dict[str, list[float]]:
    """Return the time of a run for one file and that of doing nothing, interleaved."""
    commands = {
        "python -c pass": ("-c", "pass"),
        "gouji --version": ("-m", "gouji", "--version"),
        "gouji check FILE": ("-m", "gouji", "check", "--exit-zero", "--no-cache", path),
    }
    for command in commands.values():
        started(*command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(started(*command))
    return times


def compile_into(folder: str) -> None:
    """Have child processes keep compiled modules in `folder`, even where the environment would have none kept."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = folder


def print_ratios(times: dict[str, list[float]], share: int) -> None:
    """Print the median time of each, for one of `share`, and its median ratio to the first."""
    floor = next(iter(times.values()))
    for name, rounds in times.items():
        ratio = median(time / least for time, least in zip(rounds, floor, strict=True))
        print(f"{name:28} {median(rounds) / share * 1000:9.3f} ms {ratio:8.2f} x")


def main() -> None:
    """Measure everything once and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    versions = ", ".join(f"{name} {version(name)}" for name in ("gouji", "pyparsing", "attrs", "click"))
    print(f"Python {platform.python_version()}, {versions}; {os.cpu_count()} cores, {platform.machine()}")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        compile_into(compiled)
        print(f"\na report, over {options.reports} reports, median of {options.rounds} rounds, x reading")
        report_times(Path(folder), options.reports, options.rounds)
        print(f"\na process, median of {2 * options.rounds} rounds, x python -c pass")
        print_ratios(one_file(str(next(iter(sorted(EXAMPLES.iterdir())))), 2 * options.rounds), 1)


if __name__ == "__main__":
    main()
