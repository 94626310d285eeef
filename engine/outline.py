"""Where the sections of the form stand in a document."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from gouji.engine.document import Content, Section, SectionState, Wording
from gouji.engine.form import Form
from gouji.engine.grammar.labels import ORDINALS, heading_words, normal, ordinal_of, squeeze
from gouji.engine.grammar.tokens import Tokens
from gouji.engine.lexicon import Lexicon
from gouji.engine.record import frozen
from gouji.engine.sections import SectionForm
from gouji.engine.source import Source, Span, fold

_NUMERALS = f"零{ORDINALS}"
_ORDINAL = re.compile(
    rf"\s*#*\s*(?:(?P<chapter>第[{_NUMERALS}]部分\s*[、.,:]?|[{_NUMERALS}]\s*[、.,:])"
    rf"|(?P<lesser>[(][{_NUMERALS}][)]|\d\s*[、.])[、.,:]?)?\s*"
)
_NUMERAL = re.compile(rf"[{_NUMERALS}]|\d")
_ENDED = re.compile(r"[\s\d.。;:!?)>\"*#|]")
_TRAILING = re.compile(r"[\s:。、,*#|]+$")
_LONGEST_HEADING = 45
_INSIDE_SENTENCE = re.compile("[。;!?].")
# A heading in other words shares at least this much with the official one.
_ALIKE = 0.5
# Fewer characters between two headings are a table of contents, not a section.
_CONTENTS_ENTRY = 4
# No placeholder and no 无 is so long.
_SURELY_WORDS = 200


@frozen
class Heading:
    """A heading in the text: the section it names, its ordinal, its words, and where these stand.

    `lesser` says that its ordinal is one of a sub-title: （一） or 1.
    """

    number: int
    ordinal: int | None
    words: str
    wording: Wording
    span: Span
    lesser: bool = False


def find_sections(source: Source, tokens: Tokens, lexicon: Lexicon, tables: Mapping[int, int]) -> tuple[Section, ...]:
    """Return all sections of the form, in its order, missing ones included; their bodies reach to the next heading.

    `tables` tells by section number where its table begins, if that is there: it shows a section whose heading is lost.
    """
    form = lexicon.form
    known = _without_contents(_chapters(list(_known(source, tokens, lexicon))), source)
    headings = _once(sorted([*known, *_reworded(source, tokens, form, known)], key=lambda each: each.span.start))
    spans = {heading.number: heading.span for heading in headings}
    for number, start in tables.items():
        spans.setdefault(number, Span.at(start))
    bodies = _bodies(spans, source)
    by_number = {heading.number: heading for heading in headings}
    return tuple(
        _section(section, by_number.get(number), spans[number], bodies[number], _content(source, bodies[number], form))
        if number in spans
        else _missing(source, section, spans)
        for number, section in ((section.number, section) for section in form.sections)
    )


def _known(source: Source, tokens: Tokens, lexicon: Lexicon) -> Iterator[Heading]:
    for match in re.finditer("H", tokens.kinds):
        start, end = tokens.starts[match.start()], tokens.ends[match.start()]
        yield _moved(_heading(source.text[start:end], lexicon), start)


def _moved(heading: Heading, offset: int) -> Heading:
    span = Span(offset, offset + heading.span.end)
    return Heading(heading.number, heading.ordinal, heading.words, heading.wording, span, heading.lesser)


@lru_cache(maxsize=4096)
def _heading(text: str, lexicon: Lexicon) -> Heading:
    """Return the heading that a text is; most are worded alike in many documents."""
    ordinal, lesser, start = _ordinal(fold(text))
    words = _TRAILING.sub("", text[start:])
    key = heading_words(normal(words))
    number = lexicon.headings[key]
    slips = {normal(slip) for slip in lexicon.form.sections[number - 1].slips}
    wording: Wording = "slip" if key in slips else "accepted"
    return Heading(number, ordinal, words, wording, Span(0, start + len(words)), lesser)


def _ordinal(heading: str) -> tuple[int | None, bool, int]:
    """Return the ordinal before a folded heading, whether it is one of a sub-title, and where the words begin."""
    match = _ORDINAL.match(heading)
    printed = match and (match["chapter"] or match["lesser"])
    numeral = _NUMERAL.search(printed) if printed else None
    if not match or not numeral:
        return None, False, match.end() if match else 0
    return ordinal_of(numeral[0]), match["lesser"] is not None, match.end()


def _chapters(headings: list[Heading]) -> list[Heading]:
    """Drop sub-titles that are worded as a heading is: those with （一） or 1. where others have 一、."""
    if any(heading.ordinal and not heading.lesser for heading in headings):
        return [heading for heading in headings if not heading.lesser]
    return headings


def _without_contents(headings: list[Heading], source: Source) -> list[Heading]:
    """Drop the entries of a table of contents: headings that stand again later and have nothing below them here."""
    last = {heading.number: index for index, heading in enumerate(headings)}
    return [
        heading
        for index, heading in enumerate(headings)
        if last[heading.number] == index
        or len(squeeze(source.text[heading.span.end : headings[index + 1].span.start])) > _CONTENTS_ENTRY
    ]


def _reworded(source: Source, tokens: Tokens, form: Form, known: Sequence[Heading]) -> Iterator[Heading]:
    """Yield headings in other words: the right ordinal in the right place, and enough of the official words."""
    found = {heading.number for heading in known}
    for section in form.sections:
        if section.number not in found:
            before = max((h.span.end for h in known if h.number < section.number), default=0)
            after = min((h.span.start for h in known if h.number > section.number), default=len(source.text))
            best = max(_candidates(source, tokens, section, before, after), key=lambda each: each[0], default=None)
            if best and best[0] >= _ALIKE:
                yield best[1]


def _candidates(
    source: Source, tokens: Tokens, section: SectionForm, before: int, after: int
) -> Iterator[tuple[float, Heading]]:
    for match in _opening(section.number).finditer(source.folded, before, after):
        if match.start() and not _ENDED.match(source.folded, match.start() - 1):
            continue
        if tokens.kinds[bisect_right(tokens.starts, match.start()) - 1] >= "\ue000":
            continue
        line_end = re.compile(r"[\r\n|]|$").search(source.folded, match.end(), after)
        end = line_end.start() if line_end else after
        alike, end = _best_end(source.folded, match.end(), end, section)
        words = _TRAILING.sub("", source.text[match.end() : end])
        span = Span(match.start(), match.end() + len(words))
        yield alike, Heading(section.number, section.number, words, "other", span)


@cache
def _opening(number: int) -> re.Pattern[str]:
    return re.compile(rf"{_NUMERALS[number]}\s*[、.,]\s*")


def _best_end(folded: str, start: int, end: int, section: SectionForm) -> tuple[float, int]:
    """Return how much like the official wordings the text from `start` is, and where it is most like them.

    A line of its own is compared whole; in running text each end where a wording could end is tried.
    """
    whole = folded[start:end].strip()
    if len(whole) <= _LONGEST_HEADING and not _INSIDE_SENTENCE.search(whole):
        return _alike(normal(whole), section), start + len(whole)
    lasts = {wording[-1] for wording in section.wordings}
    ends = range(start + 2, min(end, start + _LONGEST_HEADING) + 1)
    likely = [stop for stop in ends if folded[stop - 1] in lasts] or ends
    scored = ((_alike(normal(folded[start:stop]), section), stop) for stop in likely)
    return max(scored, key=lambda pair: pair[0], default=(0.0, start))


@lru_cache(maxsize=4096)
def _alike(text: str, section: SectionForm) -> float:
    wordings = map(normal, section.wordings)
    from difflib import SequenceMatcher  # noqa: PLC0415  # only where something is amiss, and it costs start-up

    return max(SequenceMatcher(None, text, wording, autojunk=False).ratio() for wording in wordings)


def _once(headings: list[Heading]) -> list[Heading]:
    """Keep one heading a section: the first with the ordinal of the form, else the first."""
    kept: dict[int, Heading] = {}
    for heading in sorted(headings, key=lambda each: each.ordinal != each.number):
        kept.setdefault(heading.number, heading)
    return sorted(kept.values(), key=lambda each: each.span.start)


def _bodies(spans: Mapping[int, Span], source: Source) -> dict[int, Span]:
    """Return what stands below each heading, up to the next that begins behind it."""
    starts = sorted(span.start for span in spans.values())
    nexts = dict(pairwise([*dict.fromkeys(starts), len(source.text)]))
    return {number: Span(span.end, nexts[span.start]) for number, span in spans.items()}


def _section(section: SectionForm, heading: Heading | None, own: Span, body: Span, content: Content) -> Section:
    if heading is None:
        return Section(section, SectionState.HEADING_LOST, None, None, None, own, body, content)
    state = SectionState.PRESENT
    return Section(section, state, heading.words, heading.wording, heading.ordinal, own, body, content)


def _missing(source: Source, section: SectionForm, spans: Mapping[int, Span]) -> Section:
    """Return a section that is not there, where it was expected."""
    after = (span.start for number, span in spans.items() if number > section.number)
    place = Span.at(min(after, default=len(source.text)))
    return Section(section, SectionState.MISSING, None, None, None, place, place, Content.EMPTY)


def _content(source: Source, body: Span, form: Form) -> Content:
    if len(source.text[body.start : body.end].strip()) > _SURELY_WORDS:
        return Content.WORDS
    words = re.sub(r"[\W_]+", "", source.folded[body.start : body.end])
    for placeholder in form.placeholders:
        words = words.replace(placeholder, "")
    if not words:
        return Content.EMPTY
    return Content.NOTHING if words in form.nothing else Content.WORDS
