"""Documents that the words cite: by number, by order, by title."""

import re
from collections.abc import Iterator
from functools import cache

from gouji.engine.narrative.context import PREAMBLE, Reference, ReferenceKind, Replaced
from gouji.engine.narrative.known import known_documents
from gouji.engine.narrative.prose import Prose
from gouji.engine.pattern import late
from gouji.engine.source import Source

_REACH = 32
_LONGEST_TITLE = 90
# Another sign for the same brackets.
_SAME = str.maketrans("﹝﹞", "〔〕")
# What the code of an office ends with in a document number; only behind one of these is a bracket looked at.
_CODES = "发函办字规通文电政令知秘督"
# Words that go before the code of an office and are no part of it.
_BEFORE_CODE = late(r".*(?:根据|按照|依据|依照|遵照|执行|落实|关于|以及|要求|印发|转发|通知|[和及与以由])")


def find_references(source: Source, prose: Prose) -> Iterator[Reference]:
    """Yield the documents that a section cites: those with a number, then those with a title."""
    text = prose.text
    at = text.find("号")
    while at >= 0:
        if at and text[at - 1].isdecimal():
            yield from _numbered(source, prose, at + 1)
        at = text.find("号", at + 1)
    at = text.find("《")
    while at >= 0:
        yield from _titled(source, prose, at)
        at = text.find("《", at + 1)


def _numbered(source: Source, prose: Prose, end: int) -> Iterator[Reference]:
    """Yield the document number, or the order, that ends at an offset."""
    window = prose.text[max(0, end - _REACH) : end]
    order, number = _order().search(window), _number().search(window)
    begin = end - len(window)
    if order:
        yield _reference(source, prose, "order", f"国务院令第{order['number']}号", (begin + order.start(), end))
    elif number:
        code = _BEFORE_CODE.sub("", number["office"])
        if code and code[-1] in _CODES:
            right = f"{code}〔{number['year']}〕{int(number['number'])}号"
            meant = None if window.translate(_SAME).endswith(right) else right
            damaged = not (number["open"] and number["close"])
            place = (begin + number.start() + len(number["office"]) - len(code), end)
            yield _reference(source, prose, "number", right, place, meant=meant, damaged=damaged)


def _titled(source: Source, prose: Prose, start: int) -> Iterator[Reference]:
    """Yield the document whose title begins at an offset, and articles of it that are cited as the basis."""
    text = prose.text
    close = text.find("》", start, start + _LONGEST_TITLE)
    inner = text.find("《", start + 1, start + _LONGEST_TITLE)
    if close < 0 or 0 <= inner < close:
        return
    name, known = text[start + 1 : close], known_documents()
    right = name in known.accepted
    meant = None if right else known.meant(name)
    if right or meant or known.replacing(name):
        yield _reference(source, prose, "title", name, (start, close + 1), meant=meant)
    if prose.section == PREAMBLE and known.of.endswith(name.removeprefix("中华人民共和国") or "《"):
        for article, place in _cited_articles(text, close + 1):
            if replaced := known.articles.get(article):
                yield _reference(source, prose, "article", f"《{known.of}》第{article}条", place, replaced=replaced)


def _cited_articles(text: str, start: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the articles that stand right behind a title, each with its place."""
    behind = _articles().match(text, start, start + _REACH * 2)
    if behind and behind["articles"]:
        for article in _article().finditer(text, *behind.span("articles")):
            yield article["number"], article.span()


def _reference(  # noqa: PLR0913  # what a reference is
    source: Source,
    prose: Prose,
    kind: ReferenceKind,
    name: str,
    place: tuple[int, int],
    *,
    meant: str | None = None,
    damaged: bool = False,
    replaced: Replaced | None = None,
) -> Reference:
    span = prose.span(*place)
    replaced = replaced or known_documents().replacing(name)
    return Reference(kind, name, meant, damaged, replaced, prose.section, source.raw(span), span)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?P<office>[一-鿿]*)(?P<open>[〔﹝\[(【{<〈]?)(?P<year>(?:19|20)[0-9]{2})(?P<close>[〕﹞\])】}>〉]?)"
        r"第?(?P<number>[0-9]{1,4})号\Z"
    )


@cache
def _order() -> re.Pattern[str]:
    return re.compile(r"(?:国务院令|国令|国务院)[(〔]?第?(?P<number>[0-9]{3})号\Z")


@cache
def _articles() -> re.Pattern[str]:
    return re.compile(r"(?:\([^()]{0,24}\)){0,2}(?P<articles>(?:第[一二三四五六七八九十百]{1,4}条[、,和及与]?)*)")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"第(?P<number>[一二三四五六七八九十百]+)条")
