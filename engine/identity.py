"""Whose report it is, and for which year."""

import re
from datetime import date
from enum import StrEnum
from pathlib import PurePath

from attrs import evolve

from gouji.engine.record import frozen
from gouji.engine.source import Source, Span


class Level(StrEnum):
    """What kind of body reports."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    TOWNSHIP = "township"
    UNKNOWN = "unknown"


@frozen
class Identity:
    """What the document says of itself; None where it does not. `title_span` is of zero width without a title."""

    body: str | None
    level: Level
    year: int | None
    published: date | None
    title: str | None
    title_span: Span


@frozen
class Hints:
    """What the caller knows of the report; it wins over what the document says."""

    year: int | None = None
    body: str | None = None
    level: Level | None = None


# Only the beginning of a document tells who speaks: titles further down are those of others.
_HEAD = 4000
_YEAR = r"(?P<year>(?:19|20)\d\d)\s*年度?"
_NAME = r"[\u4e00-\u9fff()·]"
_TITLE = re.compile(
    rf"(?P<body>{_NAME}{{2,40}}?)?\s*{_YEAR}(?P<late>{_NAME}{{2,40}}?)??"
    r"(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)(?!.{0,10}(?:的通知|格式|编制))"
)
_PERIOD = re.compile(r"(20\d\d)\s*年\s*0?1\s*月\s*0?1\s*日.{0,4}?[至到—~-].{0,3}?(?:20\d\d\s*年)?\s*12\s*月\s*31\s*日")
_PUBLISHED = re.compile(
    r"(?:生成日期|发布日期|发布时间|公开日期|公布日期|发文日期|成文日期|时间)[\s:|]*"
    r"(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})"
)
_PUBLISHER = re.compile(rf"(?:发布机构|公开主体|发文机关|来源|发布单位)[\s:|]*({_NAME}{{2,30}})")
_FILE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_TOWNSHIP = re.compile(r"(?:镇|乡|街道|街道办事处|街道办|镇人民政府|乡人民政府)$")
_GOVERNMENT = re.compile(r"(?:人民政府|管委会|管理委员会)$")
_PLACE = re.compile(r"(?:省|市|县|区|旗|州|盟)$")
_DEPARTMENT = re.compile(
    r"(?:局|厅|委|办|部|署|院|站|所|队|处|中心|办公室|委员会|公司|学校|大学|医院|集团|联合会|总会|协会|馆|社)$"
)
_OFFICE = re.compile(r"政府(?:办公厅|办公室|办)$")


def identify(source: Source, hints: Hints) -> Identity:
    """Return what title, metadata box, statistical period and file name tell of the report, in this order."""
    head = source.folded[:_HEAD]
    title = _title(source, head)
    published = _date(head)
    publisher = _PUBLISHER.search(head)
    body = hints.body or title.body
    known = Identity(
        body=body,
        level=hints.level or _level(body, publisher[1] if publisher else None),
        year=hints.year or title.year or _year(source, head, published),
        published=published,
        title=title.title,
        title_span=title.title_span,
    )
    return known if body or not publisher else evolve(known, body=publisher[1])


def _title(source: Source, head: str) -> Identity:
    for match in _TITLE.finditer(head):
        body = match["body"] or match["late"] or _line_above(head, match.start("year"))
        before = head[match.start() - 1 : match.start()]
        if before in ("《", "<", "〈", "<") or (body and ("关于" in body or "《" in body)):
            continue
        start = match.start("body") if match["body"] else match.start("year")
        span = Span(start, match.end())
        year = int(match["year"])
        return Identity(body, Level.UNKNOWN, year, None, source.raw(span), span)
    return Identity(None, Level.UNKNOWN, None, None, None, Span.at(0))


def _line_above(head: str, offset: int) -> str | None:
    """Return a body that stands alone in the line above a title that begins with the year."""
    if head[:offset].strip(" #*") and not head[:offset].rstrip(" #*").endswith("\n"):
        return None
    above = [line.strip(" #*\r") for line in head[:offset].split("\n") if line.strip(" #*\r")]
    whole = above and re.fullmatch(rf"{_NAME}{{2,40}}", above[-1])
    return above[-1] if whole and _level(above[-1], None) is not Level.UNKNOWN else None


def _level(body: str | None, publisher: str | None) -> Level:
    if body is None:
        return Level.UNKNOWN
    for pattern, level in (
        (_TOWNSHIP, Level.TOWNSHIP),
        (_GOVERNMENT, Level.GOVERNMENT),
        (_DEPARTMENT, Level.DEPARTMENT),
        (_PLACE, Level.GOVERNMENT),
    ):
        if pattern.search(body):
            return level
    return Level.GOVERNMENT if publisher and _OFFICE.search(publisher) else Level.UNKNOWN


def _date(head: str) -> date | None:
    for match in _PUBLISHED.finditer(head):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            continue
    return None


def _year(source: Source, head: str, published: date | None) -> int | None:
    period = _PERIOD.search(head)
    if period:
        return int(period[1])
    if named := _FILE_YEAR.findall(PurePath(source.name).stem):
        return int(named[-1])
    return published.year - 1 if published else None
