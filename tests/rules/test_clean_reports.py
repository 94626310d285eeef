"""Reports whose figures agree, in every shape of text, have no error."""

from random import Random

from support.consistent import consistent
from support.shapes import EXACT, document

import gouji
from gouji.engine.finding import Severity
from gouji.engine.forms import load_form
from gouji.engine.mutation.figures import LARGE, USUAL
from gouji.engine.mutation.specimen import specimen

REPORTS = 1000


def errors(text: str) -> list[tuple[str, str]]:
    found = gouji.check(gouji.read_text(text)).findings
    return [(finding.code, finding.message) for finding in found if finding.severity is Severity.ERROR]


def test_a_thousand_reports_in_all_shapes_have_no_error() -> None:
    random = Random(2000)
    for number in range(REPORTS):
        cells = consistent(random, random.random(), random.choice((5, 60, 3000)))
        text = document(cells, EXACT[number % len(EXACT)])

        assert errors(text) == [], text


def test_a_thousand_reports_whose_words_tell_their_figures_have_no_error() -> None:
    random = Random(2001)
    for number in range(REPORTS):
        form, year = (("ogi-2021", 2023), ("ogi-2019", 2020))[number % 2]
        text = specimen(load_form(form), year, random.choice((USUAL, LARGE)), random)

        assert errors(text) == [], text
