"""How much of the words of a report stands in that of the year before, and which problems both tell."""

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from gouji.engine import toml
from gouji.engine.document import Section
from gouji.engine.narrative.prose import Prose, prose_of
from gouji.engine.pattern import late
from gouji.engine.record import frozen
from gouji.engine.report import Report
from gouji.engine.source import Span
from gouji.rulesets import words as shipped

RUN = 10
"""So many characters in a row, the same in both years, are repeated and not alike by chance."""

_BREAK = "\n"
_PROSE, _PROBLEMS = (1, 5, 6), 5
_TITLE = r"《[^》]{1,60}》"
_DATE = r"[0-9]{4}年(?:度|[0-9]{1,2}月(?:[0-9]{1,2}日)?)?"
_SIGNS = late("[一-鿿]+")
_CLAUSE = late(r"[^。;,!?\n、:]+")
_MARK = late(r"\A(?:\(?[一二三四五六七八九十0-9]{1,2}[)、.是]|[一二三四五六七八九十]方面|首先|其次|再次|如)*")


@frozen
class Likeness:
    """Of `signs` characters of this year's words `alike` stand in last year's, in runs of at least `RUN`.

    Only Chinese characters count, without dates, titles in book marks, the name of the body and set phrases. `here` and
    `there` are the longest passage that is the same, in the two reports; None without one.
    """

    signs: int
    alike: int
    here: Span | None
    there: Span | None


@frozen
class Problem:
    """A clause of section 5 that tells what is wanting: its characters alone, and where it stands."""

    words: str
    span: Span


@frozen
class Problems:
    """The problems that section 5 tells this year and last year, in the order of the text."""

    now: tuple[Problem, ...]
    then: tuple[Problem, ...]


@frozen
class _Signs:
    """The characters that count, and for each stretch of them where it begins: here, and in which words."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[tuple[Prose, int], ...]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch stands in the source."""
        return Span(self._place(start).start, self._place(end - 1).end)

    def _place(self, offset: int) -> Span:
        number = bisect(self.starts, offset) - 1
        prose, start = self.origins[number]
        at = start + offset - self.starts[number]
        return prose.span(at, at + 1)


def likeness_of(report: Report, previous: Report) -> Likeness:
    """Return how much of the words of a report stands in last year's."""
    now, then = _signs(report), _signs(previous)
    known = {then.text[start : start + RUN] for start in range(len(then.text) - RUN + 1)}
    # no run goes on from one section into the next
    runs = list(_runs(now.text, {run for run in known if _BREAK not in run}))
    longest = max(runs, key=lambda run: run[1] - run[0], default=None)
    here, there = _longest(now, then, *longest) if longest else (None, None)
    return Likeness(len(now.text.replace(_BREAK, "")), sum(end - start for start, end in runs), here, there)


def problems_of(report: Report, previous: Report) -> Problems:
    """Return what both reports tell to be wanting."""
    return Problems(tuple(_problems(report)), tuple(_problems(previous)))


def _signs(report: Report) -> _Signs:
    text, starts, origins, length = [], [], [], 0
    for section in _worded(report, _PROSE):
        prose = prose_of(report.source, section)
        for found in _SIGNS.finditer(_masked(prose.text, report.body)):
            text.append(found[0])
            starts.append(length)
            origins.append((prose, found.start()))
            length += len(found[0])
        text.append(_BREAK)
        length += 1
    return _Signs("".join(text), tuple(starts), tuple(origins))


def _worded(report: Report, numbers: tuple[int, ...]) -> Iterator[Section]:
    for section in report.sections:
        if section.number in numbers and section.body.start < section.body.end:
            yield section


def _masked(text: str, body: str | None) -> str:
    """Return a text with blanks, as many as there were characters, for all that does not count."""
    return _mask(body).sub(lambda found: " " * len(found[0]), text)


@lru_cache(maxsize=64)
def _mask(body: str | None) -> re.Pattern[str]:
    """Return what finds titles, dates, set phrases, whatever marks are in them, and the name of the body."""
    phrases = ['[,、"]?'.join(map(re.escape, phrase)) for phrase in _words()["boilerplate"]]
    return re.compile("|".join([_TITLE, _DATE, *phrases, *([re.escape(body)] if body else [])]))


@cache
def _words() -> dict[str, Any]:
    return toml.parse((Path(shipped.__file__).parent / "likeness.toml").read_text(encoding="utf-8"))


def _runs(text: str, known: set[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of which every `RUN` characters in a row are known."""
    start = end = 0
    for at in range(len(text) - RUN + 1):
        if text[at : at + RUN] in known:
            if at > end:
                if end:
                    yield start, end
                start = at
            end = at + RUN
    if end:
        yield start, end


def _longest(now: _Signs, then: _Signs, start: int, end: int) -> tuple[Span, Span]:
    """Return the beginning of a stretch as far as it stands in one piece last year, in both reports."""
    lengths = range(RUN, end - start + 1)
    length = lengths[bisect(lengths, 0, key=lambda size: now.text[start : start + size] not in then.text) - 1]
    place = then.text.index(now.text[start : start + length])
    return now.span(start, start + length), then.span(place, place + length)


def _problems(report: Report) -> Iterator[Problem]:
    for section in _worded(report, (_PROBLEMS,)):
        prose = prose_of(report.source, section)
        for clause in _CLAUSE.finditer(prose.text):
            words = "".join(_SIGNS.findall(_masked(_MARK.sub("", clause[0]), report.body)))
            if _tells_a_problem(words):
                yield Problem(words, prose.span(*clause.span()))


def _tells_a_problem(words: str) -> bool:
    wanting, introducing = (any(map(words.__contains__, _words()[key])) for key in ("wanting", "introducing"))
    return wanting and not introducing
