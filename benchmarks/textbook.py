"""Time the extraction against a grammar as the documentation of pyparsing teaches to write one.

    python benchmarks/textbook.py [--reports 12] [--rounds 7]

The grammar is written by a reader of that documentation who knows the three examples: `Word`, `one_of`, `SkipTo`,
results names, parse actions, `scan_string` over the document. It need not tell a misread figure from a right one, find
places, or know another layout. Both sides get the same decoded text and must give the same figures by key and the same
quantities of the prose; if they do not, that is said and nothing is timed. Then both run in the same process, one after
the other in each round, in processor time; what is printed are medians over the rounds. Warm: what we remember of one
report may serve the next. Cold: we are made to forget before each report.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable
from decimal import Decimal
from importlib.metadata import version
from itertools import cycle, islice
from statistics import median

import pyparsing as pp
from speed import forget, spent
from variants import EXAMPLES, variant

from gouji.engine.form import Form
from gouji.engine.forms import load_form
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.report import Report

Figures = dict[str, Decimal | None]
Quantities = list[tuple[Decimal, str]]
Extract = Callable[[str], tuple[Figures, Quantities]]

_UNITS = "条 件 篇 场 次 人次 份 期 人 名 处 个 项 %"
_SPOKEN_UNITS = "名 次 件"
_BEGINNINGS = ("一、总体情况", "二、主动公开政府信息", "五、存在的主要问题及改进情况", "六、其他需要报告的事项")


def grammars(form: Form) -> tuple[pp.ParserElement, pp.ParserElement, pp.ParserElement]:
    """Return the grammars of the rows of tables, of the report with its sections, and of a quantity."""
    pp.ParserElement.set_default_whitespace_chars(" \t\r\n|")
    opening, closing = pp.one_of("( （"), pp.one_of(") ）")
    number = pp.Combine(pp.Word(pp.nums) + pp.Opt("." + pp.Word(pp.nums)))
    number.set_parse_action(lambda found: Decimal(found[0]))
    unit = pp.one_of(_UNITS)
    dash = pp.one_of("/ - —").set_parse_action(pp.replace_with(None))
    cell = (number + ~unit) | dash

    disclosure, requests = form.table("disclosure"), form.table("requests")
    wide = [row.labels[0] for block in disclosure.blocks for row in block.rows if len(block.columns) > 1]
    narrow = [row.labels[0] for block in disclosure.blocks for row in block.rows if len(block.columns) == 1]
    outcomes = [_without_ordinal(row.labels[0]) for row in requests.blocks[0].rows if row.key != "concluded"]
    note = opening + pp.SkipTo(closing, include=True)
    row = (
        pp.one_of(wide)("label") + pp.Group(cell * 3)("cells")
        | pp.one_of(narrow)("label") + pp.Group(cell)("cells")
        | (pp.one_of(outcomes)("label") + pp.Suppress(pp.Opt(note)) + pp.Group(cell * 7)("cells"))
        | pp.Suppress("七" + closing) + pp.Literal("总计")("label") + pp.Group(cell * 7)("cells")
        | pp.Literal("总计")("label") + pp.Group(cell * 15)("cells")
    )

    overview, disclosed, problems, other = map(pp.Literal, _BEGINNINGS)
    report = (
        pp.Suppress(pp.SkipTo(overview, include=True))
        + pp.SkipTo(disclosed)("overview")
        + pp.Suppress(pp.SkipTo(problems, include=True))
        + pp.SkipTo(other)("problems")
        + pp.Suppress(other)
        + pp.SkipTo(pp.StringEnd())("other")
    )
    one = pp.Keyword("一", ident_chars="").set_parse_action(pp.replace_with(Decimal(1)))
    quantity = number("value") + unit("unit") | one("value") + pp.one_of(_SPOKEN_UNITS)("unit")
    return row, report, quantity


def _without_ordinal(label: str) -> str:
    """Return a label without 一、, （一） or 1. before it, and without the note in brackets behind it."""
    for mark in "、）.":
        before, found, rest = label.partition(mark)
        if found and len(before) <= len("（一"):
            label = rest
            break
    return label.partition("（")[0]


def textbook(form: Form) -> Extract:
    """Return the extraction by the textbook grammar."""
    row, report, quantity = grammars(form)
    keys = _keys_by_label(form)

    def extract(text: str) -> tuple[Figures, Quantities]:
        figures: Figures = {}
        for found, _, _ in row.scan_string(text):
            figures |= zip(keys[found.label, len(found.cells)], found.cells, strict=True)
        sections = report.parse_string(text)
        quantities = [
            (found.value, found.unit)
            for words in (sections.overview, sections.problems, sections.other)
            for found, _, _ in quantity.scan_string(words)
        ]
        return figures, quantities

    return extract


def _keys_by_label(form: Form) -> dict[tuple[str, int], list[str]]:
    """Return the keys of a row by its label and its width."""
    keys: dict[tuple[str, int], list[str]] = {}
    for name in ("disclosure", "requests"):
        table = form.table(name)
        for block in table.blocks:
            for row in block.rows:
                found = [table.fact_key(row, column) for column in block.columns]
                label = "总计" if row.key == "concluded" else _without_ordinal(row.labels[0])
                keys[label if name == "requests" else row.labels[0], len(found)] = found
    keys["总计", 15] = list(form.table("cases").keys)
    return keys


def ours(text: str) -> Report:
    """Recognise everything in a report."""
    return recognise(from_text(text, "report.txt"))


def comparable(report: Report) -> tuple[Figures, Quantities]:
    """Return what the textbook grammar gives, too."""
    figures = {fact.key: None if fact.value is None else Decimal(fact.value) for fact in report.facts}
    return figures, [(each.value, each.unit or "") for each in report.narrative.quantities]


def differences(texts: list[str], theirs: Extract) -> list[str]:
    """Return what the two extractions do not agree on."""
    found = []
    for number, text in enumerate(texts):
        (figures, quantities), (other_figures, other_quantities) = comparable(ours(text)), theirs(text)
        found += [
            f"report {number}: {key} is {figures.get(key)} to us, {other_figures.get(key)} to the textbook grammar"
            for key in sorted(figures.keys() | other_figures.keys())
            if figures.get(key) != other_figures.get(key) or (key in figures) != (key in other_figures)
        ]
        if quantities != other_quantities:
            found.append(f"report {number}: quantities {quantities} to us, {other_quantities} to the textbook grammar")
    return found


def measure(texts: list[str], theirs: Extract, rounds: int) -> None:
    """Time both over the same texts and print the ratios."""
    times: dict[str, list[float]] = {"textbook": [], "warm": [], "cold": []}
    for _ in range(rounds):
        times["textbook"].append(spent(theirs, texts))
        spent(ours, texts)
        times["warm"].append(spent(ours, texts))
        times["cold"].append(spent(ours, texts, forget))
    print(f"textbook grammar {median(times['textbook']) / len(texts) * 1000:9.3f} ms a report")
    for name in ("warm", "cold"):
        ratio = median(slow / fast for slow, fast in zip(times["textbook"], times[name], strict=True))
        print(f"gouji, {name:10}{median(times[name]) / len(texts) * 1000:9.3f} ms a report, {ratio:7.1f} x faster")


def main() -> int:
    """Compare the facts, then measure everything once and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--reports", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    examples = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir())]
    texts = [variant(text, number) for number, text in enumerate(islice(cycle(examples), options.reports))]
    theirs = textbook(load_form("ogi-2021"))
    print(f"Python {platform.python_version()}, gouji {version('gouji')}, pyparsing {version('pyparsing')}")
    print(f"{os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}")
    if different := differences(texts, theirs):
        print("the facts differ, so nothing was timed:", *different, sep="\n    ")
        return 1
    facts = sum(len(figures) + len(quantities) for figures, quantities in map(theirs, texts))
    print(f"{facts} facts of {len(texts)} reports are the same; median of {options.rounds} rounds")
    measure(texts, theirs, options.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
