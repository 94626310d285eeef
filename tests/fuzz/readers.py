"""Fuzz the reading: broken documents of every format give a report or `Unreadable`, in time, and nothing else.

    PYTHONPATH=tests python -m fuzz.readers --minutes 10 --seed 1

Each document is made from its seed alone, so `--only SEED --keep FOLDER` makes it again. Not part of the test run.
"""

import argparse
import os
import resource
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from pathlib import Path

from fuzz.broken import document

import gouji
from gouji.cli.render.extract import render_json
from gouji.engine.readers import Unreadable, load_stream
from gouji.engine.recognise import recognise

SECONDS, MEMORY = 10.0, 3 * 1024**3


def read(suffix: str, data: bytes) -> str:
    """Read a document as `gouji check` and `gouji extract` do; return what came of it."""
    try:
        source = load_stream(BytesIO(data), f"report{suffix}")
    except Unreadable as refused:
        return "refused" if refused.message.zh and refused.message.en else "refused without a word"
    report = recognise(source)
    gouji.check(report)
    render_json(report, "zh", indent=None)
    assert all(0 <= fact.span.start <= fact.span.end <= len(source.text) for fact in report.facts)
    return "read" if report.recognised else "no report"


def work(pipe: Connection, seeds: Iterator[int]) -> None:
    """Read one document after the other; tell of each when it begins and what came of it."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for seed in seeds:
        suffix, data = document(seed)
        pipe.send((seed, suffix, None))
        try:
            pipe.send((seed, suffix, read(suffix, data)))
        except Exception:  # noqa: BLE001  # whatever it is, it is a find
            pipe.send((seed, suffix, traceback.format_exc()))


def watch(seed: int, until: float) -> Iterator[tuple[int, str, str]]:
    """Yield what came of each document; a worker that hangs or dies is a find, and another one goes on behind it."""
    while time.monotonic() < until:
        here, there = Pipe(duplex=False)
        worker = Process(target=work, args=(there, iter(range(seed, seed + 10**9))), daemon=True)
        worker.start()
        there.close()
        suffix = ""
        for seed, suffix, outcome in _told(here):  # noqa: PLR1704  # where it stopped, the next one goes on
            if outcome is not None:
                yield seed, suffix, outcome
            if time.monotonic() > until:
                break
        else:
            yield seed, suffix, f"hangs (more than {SECONDS} s) or dies"
        worker.kill()
        worker.join()
        seed += 1


def _told(pipe: Connection) -> Iterator[tuple[int, str, str | None]]:
    try:
        while pipe.poll(SECONDS):
            yield pipe.recv()
    except EOFError:
        return


def fuzz(seed: int, minutes: float) -> int:
    """Print every find and at last how many documents were read; return how many finds there were."""
    counts: Counter[tuple[str, str]] = Counter()
    for number, suffix, outcome in watch(seed, time.monotonic() + minutes * 60):
        kind = outcome if outcome in {"read", "refused", "no report"} else "FIND"
        counts[suffix, kind] += 1
        if kind == "FIND":
            print(f"--- seed {number} {suffix}\n{outcome}", flush=True)
    for (suffix, kind), count in sorted(counts.items()):
        print(f"{suffix:6} {kind:10} {count}")
    print(f"{counts.total()} documents in {minutes} minutes from seed {seed}")
    return sum(count for (_, kind), count in counts.items() if kind == "FIND")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="read this one document, here")
    parser.add_argument("--keep", type=Path, help="folder to write that document to")
    chosen = parser.parse_args(arguments)
    if chosen.only is None:
        return min(fuzz(chosen.seed, chosen.minutes), 1)
    suffix, data = document(chosen.only)
    if chosen.keep:
        (chosen.keep / f"{chosen.only}{suffix}").write_bytes(data)
    print(suffix, len(data), read(suffix, data))
    return 0


if __name__ == "__main__":
    os._exit(main())  # a killed worker's queue is not waited for
