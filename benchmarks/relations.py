"""Time what 200 relations cost beside the check of a report, and beside the rules that come with gouji.

    python benchmarks/relations.py [--reports 100] [--rounds 7] [--relations 200]

The relations are made by chance, the same in every run: over rows, columns, blocks and the form as a whole, with
factors and constants, each of a rule of its own. They hold in reports whose figures add up; others are left out, for
to tell what is wrong takes its own time. Reports are variants of `examples/`. Both sides of a ratio are measured in
the same round, one report after the other, in processor time. What is printed are medians over the rounds.
"""

import argparse
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import process_time

from variants import write_variants

import gouji
import gouji.rules
from gouji.engine.check import check as judge
from gouji.engine.discovery import discover
from gouji.engine.report import Report
from gouji.engine.rule import Rule
from gouji.engine.ruleset import load_ruleset

HEAD = """
[pack]
name = "many"
version = "1"
title = { zh = "许多", en = "many" }
basis = "b"
"""
RULE = """
[[rule]]
code = "GJ{code}"
name = "{name}"
severity = "info"
forms = ["ogi-2021", "ogi-2019"]
basis = "b"
{over}holds = "{holds}"
title = {{ zh = "题", en = "title" }}
doc = {{ zh = "说明", en = "page" }}
message = {{ zh = "{{left}} {{right}}", en = "{{left}} {{right}}" }}
"""
COLUMNS = ("natural_person", "business", "research", "public_welfare", "legal_service", "other_organisation")
ROWS = ("granted", "granted_in_part", "denied.third_party", "unable.not_held", "not_processed.petition")
LETTERS = "abcdefghij"


def relation(random_: random.Random) -> tuple[str, str]:
    """Return what a relation is over, and what holds there in a report that adds up."""
    row, column, times = random_.choice(ROWS), random_.choice(COLUMNS), random_.randint(1, 3)
    return random_.choice(
        [
            ("rows of requests", f"{column} <= {times} * total"),
            ("rows of requests", "sum(applicants) == total"),
            ("columns of requests", f"{row} - 0.5 * carried_in <= {times} * concluded"),
            ("columns of requests", "sum(outcomes) == concluded"),
            ("blocks of cases", f"total + {times} >= upheld + corrected"),
            ("", f"requests.{row}.{column} <= 1000"),
            ("columns of requests in applicants", f"{row} <= concluded"),
            ("", f"requests.{row}.{column} <= requests.concluded.total + {times}"),
            ("", f"requests.{row}.total <= {times} * requests.received.total + requests.carried_in.total"),
        ]
    )


def relations(folder: Path, count: int) -> tuple[Rule, ...]:
    """Return the rules of a ruleset of so many relations."""
    chance, texts = random.Random(1), [HEAD]
    for number in range(count):
        over, holds = relation(chance)
        name = f"rule-{''.join(LETTERS[int(digit)] for digit in str(number))}"
        declared = f'over = "{over}"\n' if over else ""
        texts.append(RULE.format(code=100 + number, name=name, over=declared, holds=holds))
    path = folder / "many.toml"
    path.write_text("".join(texts), encoding="utf-8")
    return load_ruleset(str(path)).rules


def spent(work: Sequence[tuple[str, Sequence[Rule]]], path: str, report: Report) -> dict[str, float]:
    """Return the processor time of reading, and of judging by each of the sets of rules."""
    start = process_time()
    gouji.read(path)
    times = {"reading": process_time() - start}
    for name, rules in work:
        start = process_time()
        judge(report, rules)
        times[name] = process_time() - start
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--relations", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        many = relations(Path(name), options.relations)
        paths = write_variants(Path(name), options.reports)
        own = (*discover(gouji.rules), *load_ruleset("ogi").rules)
        reports = {path: gouji.read(path) for path in paths}
        paths = [path for path in paths if not judge(reports[path], many).findings]
        bound = [rule.relation(reports[paths[0]].facts.form) for rule in many if rule.relation]
        instances = sum(len(relation.instances) for relation in bound if relation)
        rounds = []
        for _ in range(options.rounds + 1):
            totals = {"reading": 0.0, "own": 0.0, "relations": 0.0}
            for path in paths:
                for kind, time in spent([("own", own), ("relations", many)], path, reports[path]).items():
                    totals[kind] += time
            rounds.append(totals)
        report_on(rounds[1:], len(paths), len(many), instances)


def report_on(rounds: Sequence[dict[str, float]], reports: int, relations_: int, instances: int) -> None:
    """Print the medians."""
    share = median(each["relations"] / (each["reading"] + each["own"]) for each in rounds)
    for kind in rounds[0]:
        print(f"{kind:10} {1e6 * median(each[kind] for each in rounds) / reports:8.0f} µs a report")
    print(f"{relations_} rules, {instances} instances, take {share:.1%} of a check without them")


if __name__ == "__main__":
    main()
