"""Fixed names that are written otherwise, placeholders, and how the words call the body whose report it is."""

import re
from collections.abc import Iterator
from functools import cache

from gouji.engine.narrative.context import PREAMBLE, Author, Wording, WordingKind
from gouji.engine.narrative.dates import is_quoted, places
from gouji.engine.narrative.known import known_names
from gouji.engine.narrative.prose import Prose
from gouji.engine.pattern import HAN
from gouji.engine.source import Source

_OVERVIEW = 1
_LONGEST_OPENING, _NEAR = 60, 8
# The first characters of placeholders: most texts have none of them.
_MARKS = "X×某○"
_ORGAN = r"(?:局|厅|委员会|[发卫住国农科]\w{0,3}委|人民政府|办公室|办公厅|管委会|街道办事处|街道|镇|乡|县|区|市|旗)"
_NAME = rf"(?P<name>{HAN}{{2,24}}?{_ORGAN})"


def find_wordings(source: Source, prose: Prose) -> Iterator[Wording]:
    """Yield names of the fee, phrases of superiors, placeholders and words of mirrors, as far as they are amiss."""
    yield from _misnamed_fees(source, prose)
    yield from _of_superiors(source, prose)
    for mark in _MARKS:
        yield from _placeholders(source, prose, mark)
    if prose.section == PREAMBLE:
        for word in known_names().mirrors:
            at = prose.text.find(word)
            if at >= 0:
                yield _wording(source, prose, "mirror", at, at + len(word))


def find_authors(prose: Prose) -> Iterator[Author]:
    """Yield by whom the preamble says the report was made, or the subject of the first sentence of the overview."""
    text = prose.text
    found = None
    if prose.section == PREAMBLE and "报告由" in text:
        found = _made_by().search(text)
    elif prose.section == _OVERVIEW and text[:_NEAR].lstrip().startswith("20"):
        found = _opening().match(text, 0, _LONGEST_OPENING)
    if found:
        yield Author(found["name"], prose.span(*found.span("name")))


def _misnamed_fees(source: Source, prose: Prose) -> Iterator[Wording]:
    text = prose.text
    for at in places(text, "费"):
        slip = next((slip for slip in known_names().fee_slips if text.endswith(slip, 0, at + 1)), None)
        if slip and not text.startswith("用", at + 1) and not is_quoted(text, at):
            yield _wording(source, prose, "fee", at + 1 - len(slip), at + 1, known_names().fee)


def _of_superiors(source: Source, prose: Prose) -> Iterator[Wording]:
    text = prose.text
    for at in places(text, "级"):
        for phrase in known_names().superior:
            start = at - phrase.index("级")
            if start >= 0 and text.startswith(phrase, start):
                yield _wording(source, prose, "superior", start, start + len(phrase))


def _placeholders(source: Source, prose: Prose, mark: str) -> Iterator[Wording]:
    """Yield what stands where the name of a place or a body was to be filled in."""
    text, behind = prose.text, 0
    for at in places(text, mark):
        if at < behind or not text.startswith(known_names().placeholders, at):
            continue
        behind = at + 1
        while text.startswith(mark, behind):
            behind += 1
        if text[behind : behind + 1] in known_names().kinds:
            yield _wording(source, prose, "placeholder", at, behind + 1)


def _wording(  # noqa: PLR0913, PLR0917  # what a wording is
    source: Source, prose: Prose, kind: WordingKind, start: int, end: int, meant: str | None = None
) -> Wording:
    span = prose.span(start, end)
    return Wording(kind, meant, source.raw(span), span)


@cache
def _made_by() -> re.Pattern[str]:
    return re.compile(rf"报告由(?![本我各该全]){_NAME}(?:根据|依据|按照|依照|编制|负责|组织)")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\s*20[0-9]{{2}}年度?+,?+(?![我本全]){_NAME},?(?:{'|'.join(known_names().deeds)})")
