"""Findings as notes for a copy of the report: findings of one cause once, at the cell to be changed.

Where several cells are to be changed, the first has it all, each other one what belongs there.
"""

from collections.abc import Iterable, Iterator, Sequence

from gouji.cli.render.block import basis_of
from gouji.cli.render.page import SEVERITIES
from gouji.cli.render.remedy import filled, less_likely, likeliest, one_of, should_be
from gouji.cli.render.visible import visible
from gouji.engine.annotation.note import Note
from gouji.engine.finding import Finding, Repair, by_cause
from gouji.engine.source import Location
from gouji.engine.text import Language, Text

_REASON_IS_AT = Text(
    "与“{name}”一并改正，理由见那里的批注", "to be corrected together with {name}, whose note tells why"
)


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
        yield from _located(findings, repairs[0], lang)
    else:
        yield _note(lead.location, findings, [*_messages(findings), one_of(repairs, lang)], lang)


def _located(findings: Sequence[Finding], repair: Repair, lang: Language) -> Iterator[Note]:
    lead = findings[0]
    sentences = should_be(repair, len(findings), lang)
    first, *others = repair.changes
    yield _note(first.location, findings, [*sentences, *_relations(findings), *less_likely(lead, lang)], lang)
    for change, sentence in zip(others, sentences[1:], strict=True):
        yield _titled(change.location, lead, [sentence, _REASON_IS_AT.in_language(lang).format(name=first.name)], lang)


def _messages(findings: Sequence[Finding]) -> list[str]:
    return [findings[0].message, *_relations(findings[1:])]


def _relations(findings: Sequence[Finding]) -> list[str]:
    return [f"{finding.code} {finding.message}" for finding in findings]


def _note(location: Location, findings: Sequence[Finding], words: Iterable[str], lang: Language) -> Note:
    bases = dict.fromkeys(basis_of(finding, lang) for finding in findings)
    return _titled(location, findings[0], [*words, *bases], lang)


def _titled(location: Location, lead: Finding, words: Iterable[str], lang: Language) -> Note:
    title = f"{SEVERITIES[lead.severity].in_language(lang)} {lead.code} {lead.name}"
    return Note(location, visible(title), tuple(map(visible, words)))
