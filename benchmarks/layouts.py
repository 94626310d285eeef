"""The examples in other layouts: reports of which each is set as no other.

Every table is in one of the shapes of the tests, headings are worded and numbered in the ways that the form accepts,
labels are spaced or not, paragraphs stand in another order, blank lines here and there. Two reports are of one layout
if their tokens are of the same classes in the same order: such a one is left out.
"""

import random
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from variants import Cells, Prose, reports

from gouji.engine.forms import load_form
from gouji.engine.grammar.tokens import tokenise
from gouji.engine.lexicon import lexicon_of
from gouji.engine.sections import SectionForm
from gouji.engine.source import fold

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support import shapes

_FORM = load_form("ogi-2021")
_EXAMPLES = 12
_TITLE = "澄芷区2022年政府信息公开工作年度报告"


def layouts(number: int, seed: int) -> Iterator[str]:
    """Yield as many reports, each of another layout; the same for the same seed."""
    known: set[str] = set()
    lexicon = lexicon_of(_FORM)
    contents = list(reports(_EXAMPLES))
    found = (_report(*choice.choice(contents), choice) for choice in map(random.Random, count(seed * 1_000_000)))
    while len(known) < number:
        text = next(found)
        kinds = tokenise(fold(text), lexicon).kinds
        if kinds not in known:
            known.add(kinds)
            yield text


def _report(cells: Cells, prose: Prose, choice: random.Random) -> str:
    parts = [_TITLE]
    for section in _FORM.sections:
        parts += [_heading(section, choice), _body(section.number, cells, prose, choice)]
    gap = "\n" * choice.randint(1, 3)
    return gap.join(parts) + "\n"


def _heading(section: SectionForm, choice: random.Random) -> str:
    words = choice.choice((section.heading, *section.accepted))
    return choice.choice(("", "## ", " ")) + section.ordinal + choice.choice("、.．") + words


def _body(number: int, cells: Cells, prose: Prose, choice: random.Random) -> str:
    make = {2: shapes.disclosure, 3: shapes.requests, 4: shapes.cases}.get(number)
    if make:
        shape = choice.choice(shapes.EXACT)
        spaced = shape in shapes.WITH_BLANKS and choice.random() < 1 / 2
        return shape([[_spaced(cell, wanted=spaced) for cell in line] for line in make(cells)])
    paragraphs = [line for line in prose[number].splitlines() if line.strip()]
    choice.shuffle(paragraphs)
    return "".join(line + choice.choice(("\n", "\n\n", "\n　　")) for line in paragraphs).rstrip()


def _spaced(cell: str | None, *, wanted: bool) -> str | None:
    short = cell and not cell.isdecimal() and len(cell) == len("规章")
    return f"{cell[0]}　{cell[1]}" if cell and short and wanted else cell
