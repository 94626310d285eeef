"""Time `gouji check` over many reports with one job and with two, beside what two processes can gain here at all.

    python benchmarks/jobs.py [--reports 2000] [--rounds 5]

What is measured is wall time, so nothing else should run. In each round the same arithmetic is done twice one after the
other, and twice at the same time: their ratio is what this machine has to give, 2 if it has two free processors.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from speed import compile_into, write_variants

ARITHMETIC = (sys.executable, "-c", "sum(number * number for number in range(12_000_000))")


def together(*commands: tuple[str, ...]) -> float:
    """Return how long it takes to run these commands at the same time."""
    start = perf_counter()
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    for process in running:
        process.wait()
    return perf_counter() - start


def gain_of_arithmetic() -> float:
    """Return how much faster two processes are than one after the other."""
    return (together(ARITHMETIC) + together(ARITHMETIC)) / together(ARITHMETIC, ARITHMETIC)


def gain_of_checking(folder: str, style: str) -> float:
    """Return how much faster two jobs are than one."""
    command = (sys.executable, "-m", "gouji", "check", "--format", style, folder, "--jobs")
    return together((*command, "1")) / together((*command, "2"))


def main() -> None:
    """Measure everything once and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as compiled:
        compile_into(compiled)
        write_variants(Path(folder), options.reports)
        rounds = [
            (gain_of_arithmetic(), gain_of_checking(folder, "text"), gain_of_checking(folder, "json"))
            for _ in range(options.rounds)
        ]
    print(f"two processes against one, over {options.reports} reports, median of {options.rounds} rounds")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    for name, gains in zip(("arithmetic", "text", "json"), zip(*rounds, strict=True), strict=True):
        print(f"{name:12} {median(gains):5.2f} x")


if __name__ == "__main__":
    main()
