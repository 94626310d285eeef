"""Findings as notes for a copy of the report: findings of one cause once, at the cell to be changed."""

from collections.abc import Iterable, Iterator, Sequence

from gouji.cli.render.block import basis_of
from gouji.cli.render.page import SEVERITIES
from gouji.cli.render.remedy import filled, less_likely, likeliest, one_of, should_be
from gouji.cli.render.visible import visible
from gouji.engine.annotation.note import Note
from gouji.engine.finding import Finding, by_cause
from gouji.engine.source import Location
from gouji.engine.text import Language


def notes_of(findings: Iterable[Finding], lang: Language) -> list[Note]:
    """Return the notes that tell of findings, by their places."""
    notes = [note for together in by_cause(findings) for note in _notes(together, lang)]
    return sorted(notes, key=lambda note: note.location.span)


def _notes(findings: Sequence[Finding], lang: Language) -> Iterator[Note]:
    lead = findings[0]
    repairs = likeliest(lead)
    if lead.cause is None and lead.repairs:
        yield _note(lead.location, findings, [lead.message, filled(lead.repairs[0], lang)], lang)
    elif not repairs:
        yield from (_note(finding.location, [finding], [finding.message], lang) for finding in findings)
    elif len(repairs) == 1:
        words = [*should_be(repairs[0], len(findings), lang), *_relations(findings), *less_likely(lead, lang)]
        yield _note(repairs[0].changes[0].location, findings, words, lang)
    else:
        yield _note(lead.location, findings, [*_messages(findings), one_of(repairs, lang)], lang)


def _messages(findings: Sequence[Finding]) -> list[str]:
    return [findings[0].message, *_relations(findings[1:])]


def _relations(findings: Sequence[Finding]) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in findings]


def _note(location: Location, findings: Sequence[Finding], words: Iterable[str], lang: Language) -> Note:
    lead = findings[0]
    title = f"{SEVERITIES[lead.severity].in_language(lang)} {lead.code} {lead.name}"
    bases = dict.fromkeys(basis_of(finding, lang) for finding in findings)
    return Note(location, visible(title), tuple(map(visible, (*words, *bases))))
