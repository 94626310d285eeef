"""Time the command: its start, an unchanged file, an unchanged folder, and two jobs against one.

    python benchmarks/command.py [--python PATH] [--reports 2000] [--rounds 5]

PATH is the Python of an environment that gouji was installed into, with nothing that loads modules when Python starts,
as an editable installation does. `script` is the command as an installer put it there, `entry` what stands in it; the
scripts of older pips (26.3 is one of the newer) load `re` first, which alone takes half as long as `python -c pass`.

Starts are measured in processor time, both sides of a ratio in the same round. Jobs are measured in wall time, so
nothing else should run. In each round the same arithmetic is done twice one after the other, and twice at the same
time: their ratio is what this machine has to give, 2 if it has two free processors.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from speed import children_time, compile_into, print_ratios
from variants import write_variants

ENTRY = "import sys; from gouji.cli.main import main; sys.exit(main())"


def started(command: Sequence[str]) -> float:
    """Return the processor time of one run of `command`."""
    start = children_time()
    subprocess.run(command, capture_output=True, check=True)
    return children_time() - start


def starts(python: str, path: str, rounds: int) -> dict[str, list[float]]:
    """Return the time of the shortest runs beside that of doing nothing, round by round."""
    check = ("check", "--exit-zero")
    ways = {"entry": (python, "-c", ENTRY), "python -m gouji": (python, "-m", "gouji")}
    script = Path(python).with_name("gouji")
    if script.exists():
        ways["script"] = (str(script),)
    commands = {"python -c pass": (python, "-c", "pass")}
    for way, command in ways.items():
        commands[f"--version, {way}"] = (*command, "--version")
        commands[f"unchanged file, {way}"] = (*command, *check, path)
    commands["no cache, entry"] = (*ways["entry"], *check, "--no-cache", path)
    for command in commands.values():
        started(command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(started(command))
    return times


def folders(python: str, folder: str, rounds: int) -> dict[str, list[float]]:
    """Return the time of checking a folder whose files are unchanged beside that of checking it without a cache."""
    command = (python, "-m", "gouji", "check", "--exit-zero", "--jobs", "1", folder)
    started(command)
    times: dict[str, list[float]] = {"no cache": [], "unchanged": []}
    for _ in range(rounds):
        times["no cache"].append(started((*command, "--no-cache")))
        times["unchanged"].append(started(command))
    return times


def together(*commands: Sequence[str]) -> float:
    """Return how long it takes to run these commands at the same time."""
    start = perf_counter()
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    codes = [process.wait() for process in running]
    if any(codes):
        raise subprocess.CalledProcessError(max(codes), commands[0])
    return perf_counter() - start


def gain_of_arithmetic() -> float:
    """Return how much faster two processes are than one after the other."""
    arithmetic = (sys.executable, "-c", "sum(number * number for number in range(12_000_000))")
    return (together(arithmetic) + together(arithmetic)) / together(arithmetic, arithmetic)


def gain_of_checking(python: str, folder: str, style: str) -> float:
    """Return how much faster two jobs are than one."""
    command = (python, "-m", "gouji", "check", "--exit-zero", "--no-cache", "--format", style, folder, "--jobs")
    return together((*command, "1")) / together((*command, "2"))


def print_gains(python: str, folder: str, rounds: int) -> None:
    """Print how much faster two processes are than one."""
    works = {
        "arithmetic": gain_of_arithmetic,
        "text": lambda: gain_of_checking(python, folder, "text"),
        "json": lambda: gain_of_checking(python, folder, "json"),
    }
    gains = [[gain() for gain in works.values()] for _ in range(rounds)]
    for name, measured in zip(works, zip(*gains, strict=True), strict=True):
        print(f"{name:28} {median(measured):8.2f} x")


def main() -> None:
    """Measure everything once and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        compile_into(compiled)
        os.environ["GOUJI_CACHE_DIR"] = f"{compiled}/cache"
        (path, *_) = write_variants(Path(folder), options.reports)
        print(f"{options.python}; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        print(f"\na process, median of {4 * options.rounds} rounds, x python -c pass")
        print_ratios(starts(options.python, path, 4 * options.rounds), 1)
        print(f"\na report of {options.reports}, median of {options.rounds} rounds, x without a cache")
        print_ratios(folders(options.python, folder, options.rounds), options.reports)
        print(f"\ntwo processes against one, over {options.reports} reports, median of {options.rounds} rounds")
        print_gains(options.python, folder, options.rounds)


if __name__ == "__main__":
    main()
