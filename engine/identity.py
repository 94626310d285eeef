"""Whose report it is, and for which year."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import PurePath
from typing import Literal

from gouji.engine.levels import Level, level_of
from gouji.engine.pattern import HAN, late
from gouji.engine.record import frozen
from gouji.engine.region import with_region
from gouji.engine.source import Source, Span


class Witness(StrEnum):
    """Where a statement stands, the surest first."""

    TITLE = "title"
    PERIOD = "period"
    BOX = "box"
    SIGNATURE = "signature"
    FILE = "file"
    PUBLICATION = "publication"
    FOLDER = "folder"


Fact = Literal["body", "year", "published"]


@frozen
class Statement:
    """What one place says of a report; `span` is None for the name of the file."""

    fact: Fact
    value: str | int | date
    witness: Witness
    span: Span | None


@frozen
class Identity:
    """What the document says of itself; None where it does not. `title_span` is of zero width without a title.

    `statements` holds all that was said, the surest first, and so what contradicts the rest.
    """

    body: str | None
    level: Level
    year: int | None
    published: date | None
    title: str | None
    title_span: Span
    statements: tuple[Statement, ...] = ()

    def said(self, fact: Fact, *witnesses: Witness) -> tuple[Statement, ...]:
        """Return what these witnesses say, the surest first; without witnesses, what any says."""
        return tuple(
            statement
            for statement in self.statements
            if statement.fact == fact and (not witnesses or statement.witness in witnesses)
        )

    @property
    def sure_year(self) -> int | None:
        """The year, if title or period state it, and neither states another."""
        stated = {statement.value for statement in self.said("year", Witness.TITLE, Witness.PERIOD)}
        return self.year if stated == {self.year} else None


@frozen
class Hints:
    """What the caller knows of the report; it wins over what the document says."""

    year: int | None = None
    body: str | None = None
    level: Level | None = None


@frozen
class _Title:
    text: str
    span: Span
    body: str | None
    year: int


# Only the beginning of a document tells who speaks, and its end: titles further down are those of others.
_HEAD, _END = 4000, 300
_YEAR = r"(?P<year>(?:19|20)\d\d)\s*年度?"
_NAME = rf"(?:{HAN}|[()·])"
_DATE = r"(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})"
# What stands before the year is looked at where the rest was found: a search that begins with any name is slow.
_TITLE = re.compile(
    rf"{_YEAR}(?P<late>{_NAME}{{2,40}}?)??\n?"
    r"(?:政府)?信息公开\n?(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)(?!.{0,10}(?:的通知|格式|编制))"
)
# What stands between the entries of a menu: bullets, dates of publication. So far behind one the next is at its end.
_BETWEEN = late(r"[^一-鿿]{0,60}")
_NEAR = 100
_BODY = re.compile(r"[\s#*]*一、")
_LONGEST_NAME = 40
_NAMES_LAST = re.compile(rf"{_NAME}{{2,{_LONGEST_NAME}}}\Z")
_PERIOD = re.compile(r"(20\d\d)\s*年\s*0?1\s*月\s*0?1\s*日.{0,4}?[至到—~-].{0,3}?(?:20\d\d\s*年)?\s*12\s*月\s*31\s*日")
_DATED = ("日期", "时间")
_NAMED = ("发布机构", "公开主体", "发文机关", "来源", "发布单位")
_DAY_LAST = re.compile(r"[日\d]")
_FILE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_FOLDER_YEAR = re.compile(r"(20\d\d)(?:年度?)?")


def identify(source: Source, hints: Hints) -> Identity:
    """Return what title, period, metadata box, signature and file name tell of the report, in this order."""
    head = source.folded[:_HEAD]
    title = _title(source, head)
    publisher = _publisher().search(head) if any(map(head.__contains__, _NAMED)) else None
    statements = tuple(_statements(source, head, title, publisher))
    said = {statement.fact: statement.value for statement in reversed(statements)}
    body, year, published = said.get("body"), said.get("year"), said.get("published")
    named = hints.body or (body if isinstance(body, str) else None)
    return Identity(
        body=named,
        level=hints.level or level_of(named, publisher[1] if publisher else None),
        year=hints.year or (year if isinstance(year, int) else None),
        published=published if isinstance(published, date) else None,
        title=title.text if title else None,
        title_span=title.span if title else Span.at(0),
        statements=statements,
    )


# Few reports need these, and each takes long to make.


@cache
def _published_on() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:生成|发布|公开|公布|发文|成文)日期|发布时间|时间)[\s:|]*{_DATE}")


@cache
def _publisher() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_NAMED)})[\s:|]*(?!本)({_NAME}{{2,30}})")


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(rf"^\s*(?P<body>{_NAME}{{2,40}})\s+{_DATE}\s*日?\s*$", re.MULTILINE)


def _statements(
    source: Source, head: str, title: _Title | None, publisher: re.Match[str] | None
) -> Iterator[Statement]:
    if title:
        yield Statement("year", title.year, Witness.TITLE, title.span)
        if title.body:
            yield Statement("body", with_region(title.body, head), Witness.TITLE, title.span)
    if period := _PERIOD.search(head):
        yield Statement("year", int(period[1]), Witness.PERIOD, Span(*period.span()))
    dates = [*_published(head), *_signed(source)]
    yield from dates
    if publisher and level_of(publisher[1], None) is not Level.UNKNOWN:
        yield Statement("body", publisher[1], Witness.BOX, Span(*publisher.span(1)))
    yield from _named_years(PurePath(source.name), dates)


def _named_years(path: PurePath, dates: list[Statement]) -> Iterator[Statement]:
    """Yield the years that file and folder are named after; between them what the date of publication tells."""
    if named := _FILE_YEAR.findall(path.stem):
        yield Statement("year", int(named[-1]), Witness.FILE, None)
    for each in dates:
        if isinstance(each.value, date):
            yield Statement("year", each.value.year - 1, Witness.PUBLICATION, each.span)
    if folder := _FOLDER_YEAR.fullmatch(path.parent.name):
        yield Statement("year", int(folder[1]), Witness.FOLDER, None)


def _title(source: Source, head: str) -> _Title | None:
    """Return the first title, though none of a menu: there titles of several years stand one below another."""
    titles = _titles(source, head)
    first = next(titles, None)
    if first is None or not _is_next_other(head, first):
        return first
    rest = list(titles)
    menu = {id(title) for pair in pairwise([first, *rest]) if _are_listed(head, *pair) for title in pair}
    found = [title for title in rest if id(title) not in menu or _BODY.match(head, title.span.end)]
    return found[0] if found else first


def _is_next_other(head: str, title: _Title) -> bool:
    """Whether the title of another year begins soon behind one."""
    following = _TITLE.search(head, title.span.end, title.span.end + _NEAR)
    return following is not None and int(following["year"]) != title.year


def _are_listed(head: str, first: _Title, second: _Title) -> bool:
    return first.year != second.year and _BETWEEN.fullmatch(head, first.span.end, second.span.start) is not None


def _titles(source: Source, head: str) -> Iterator[_Title]:
    after = 0
    for match in _TITLE.finditer(head):
        blanks = len(head[after : match.start()]) - len(head[after : match.start()].rstrip())
        end = match.start() - blanks
        named = _NAMES_LAST.search(head, max(after, end - _LONGEST_NAME), end)
        start, after = named.start() if named else end, match.end()
        body = (named and named[0]) or match["late"] or _line_above(head, match.start())
        if head[start - 1 : start] in ("《", "<", "〈", "<") or (body and ("关于" in body or "《" in body)):
            continue
        span = Span(start if named else match.start(), match.end())
        yield _Title(source.raw(span).replace("\r", "").replace("\n", ""), span, body, int(match["year"]))


def _line_above(head: str, offset: int) -> str | None:
    """Return a body that stands alone in the line above a title that begins with the year."""
    if head[:offset].strip(" #*") and not head[:offset].rstrip(" #*").endswith("\n"):
        return None
    above = [line.strip(" #*\r") for line in head[:offset].split("\n") if line.strip(" #*\r")]
    whole = above and re.fullmatch(rf"{_NAME}{{2,40}}", above[-1])
    return above[-1] if whole and level_of(above[-1], None) is not Level.UNKNOWN else None


def _published(head: str) -> Iterator[Statement]:
    for match in _published_on().finditer(head) if any(map(head.__contains__, _DATED)) else ():
        if day := _day(match[1], match[2], match[3]):
            yield Statement("published", day, Witness.BOX, Span(*match.span(1)))
            return


def _signed(source: Source) -> Iterator[Statement]:
    """Yield body and date of a signature at the end."""
    text = source.folded.rstrip()
    if not _DAY_LAST.match(text, len(text) - 1):
        return
    for match in _signature().finditer(text, max(0, len(text) - _END)):
        day = _day(match[2], match[3], match[4])
        if day and match.end() == len(text) and level_of(match["body"], None) is not Level.UNKNOWN:
            yield Statement("body", match["body"], Witness.SIGNATURE, Span(*match.span("body")))
            yield Statement("published", day, Witness.SIGNATURE, Span(match.start(2), match.end(4)))


def _day(*parts: str) -> date | None:
    try:
        return date(*map(int, parts))
    except ValueError:
        return None
