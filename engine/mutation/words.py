"""Errors in the words of a report, and parts of it that are lost."""

import re
from collections.abc import Iterator
from random import Random

from gouji.engine.document import Section, SectionState
from gouji.engine.mutation.mutant import Edit, Kind, Mutant
from gouji.engine.mutation.slips import slips
from gouji.engine.report import Report
from gouji.engine.source import Span

_FEE = "fee.statement"
_DIGITS = re.compile(r"[0-9]+")
_REWORDED = "有关情况"


def in_words(report: Report, random: Random) -> Iterator[Mutant]:
    """Yield one error of each kind that can befall what the report says, and each of its sections."""
    yield from _numbers(report, random)
    yield from _years(report)
    yield from _fees(report)
    for section in report.sections:
        if section.state is SectionState.PRESENT:
            yield from _of_section(section, report)


def _numbers(report: Report, random: Random) -> Iterator[Mutant]:
    """Yield each number that a sentence gives for figures of the form, with another digit."""
    text = report.source.text
    for claim in report.claims:
        match = claim.number and _DIGITS.search(text, claim.number.span.start, claim.number.span.end)
        if match:
            edit = Edit(Span(*match.span()), random.choice(slips(Kind.DIGIT, str(int(match[0])))))
            yield Mutant.of(Kind.WORDS, text, [edit])


def _years(report: Report) -> Iterator[Mutant]:
    """Yield each place that names the year of the report, with the one before."""
    if report.year is not None:
        for match in re.finditer(f"{report.year}(?=年)", report.source.text):
            yield Mutant.of(Kind.YEAR, report.source.text, [Edit(Span(*match.span()), str(report.year - 1))])


def _fees(report: Report) -> Iterator[Mutant]:
    """Yield the report without the sentences on the information processing fee."""
    text = report.source.text
    mentioned = [mention.span for mention in report.mentions if mention.key == _FEE]
    sentences = dict.fromkeys(_sentence(text, span) for span in mentioned)
    if sentences:
        yield Mutant.of(Kind.FEE, text, [Edit(span, "") for span in sorted(sentences)])


def _sentence(text: str, span: Span) -> Span:
    start = max(text.rfind(mark, 0, span.start) for mark in "。\n") + 1
    ends = [end + 1 for mark in "。\n" if (end := text.find(mark, span.end)) >= 0]
    return Span(start, min(ends, default=len(text)))


def _of_section(section: Section, report: Report) -> Iterator[Mutant]:
    text, heading, body = report.source.text, section.span, section.body
    named = report.source.raw(heading)
    yield Mutant.of(Kind.HEADING, text, [Edit(heading, named.removesuffix("情况") + _REWORDED)])
    yield Mutant.of(Kind.EMPTY, text, [Edit(body, "\n")])
    yield Mutant.of(Kind.SECTION, text, [Edit(Span(heading.start, body.end), "")])
