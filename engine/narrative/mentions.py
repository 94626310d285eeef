"""Topics, cues and statements that the form asks for, found by the form's phrases."""

from collections.abc import Iterator

from gouji.engine.form import Form
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Mention
from gouji.engine.sections import Phrase

_CLAUSE_MARKS = frozenset(',。;:!?\n()《》<>"')


def find_mentions(form: Form, prose: Prose) -> Iterator[Mention]:
    """Yield a place of each mention that is looked for in this section: that of the first of its phrases found."""
    for phrase in form.mentions:
        if prose.section in phrase.sections:
            found = _place(prose.text, phrase)
            if found:
                yield Mention(phrase.key, prose.section, prose.span(*found))


def _place(text: str, phrase: Phrase) -> tuple[int, int] | None:
    for head, parts in phrase.parts:
        if parts and parts[-1] not in text:
            continue
        start = text.find(head)
        while start >= 0:
            end = _end(text, start + len(head), parts, phrase.gap)
            if end is not None:
                return start, end
            start = text.find(head, start + 1)
    return None


def _end(text: str, offset: int, parts: tuple[str, ...], gap: int) -> int | None:
    """Return where the last of `parts` ends, each within `gap` characters of the same clause behind the one before."""
    for part in parts:
        found = text.find(part, offset, offset + gap + len(part))
        if found < 0 or not _CLAUSE_MARKS.isdisjoint(text[offset:found]):
            return None
        offset = found + len(part)
    return offset
