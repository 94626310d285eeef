"""Years with what the words do with them, dates that cannot be, and the period of a report."""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from gouji.engine.narrative.context import PREAMBLE, Dated, Misdated, Period, Role
from gouji.engine.narrative.known import known_years
from gouji.engine.narrative.prose import Prose
from gouji.engine.source import Source

_DIGITS = 4
_CENTURIES = ("19", "20")
_LONGEST_TITLE, _LONGEST_SENTENCE, _NEAR = 80, 200, 40
_ENDS = "。;!?\n"
_PLAN_REACH = 12
_LONGEST_RUN = 7
_LEAP_YEAR = 2000
_PROBLEMS = 5


def find_years(source: Source, prose: Prose, own: int | None, names: Sequence[str]) -> Iterator[Dated]:
    """Yield the years of a section; the reporting year `own` only where something is planned for it.

    `names` are those by which the body calls itself.
    """
    text = prose.text
    for at in places(text, "年"):
        start = at - _DIGITS
        if start < 0 or not (text[at - 1].isdecimal() and _is_year(text, start)):
            continue
        year = int(text[start:at])
        role = _role(prose, start, at + 1, names) if year != own else _own_role(text, at + 1)
        if role:
            span = prose.span(start, at + 1)
            opening = role == "reporting" and start <= _NEAR and "。" not in text[:start]
            yield Dated(year, role, opening, prose.section, source.raw(span), span)


def find_periods(source: Source, prose: Prose) -> Iterator[Period]:
    """Yield what the preamble says its figures are of: a span of two whole dates behind a word of statistics."""
    text = prose.text
    if prose.section != PREAMBLE or "月" not in text:
        return
    for found in _range().finditer(text):
        year, month, day, last_year, last_month, last_day = (int(part or 0) for part in found.groups())
        before = text[max(0, found.start() - _NEAR) : found.start()].rpartition("。")[2]
        first, last = _day(year, month, day), _day(last_year or year, last_month, last_day)
        if first and last and ("统计" in before or "数据" in before):
            span = prose.span(*found.span())
            yield Period(first, last, source.raw(span), span)


def find_misdated(source: Source, prose: Prose) -> Iterator[Misdated]:
    """Yield the dates of a section that no calendar has, and those that lost a part."""
    text = prose.text
    for at in places(text, "月"):
        start, end = _digits_start(text, at), _day_end(text, at + 1)
        wrong = _wrong(text, start, at, end)
        if wrong:
            begin, truncated = wrong
            span = prose.span(begin, max(end, at + 2) if start == at else end)
            yield Misdated(truncated, source.raw(span), span)


def places(text: str, mark: str) -> Iterator[int]:
    """Yield where a character stands in a text."""
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _is_year(text: str, start: int) -> bool:
    digits = text[start : start + _DIGITS]
    alone = not start or not (text[start - 1].isdecimal() or text[start - 1] == ".")
    return alone and digits.startswith(_CENTURIES) and digits.isascii() and digits.isdecimal()


def _role(prose: Prose, start: int, end: int, names: Sequence[str]) -> Role:
    """Return what the words do with the year between two offsets."""
    text = prose.text
    behind = end + 1 if text.startswith("度", end) else end
    if is_quoted(text, start):
        return "title"
    beside = _beside(text, text[start - 1 : start], behind)
    if beside:
        return beside
    return _of_sentence(prose, start, behind, names) if _begins_sentence(text, start) else "other"


def _beside(text: str, before: str, behind: int) -> Role | None:
    """Return the role that the words right beside a year give it."""
    words = known_years()
    if text[behind : behind + 1].isdecimal():
        return "event"
    if text.startswith("结转", behind):
        return "carried"
    if before in words.compared_before:
        return "compared"
    if text.startswith(words.span_behind, behind) or before in words.span_before:
        return "since"
    return _planned_role(text, behind)


def is_quoted(text: str, offset: int) -> bool:
    """Whether an offset stands inside 《》."""
    begin = max(0, offset - _LONGEST_TITLE)
    return text.rfind("《", begin, offset) > text.rfind("》", begin, offset)


