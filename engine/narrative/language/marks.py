"""Marks that stand twice, that are missing at the end of a paragraph, and half-width ones among full-width ones."""

import re
from collections.abc import Iterator

from gouji.engine.narrative.language.joined import Joined
from gouji.engine.narrative.prose import Prose
from gouji.engine.narrative.records import Slip
from gouji.engine.pattern import late
from gouji.engine.source import Source, Span

_MARKS, _HALF_WIDTH = "GJ803", "GJ804"
_LEAST_PARAGRAPH, _LEAST_REST, _QUOTED = 30, 10, 6
_FULL = {",": "，", ";": "；", ":": "：", ".": "。", "(": "（"}
_SHORT_ASIDE = 4
_FEW, _MANY, _MOST = 3, 3, 5
_BETWEEN_HAN = late(r"[,;:.(](?<=[一-鿿].)(?=[一-鿿])")
_CLOSES = frozenset('》"”’)%')
_OPENS_PARAGRAPH = late(r"\([一二三四五六七八九十]{1,3}\)(?!项)|[一二三四五六七八九十]{1,3}[、是]")
_NEXT_HEADING = late(r"\s*(?:#+ *|\*\*)?[二三四五六]、")
_CUT_OFF = ("第", "条", "款", "项", "的", "和", "与", "及")


def find_doubled_marks(words: Joined) -> Iterator[Slip]:
    """Yield two marks in a row of which one is enough."""
    text = words.text
    alike = text.replace(",", "。").replace("、", "。").replace(";", "。").replace(":", "。")
    at = alike.find("。。")
    while at >= 0:
        end = at + 2
        while alike.startswith("。", end):
            end += 1
        if _parts_words(text, at) and words.is_unbroken(at, end):
            raw = words.source.raw(words.span(at, end))
            yield words.slip(_MARKS, at, end, "。" if "。" in raw else raw[-1])
        at = alike.find("。。", end)


def _parts_words(text: str, at: int) -> bool:
    """Whether marks stand behind words; behind a colon something was left blank, and that is another matter."""
    return at > 0 and text[at] != ":" and ("一" <= text[at - 1] <= "鿿" or text[at - 1] in _CLOSES)


def find_open_ends(words: Joined) -> Iterator[Slip]:
    """Yield the ends of paragraphs of sentences that end without a mark, where the next one or a heading follows."""
    for prose, base in zip(words.proses, words.starts, strict=True):
        text, start = prose.text, 0
        last = len(text.rstrip())
        end = text.find("\n")
        while end >= 0:
            if _ends_open(text, start, end) and (
                _followed_by_heading(words.source, prose, end) if end == last else _OPENS_PARAGRAPH.match(text, end + 1)
            ):
                right = f"{text[end - _QUOTED : end]}。"
                yield words.slip(_MARKS, base + end - _QUOTED, base + end, right, certain=False)
            start = end + 1
            end = text.find("\n", start)


def _ends_open(text: str, start: int, end: int) -> bool:
    """Whether a paragraph has sentences, and behind the last of them more than a signature or a remnant of the page."""
    if end - start < _LEAST_PARAGRAPH or not "一" <= text[end - 1] <= "鿿":
        return False
    last = max(text.rfind("。", start, end), text.rfind(";", start, end))
    rest = text[last + 1 : end]
    return last >= 0 and len(rest) >= _LEAST_REST and ("," in rest or "、" in rest) and not rest.endswith(_CUT_OFF)


def _followed_by_heading(source: Source, prose: Prose, end: int) -> re.Match[str] | None:
    return _NEXT_HEADING.match(source.folded, prose.span(end - 1, end).end)


def find_half_width(words: Joined) -> Iterator[Slip]:
    """Yield the few half-width marks between Chinese characters of a section that has full-width ones else."""
    text = words.source.text
    for prose in words.proses:
        whole = prose.span(0, len(prose.text))
        full = text.count("，", whole.start, whole.end)
        if full < max(_FEW, _MANY * text.count(",", whole.start, whole.end)):
            continue
        if all(text.find(mark, whole.start, whole.end) < 0 for mark in _FULL):
            continue
        marks = list(_BETWEEN_HAN.finditer(text, whole.start, whole.end))
        for mark in marks if len(marks) <= _MOST else ():
            if _is_rare(text, whole, mark[0]) and not _is_short_aside(text, mark.start()):
                yield Slip(_HALF_WIDTH, mark[0], _FULL[mark[0]], prose.section, Span(*mark.span()))


def _is_rare(text: str, whole: Span, mark: str) -> bool:
    """Whether the section has no fewer full-width marks of the kind."""
    return text.count(mark, whole.start, whole.end) <= text.count(_FULL[mark], whole.start, whole.end)


def _is_short_aside(text: str, at: int) -> bool:
    """Whether it opens a bracket as in 人(次)."""
    return text[at] == "(" and text.find(")", at, at + _SHORT_ASIDE) >= 0
