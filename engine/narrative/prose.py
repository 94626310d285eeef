"""The words of a section, without the blanks inside them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from gouji.engine.document import Section
from gouji.engine.pattern import late
from gouji.engine.record import frozen
from gouji.engine.source import Source, Span

_BLANK = re.compile(r"\s+")
_KEPT_APART = late(r"[0-9A-Za-z.,%][0-9A-Za-z.]")
_OPENS_PARAGRAPH = late(r"[(#*|>]|[一二三四五六七八九十]{1,3}[、是]|[0-9]{1,2}[、.)]")
_SENTENCE_END = re.compile(r"[。;!?\n]")
_CLAUSE_END = re.compile(r"[。;!?\n:]|\((?!次)|(?<!\(次)\)|,(?!(?<=[0-9],)[0-9]{3}(?![0-9]))")
# Looked for behind a line end before the text; each way begins with a character of its own, so that the search is fast.
_TITLE = re.compile(r"\n[^\n。,;]{2,20}(?=\n)|\((?<![第条]\()[一二三四五六七八九十]{1,2}\)(?!项).{0,25}")
_FULL_LINE = 20


@frozen
class Clause:
    """A stretch of prose between two marks, in offsets of the prose; `depth` 1 is inside brackets."""

    start: int
    end: int
    depth: int


@frozen
class Prose:
    """The words of one section: `text` is folded and without blanks inside, line ends only between paragraphs.

    `kept` and `origins` tell, run by run, where a stretch of `text` begins here and in the source.
    """

    section: int
    text: str
    kept: tuple[int, ...]
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where a non-empty stretch of `text` stands in the source."""
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def sentence_start(self, offset: int) -> int:
        """Return where the sentence begins that `offset` stands in."""
        number = bisect_right(self._sentence_ends, offset)
        return self._sentence_ends[number - 1] if number else 0

    def clauses(self, start: int, end: int) -> list[Clause]:
        """Return the clauses between two offsets; the last one is that which `end` stands in, up to `end`."""
        clauses, depth = [], 0
        for mark in _CLAUSE_END.finditer(self.text, start, end):
            clauses.append(Clause(start, mark.start(), depth))
            start = mark.end()
            depth = {"(": 1, ")": 0}.get(mark[0], depth)
        return [*clauses, Clause(start, end, depth)]

    @cached_property
    def titles(self) -> list[tuple[int, str]]:
        """Where passages begin, and the beginning of each: a short line, or what follows （一）."""
        found = ((title.end(), title[0].removeprefix("\n")) for title in _TITLE.finditer("\n" + self.text))
        return [(end - len(words) - 1, words) for end, words in found]

    def _origin(self, offset: int) -> int:
        run = bisect_right(self.kept, offset) - 1
        return self.origins[run] + offset - self.kept[run]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [mark.end() for mark in _SENTENCE_END.finditer(self.text)]


def prose_of(source: Source, section: Section) -> Prose:
    """Return the words of `section`."""
    return prose_between(source, section.body, section.number)


def prose_between(source: Source, span: Span, number: int) -> Prose:
    """Return the words of a part of the document that is called by `number`."""
    runs = list(_runs(source.folded, span.start, span.end))
    kept, length = [], 0
    for words, _ in runs:
        kept.append(length)
        length += len(words)
    text = "".join(words for words, _ in runs)
    return Prose(number, text, tuple(kept), tuple(origin for _, origin in runs))


def _runs(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the stretches between blanks, and what remains of a blank, each with its offset in the source."""
    line = start
    for blank in _BLANK.finditer(text, start, end):
        yield text[start : blank.start()], start
        yield _rest(text, blank, blank.start() - line), blank.start()
        start = blank.end()
        line = start if "\n" in blank[0] or "\r" in blank[0] else line
    yield text[start:end], start


def _rest(text: str, blank: re.Match[str], length: int) -> str:
    """Return what stands for a blank: a line end between paragraphs, a space between figures, else nothing."""
    ends = blank[0].count("\n") or blank[0].count("\r")
    if ends and (ends > 1 or length < _FULL_LINE or blank[0].endswith("  ") or _parts_paragraphs(text, blank)):
        return "\n"
    around = text[blank.start() - 1 : blank.start()] + text[blank.end() : blank.end() + 1]
    return " " if _KEPT_APART.fullmatch(around) else ""


def _parts_paragraphs(text: str, blank: re.Match[str]) -> bool:
    before = text[blank.start() - 1]
    return before in "。;:!?|" or _OPENS_PARAGRAPH.match(text, blank.end()) is not None
