"""Watch how much memory the check of many reports takes: it should not grow with their number.

    python benchmarks/memory.py [--reports 10000]

The reports are those of `examples/`, varied in figures and wording, no two alike. The library checks them one by one in
this process, and its resident memory is looked at after a tenth of them, a quarter, a half, all. The command checks as
many in a process of its own, with one job and with two; there the highest resident memory of any of its processes
counts, and what it keeps to print. Only Linux tells (`/proc`).
"""

import argparse
import gc
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

from variants import write_variants

import gouji

_PAGE = os.sysconf("SC_PAGE_SIZE")
_MEGABYTE = 1024 * 1024
_EVERY = 0.05
_SHARES = (0.1, 0.25, 0.5, 1.0)


def resident(process: int | str = "self") -> float:
    """Return the resident memory of a process in MB; 0 for one that is gone."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * _PAGE / _MEGABYTE
    except (OSError, IndexError):
        return 0.0


def workers(process: int) -> Iterator[int]:
    """Yield the children of a process."""
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            yield from map(int, task.read_text(encoding="ascii").split())
        except OSError:
            continue


def by_library(paths: list[str]) -> list[float]:
    """Check all reports in this process; return the resident memory after each share."""
    shares = {round(len(paths) * share) for share in _SHARES}
    found = []
    for number, path in enumerate(paths, 1):
        gouji.check(gouji.read(path))
        if number in shares:
            gc.collect()
            found.append(resident())
    return found


def by_command(folder: str, jobs: int) -> tuple[float, float]:
    """Run the command over a folder; return the highest resident memory of it and of any of its workers."""
    command = (sys.executable, "-m", "gouji", "check", "--no-cache", "--exit-zero", "--quiet", folder)
    process = subprocess.Popen((*command, "--jobs", str(jobs)), stdout=subprocess.DEVNULL)
    highest = highest_worker = 0.0
    while process.poll() is None:
        highest = max(highest, resident(process.pid))
        highest_worker = max([highest_worker, *map(resident, workers(process.pid))])
        sleep(_EVERY)
    if process.returncode:
        raise SystemExit(process.returncode)
    return highest, highest_worker


def in_folders(count: int, look: Callable[[str], tuple[float, float]]) -> list[tuple[float, float]]:
    """Return what `look` sees of folders with each share of the reports."""
    found = []
    for share in _SHARES:
        with tempfile.TemporaryDirectory() as folder:
            write_variants(Path(folder), round(count * share))
            found.append(look(folder))
    return found


def main() -> None:
    """Watch everything once and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reports", type=int, default=10_000)
    count = parser.parse_args().reports
    if not Path("/proc/self/statm").exists():
        print("not measured: this system has no /proc")
        return
    print(f"Python {platform.python_version()}, gouji {gouji.__version__}, {platform.machine()}")
    print(f"{'resident MB after':24}" + "".join(f"{round(count * share):>16,}" for share in _SHARES))
    with tempfile.TemporaryDirectory() as folder:
        rows = [("library", [f"{found:.1f}" for found in by_library(write_variants(Path(folder), count))])]
    for jobs in (1, 2):
        found = in_folders(count, lambda folder, jobs=jobs: by_command(folder, jobs))
        rows.append((f"command, --jobs {jobs}", [f"{main:.1f}" for main, _ in found]))
        if jobs > 1:
            rows.append(("    each worker", [f"{worker:.1f}" for _, worker in found]))
    for name, figures in rows:
        print(f"{name:24}" + "".join(f"{figure:>16}" for figure in figures))


if __name__ == "__main__":
    main()
