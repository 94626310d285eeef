"""See how often the figures that were spoilt are named with what belongs there, and how long that takes.

    python benchmarks/repair.py [--cases 500] [--solved 20]

Tables whose figures agree are spoilt as typing spoils them: one figure, two, three, neighbours exchanged, an exchange
and a slip. Dense tables have hardly a zero, sparse ones hardly anything else; the published ones are those of
tests/support/published.py, those of the corpus are measured where it is. `unique`: nothing else so small would do, and
it is the truth; `first`: the truth is ranked before all others; `found`: it is among them; `false`: called unique, and
is not the truth though the truth is as small.
Times are medians of processor time, from the figures to the ranked causes. HiGHS, an integer program solver, gets the
same figures of the same run; it finds one solution.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.consistent import consistent
from support.minimum import fewest
from support.published import HUAIAN_2024, SUQIAN_2023, SUQIAN_2024, cells_of
from support.shapes import FORM, Cells, zeros
from support.typing_errors import (
    SLIPS,
    Spoil,
    Truth,
    both,
    cases,
    column_slipped,
    left_behind,
    row_slipped,
    swapped,
    typed,
)

from gouji.engine.causes import system_of
from gouji.engine.record import frozen
from gouji.engine.repair.locate import Cause, locate
from gouji.engine.repair.mistakes import Clerk
from gouji.engine.ruleset import load_ruleset

RULES = load_ruleset("ogi").rules
SYSTEM = system_of(tuple((rule.code, found) for rule in RULES if rule.relation and (found := rule.relation(FORM))))
SUMMED = (*FORM.table("requests").keys, *FORM.table("cases").keys)
_CORPUS = Path(__file__).parents[2] / "shared/corpus/truth"
SPOILS: dict[str, Spoil] = {
    **{f"one figure: {slip.__name__}": typed(slip) for slip in SLIPS},
    "two figures": typed(*SLIPS, count=2),
    "three figures": typed(*SLIPS, count=3),
    "neighbours swapped": swapped,
    "swap and slip": both(swapped, typed(*SLIPS)),
    "row slipped": row_slipped,
    "column slipped": column_slipped,
    "left behind": left_behind,
}
Tables = Callable[[], Sequence[int]]


@frozen
class Score:
    """What came of one spoilt table."""

    unique: bool
    first: bool
    found: bool
    false: bool
    seconds: float


def figures(cells: Cells) -> list[int]:
    """Return the figures of a form, by number."""
    return [int(cells[key]) for key in FORM.keys]


def tables(random: Random) -> dict[str, Tables]:
    """Return what makes tables whose figures agree, by kind."""
    published = cycle([figures(cells_of(each)) for each in (HUAIAN_2024, SUQIAN_2023, SUQIAN_2024)])
    corpus = list(_of_corpus())
    every = cycle(corpus)
    return {
        "dense": lambda: figures(consistent(random, 1, 500)),
        "sparse": lambda: figures(consistent(random, 0.2, 50)),
        "published": lambda: next(published),
        **({"corpus": lambda: next(every)} if corpus else {}),
    }


def _of_corpus() -> Iterator[list[int]]:
    """Yield the complete tables of the corpus of real reports, which is not part of the project."""
    for path in sorted(_CORPUS.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))["facts"]
        cells = [told.get(key) for key in SUMMED]
        if all(cell is not None and str(cell).isdecimal() for cell in cells):
            values = figures(zeros() | {key: str(told[key]) for key in SUMMED})
            if not SYSTEM.network.residuals(values):
                yield values


def scored(values: Sequence[int], truth: Truth) -> Score:
    """Look for the mistakes in a spoilt table, and hold what is found against the truth."""
    start = process_time()
    causes = locate(SYSTEM.network, Clerk(values, SYSTEM.places, {}))
    seconds = process_time() - start
    called = [cause.remedies[0].unique for cause in causes if cause.remedies]
    first = _first(causes) == truth
    unique = first and all(called)
    size = sum(len(cause.remedies[0].right) for cause in causes if cause.remedies)
    wrong = any(called) and not _told(causes, truth) and size == len(truth)
    return Score(unique, first, _found(causes, truth), wrong, seconds)


def _first(causes: Sequence[Cause]) -> Truth:
    """Return what all causes together say first."""
    return {figure: value for cause in causes if cause.remedies for figure, value in cause.remedies[0].right.items()}


def _found(causes: Sequence[Cause], truth: Truth) -> bool:
    """Whether each cause has, among what would mend it, a part of the truth, and these are all of it."""
    parts = [[remedy.right for remedy in cause.remedies if remedy.right.items() <= truth.items()] for cause in causes]
    return all(parts) and {figure for part in parts for right in part for figure in right} == truth.keys()


def _told(causes: Sequence[Cause], truth: Truth) -> bool:
    """Whether all that is called unique is true."""
    sure = [cause.remedies[0].right for cause in causes if cause.remedies and cause.remedies[0].unique]
    return all(right.items() <= truth.items() for right in sure)


def show(name: str, kind: str, scores: Sequence[Score], solver: float) -> None:
    """Print a line."""
    shares = [f"{sum(getattr(score, field) for score in scores) / len(scores):7.1%}" for field in _FIELDS]
    ours = median(score.seconds for score in scores)
    print(f"{name:24} {kind:10}", *shares, f"{ours * 1e3:8.3f} ms {solver * 1e3:8.1f} ms {solver / ours:8.0f} x")


_FIELDS = ("unique", "first", "found", "false")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=500)
    parser.add_argument("--solved", type=int, default=20, help="how many of them HiGHS gets too")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, HiGHS {version('highspy')}, load {os.getloadavg()[0]:.1f}")
    if not _CORPUS.is_dir():
        print("the corpus is not there: not measured")
    print(f"{'':24} {'tables':10}", *(f"{field:>7}" for field in _FIELDS), "      median       HiGHS")
    for name, spoil in SPOILS.items():
        random = Random(name)
        for kind, make in tables(random).items():
            spoilt = list(islice(cases(random, make, spoil), options.cases))
            scores = [scored(values, truth) for values, truth in spoilt]
            show(name, kind, scores, median(map(_solved, (values for values, _ in spoilt[: options.solved]))))


def _solved(values: Sequence[int]) -> float:
    start = process_time()
    fewest(SYSTEM.network, values)
    return process_time() - start


if __name__ == "__main__":
    main()
