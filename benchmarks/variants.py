"""Many reports from the examples: other figures, other places, other words, the same in every run."""

import random
import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import gouji
from gouji.engine.report import Report

Cells = dict[str, str]
Prose = dict[int, str]

EXAMPLES = Path(__file__).parents[1] / "examples"
FIGURE = re.compile(r"(?m)(?:(?<=^)|(?<=\| ))\d+(?= ?\||$)|\d+(?=[件条篇次场份期人名处])")
PLACES = re.compile("青砚|鹭汀|岫川")
CHARACTERS = "澄汀芷岚溆栎蓼浔峤苕泖茗"
WORDINGS = (
    ("全年", "年内"),
    ("不足", "短板"),
    ("方便", "便于"),
    ("下一步", "今后"),
    ("网站", "网络平台"),
    ("集中", "统一"),
)


def variant(text: str, number: int) -> str:
    """Return the report with all counts multiplied, so that sums hold where they held, and other words."""
    choice = random.Random(number)
    factor = choice.randint(1, 40)
    text = FIGURE.sub(lambda figure: str(int(figure[0]) * factor), text)
    text = PLACES.sub("".join(choice.sample(CHARACTERS, 2)), text)
    for old, new in choice.sample(WORDINGS, 3):
        text = text.replace(old, new)
    return text


def write_variants(folder: Path, count: int, first: int = 0) -> list[str]:
    """Write `count` reports, numbered from `first`, into `folder` and return their paths."""
    paths = []
    for number, example in enumerate(islice(cycle(sorted(EXAMPLES.iterdir())), count), first):
        path = folder / f"{number:05}_{example.name}"
        path.write_text(variant(example.read_text(encoding="utf-8"), number), encoding="utf-8")
        paths.append(str(path))
    return paths


def reports(count: int) -> Iterator[tuple[Cells, Prose]]:
    """Yield what stands in the cells and the sections of as many reports, all different."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir())]
    for number, text in enumerate(islice(cycle(texts), count)):
        report = gouji.read_text(variant(text, number), "report.txt")
        yield {fact.key: fact.raw for fact in report.facts}, dict(_prose(report))


def _prose(report: Report) -> Iterator[tuple[int, str]]:
    for section in report.sections:
        if section.number in (1, 5, 6):
            yield section.number, report.source.raw(section.body).strip()
