"""Errors are planted into clean reports, one at a time, and what is found of each is told."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from random import Random

from gouji.engine.finding import Finding
from gouji.engine.form import Form
from gouji.engine.mutation.cells import in_cells
from gouji.engine.mutation.figures import LARGE, USUAL
from gouji.engine.mutation.mutant import Mutant
from gouji.engine.mutation.specimen import specimen
from gouji.engine.mutation.words import in_words
from gouji.engine.readers.plain import from_text
from gouji.engine.recognise import recognise
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.source import Span

Judge = Callable[[Report], Iterable[Finding]]
"""What is found in a report."""

NAME = "<specimen>"


@frozen
class Planted:
    """An error in the document of that `number`, and the codes of the rules that point to it, none if it survived."""

    document: int
    mutant: Mutant
    caught_by: tuple[str, ...]


def specimens(form: Form, year: int, count: int, seed: int) -> Iterator[Report]:
    """Yield clean reports by chance, the same for the same seed; in every other one no figure is 0."""
    for number in range(count):
        random = Random(f"{seed} {number}")  # noqa: S311  # nothing secret depends on it
        yield recognise(from_text(specimen(form, year, USUAL if number % 2 else LARGE, random), NAME))


def sow(reports: Iterable[Report], judge: Judge, seed: int) -> Iterator[Planted]:
    """Plant every error that can befall each report, and tell which are caught.

    An error is caught by a finding that the report did not have, and that points to it: it names a figure that was
    changed, or shows words that were. Of what is gone nothing can be shown; there any new finding will do.
    """
    for number, report in enumerate(reports):
        before = Counter(map(_told, judge(report)))
        random = Random(f"{seed} {number}")  # noqa: S311  # nothing secret depends on it
        for mutant in (*in_cells(report, random), *in_words(report, random)):
            found = judge(recognise(from_text(mutant.text, NAME)))
            new = [finding for finding in found if _is_new(finding, before)]
            codes = sorted({finding.code for finding in new if _points_to(finding, mutant)})
            yield Planted(number, mutant, tuple(codes))


def _told(finding: Finding) -> tuple[object, ...]:
    return finding.code, finding.keys, finding.message


def _is_new(finding: Finding, before: "Counter[tuple[object, ...]]") -> bool:
    return _told(finding) not in before


def _points_to(finding: Finding, mutant: Mutant) -> bool:
    if not mutant.keys and not mutant.places:
        return True
    keys = {*finding.keys, *(related.key for related in finding.related)}
    if not keys.isdisjoint(mutant.keys):
        return True
    spans = [finding.span, *(related.location.span for related in finding.related if related.file is None)]
    return any(_touch(span, place) for span in spans for place in mutant.places)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