def _own_role(text: str, end: int) -> Role | None:
    """Return `plan` where the reporting year is planned for; of what else it does nothing can be wrong."""
    return None if is_quoted(text, end) else _planned_role(text, end)


def _planned_role(text: str, behind: int) -> Role | None:
    """Return `plan` where 将 with the beginning of a deed follows; alone it may stand for 把."""
    words = known_years()
    near = text[behind : behind + _PLAN_REACH].partition("。")[0]
    for will in words.will:
        at = near.find(will)
        if at >= 0 and text.startswith(words.deeds_willed, behind + at + len(will)):
            return "plan"
    return None


def _begins_sentence(text: str, start: int) -> bool:
    return not start or text[start - 1] in _ENDS or (text[start - 1] == ")" and text[start - 3 : start - 2] == "(")


def _of_sentence(prose: Prose, start: int, behind: int, names: Sequence[str]) -> Role:
    """Return the role of a year that a sentence begins with."""
    text = prose.text
    ends = [at for mark in _ENDS if (at := text.find(mark, behind, behind + _LONGEST_SENTENCE)) >= 0]
    end = min(ends, default=behind + _LONGEST_SENTENCE)
    sentence, year = text[behind:end], text[start : start + _DIGITS]
    if _names_others(sentence, year) or _names_others(text[end + 1 : end + 6], year):
        return "compared"
    words = known_years()
    if any(word in sentence for word in words.comparing):
        return "compared"
    settled = prose.section == _PROBLEMS and any(word in sentence for word in words.settled)
    if settled or any(word in sentence[:_NEAR] for word in words.intent):
        return "other"
    return "reporting" if _is_own(sentence, names) else "other"


def _names_others(words: str, year: str) -> bool:
    """Whether another year is named."""
    return any(
        at >= _DIGITS and _is_year(words, at - _DIGITS) and words[at - _DIGITS : at] != year
        for at in places(words, "年")
    )


def _is_own(sentence: str, names: Sequence[str]) -> bool:
    """Whether a sentence goes on with what the body itself did."""
    words = known_years()
    rest = sentence.removeprefix(",").removeprefix("全年").removeprefix(",")
    whole = rest.startswith("全") and rest[1:2] in words.areas
    return whole or rest.startswith((*words.own, *words.own_deeds, *names))


@cache
def _range() -> re.Pattern[str]:
    day = r"([0-9]{1,2})月([0-9]{1,2})日"
    return re.compile(rf"(20[0-9]{{2}})年{day}[起始]?,?[至到\-—~–]{{1,2}}(?:(20[0-9]{{2}})年)?{day}")


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if _is_day(year, month, day) else None


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]  # noqa: PLR2004  # months of a year


def _digits_start(text: str, end: int) -> int:
    """Return where the digits before an offset begin; of a very long run, a part of it."""
    start = end
    while start and end - start <= _LONGEST_RUN and text[start - 1].isdecimal():
        start -= 1
    return start


def _day_end(text: str, start: int) -> int:
    """Return where the day behind 月 ends, 日 included; `start` where there is none."""
    end = start
    while end - start < _DIGITS and text[end : end + 1].isdecimal():
        end += 1
    return end + 1 if end > start and text.startswith("日", end) else start


def _wrong(text: str, start: int, at: int, end: int) -> tuple[int, bool] | None:
    """Return where a wrong date begins, and whether it is one that lost a part; None for one that may be right.

    The month stands between `start` and `at`, its day behind it up to `end`.
    """
    month, day = text[start:at], text[at + 1 : end - 1]
    dated = text[start - 1 : start] == "年" and start > _DIGITS and _is_year(text, start - 1 - _DIGITS)
    begin = start - 1 - _DIGITS if dated else start
    if not month:
        return (begin, True) if dated and text.startswith("日", at + 1) else None
    if _DIGITS < len(month) < _LONGEST_RUN and month.startswith(_CENTURIES):
        return (start, True) if day else None
    if len(month) > 2 or not (dated or day) or text[start - 1 : start] in ("第", ".", ",", "-", "/"):  # noqa: PLR2004  # digits of a month
        return None
    year = int(text[begin : begin + _DIGITS]) if dated else _LEAP_YEAR
    return None if _is_day(year, int(month), int(day or 1)) else (begin, False)
