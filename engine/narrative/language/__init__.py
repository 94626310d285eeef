"""Slips of the pen in the prose: words, doubled words, marks, glyphs, pairs, and numbers of persons."""

from collections.abc import Iterator, Sequence

from gouji.engine.narrative.context import PREAMBLE
from gouji.engine.narrative.language.doubling import find_doubled
from gouji.engine.narrative.language.glyphs import find_glyphs, find_question_marks
from gouji.engine.narrative.language.joined import joined
from gouji.engine.narrative.language.marks import find_doubled_marks, find_half_width, find_open_ends
from gouji.engine.narrative.language.pairs import find_unpaired
from gouji.engine.narrative.language.persons import find_personal
from gouji.engine.narrative.language.wording import find_words
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Slip
from gouji.engine.record import changed
from gouji.engine.source import Source

__all__ = ["find_slips"]

# Before the first section may stand what is the page's and not the report's: menus, titles of other pages cut short.
_ANYWHERE = (find_words, find_doubled_marks, find_half_width, find_personal)
_IN_SECTIONS = (find_doubled, find_open_ends, find_glyphs, find_question_marks, find_unpaired)
_LAST = 6


def find_slips(source: Source, proses: Sequence[Prose]) -> Iterator[Slip]:
    """Yield the slips of the preamble and of the sections in words."""
    own = [_without_footer(prose) if prose.section == _LAST else prose for prose in proses]
    words = joined(source, [prose for prose in own if prose.text])
    for find in _ANYWHERE:
        yield from find(words)
    if words.proses and words.proses[0].section == PREAMBLE:
        words = joined(source, words.proses[1:])
    for find in _IN_SECTIONS:
        yield from find(words)


def _without_footer(prose: Prose) -> Prose:
    """Return the last section up to the last sentence before a line that has none: behind it all is the page's."""
    start = end = 0
    for line in prose.text.splitlines(keepends=True):
        last = line.rfind("。") + 1
        if end and not last and line.strip():
            break
        if last:
            end = start + len(line) - len(line[last:].lstrip('”")》'))
        start += len(line)
    return changed(prose, text=prose.text[:end])
